import { expect, test } from '@jest/globals';
import { range } from '../../lib/sources/range.ts';
import { toJSON } from '../../lib/terminals/toJSON.ts';
import { thrownBy } from './support.ts';

test('gives every element in a fresh array', () => {
  const list = [1, undefined, 'a'];
  expect(toJSON(list)).toEqual(list);
  expect(toJSON(list)).not.toBe(list);
});

test('an object that answers with it is printed as the array', () => {
  expect(JSON.stringify({ items: { toJSON: () => toJSON(range(0, 3)) } })).toBe('{"items":[0,1,2]}');
});

test('of an endless sequence is refused by name', () => {
  expect(thrownBy(() => toJSON(range(0)))).toMatchObject({ name: 'SeqInfiniteError', operation: 'toJSON' });
});
