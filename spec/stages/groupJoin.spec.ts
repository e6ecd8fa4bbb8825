import { expect, test } from '@jest/globals';
import { groupJoin } from '../../lib/stages/groupJoin.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import { digit, joins } from '../support/joins.ts';
import { sizeOf, spy } from '../support/watch.ts';

joins('groupJoin', groupJoin, 'inner');

test('gives one row an element, with all its matches', () => {
  expect(toArray(groupJoin(['a1', 'b2', 'c1'], ['x1', 'y3', 'z1'], digit, digit))).toEqual([
    ['a1', ['x1', 'z1']],
    ['b2', []],
    ['c1', ['x1', 'z1']],
  ]);
});

test('each list is an array of its own', () => {
  const [first, second] = toArray(groupJoin(['a1', 'c1'], ['x1'], digit, digit));
  first![1].push('changed');
  expect(second![1]).toEqual(['x1']);
});

test('result gets the element and the list, and no this', () => {
  const result = spy(() => 'row');
  expect(toArray(groupJoin(['a1'], ['x1'], digit, digit, result))).toEqual(['row']);
  expect(result.calls).toEqual([['a1', ['x1']]]);
  expect(result.receivers).toEqual([undefined]);
});

test('its size is that of this side', () => {
  expect(sizeOf(groupJoin(['a1', 'b2'], ['x1'], digit, digit))).toEqual([2, 2]);
});
