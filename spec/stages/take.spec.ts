/** take and drop. */
import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { refusal } from '../support/calls.ts';

test.each<[unknown, taken: number]>([
  [0, 0],
  [1, 1],
  [3, 3],
  [4, 3],
  [Infinity, 3],
  [2 ** 53 - 1, 3],
  [1.9, 1],
  [-0.5, 0],
  ['2', 2],
  [null, 0],
])('of three, take(%p) gives %p and drop the others', (limit, taken) => {
  const list = [1, 2, 3];
  for (const seq of [
    Seq.of(1, 2, 3),
    Seq.from(list),
    Seq.from(new Set(list)),
    Seq.of(1, 2, 3).map((n) => n),
  ]) {
    expect(seq.take(limit as never).toArray()).toEqual(list.slice(0, taken));
    expect(seq.drop(limit as never).toArray()).toEqual(list.slice(taken));
  }
});

test('the smaller of two takes holds, and drops add up', () => {
  expect(Seq.range(0).take(4).take(2).toArray()).toEqual([0, 1]);
  expect(Seq.range(0).take(2).take(4).toArray()).toEqual([0, 1]);
  expect(Seq.from([1, 2, 3, 4]).drop(1).drop(2).toArray()).toEqual([4]);
});

test('take ends an endless sequence; take(Infinity) does not', () => {
  expect(Seq.repeat(1).take(3).count()).toBe(3);
  expect(() => Seq.repeat(1).take(Infinity).count()).toThrow('count: the sequence is endless');
});

test('take(0) is no use of an endless collecting stage', () => {
  expect(Seq.repeat(1).sort().take(0).toArray()).toEqual([]);
});

test('take bounds the size', () => {
  expect(Seq.range(0, 5).take(2).explain().stages[1]).toEqual({ op: 'take(2)', min: 2, max: 2, buffers: '' });
  expect(Seq.range(0, 5).filter(Boolean).take(7).explain().stages[2]).toMatchObject({ min: 0, max: 5 });
});

test('drop behind a map: the dropped elements are made', () => {
  const seen: number[] = [];
  Seq.of(1, 2, 3)
    .tap((n) => seen.push(n))
    .drop(2)
    .toArray();
  expect(seen).toEqual([1, 2, 3]);
});

test('drop on an array jumps', () => {
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

test('drop on an array that grew after the end was passed stays ended', () => {
  const list = [1];
  const iterator = Seq.from(list).drop(2)[Symbol.iterator]();
  expect(iterator.next().done).toBe(true);
  list.push(2, 3, 4);
  expect(iterator.next().done).toBe(true);
});

test('drop leaves an endless sequence endless, and without end if all is dropped', () => {
  expect(Seq.range(0).drop(3).first()).toBe(3);
  expect(() => Seq.range(0).drop(3).count()).toThrow('count: the sequence is endless');
  expect(refusal(() => Seq.range(0).drop(Infinity).first())).toMatch(
    /^SeqInfiniteError: drop: the sequence is endless/,
  );
});

test('drop lessens the size', () => {
  expect(Seq.range(0, 5).drop(2).explain().stages[1]).toEqual({ op: 'drop(2)', min: 3, max: 3, buffers: '' });
  expect(Seq.range(0, 5).drop(9).explain().stages[1]).toMatchObject({ min: 0, max: 0 });
});
