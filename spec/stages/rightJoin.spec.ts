import { expect, test } from '@jest/globals';
import { rightJoin } from '../../lib/stages/rightJoin.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { digit, joins, show } from '../support/joins.ts';
import { sizeOf, spy } from '../support/watch.ts';

joins('rightJoin', rightJoin, 'outer');

test('gives each inner element with its matches, or with undefined, in the order of the inner side', () => {
  const rows = toArray(rightJoin(['a1', 'b2', 'c1'], ['x1', 'y3', 'z1'], digit, digit));
  expect(rows.map(show)).toEqual(['a1 x1', 'c1 x1', '- y3', 'a1 z1', 'c1 z1']);
});

test('a side may be empty', () => {
  expect(toArray(rightJoin([], ['x1'], digit, digit))).toEqual([[undefined, 'x1']]);
  expect(toArray(rightJoin(['a1'], [], digit, digit))).toEqual([]);
});

test('result gets the element of this side first, and no this', () => {
  const result = spy(() => 'row');
  toArray(rightJoin(['a1'], ['x1', 'y2'], digit, digit, result));
  expect(result.calls).toEqual([
    ['a1', 'x1'],
    [undefined, 'y2'],
  ]);
  expect(result.receivers).toEqual([undefined, undefined]);
});

test('its size is at least that of the inner side', () => {
  expect(sizeOf(rightJoin(['a1'], ['x1', 'y2'], digit, digit))).toEqual([2, Infinity]);
  expect(sizeOf(rightJoin(['a1'], [], digit, digit))).toEqual([0, 0]);
});
