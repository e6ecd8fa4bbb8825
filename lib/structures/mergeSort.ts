/**
 * A merge sort of keys and, along with them, the places of the elements they belong to.
 *
 *     5 3 1 2 4 0 ──▶ 5 3 1 │ 2 4 0 ──▶ 1 3 5 │ 0 2 4 ──▶ 0 1 2 3 4 5
 *
 * Stable. O(n log n) comparisons; O(n) if the keys are in order already, or strictly in the reverse order. Most of the
 * time goes into memory far apart: so keys are moved rather than read by place, and one half is finished before the
 * other begins. The compare function gets a later and an earlier key; an error of it is not caught.
 *
 * It is one function, so that none of our frames is between a compare function and the caller: 2^k blocks of a few
 * keys, from left to right, each sorted by moving keys one by one; after a block that is the last of 2, 4, 8, …, the
 * two halves of those are merged.
 */
import type { Compare } from '../types.ts';
import { orderOf } from './ownCompare.ts';
import { placesOf } from './places.ts';
import type { Places } from './places.ts';
import { anySlots } from './prefilled.ts';

/** Decides between two places whose keys are equal. */
export type Tie = (later: number, earlier: number) => number;

/** The largest number of keys in a block. */
const FEW = 6;

/**
 * Sorts `keys`, made by `anySlots`, and moves `places`, if given, along. A tie needs places. Errors name `operation`.
 */
export function mergeSort<K>(
  keys: K[],
  places: Places | undefined,
  compare: Compare<K>,
  tie: Tie | undefined,
  operation: string,
): void {
  const { length } = keys;
  let order: number;

  // The start is reversed for as long as each key comes before the one in front of it.
  let fall = 1;
  while (
    fall < length &&
    ((order = orderOf(operation, compare(keys[fall]!, keys[fall - 1]!))) < 0 ||
      (tie !== undefined && !(order > 0) && tie(places![fall]!, places![fall - 1]!) < 0))
  )
    fall++;
  turn(keys, fall);
  if (places !== undefined) turn(places, fall);

  let blocks = 1;
  while (blocks * FEW < length) blocks *= 2;
  const half = (length + 1) >>> 1;
  let spareKeys: K[] | undefined;
  let sparePlaces: Places | undefined;
  for (let block = 0; block < blocks; block++) {
    // `| 0`: without it an engine takes the result of a division for a double.
    let start = ((block * length) / blocks) | 0;
    const end = (((block + 1) * length) / blocks) | 0;

    for (let i = start + 1; i < end; i++) {
      const key = keys[i]!;
      const place = places === undefined ? 0 : places[i]!;
      let at = i;
      for (; at > start; at--) {
        const other = keys[at - 1]!;
        order = orderOf(operation, compare(key, other));
        if (!(order < 0) && (tie === undefined || order > 0 || !(tie(place, places![at - 1]!) < 0))) break;
        keys[at] = other;
        if (places !== undefined) places[at] = places[at - 1]!;
      }
      keys[at] = key;
      if (places !== undefined) places[at] = place;
    }

    for (let size = 1; (block & size) !== 0; size *= 2) {
      const middle = start;
      start = (((block + 1 - 2 * size) * length) / blocks) | 0;
      let later = keys[middle]!;
      order = orderOf(operation, compare(later, keys[middle - 1]!));
      if (
        !(order < 0) &&
        (tie === undefined || order > 0 || !(tie(places![middle]!, places![middle - 1]!) < 0))
      )
        continue;

      // The first half is copied, and both are merged into their old slots.
      const count = middle - start;
      spareKeys ??= anySlots<K>(half);
      for (let i = 0; i < count; i++) spareKeys[i] = keys[start + i]!;
      if (places !== undefined) {
        sparePlaces ??= placesOf(half);
        for (let i = 0; i < count; i++) sparePlaces[i] = places[start + i]!;
      }
      let left = 0;
      let right = middle;
      let at = start;
      let earlier = spareKeys[0]!;
      for (;;) {
        order = orderOf(operation, compare(later, earlier));
        if (
          order < 0 ||
          (tie !== undefined && !(order > 0) && tie(places![right]!, sparePlaces![left]!) < 0)
        ) {
          keys[at] = later;
          if (places !== undefined) places[at] = places[right]!;
          at++;
          if (++right === end) break;
          later = keys[right]!;
        } else {
          keys[at] = earlier;
          if (places !== undefined) places[at] = sparePlaces![left]!;
          at++;
          if (++left === count) break;
          earlier = spareKeys[left]!;
        }
      }
      for (; left < count; left++) {
        keys[at] = spareKeys[left]!;
        if (places !== undefined) places[at] = sparePlaces![left]!;
        at++;
      }
    }
  }
}

/** Reverses the first `length` elements. */
function turn(list: { [index: number]: unknown }, length: number): void {
  for (let i = 0, j = length - 1; i < j; i++, j--) {
    const one = list[i];
    list[i] = list[j];
    list[j] = one;
  }
}
