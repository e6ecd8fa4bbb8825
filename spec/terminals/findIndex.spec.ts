import { expect, test } from '@jest/globals';
import { findIndex } from '../../lib/terminals/findIndex.ts';

test('gives the place of the first match', () => {
  expect(findIndex([5, 6, 8], (n) => n % 2 === 0)).toBe(1);
});

test('without a match gives −1', () => {
  expect(findIndex([5, 7], (n) => n % 2 === 0)).toBe(-1);
});
