import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives each element once, where it came first', () => {
  expect(Seq.of(2, 1, 2, 3, 1).distinct().toArray()).toEqual([2, 1, 3]);
});

test('with a key gives the first element of each key', () => {
  expect(
    Seq.of('bob', 'al', 'eve', 'jo')
      .distinct((name) => name.length)
      .toArray(),
  ).toEqual(['bob', 'al']);
});

test('of nothing is nothing', () => {
  expect(Seq.empty().distinct().toArray()).toEqual([]);
});

test('elements are equal as the keys of a Map are', () => {
  const object = {};
  const values = [NaN, 0, NaN, -0, object, {}, object, '0', undefined, null, undefined];
  expect(Seq.from(values).distinct().toArray()).toStrictEqual([NaN, 0, object, {}, '0', undefined, null]);
});

test('the first of −0 and 0 is given as it is', () => {
  expect(Object.is(Seq.of(-0, 0).distinct().first(), -0)).toBe(true);
});

test('starts afresh in each run', () => {
  const seq = Seq.of(1, 1).distinct();
  expect([seq.toArray(), seq.toArray()]).toEqual([[1], [1]]);
});

test('pulls until there is a new one, and no further', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1, 1, 2, 3]))
    .distinct()
    .take(2)
    .toArray();
  expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(3);
});

test('the key function gets an element and its index, and no `this`', () => {
  const key = noted(() => 0);
  Seq.of('a', 'b').distinct(key).toArray();
  expect(key.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('an error of the key function closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(
    thrownBy(() =>
      Seq.from(makeProbe(log, 'a', [1]))
        .distinct(throwing(error))
        .toArray(),
    ),
  ).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('is at least one element, unless there is nothing', () => {
  expect(Seq.range(0, 5).distinct().explain().stages[1]).toEqual({
    op: 'distinct',
    min: 1,
    max: 5,
    buffers: 'the distinct keys',
  });
  expect(Seq.empty().distinct().explain().stages[1]).toMatchObject({ min: 0, max: 0 });
});
