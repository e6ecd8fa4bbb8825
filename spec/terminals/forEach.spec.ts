import { expect, test } from '@jest/globals';
import { Seq } from 'seqable';
import { noted } from '../support/calls.ts';
import { Log, makeProbe } from '../support/probe.ts';

test('calls the function with each element and its index, in order, without `this`', () => {
  const fn = noted(() => {});
  Seq.of('a', 'b').forEach(fn);
  expect(fn.calls).toEqual([
    [undefined, 'a', 0],
    [undefined, 'b', 1],
  ]);
});

test('gives undefined, and does not stop for any answer', () => {
  const fn = noted(() => false);
  expect(Seq.of(1, 2).forEach(fn)).toBe(undefined);
  expect(fn.calls).toHaveLength(2);
});

test('of nothing calls nothing', () => {
  const fn = noted(() => {});
  Seq.empty().forEach(fn);
  expect(fn.calls).toEqual([]);
});

test('calls with an element before the next one is pulled', () => {
  const log = new Log();
  Seq.from(makeProbe(log, 'a', [1, 2])).forEach((n) => log.add(`got ${n}`));
  expect(log.events).toEqual([
    'a open',
    'a1 next',
    'a1 value',
    'got 1',
    'a1 next',
    'a1 value',
    'got 2',
    'a1 next',
  ]);
});
