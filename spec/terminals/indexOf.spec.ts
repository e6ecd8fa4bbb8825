import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { indexOf } from '../../lib/terminals/indexOf.ts';
import { watch } from './support.ts';

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

test('reads no further than the element and closes', () => {
  const { source } = watch([1, 2, 3]);
  indexOf(source, 2);
  expect(source.tracks[0]).toMatchObject({ nexts: 2, returns: 1 });
});

test('of an endless sequence', () => {
  expect(indexOf(range(0), 5)).toBe(5);
});
