import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { toArray } from 'seqable/fn';
import { refusal } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives every element, in order, in a fresh ordinary array', () => {
  const list = [3, 1, 2];
  const seq = Seq.from(list);
  const array = seq.toArray();
  expect(array).toEqual([3, 1, 2]);
  expect(array).not.toBe(list);
  expect(seq.toArray()).not.toBe(array);
  expect(Object.getPrototypeOf(array)).toBe(Array.prototype);
});

test('of nothing is an empty array', () => {
  expect(Seq.empty().toArray()).toEqual([]);
});

test('holes come out as undefined elements', () => {
  const array = Seq.from([, 1]).toArray();
  expect(Object.keys(array)).toEqual(['0', '1']);
});

test('an endless sequence is refused before anything is opened', () => {
  const log = new Log();
  expect(
    refusal(() =>
      Seq.from(makeProbe(log, 'a', [1]))
        .concat(Seq.repeat(0))
        .toArray(),
    ),
  ).toBe(
    'SeqInfiniteError: toArray: the sequence is endless, so this would never end; bound it first, for example with .take(n)',
  );
  expect(log.events).toEqual([]);
});

test('as a function takes any iterable, a string too', () => {
  expect(toArray('h😀')).toEqual(['h', '😀']);
  expect(refusal(() => toArray(5 as never))).toBe(
    'TypeError: toArray: source must be iterable, but got 5; for the numbers of a range, pass Seq.range(start, end); ' +
      'the source comes first: toArray(source, …). In pipe write (source) => toArray(source, …), or take toArray from seqable/pipe',
  );
});
