import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives its arguments, in order', () => {
  expect(Seq.of(3, 'a', undefined, null).toArray()).toStrictEqual([3, 'a', undefined, null]);
});

test('of nothing is empty', () => {
  expect(Seq.of().toArray()).toEqual([]);
});

test('a single array is one element', () => {
  expect(Seq.of([1, 2]).toArray()).toEqual([[1, 2]]);
});

test('takes many arguments', () => {
  const many = Array.from({ length: 5000 }, (_, i) => i);
  expect(Seq.of(...many).sum()).toBe(12497500);
});

test('runs again', () => {
  const seq = Seq.of(1, 2);
  expect([...seq, ...seq]).toEqual([1, 2, 1, 2]);
});

test('knows its size', () => {
  expect(Seq.of(4, 5, 6).explain().stages).toEqual([{ op: 'of(3 elements)', min: 3, max: 3, buffers: '' }]);
  expect(Seq.of(4).explain().stages[0]!.op).toBe('of(1 element)');
});

test('is not changed by what is done to a result', () => {
  const seq = Seq.of(1, 2);
  seq.toArray().push(3);
  expect(seq.toArray()).toEqual([1, 2]);
});
