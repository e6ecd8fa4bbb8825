import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test.each([
  [
    'some',
    (n: number) => n % 2 === 0,
    [
      [2, 4],
      [1, 3],
    ],
  ],
  ['all', () => true, [[1, 2, 3, 4], []]],
  ['none', () => false, [[], [1, 2, 3, 4]]],
])('gives those that pass and those that do not: %s', (_name, predicate, halves) => {
  expect(Seq.of(1, 2, 3, 4).partition(predicate)).toEqual(halves);
});

test('of nothing is two empty arrays, not the same one', () => {
  const [passed, failed] = Seq.empty().partition(() => true);
  expect([passed, failed]).toEqual([[], []]);
  expect(passed).not.toBe(failed);
});

test('a guard narrows both halves', () => {
  const [strings, rest] = Seq.of<string | number>('a', 1, 'b').partition(
    (x): x is string => typeof x === 'string',
  );
  const upper: string[] = strings.map((s) => s.toUpperCase());
  const fixed: string[] = rest.map((n) => n.toFixed(1));
  expect([upper, fixed]).toEqual([['A', 'B'], ['1.0']]);
});

test('any truthy answer passes', () => {
  expect(Seq.of(0, 1, NaN, 2).partition((n) => n)).toEqual([
    [1, 2],
    [0, NaN],
  ]);
});
