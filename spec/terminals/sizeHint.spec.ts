import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { filter } from '../../lib/stages/filter.ts';
import { map } from '../../lib/stages/map.ts';
import { sort } from '../../lib/stages/sort.ts';
import { take } from '../../lib/stages/take.ts';
import { sizeHint } from '../../lib/terminals/sizeHint.ts';
import { watch } from './support.ts';

test.each([
  ['an array', [1, 2], 2, 2],
  ['a mapped array', map([1, 2], (n) => n), 2, 2],
  ['a filtered array', filter([1, 2], () => true), 0, 2],
  ['a string', 'a😀', 1, 3],
  ['an endless range', range(0), Infinity, Infinity],
  ['a sorted endless range, which would never begin', sort(range(0)), Infinity, Infinity],
  ['an endless range of which a few are taken', take(range(0), 3), 3, 3],
  ['a filtered endless range', filter(range(0), () => true), Infinity, Infinity],
])('of %s', (_, source: Iterable<unknown>, min, max) => {
  expect(sizeHint(source)).toEqual({ min, max });
});

test('of what nobody knows', () => {
  expect(sizeHint(watch([1]).source)).toEqual({ min: 0, max: Infinity });
});

test('opens nothing', () => {
  const { source, log } = watch([1]);
  sizeHint(map(source, (n) => n));
  expect(log.events).toEqual([]);
});

test('each is an object of its own', () => {
  const plan = range(0);
  expect(sizeHint(plan)).not.toBe(sizeHint(plan));
});
