import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives the value again and again', () => {
  expect(Seq.repeat('a', 3).toArray()).toEqual(['a', 'a', 'a']);
});

test('gives the same object each time', () => {
  const object = {};
  expect(Seq.repeat(object, 2).every((value) => value === object)).toBe(true);
});

test('0 times is nothing', () => {
  expect(Seq.repeat(1, 0).toArray()).toEqual([]);
});

test('undefined is a value like any other', () => {
  expect(Seq.repeat(undefined, 2).toArray()).toStrictEqual([undefined, undefined]);
});

test('without a count it never ends', () => {
  expect(Seq.repeat(1).take(2).toArray()).toEqual([1, 1]);
  expect(() => Seq.repeat(1).count()).toThrow('count: the sequence is endless');
  expect(() => Seq.repeat(1, Infinity).count()).toThrow('count: the sequence is endless');
});

test('starts over in each run', () => {
  const seq = Seq.repeat(1, 2);
  expect([seq.toArray(), seq.toArray()]).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test.each([
  [1.9, 1],
  [-0.5, 0],
  ['2' as never, 2],
])('the count %p is %p', (count, times) => {
  expect(Seq.repeat(0, count).toArray()).toHaveLength(times);
});

test('count, last and drop do not walk', () => {
  const long = Seq.repeat('z', 1e15);
  expect(long.count()).toBe(1e15);
  expect(long.last()).toBe('z');
  expect(long.drop(1e15 - 1).toArray()).toEqual(['z']);
  expect(long.drop(1e15).toArray()).toEqual([]);
  expect(long.drop(Infinity).toArray()).toEqual([]);
});

test('dropping leaves an endless one endless', () => {
  expect(Seq.repeat(1).drop(5).take(2).toArray()).toEqual([1, 1]);
});

test('is shown with its value and count', () => {
  expect(Seq.repeat('a', 3).explain().stages[0]!.op).toBe('repeat("a", 3)');
  expect(Seq.repeat(0).explain().stages[0]!.op).toBe('repeat(0)');
});
