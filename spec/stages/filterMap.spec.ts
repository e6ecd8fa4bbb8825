import { expect, test } from '@jest/globals';
import { filterMap } from '../../lib/stages/filterMap.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { closesWhenThrowing, lawful, probe, pullsFor, sizeOf, spy } from '../support/watch.ts';

lawful('filterMap', (source) => filterMap(source, (x) => (x === 2 ? null : x)));
closesWhenThrowing(filterMap);

test('gives what the mapper makes, without null and undefined', () => {
  const made = [1, null, 0, undefined, '', false, NaN];
  expect(toArray(filterMap([0, 1, 2, 3, 4, 5, 6], (i: number) => made[i]))).toEqual([1, 0, '', false, NaN]);
});

test('of nothing it is empty', () => {
  expect(toArray(filterMap([], () => 1))).toEqual([]);
});

test('reads up to the next element that stays', () => {
  const source = probe([1, 2, 3, 4, 5]);
  expect(
    pullsFor(
      filterMap(source, (x) => (x % 2 === 0 ? x : null)),
      source,
      2,
    ),
  ).toEqual([2, 2]);
});

test('the mapper gets value and index, and no this', () => {
  const mapper = spy(() => null);
  toArray(filterMap(['a', 'b'], mapper));
  expect(mapper.calls).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  expect(mapper.receivers).toEqual([undefined, undefined]);
});

test('its size is at most that of the source', () => {
  expect(sizeOf(filterMap([1, 2], () => 1))).toEqual([0, 2]);
});
