import { expect, test } from '@jest/globals';
import { chunkWhile } from '../../lib/stages/chunkWhile.ts';
import { toArray } from '../../lib/terminals/toArray.ts';

const follows = (a: number, b: number): boolean => b === a + 1;

test('gives runs as long as neighbours belong together', () => {
  expect(toArray(chunkWhile([1, 2, 5, 6, 9], follows))).toEqual([[1, 2], [5, 6], [9]]);
  expect(toArray(chunkWhile([], follows))).toEqual([]);
  expect(toArray(chunkWhile([1], follows))).toEqual([[1]]);
});

test('compares neighbours, not the first of the run', () => {
  expect(toArray(chunkWhile([1, 2, 3], (a, b) => b - a < 2))).toEqual([[1, 2, 3]]);
});

test('undefined is an element like any other', () => {
  expect(toArray(chunkWhile([undefined, undefined], (a, b) => a === b))).toEqual([[undefined, undefined]]);
});

test('changing a run that was given changes nothing else', () => {
  const runs = toArray(chunkWhile([1, 5], follows));
  runs[0]!.push(7);
  expect(runs[1]).toEqual([5]);
});
