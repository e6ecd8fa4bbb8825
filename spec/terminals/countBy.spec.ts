import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives how many elements have each key, in first-seen order of the keys', () => {
  expect([...Seq.of('al', 'bob', 'jo', 'eve', 'x').countBy((name) => name.length)]).toEqual([
    [2, 2],
    [3, 2],
    [1, 1],
  ]);
});

test('without a key function counts the elements', () => {
  expect([...Seq.from('banana').countBy()]).toEqual([
    ['b', 1],
    ['a', 3],
    ['n', 2],
  ]);
});

test('of nothing is an empty Map', () => {
  expect(Seq.empty().countBy()).toEqual(new Map());
});

test('keys are equal as those of a Map are', () => {
  expect([...Seq.of<unknown>(NaN, 0, NaN, -0, '0').countBy()]).toEqual([
    [NaN, 2],
    [0, 2],
    ['0', 1],
  ]);
});

test('the key function gets an element and its index, and no `this`', () => {
  const key = noted(() => 0);
  Seq.of('a', 'b').countBy(key);
  expect(key.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('an error of the key function closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => Seq.from(makeProbe(log, 'a', [1])).countBy(throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('an endless sequence is refused', () => {
  expect(() => Seq.repeat(1).countBy()).toThrow('countBy: the sequence is endless');
});
