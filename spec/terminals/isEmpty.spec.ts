import { expect, test } from '@jest/globals';
import { filter } from '../../lib/stages/filter.ts';
import { isEmpty } from '../../lib/terminals/isEmpty.ts';
import { watch } from './support.ts';

test('of nothing is true', () => {
  expect(isEmpty([])).toBe(true);
});

test('of an undefined element is false', () => {
  expect(isEmpty([undefined])).toBe(false);
});

test('where nothing is left it is true', () => {
  expect(isEmpty(filter([1, 3], (n) => n % 2 === 0))).toBe(true);
});

test('what has ended is not closed', () => {
  const { source } = watch([]);
  isEmpty(source);
  expect(source.tracks[0]).toMatchObject({ nexts: 1, returns: 0 });
});
