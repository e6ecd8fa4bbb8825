import { expect, test } from '@jest/globals';
import { mapAccum } from '../../lib/stages/mapAccum.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { thrown } from '../support/watch.ts';

const running = (sum: number, x: number): [number, string] => [sum + x, `${sum}+${x}`];

test('gives what becomes of each element, the state going on', () => {
  expect(toArray(mapAccum([1, 2, 3], running, 0))).toEqual(['0+1', '1+2', '3+3']);
});

test('each run starts with the seed', () => {
  const plan = mapAccum([1, 2], running, 5);
  toArray(plan);
  expect(toArray(plan)).toEqual(['5+1', '6+2']);
});

test('what is no pair is refused', () => {
  expect(thrown(() => toArray(mapAccum([1], () => 5 as never, 0))).message).toContain(
    'mapAccum: fn must give an array of two, but it gave 5',
  );
});
