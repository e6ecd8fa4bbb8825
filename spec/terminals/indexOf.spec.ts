import { expect, test } from '@jest/globals';
import { indexOf } from '../../lib/terminals/indexOf.ts';

test.each([
  [[1, 2, 2], 2, 1],
  [[1, 2], 3, -1],
  [[], undefined, -1],
  [[1, NaN], NaN, 1],
  [[1, -0], 0, 1],
  [[1, undefined], undefined, 1],
  [[1], '1', -1],
])('in %j of %p: %p', (elements: unknown[], value, expected) => {
  expect(indexOf(elements, value)).toBe(expected);
});
