import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { split } from '../../lib/stages/split.ts';
import { take } from '../../lib/stages/take.ts';
import { toArray } from '../../lib/terminals/toArray.ts';

const isZero = (x: number): boolean => x === 0;

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

test('when cut above, the piece at hand still comes', () => {
  expect(toArray(split(take([1, 0, 2, 3], 3), isZero))).toEqual([[1], [2]]);
});
