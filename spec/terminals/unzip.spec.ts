import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zip } from '../../lib/sources/zip.ts';
import { unzip } from '../../lib/terminals/unzip.ts';
import { watch } from './support.ts';

test('turns rows into columns', () => {
  expect(
    unzip([
      [1, 'a'],
      [2, 'b'],
    ] as [number, string][]),
  ).toEqual([
    [1, 2],
    ['a', 'b'],
  ]);
});

test('of nothing there are no columns', () => {
  expect(unzip([])).toEqual([]);
});

test('of empty rows there are no columns', () => {
  expect(unzip([[], []])).toEqual([]);
});

test('a shorter row gives undefined, what a longer one has more is left out', () => {
  expect(unzip([[1, 2], [3], [4, 5, 6]])).toEqual([
    [1, 3, 4],
    [2, undefined, 5],
  ]);
});

test('undoes zip', () => {
  const lists = fc
    .nat(5)
    .chain((length) =>
      fc.array(fc.array(fc.nat(), { minLength: length, maxLength: length }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(lists, (columns) => {
      const expected = columns[0]!.length === 0 ? [] : columns;
      expect(unzip(zip(columns))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test.each([1, 'ab', null, { 0: 1, length: 1 }])('%p as a row is refused and the source closed', (row) => {
  const { source } = watch([[1], row]);
  expect(() => unzip(source as never)).toThrow(/^unzip: every element must be an array/);
  expect(source.tracks[0]!.returns).toBe(1);
});
