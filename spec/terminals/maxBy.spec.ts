import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives the element with the largest key', () => {
  expect(Seq.of('pear', 'fig', 'banana').maxBy((word) => word.length)).toBe('banana');
});

test('gives the first of equal keys', () => {
  expect(Seq.of('cod', 'fig').maxBy((word) => word.length)).toBe('cod');
});

test('of nothing is undefined', () => {
  expect(Seq.empty().maxBy(() => 0)).toBe(undefined);
});

test('elements whose key is null or undefined are passed over', () => {
  const rows = [{ n: null }, { n: 2 }, {}, { n: 1 }] as { n?: number | null }[];
  expect(Seq.from(rows).maxBy((row) => row.n)).toBe(rows[1]);
  expect(Seq.of(1, 2).maxBy(() => null)).toBe(undefined);
});

test('the element of the first NaN is the answer', () => {
  const rows = [[1], [NaN, 'first'], [5], [NaN]];
  expect(Seq.from(rows).maxBy((row) => row[0])).toBe(rows[1]);
});

test('an element may itself be undefined', () => {
  expect(Seq.of(1, undefined).maxBy((value) => (value === undefined ? 2 : 1))).toBe(undefined);
});

test('keys of different kinds are a TypeError', () => {
  expect(() => Seq.of<unknown>(1, 'a').maxBy((value) => value)).toThrow(
    'maxBy: there is no default order between "a" and 1, at index 1',
  );
});
