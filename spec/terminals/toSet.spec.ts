import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives the distinct elements, in first-seen order', () => {
  expect([...Seq.of(2, 1, 2, 3, 1).toSet()]).toEqual([2, 1, 3]);
});

test('of nothing is an empty Set', () => {
  expect(Seq.empty().toSet()).toEqual(new Set());
});

test('is a fresh Set each time', () => {
  const source = new Set([1]);
  const seq = Seq.from(source);
  const set = seq.toSet();
  expect(set).toBeInstanceOf(Set);
  expect(set).not.toBe(source);
  expect(seq.toSet()).not.toBe(set);
});
