import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { map, sortBy, thenBy } from 'seqable/fn';
import { noted, refusal } from '../support/calls.ts';

const rows = ['b2', 'a2', 'b1', 'a1', 'c1'];
const letter = (row: string): string => row[0]!;
const digit = (row: string): number => Number(row[1]);

test('orders by a further key what the first finds equal', () => {
  expect(Seq.from(rows).sortBy(digit).thenBy(letter).toArray()).toEqual(['a1', 'b1', 'c1', 'a2', 'b2']);
});

test('each key has a direction of its own', () => {
  expect(Seq.from(rows).sortBy(digit, 'desc').thenBy(letter).toArray()).toEqual([
    'a2',
    'b2',
    'a1',
    'b1',
    'c1',
  ]);
  expect(Seq.from(rows).sortBy(digit).thenBy(letter, 'desc').toArray()).toEqual([
    'c1',
    'b1',
    'a1',
    'b2',
    'a2',
  ]);
  const backwards = (a: string, b: string): number => (a < b ? 1 : -1);
  expect(Seq.from(rows).sortBy(digit).thenBy(letter, backwards).toArray()).toEqual([
    'c1',
    'b1',
    'a1',
    'b2',
    'a2',
  ]);
});

test('is stable where all keys are equal', () => {
  const words = ['ab', 'aa', 'ba'];
  expect(
    Seq.from(words)
      .sortBy((word) => word.length)
      .thenBy(letter)
      .toArray(),
  ).toEqual(['ab', 'aa', 'ba']);
});

test('keys may be added again and again, and in more than one way', () => {
  const sorted = Seq.of([1, 2, 3], [1, 1, 5], [1, 2, 1]).sortBy((row) => row[0]);
  expect(
    sorted
      .thenBy((row) => row[1])
      .thenBy((row) => row[2])
      .toArray(),
  ).toEqual([
    [1, 1, 5],
    [1, 2, 1],
    [1, 2, 3],
  ]);
  expect(sorted.thenBy((row) => row[2]).toArray()).toEqual([
    [1, 2, 1],
    [1, 2, 3],
    [1, 1, 5],
  ]);
  expect(sorted.toArray()).toEqual([
    [1, 2, 3],
    [1, 1, 5],
    [1, 2, 1],
  ]);
});

test('each key is asked for once for each element, the first key first', () => {
  const calls: string[] = [];
  const first = noted((n: number) => (calls.push(`first ${n}`), 0));
  const second = noted((n: number) => (calls.push(`second ${n}`), n));
  Seq.of(2, 1, 3).sortBy(first).thenBy(second).toArray();
  expect(calls).toEqual(['first 2', 'second 2', 'first 1', 'second 1', 'first 3', 'second 3']);
  expect(second.calls[0]).toEqual([undefined, 2]);
});

test('take(k) gives the same as sorting everything', () => {
  const sorted = Seq.from(rows).sortBy(digit).thenBy(letter);
  for (const k of Seq.range(0, 7)) expect(sorted.take(k).toArray()).toEqual(sorted.toArray().slice(0, k));
});

test('is one stage with the sortBy', () => {
  expect(
    Seq.from(rows)
      .sortBy(digit)
      .thenBy(letter)
      .explain()
      .stages.map(({ op }) => op),
  ).toEqual(['from', 'sortBy']);
});

test('as a function it stands only right after a sortBy', () => {
  const message = 'TypeError: thenBy: it must come right after sortBy or another thenBy';
  expect(refusal(() => thenBy([1], (n) => n))).toBe(message);
  expect(
    refusal(() =>
      thenBy(
        map(
          sortBy([1], (n) => n),
          (n) => n,
        ),
        (n) => n,
      ),
    ),
  ).toBe(message);
  expect([...thenBy(sortBy(rows, digit), letter)]).toEqual(['a1', 'b1', 'c1', 'a2', 'b2']);
});
