import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each([
  [0, [1, 2, 3]],
  [1, [2, 3]],
  [3, []],
  [4, []],
  [Infinity, []],
  [1.9, [2, 3]],
  [-0.5, [1, 2, 3]],
  ['2' as never, [3]],
])('drop(%p) of three', (limit, elements) => {
  expect(Seq.of(1, 2, 3).drop(limit).toArray()).toEqual(elements);
  expect(Seq.from([1, 2, 3]).drop(limit).toArray()).toEqual(elements);
  expect(
    Seq.from(new Set([1, 2, 3]))
      .drop(limit)
      .toArray(),
  ).toEqual(elements);
  expect(
    Seq.of(1, 2, 3)
      .map((n) => n)
      .drop(limit)
      .toArray(),
  ).toEqual(elements);
});

test('right behind a source passes elements over without reading their value', () => {
  const log = new Log();
  expect(
    Seq.from(makeProbe(log, 'a', [1, 2, 3]))
      .drop(2)
      .toArray(),
  ).toEqual([3]);
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 next', 'a1 next', 'a1 value', 'a1 next']);
});

test('a source that ends among the dropped is not pulled again', () => {
  const log = new Log();
  const plan = Seq.from(makeProbe(log, 'a', [1])).drop(3);
  const iterator = plan[Symbol.iterator]();
  expect([iterator.next().done, iterator.next().done]).toEqual([true, true]);
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 next']);
});

test('behind a map the dropped elements are made', () => {
  const seen: number[] = [];
  Seq.of(1, 2, 3)
    .tap((n) => seen.push(n))
    .drop(2)
    .toArray();
  expect(seen).toEqual([1, 2, 3]);
});

test('starts to drop again in each run', () => {
  const seq = Seq.from(new Set([1, 2])).drop(1);
  expect([seq.toArray(), seq.toArray()]).toEqual([[2], [2]]);
});

test('drops add up', () => {
  expect(Seq.from([1, 2, 3, 4]).drop(1).drop(2).toArray()).toEqual([4]);
});

test('on an array it jumps', () => {
  const log: number[] = [];
  const list = new Proxy([1, 2, 3, 4], {
    get(target, key) {
      if (typeof key === 'string' && key !== 'length') log.push(Number(key));
      return Reflect.get(target, key) as unknown;
    },
  });
  expect(Seq.from(list).drop(3).toArray()).toEqual([4]);
  expect(log).toEqual([3]);
});

test('on an array that grew after the end was passed it stays ended', () => {
  const list = [1];
  const iterator = Seq.from(list).drop(2)[Symbol.iterator]();
  expect(iterator.next().done).toBe(true);
  list.push(2, 3, 4);
  expect(iterator.next().done).toBe(true);
});

test('Infinity runs through the source', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1, 2]))
    .drop(Infinity)
    .toArray();
  expect(log.events).toEqual(['a open', 'a1 next', 'a1 next', 'a1 next']);
});

test('an endless sequence stays endless, and without end if all is dropped', () => {
  expect(Seq.range(0).drop(3).first()).toBe(3);
  expect(() => Seq.range(0).drop(3).count()).toThrow('count: the sequence is endless');
  expect(refusal(() => Seq.range(0).drop(Infinity).first())).toMatch(
    /^SeqInfiniteError: drop: the sequence is endless/,
  );
});

test('lessens the size', () => {
  expect(Seq.range(0, 5).drop(2).explain().stages[1]).toEqual({ op: 'drop(2)', min: 3, max: 3, buffers: '' });
  expect(Seq.range(0, 5).drop(9).explain().stages[1]).toMatchObject({ min: 0, max: 0 });
});
