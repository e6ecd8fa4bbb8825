import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each([
  ['some pass', (n: number) => n === 2, true],
  ['all pass', () => true, true],
  ['none passes', () => false, false],
  ['an answer is truthy', () => 'yes', true],
  ['all answers are falsy', () => 0, false],
])('where %s: %p', (_name, predicate, answer) => {
  expect(Seq.of(1, 2, 3).some(predicate)).toBe(answer);
});

test('of nothing is false', () => {
  expect(Seq.empty().some(() => true)).toBe(false);
});
