import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each([
  ['some', (n: number) => n < 5, [9, 3]],
  ['all', () => true, []],
  ['none', () => false, [1, 2, 9, 3]],
])('gives everything from the first that fails: %s', (_name, predicate, elements) => {
  expect(Seq.of(1, 2, 9, 3).dropWhile(predicate).toArray()).toEqual(elements);
});
