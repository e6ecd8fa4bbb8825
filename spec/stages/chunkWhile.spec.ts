import { expect, test } from '@jest/globals';
import { chunkWhile } from '../../lib/stages/chunkWhile.ts';
import { toArray } from '../../lib/terminals/toArray.ts';
import {
  closesWhenThrowing,
  firstOf,
  lawful,
  naturals,
  probe,
  pullsFor,
  sizeOf,
  spy,
} from '../support/watch.ts';

const follows = (a: number, b: number): boolean => b === a + 1;

lawful('chunkWhile', (source) => chunkWhile(source, follows));
closesWhenThrowing(chunkWhile);

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

test('reads the first element of the next run', () => {
  const source = probe([1, 2, 5, 9]);
  expect(pullsFor(chunkWhile(source, follows), source, 3)).toEqual([3, 1, 1]);
});

test('works over an endless source', () => {
  expect(
    firstOf(
      chunkWhile(naturals(), (_, b) => b % 3 !== 0),
      2,
    ),
  ).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test('the test gets two neighbours and no this', () => {
  const same = spy(() => true);
  toArray(chunkWhile([1, 2, 3], same));
  expect(same.calls).toEqual([
    [1, 2],
    [2, 3],
  ]);
  expect(same.receivers).toEqual([undefined, undefined]);
});

test('changing a run that was given changes nothing else', () => {
  const runs = toArray(chunkWhile([1, 5], follows));
  runs[0]!.push(7);
  expect(runs[1]).toEqual([5]);
});

test('its size is at most that of the source, at least one', () => {
  expect([sizeOf(chunkWhile([1, 2], follows)), sizeOf(chunkWhile([], follows))]).toEqual([
    [1, 2],
    [0, 0],
  ]);
});
