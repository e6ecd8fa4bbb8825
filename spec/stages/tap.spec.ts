import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted, throwing, thrownBy } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('gives the same elements, whatever the function answers', () => {
  expect(
    Seq.of(1, 2)
      .tap((n) => n * 100)
      .toArray(),
  ).toEqual([1, 2]);
});

test('the function sees each element on its way, before the next is pulled', () => {
  const seen: string[] = [];
  Seq.of(1, 2)
    .tap((n) => seen.push(`first ${n}`))
    .tap((n) => seen.push(`second ${n}`))
    .toArray();
  expect(seen).toEqual(['first 1', 'second 1', 'first 2', 'second 2']);
});

test('is not called for elements that nobody asks for', () => {
  const fn = noted(() => {});
  Seq.of(1, 2, 3).tap(fn).take(1).toArray();
  expect(fn.calls).toHaveLength(1);
});

test('the function gets an element and its index, and no `this`', () => {
  const fn = noted(() => {});
  Seq.of('a', 'b').tap(fn).toArray();
  expect(fn.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('is called when the elements are only counted', () => {
  const fn = noted(() => {});
  expect(Seq.range(0, 3).tap(fn).count()).toBe(3);
  expect(fn.calls).toHaveLength(3);
});

test('an error of the function closes the source and goes on as it is', () => {
  const log = new Log();
  const error = new Error('mine');
  expect(
    thrownBy(() =>
      Seq.from(makeProbe(log, 'a', [1]))
        .tap(throwing(error))
        .toArray(),
    ),
  ).toBe(error);
  expect(log.events.at(-1)).toBe('a1 return');
});
