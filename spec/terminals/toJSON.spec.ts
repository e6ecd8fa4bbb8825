import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { toJSON } from '../../lib/terminals/toJSON.ts';

test('gives every element in a fresh array', () => {
  const list = [1, undefined, 'a'];
  expect(toJSON(list)).toEqual(list);
  expect(toJSON(list)).not.toBe(list);
});

test('an object that answers with it is printed as the array', () => {
  expect(JSON.stringify({ items: { toJSON: () => toJSON(range(0, 3)) } })).toBe('{"items":[0,1,2]}');
});
