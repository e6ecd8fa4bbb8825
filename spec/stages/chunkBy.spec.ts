import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives runs of neighbours that share a key', () => {
  expect(
    Seq.of(1, 3, 2, 4, 5)
      .chunkBy((n) => n % 2)
      .toArray(),
  ).toEqual([
    [1, [1, 3]],
    [0, [2, 4]],
    [1, [5]],
  ]);
});

test('of nothing is nothing', () => {
  expect(
    Seq.empty()
      .chunkBy(() => 0)
      .toArray(),
  ).toEqual([]);
});

test('one key is one run', () => {
  expect(
    Seq.of(1, 2)
      .chunkBy(() => 'k')
      .toArray(),
  ).toEqual([['k', [1, 2]]]);
});

test('keys are equal as those of a Map are', () => {
  const keys = [NaN, NaN, 0, -0, '0', undefined, undefined, null, {}, {}];
  const runs = Seq.range(0, keys.length).chunkBy((i) => keys[i]);
  expect(runs.map(([, items]) => items.length).toArray()).toEqual([2, 2, 1, 2, 1, 1, 1]);
});

test('a run keeps the key of its first element', () => {
  const run = Seq.of(-0, 0)
    .chunkBy((n) => n)
    .first()!;
  expect(Object.is(run[0], -0)).toBe(true);
});

test('a run is given when the next one begins, and can be kept', () => {
  const log = new Log();
  const plan = Seq.from(makeProbe(log, 'a', [1, 1, 2])).chunkBy((n) => n);
  const iterator = plan[Symbol.iterator]();
  const first = iterator.next().value;
  expect(log.events.filter((event) => event === 'a1 next')).toHaveLength(3);
  iterator.next();
  expect(first).toEqual([1, [1, 1]]);
});

test('each run has arrays of its own', () => {
  const seq = Seq.of(1, 2).chunkBy(() => 0);
  seq.first()![1].push(3);
  expect(seq.toArray()).toEqual([[0, [1, 2]]]);
});

test('the key function gets an element and its index, and no `this`', () => {
  const key = noted(() => 0);
  Seq.of('a', 'b').chunkBy(key).toArray();
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
        .chunkBy(throwing(error))
        .toArray(),
    ),
  ).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('is at least one run, unless there is nothing', () => {
  const key = (): number => 0;
  expect(Seq.range(0, 5).chunkBy(key).explain().stages[1]).toEqual({
    op: 'chunkBy',
    min: 1,
    max: 5,
    buffers: 'one run',
  });
  expect(Seq.empty().chunkBy(key).explain().stages[1]).toMatchObject({ min: 0, max: 0 });
});
