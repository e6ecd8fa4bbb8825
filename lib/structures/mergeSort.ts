/**
 * A merge sort of keys and, along with them, the places of the elements they belong to.
 *
 *     5 3 1 2 4 0 ──▶ 5 3 1 │ 2 4 0 ──▶ 1 3 5 │ 0 2 4 ──▶ 0 1 2 3 4 5
 *
 * Stable. O(n log n) comparisons; O(n) where the keys are in order already, or strictly in the reverse one. It is memory
 * far apart that takes the time: so keys are moved rather than looked up by place, and a half is done before the other is
 * begun. Comparisons are asked of a later and an earlier one; an error of theirs goes through.
 *
 * It is one function, so that nothing stands between a compare function and who sorts: 2^k blocks of a few keys, from
 * left to right, each put in order by moving them one by one; and where a block is the last of 2, 4, 8, …, the two halves
 * of those are merged.
 */
import type { Compare } from '../types.ts';
import { orderOf } from './ownCompare.ts';
import { placesOf } from './places.ts';
import type { Places } from './places.ts';
import { anySlots } from './prefilled.ts';

/** Decides between two places whose keys are equal. */
export type Tie = (later: number, earlier: number) => number;

/** As many are put in order by moving them one by one. */
const FEW = 6;

/** Sorts `keys`, which have been made by `anySlots`, and moves `places` along, if there are any. A tie needs places. `operation` is named in errors. */
export function mergeSort<K>(
  keys: K[],
  places: Places | undefined,
  compare: Compare<K>,
  tie: Tie | undefined,
  operation: string,
): void {
  const { length } = keys;
  let order: number;

  // What is at the start is turned round as far as each comes before the one in front of it.
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
    // `| 0`: an engine takes what comes of a division for a double, until it is told.
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

      // The first half is set aside, and both are put where they were.
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

/** Turns the first `length` round. */
function turn(list: { [index: number]: unknown }, length: number): void {
  for (let i = 0, j = length - 1; i < j; i++, j--) {
    const one = list[i];
    list[i] = list[j];
    list[j] = one;
  }
}
