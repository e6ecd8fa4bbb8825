import { expect, test } from '@jest/globals';
import { dedupe } from '../../lib/stages/dedupe.ts';
import { toArray } from '../../lib/terminals/toArray.ts';

test('drops what repeats the element before', () => {
  expect(toArray(dedupe([1, 1, 2, 1, 1]))).toEqual([1, 2, 1]);
  expect(toArray(dedupe([]))).toEqual([]);
});

test('with a key the first of each run stays', () => {
  expect(toArray(dedupe(['a', 'A', 'b'], (x) => x.toLowerCase()))).toEqual(['a', 'b']);
});
