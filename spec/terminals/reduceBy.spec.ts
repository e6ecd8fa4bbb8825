import { expect, jest, test } from '@jest/globals';
import { reduceBy } from '../../lib/terminals/reduceBy.ts';

test('folds the elements of each key, in first-seen order', () => {
  const totals = reduceBy(
    [3, 10, 4, 20],
    (n) => (n < 10 ? 'few' : 'many'),
    (acc, n) => acc + n,
    () => 0,
  );
  expect([...totals]).toEqual([
    ['few', 7],
    ['many', 30],
  ]);
});

test('an accumulator may be undefined', () => {
  const seed = jest.fn(() => undefined);
  reduceBy(
    [1, 1],
    (n) => n,
    () => undefined,
    seed,
  );
  expect(seed).toHaveBeenCalledTimes(1);
});
