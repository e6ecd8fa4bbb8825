import { expect, jest, test } from '@jest/globals';
import { findIndex } from '../../lib/terminals/findIndex.ts';
import { naturals, watch } from './support.ts';

test('gives the place of the first match', () => {
  expect(findIndex([5, 6, 8], (n) => n % 2 === 0)).toBe(1);
});

test('without a match gives −1', () => {
  expect(findIndex([5, 7], (n) => n % 2 === 0)).toBe(-1);
});

test('the predicate gets value and index, and any truthy answer counts', () => {
  const predicate = jest.fn((_value: string, index: number) => (index === 1 ? 'yes' : 0));
  expect(findIndex('abc', predicate)).toBe(1);
  expect(predicate.mock.calls).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});

test('reads no further than the match and closes', () => {
  const { source } = watch([1, 2, 3]);
  findIndex(source, (n) => n === 2);
  expect(source.tracks[0]).toMatchObject({ nexts: 2, returns: 1 });
});

test('of an endless sequence', () => {
  expect(findIndex(naturals(), (n) => n > 3)).toBe(4);
});
