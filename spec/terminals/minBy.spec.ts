/** minBy and maxBy. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';

describe.each([
  { name: 'minBy', longest: 'fig', last: 3, wanted: 0 },
  { name: 'maxBy', longest: 'banana', last: 1, wanted: 2 },
] as const)('$name', ({ name, longest, last, wanted }) => {
  test('gives the element whose key is the extreme, of equal keys the first', () => {
    expect(Seq.of('pear', 'fig', 'banana')[name]((word) => word.length)).toBe(longest);
    expect(Seq.of('cod', 'fig')[name]((word) => word.length)).toBe('cod');
  });

  test('of nothing is undefined', () => {
    expect(Seq.empty()[name](() => 0)).toBe(undefined);
  });

  test('elements whose key is null or undefined are passed over', () => {
    const rows = [{ n: null }, { n: 2 }, {}, { n: 1 }] as { n?: number | null }[];
    expect(Seq.from(rows)[name]((row) => row.n)).toBe(rows[last]);
    expect(Seq.of(1, 2)[name](() => null)).toBe(undefined);
  });

  test('the element of the first NaN is the answer', () => {
    const rows = [[1], [NaN, 'first'], [-5], [5], [NaN]];
    expect(Seq.from(rows)[name]((row) => row[0])).toBe(rows[1]);
  });

  test('an element may itself be undefined', () => {
    expect(Seq.of(1, undefined)[name]((value) => (value === undefined ? wanted : 1))).toBe(undefined);
  });

  test('keys of different kinds are a TypeError', () => {
    expect(() => Seq.of<unknown>(1, 'a')[name]((value) => value)).toThrow(
      `${name}: there is no default order between "a" and 1, at index 1`,
    );
  });
});
