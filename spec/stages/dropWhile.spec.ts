import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test.each([
  ['some', (n: number) => n < 5, [9, 3]],
  ['all', () => true, []],
  ['none', () => false, [1, 2, 9, 3]],
])('gives everything from the first that fails: %s', (_name, predicate, elements) => {
  expect(Seq.of(1, 2, 9, 3).dropWhile(predicate).toArray()).toEqual(elements);
});

test('after the first that fails the predicate is not called again, and afresh in the next run', () => {
  const predicate = noted((n: number) => n < 2);
  const seq = Seq.of(1, 2, 1, 3).dropWhile(predicate);
  seq.toArray();
  expect(predicate.calls).toEqual([
    [undefined, 1, 0],
    [undefined, 2, 1],
  ]);
  expect(seq.toArray()).toEqual([2, 1, 3]);
  expect(predicate.calls).toHaveLength(4);
});

test('an error of the predicate closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(
    thrownBy(() =>
      Seq.from(makeProbe(log, 'a', [1]))
        .dropWhile(throwing(error))
        .toArray(),
    ),
  ).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});

test('keeps an endless sequence endless', () => {
  const seq = Seq.range(0).dropWhile((n) => n < 3);
  expect(seq.take(2).toArray()).toEqual([3, 4]);
  expect(() => seq.toArray()).toThrow('toArray: the sequence is endless');
});
