import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeSort } from '../../lib/structures/mergeSort.ts';
import { applyPlaces, placesOf } from '../../lib/structures/places.ts';

const keys = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200, size: 'max' });

test('sorts keys and places as the standard does, with ties decided by place', () => {
  fc.assert(
    fc.property(keys, fc.boolean(), (list, falls) => {
      const places = placesOf(list.length);
      const sorted = [...list];
      mergeSort(sorted, places, (a, b) => a - b, falls ? (i, j) => j - i : undefined, 'sort');
      const wanted = list.map((_, i) => i).sort((i, j) => list[i]! - list[j]! || (falls ? j - i : i - j));
      expect(Array.from(places)).toEqual(wanted);
      expect(sorted).toEqual(wanted.map((place) => list[place]));
    }),
    { numRuns: 2000 },
  );
});

test('sorts keys alone', () => {
  fc.assert(
    fc.property(keys, (list) => {
      const sorted = [...list];
      mergeSort(sorted, undefined, (a, b) => a - b, undefined, 'sort');
      expect(sorted).toEqual([...list].sort((a, b) => a - b));
    }),
  );
});

test.each([
  ['Array.prototype', 0, Array.prototype],
  ['Object.prototype', 0, Object.prototype],
  ['Object.prototype', 5, Object.prototype],
])('a setter at %s[%i] is not run', (_, index, prototype) => {
  let caught = 0;
  Object.defineProperty(prototype, index, { configurable: true, set: () => caught++ });
  const elements = Array.from({ length: 20 }, (_, i) => 19 - i);
  const sorted = [...elements];
  try {
    const places = placesOf(20);
    mergeSort(sorted, places, (a, b) => (a % 5) - (b % 5), undefined, 'sort');
    applyPlaces(places, elements);
  } finally {
    delete (prototype as unknown[])[index];
    if (Array.isArray(prototype)) prototype.length = 0;
  }
  expect(caught).toBe(0);
  expect(elements).toEqual(sorted);
  expect(sorted.map((value) => value % 5)).toEqual(Array.from({ length: 20 }, (_, i) => Math.floor(i / 4)));
});
