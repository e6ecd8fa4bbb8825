import { expect, test } from '@jest/globals';
import { fullJoin } from '../../lib/stages/fullJoin.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { digit, joins, show } from '../support/joins.ts';
import { sizeOf, spy } from '../support/watch.ts';

joins('fullJoin', fullJoin, 'inner');

test('gives the rows of a left join, then the inner elements without a match, in their own order', () => {
  const rows = toArray(fullJoin(['a1', 'b2', 'c1'], ['u4', 'x1', 'v5', 'z1', 'w4'], digit, digit));
  expect(rows.map(show)).toEqual(['a1 x1', 'a1 z1', 'b2 -', 'c1 x1', 'c1 z1', '- u4', '- v5', '- w4']);
});

test('a side may be empty', () => {
  expect(toArray(fullJoin([], ['x1'], digit, digit))).toEqual([[undefined, 'x1']]);
  expect(toArray(fullJoin(['a1'], [], digit, digit))).toEqual([['a1', undefined]]);
  expect(toArray(fullJoin([], [], digit, digit))).toEqual([]);
});

test('result gets both elements, and no this', () => {
  const result = spy(() => 'row');
  toArray(fullJoin(['a1', 'b2'], ['x1', 'y3'], digit, digit, result));
  expect(result.calls).toEqual([
    ['a1', 'x1'],
    ['b2', undefined],
    [undefined, 'y3'],
  ]);
  expect(result.receivers).toEqual([undefined, undefined, undefined]);
});

test('its size is at least that of the longer side', () => {
  expect(sizeOf(fullJoin(['a1'], ['x1', 'y2'], digit, digit))).toEqual([2, Infinity]);
  expect(sizeOf(fullJoin([], ['x1'], digit, digit))).toEqual([1, 1]);
  expect(sizeOf(fullJoin(['a1'], [], digit, digit))).toEqual([1, 1]);
});
