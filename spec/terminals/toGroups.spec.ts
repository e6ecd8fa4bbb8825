import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives a Map of arrays by key, in first-seen order of the keys', () => {
  expect([...Seq.of(2, 1, 4, 3).toGroups((n) => n % 2)]).toEqual([
    [0, [2, 4]],
    [1, [1, 3]],
  ]);
});

test('a second function makes what is collected', () => {
  expect([
    ...Seq.of('ab', 'c', 'de').toGroups(
      (s) => s.length,
      (s) => s.toUpperCase(),
    ),
  ]).toEqual([
    [2, ['AB', 'DE']],
    [1, ['C']],
  ]);
});

test('of nothing is an empty Map', () => {
  expect(Seq.empty().toGroups(() => 0)).toEqual(new Map());
});

test('keys are equal as those of a Map are', () => {
  const keys = [NaN, NaN, 0, -0, undefined, '0'];
  const groups = Seq.range(0, 6).toGroups((i) => keys[i]);
  expect([...groups]).toEqual([
    [NaN, [0, 1]],
    [0, [2, 3]],
    [undefined, [4]],
    ['0', [5]],
  ]);
});

test('the Map and its arrays are fresh ones', () => {
  const seq = Seq.of(1);
  seq
    .toGroups(() => 0)
    .get(0)!
    .push(2);
  expect(seq.toGroups(() => 0)).toEqual(new Map([[0, [1]]]));
});

test('both functions get an element and its index, no `this`, the key first', () => {
  const order: string[] = [];
  const key = noted(() => order.push('key'));
  const value = noted(() => order.push('value'));
  Seq.of('a', 'b').toGroups(key, value);
  const calls = [
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ];
  expect([key.calls, value.calls]).toEqual([calls, calls]);
  expect(order).toEqual(['key', 'value', 'key', 'value']);
});

test('an error of the key function closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => Seq.from(makeProbe(log, 'a', [1])).toGroups(throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('an endless sequence is refused', () => {
  expect(() => Seq.range(0).toGroups((n) => n % 2)).toThrow('toGroups: the sequence is endless');
});
