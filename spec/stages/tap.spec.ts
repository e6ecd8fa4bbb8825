import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted } from '../support/calls.ts';

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

test('is called when the elements are only counted', () => {
  const fn = noted(() => {});
  expect(Seq.range(0, 3).tap(fn).count()).toBe(3);
  expect(fn.calls).toHaveLength(3);
});
