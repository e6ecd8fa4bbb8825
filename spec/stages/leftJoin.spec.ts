import { expect, test } from '@jest/globals';
import { leftJoin } from '../../lib/stages/leftJoin.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { digit, joins, show } from '../support/joins.ts';
import { sizeOf, spy } from '../support/watch.ts';

joins('leftJoin', leftJoin, 'inner');

test('gives each element with its matches, or with undefined, in the order of this side', () => {
  const rows = toArray(leftJoin(['a1', 'b2', 'c1'], ['x1', 'y3', 'z1'], digit, digit));
  expect(rows.map(show)).toEqual(['a1 x1', 'a1 z1', 'b2 -', 'c1 x1', 'c1 z1']);
});

test('a side may be empty', () => {
  expect(toArray(leftJoin([], ['x1'], digit, digit))).toEqual([]);
  expect(toArray(leftJoin(['a1'], [], digit, digit))).toEqual([['a1', undefined]]);
});

test('result gets both elements, and no this', () => {
  const result = spy(() => 'row');
  expect(toArray(leftJoin(['a1', 'b2'], ['x1'], digit, digit, result))).toEqual(['row', 'row']);
  expect(result.calls).toEqual([
    ['a1', 'x1'],
    ['b2', undefined],
  ]);
  expect(result.receivers).toEqual([undefined, undefined]);
});

test('its size is at least that of this side', () => {
  expect(sizeOf(leftJoin(['a1', 'b2'], ['x1'], digit, digit))).toEqual([2, Infinity]);
  expect(sizeOf(leftJoin([], ['x1'], digit, digit))).toEqual([0, 0]);
});
