import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { split } from '../../lib/stages/split.ts';
import { take } from '../../lib/stages/take.ts';
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

const isZero = (x: number): boolean => x === 0;

lawful('split', (source) => split(source, (x) => x === 3));
closesWhenThrowing(split);

test('gives the pieces as String split does', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', ',')), (letters) => {
      const pieces = toArray(split(letters, (x) => x === ',')).map((piece) => piece.join(''));
      expect(pieces).toEqual(letters.join('').split(','));
    }),
  );
});

test('of nothing there is one empty piece', () => {
  expect(toArray(split([], isZero))).toEqual([[]]);
});

test('reads up to the separator', () => {
  const source = probe([1, 2, 0, 3]);
  expect(pullsFor(split(source, isZero), source, 2)).toEqual([3, 2]);
});

test('works over an endless source', () => {
  expect(
    firstOf(
      split(naturals(), (x) => x % 3 === 2),
      2,
    ),
  ).toEqual([
    [0, 1],
    [3, 4],
  ]);
});

test('when cut above, the piece at hand still comes', () => {
  expect(toArray(split(take([1, 0, 2, 3], 3), isZero))).toEqual([[1], [2]]);
});

test('the predicate gets value and index, and no this', () => {
  const predicate = spy(() => false);
  toArray(split(['a', 'b'], predicate));
  expect(predicate.calls).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  expect(predicate.receivers).toEqual([undefined, undefined]);
});

test('there are at least one and at most one more than elements', () => {
  expect(sizeOf(split([1, 2], isZero))).toEqual([1, 3]);
});
