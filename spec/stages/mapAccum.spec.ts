import { expect, test } from '@jest/globals';
import { mapAccum } from '../../lib/stages/mapAccum.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import {
  closesWhenThrowing,
  lawful,
  probe,
  pullsFor,
  sizeOf,
  spy,
  thrown,
} from '../support/watch.ts';

const running = (sum: number, x: number): [number, string] => [sum + x, `${sum}+${x}`];

lawful('mapAccum', (source) => mapAccum(source, running, 0));
closesWhenThrowing((source, callback) => mapAccum(source, callback, 0));

test('gives what becomes of each element, the state going on', () => {
  expect(toArray(mapAccum([1, 2, 3], running, 0))).toEqual(['0+1', '1+2', '3+3']);
});

test('each run starts with the seed', () => {
  const plan = mapAccum([1, 2], running, 5);
  toArray(plan);
  expect(toArray(plan)).toEqual(['5+1', '6+2']);
});

test('reads one element for one', () => {
  const source = probe([1, 2, 3]);
  expect(pullsFor(mapAccum(source, running, 0), source, 2)).toEqual([1, 1]);
});

test('the function gets state, value and index, and no this', () => {
  const fn = spy((state: number, value: number) => [state + 1, value]);
  toArray(mapAccum([7, 8], fn as never, 0));
  expect(fn.calls).toEqual([
    [0, 7, 0],
    [1, 8, 1],
  ]);
  expect(fn.receivers).toEqual([undefined, undefined]);
});

test('its size is that of the source', () => {
  expect(sizeOf(mapAccum([1, 2], running, 0))).toEqual([2, 2]);
});

test('what is no pair is refused', () => {
  expect(thrown(() => toArray(mapAccum([1], () => 5 as never, 0))).message).toContain(
    'mapAccum: fn must give an array of two, but it gave 5',
  );
});
