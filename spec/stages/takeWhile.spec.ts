import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted } from '../support/calls.ts';

test.each([
  ['some', (n: number) => n < 5, [1, 2]],
  ['all', () => true, [1, 2, 9, 3]],
  ['none', () => false, []],
])('gives the leading elements that pass: %s', (_name, predicate, elements) => {
  expect(Seq.of(1, 2, 9, 3).takeWhile(predicate).toArray()).toEqual(elements);
});

test('after the first that fails the predicate is not called again', () => {
  const predicate = noted((n: number) => n !== 2);
  const iterator = Seq.of(1, 2, 3).takeWhile(predicate)[Symbol.iterator]();
  for (let i = 0; i < 4; i++) iterator.next();
  expect(predicate.calls).toEqual([
    [undefined, 1, 0],
    [undefined, 2, 1],
  ]);
});
