/** some and every. */
import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each([
  ['all pass', () => true, 'some', 'every'],
  ['some pass', (n: number) => n === 2, 'some'],
  ['none passes', () => false],
  ['all answers are truthy', () => 'yes', 'some', 'every'],
  ['an answer is falsy', (n: number) => n - 3, 'some'],
  ['all answers are falsy', () => 0],
] as [string, (n: number) => unknown, ...string[]][])('where %s', (_name, predicate, ...passed) => {
  expect(Seq.of(1, 2, 3).some(predicate)).toBe(passed.includes('some'));
  expect(Seq.of(1, 2, 3).every(predicate)).toBe(passed.includes('every'));
});

test('of nothing some is false and every is true', () => {
  expect(Seq.empty().some(() => true)).toBe(false);
  expect(Seq.empty().every(() => false)).toBe(true);
});
