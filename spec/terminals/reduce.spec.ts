import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { reduce } from 'seqable/fn';
import { noted, refusal } from '../support/calls.ts';

test('folds from the first element, or from a seed', () => {
  expect(Seq.of(8, 4, 2).reduce((a, b) => a / b)).toBe(1);
  expect(Seq.of(1, 2, 3).reduce((text, n) => text + n, '#')).toBe('#123');
});

test('of one element without a seed is that element, without a call', () => {
  const reducer = noted(() => 0);
  expect(Seq.of(5).reduce(reducer)).toBe(5);
  expect(reducer.calls).toEqual([]);
});

test('of nothing is the seed', () => {
  expect(Seq.empty<number>().reduce((a, b) => a + b, 7)).toBe(7);
});

test('of nothing without a seed is a TypeError', () => {
  expect(refusal(() => Seq.empty<number>().reduce((a, b) => a + b))).toBe(
    'TypeError: reduce: the sequence is empty and there is no seed',
  );
});

test('undefined is a seed if it is given', () => {
  expect(Seq.empty().reduce(() => 1, undefined)).toBe(undefined);
  expect(Seq.of(1).reduce<unknown>((a, b) => [a, b], undefined)).toStrictEqual([undefined, 1]);
  expect(reduce([1], (a: unknown, b) => [a, b], undefined)).toStrictEqual([undefined, 1]);
});

test('undefined elements are folded like any other', () => {
  expect(Seq.of<unknown>(undefined, undefined).reduce((a, b) => [a, b])).toStrictEqual([
    undefined,
    undefined,
  ]);
});

test('with a seed the index is from 0', () => {
  const reducer = noted((a: string, b: string) => a + b);
  Seq.of('a', 'b').reduce(reducer, '#');
  expect(reducer.calls).toEqual([
    [undefined, '#', 'a', 0],
    [undefined, '#a', 'b', 1],
  ]);
});
