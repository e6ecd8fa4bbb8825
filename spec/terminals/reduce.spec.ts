import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { reduce } from 'seqable/fn';
import { noted, refusal, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

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

test('without a seed the reducer gets accumulator, element and index, from 1', () => {
  const reducer = noted((a: string, b: string) => a + b);
  Seq.of('a', 'b', 'c').reduce(reducer);
  expect(reducer.calls).toEqual([
    [undefined, 'a', 'b', 1],
    [undefined, 'ab', 'c', 2],
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

test('an error of the reducer closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => Seq.from(makeProbe(log, 'a', [1, 2])).reduce(throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
  expect(Seq.trace(error)).toEqual({ stage: 'reduce', index: 1 });
});

test('an endless sequence is refused', () => {
  expect(() => Seq.range(0).reduce((a, b) => a + b)).toThrow('reduce: the sequence is endless');
});
