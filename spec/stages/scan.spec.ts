import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { scan } from 'seqable/fn';
import { noted } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

const add = (a: number, b: number): number => a + b;

test('gives the accumulator after each element', () => {
  expect(Seq.of(1, 2, 3).scan(add).toArray()).toEqual([1, 3, 6]);
});

test('with a seed gives the seed first', () => {
  expect(Seq.of(1, 2, 3).scan(add, 10).toArray()).toEqual([10, 11, 13, 16]);
});

test('of nothing is nothing, or the seed', () => {
  expect(Seq.empty<number>().scan(add).toArray()).toEqual([]);
  expect(Seq.empty<number>().scan(add, 5).toArray()).toEqual([5]);
});

test('undefined is a seed if it is given', () => {
  const show = (text: unknown, n: number): string => `${text as string}${n}`;
  expect(Seq.of(1, 2).scan(show, undefined).toArray()).toStrictEqual([
    undefined,
    'undefined1',
    'undefined12',
  ]);
  expect([...scan([1], show, undefined)]).toStrictEqual([undefined, 'undefined1']);
});

test('a run that ends with the seed closes a one-shot source', () => {
  const log = new Log();
  expect(
    Seq.from(makeProbe(log, 'a', [1], 'bare'))
      .scan(add, 0)
      .first(),
  ).toBe(0);
  expect(log.events).toEqual(['a1 return']);
});

test('with a seed the reducer is called for each element, the index from 0', () => {
  const reducer = noted(add);
  Seq.of(1, 2).scan(reducer, 10).toArray();
  expect(reducer.calls).toEqual([
    [undefined, 10, 1, 0],
    [undefined, 11, 2, 1],
  ]);
});

test('its size is that of the source, one more with a seed', () => {
  expect(Seq.range(0, 3).scan(add).explain().stages[1]).toEqual({ op: 'scan', min: 3, max: 3, buffers: '' });
  expect(Seq.range(0, 3).scan(add, 0).explain().stages[1]).toMatchObject({ min: 4, max: 4 });
});
