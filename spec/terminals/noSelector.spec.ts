/** A function where other libraries take a selector or a test is refused, with what to write in its place. */
import { describe, expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import * as fn from '../../lib/fn.ts';
import { refusal } from '../support/calls.ts';
import { closesOf } from './support.ts';

const remedies: Record<string, string> = {
  sum: '.map(f).sum()',
  mean: '.map(f).mean()',
  stats: '.map(f).stats()',
  quantile: '.map(f).quantile(q)',
  count: '.filter(f).count()',
  first: '.find(f)',
  last: '.findLast(f)',
  single: '.filter(f).single()',
};
type Loose = Record<string, (...args: unknown[]) => unknown>;
const functions = fn as unknown as Loose;
const method = (name: string, ...args: unknown[]): unknown => (Seq.of(1) as unknown as Loose)[name]!(...args);

describe.each(Object.entries(remedies))('%s', (name, remedy) => {
  const message = `TypeError: ${name}: takes no function; write ${remedy}`;

  test('refuses a function as a method and as a function', () => {
    expect(refusal(() => method(name, () => 1))).toBe(message);
    expect(refusal(() => functions[name]!([1], () => 1))).toBe(message);
  });

  test('closes a one-shot receiver with that', () => {
    expect(closesOf((source) => functions[name]!(source, () => 1))).toBe(1);
  });
});

test('quantile refuses a function in the second place, too', () => {
  expect(refusal(() => method('quantile', 0.5, () => 1))).toBe(
    'TypeError: quantile: takes no function; write .map(f).quantile(q)',
  );
});

test('as callbacks of map, which hands them an index, they still do what they do', () => {
  const rows = [[1, 2], [3]];
  for (const [name, results] of Object.entries({
    mean: [1.5, 3],
    count: [2, 1],
    first: [1, 3],
    last: [2, 3],
  }))
    expect(fn.toArray(fn.map(rows, functions[name] as (row: number[]) => unknown))).toEqual(results);
});
