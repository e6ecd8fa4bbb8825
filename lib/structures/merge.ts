/**
 * A merge sort of keys and, along with them, the places of the elements they belong to.
 *
 *     5 3 1 2 4 0 ──▶ 5 3 1 │ 2 4 0 ──▶ 1 3 5 │ 0 2 4 ──▶ 0 1 2 3 4 5
 *
 * Stable. O(n log n) comparisons; O(n) where the keys are in order already, or strictly in the reverse one. It is memory
 * far apart that takes the time: so keys are moved rather than looked up by place, and a half is done before the other is
 * begun. Comparisons are asked of a later and an earlier one; an error of theirs goes through.
 */
import type { Compare } from '../types.ts';
import { Uint32Array } from './builtins.ts';
import { slots } from './slots.ts';

/** Decides between two places whose keys are equal. */
export type Tie = (later: number, earlier: number) => number;

/** As many are put in order by moving them one by one. */
const FEW = 6;

export class Merge<K> {
  private readonly keys: K[];
  private readonly places: Uint32Array;
  private readonly compare: Compare<K>;
  private readonly tie: Tie | undefined;
  /** As long as half the keys, once they are needed. */
  private spareKeys: K[] | undefined = undefined;
  private sparePlaces: Uint32Array | undefined = undefined;

  /** `keys` is an array of ours. */
  constructor(keys: K[], places: Uint32Array, compare: Compare<K>, tie: Tie | undefined) {
    this.keys = keys;
    this.places = places;
    this.compare = compare;
    this.tie = tie;
  }

  run(): void {
    const { length } = this.keys;
    this.turnFall(length);
    this.sort(0, length);
  }

  private isBefore(later: K, place: number, earlier: K, other: number): boolean {
    const { compare, tie } = this;
    const order = compare(later, earlier);
    return order < 0 || (tie !== undefined && !(order > 0) && tie(place, other) < 0);
  }

  /** Turns what is at the start round as far as each comes before the one in front of it. */
  private turnFall(length: number): void {
    const { keys, places } = this;
    let end = 1;
    while (end < length && this.isBefore(keys[end]!, places[end]!, keys[end - 1]!, places[end - 1]!)) end++;
    for (let i = 0, j = end - 1; i < j; i++, j--) {
      const key = keys[i]!;
      const place = places[i]!;
      keys[i] = keys[j]!;
      places[i] = places[j]!;
      keys[j] = key;
      places[j] = place;
    }
  }

  private sort(start: number, end: number): void {
    if (end - start <= FEW) return this.insert(start, end);
    const middle = (start + end) >>> 1;
    this.sort(start, middle);
    this.sort(middle, end);
    const { keys, places } = this;
    if (this.isBefore(keys[middle]!, places[middle]!, keys[middle - 1]!, places[middle - 1]!)) {
      this.merge(start, middle, end);
    }
  }

  private insert(start: number, end: number): void {
    const { keys, places } = this;
    for (let i = start + 1; i < end; i++) {
      const key = keys[i]!;
      const place = places[i]!;
      let at = i;
      for (; at > start && this.isBefore(key, place, keys[at - 1]!, places[at - 1]!); at--) {
        keys[at] = keys[at - 1]!;
        places[at] = places[at - 1]!;
      }
      keys[at] = key;
      places[at] = place;
    }
  }

  /** Two runs into one: the first is set aside, and both are put where they were. */
  private merge(start: number, middle: number, end: number): void {
    const { keys, places } = this;
    const half = (keys.length + 1) >>> 1;
    const spareKeys = (this.spareKeys ??= slots<K>(half));
    const sparePlaces = (this.sparePlaces ??= new Uint32Array(half));
    const count = middle - start;
    for (let i = 0; i < count; i++) {
      spareKeys[i] = keys[start + i]!;
      sparePlaces[i] = places[start + i]!;
    }
    let left = 0;
    let right = middle;
    let at = start;
    while (left < count && right < end) {
      if (this.isBefore(keys[right]!, places[right]!, spareKeys[left]!, sparePlaces[left]!)) {
        keys[at] = keys[right]!;
        places[at++] = places[right++]!;
      } else {
        keys[at] = spareKeys[left]!;
        places[at++] = sparePlaces[left++]!;
      }
    }
    for (; left < count; left++) {
      keys[at] = spareKeys[left]!;
      places[at++] = sparePlaces[left]!;
    }
  }
}
