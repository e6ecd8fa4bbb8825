import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each([
  ['all pass', () => true, true],
  ['some do not', (n: number) => n !== 2, false],
  ['none passes', () => false, false],
  ['all answers are truthy', () => 'yes', true],
  ['an answer is falsy', (n: number) => n - 3, false],
])('where %s: %p', (_name, predicate, answer) => {
  expect(Seq.of(1, 2, 3).every(predicate)).toBe(answer);
});

test('of nothing is true', () => {
  expect(Seq.empty().every(() => false)).toBe(true);
});
