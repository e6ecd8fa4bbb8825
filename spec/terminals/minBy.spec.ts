import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';

test('gives the element with the smallest key', () => {
  expect(Seq.of('pear', 'fig', 'banana').minBy((word) => word.length)).toBe('fig');
});

test('gives the first of equal keys', () => {
  expect(Seq.of('cod', 'fig').minBy((word) => word.length)).toBe('cod');
});

test('of nothing is undefined', () => {
  expect(Seq.empty().minBy(() => 0)).toBe(undefined);
});

test('elements whose key is null or undefined are passed over', () => {
  const rows = [{ n: null }, { n: 2 }, {}, { n: 1 }] as { n?: number | null }[];
  expect(Seq.from(rows).minBy((row) => row.n)).toBe(rows[3]);
  expect(Seq.of(1, 2).minBy(() => null)).toBe(undefined);
});

test('the element of the first NaN is the answer', () => {
  const rows = [[1], [NaN, 'first'], [-5], [NaN]];
  expect(Seq.from(rows).minBy((row) => row[0])).toBe(rows[1]);
});

test('an element may itself be undefined', () => {
  expect(Seq.of(1, undefined).minBy((value) => (value === undefined ? 0 : 1))).toBe(undefined);
});

test('keys of different kinds are a TypeError', () => {
  expect(() => Seq.of<unknown>(1, 'a').minBy((value) => value)).toThrow(
    'minBy: there is no default order between "a" and 1, at index 1',
  );
});
