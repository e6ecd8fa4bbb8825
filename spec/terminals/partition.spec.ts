import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each([
  [
    'some',
    (n: number) => n % 2 === 0,
    [
      [2, 4],
      [1, 3],
    ],
  ],
  ['all', () => true, [[1, 2, 3, 4], []]],
  ['none', () => false, [[], [1, 2, 3, 4]]],
])('gives those that pass and those that do not: %s', (_name, predicate, halves) => {
  expect(Seq.of(1, 2, 3, 4).partition(predicate)).toEqual(halves);
});

test('of nothing is two empty arrays, not the same one', () => {
  const [passed, failed] = Seq.empty().partition(() => true);
  expect([passed, failed]).toEqual([[], []]);
  expect(passed).not.toBe(failed);
});

test('a guard narrows both halves', () => {
  const [strings, rest] = Seq.of<string | number>('a', 1, 'b').partition(
    (x): x is string => typeof x === 'string',
  );
  const upper: string[] = strings.map((s) => s.toUpperCase());
  const fixed: string[] = rest.map((n) => n.toFixed(1));
  expect([upper, fixed]).toEqual([['A', 'B'], ['1.0']]);
});

test('any truthy answer passes', () => {
  expect(Seq.of(0, 1, NaN, 2).partition((n) => n)).toEqual([
    [1, 2],
    [0, NaN],
  ]);
});

test('the predicate gets an element and its index, and no `this`', () => {
  const predicate = noted(() => true);
  Seq.of('a', 'b').partition(predicate);
  expect(predicate.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('an error of the predicate closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(thrownBy(() => Seq.from(makeProbe(log, 'a', [1])).partition(throwing(error)))).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('an endless sequence is refused', () => {
  expect(() => Seq.range(0).partition((n) => n)).toThrow('partition: the sequence is endless');
});
