import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

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

test('the key function gets the element alone, once for each, without `this`', () => {
  const key = noted((n: number) => n);
  Seq.of(2, 1, 3).maxBy(key);
  expect(key.calls).toEqual([
    [undefined, 2],
    [undefined, 1],
    [undefined, 3],
  ]);
});

test('an error of the key function closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => Seq.from(makeProbe(log, 'a', [1])).maxBy(throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('keys of different kinds are a TypeError', () => {
  expect(() => Seq.of<unknown>(1, 'a').maxBy((value) => value)).toThrow(
    'maxBy: there is no default order between "a" and 1, at index 1',
  );
});

test('an endless sequence is refused', () => {
  expect(() => Seq.range(0).maxBy((n) => n)).toThrow('maxBy: the sequence is endless');
});
