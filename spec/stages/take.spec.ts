import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { Log, makeProbe } from '../support/probe.ts';

test.each([
  [0, []],
  [1, [1]],
  [3, [1, 2, 3]],
  [4, [1, 2, 3]],
  [Infinity, [1, 2, 3]],
  [1.9, [1]],
  [-0.5, []],
  ['2' as never, [1, 2]],
  [null as never, []],
])('take(%p) of three', (limit, elements) => {
  expect(Seq.of(1, 2, 3).take(limit).toArray()).toEqual(elements);
});

test('take(0) closes a one-shot source', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1], 'bare'))
    .take(0)
    .toArray();
  expect(log.events).toEqual(['a1 return']);
});

test('a source that ends by itself within the limit is not closed', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1]))
    .take(5)
    .toArray();
  expect(log.events.at(-1)).toBe('a1 next');
});

test('the largest limit is allowed', () => {
  expect(
    Seq.of(1)
      .take(2 ** 53 - 1)
      .toArray(),
  ).toEqual([1]);
});

test('the smaller of two takes holds', () => {
  expect(Seq.range(0).take(4).take(2).toArray()).toEqual([0, 1]);
  expect(Seq.range(0).take(2).take(4).toArray()).toEqual([0, 1]);
});

test('ends an endless sequence; take(Infinity) does not', () => {
  expect(Seq.repeat(1).take(3).count()).toBe(3);
  expect(() => Seq.repeat(1).take(Infinity).count()).toThrow('count: the sequence is endless');
});

test('take(0) is no use of an endless collecting stage', () => {
  expect(Seq.repeat(1).sort().take(0).toArray()).toEqual([]);
});

test('bounds the size', () => {
  expect(Seq.range(0, 5).take(2).explain().stages[1]).toEqual({ op: 'take(2)', min: 2, max: 2, buffers: '' });
  expect(Seq.range(0, 5).filter(Boolean).take(7).explain().stages[2]).toMatchObject({ min: 0, max: 5 });
});
