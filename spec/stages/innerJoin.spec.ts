import { expect, test } from '@jest/globals';
import { innerJoin } from '../../lib/stages/innerJoin.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { digit, joins, show } from '../support/joins.ts';
import { sizeOf, spy } from '../support/watch.ts';

joins('innerJoin', innerJoin, 'inner');

test('gives each element with its matches, in the order of this side', () => {
  const rows = toArray(innerJoin(['a1', 'b2', 'c1'], ['x1', 'y3', 'z1'], digit, digit));
  expect(rows.map(show)).toEqual(['a1 x1', 'a1 z1', 'c1 x1', 'c1 z1']);
});

test('result gets both elements, and no this', () => {
  const result = spy(() => 'row');
  expect(toArray(innerJoin(['a1', 'b2'], ['x1'], digit, digit, result))).toEqual(['row']);
  expect(result.calls).toEqual([['a1', 'x1']]);
  expect(result.receivers).toEqual([undefined]);
});

test('its size is not known', () => {
  expect(sizeOf(innerJoin(['a1'], ['x1'], digit, digit))).toEqual([0, Infinity]);
});
