/**
 * A merge sort of keys and, along with them, the places of the elements they belong to.
 *
 *     3 1 2 5 4 … ──▶ runs of six, in order ──▶ two by two into runs of 12, 24, …
 *
 * Stable. O(n log n) comparisons; O(n) where the keys are in order already, or strictly in the reverse one. Keys are moved,
 * rather than looked up by place, since it is memory far apart that takes the time. Comparisons are asked of a later and an
 * earlier one; an error of theirs goes through.
 */
import type { Compare } from '../types.ts';
import { min, slots } from './builtins.ts';

/** Decides between two places whose keys are equal. */
export type Tie = (later: number, earlier: number) => number;

/** As many are put in order by moving them one by one. */
const RUN = 6;

export class Merge<K> {
  keys: K[];
  places: Uint32Array;
  sparePlaces: Uint32Array;
  private spareKeys: K[];
  private readonly compare: Compare<K>;
  private readonly tie: Tie | undefined;

  /** The arrays are used up; afterwards `keys` and `places` are in order, and may be others. */
  constructor(keys: K[], places: Uint32Array, spare: Uint32Array, compare: Compare<K>, tie: Tie | undefined) {
    this.keys = keys;
    this.places = places;
    this.sparePlaces = spare;
    this.spareKeys = slots(keys.length > RUN ? keys.length : 0);
    this.compare = compare;
    this.tie = tie;
  }

  run(): void {
    const { length } = this.keys;
    this.turnFall(length);
    for (let start = 0; start < length; start += RUN) this.insert(start, min(start + RUN, length));
    for (let width = RUN; width < length; width *= 2) {
      for (let start = 0; start < length; start += 2 * width) {
        this.merge(start, min(start + width, length), min(start + 2 * width, length));
      }
      const { keys, places } = this;
      this.keys = this.spareKeys;
      this.spareKeys = keys;
      this.places = this.sparePlaces;
      this.sparePlaces = places;
    }
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

  /** Two runs into one, in the spare arrays. */
  private merge(start: number, middle: number, end: number): void {
    const { keys, places, spareKeys, sparePlaces } = this;
    let left = start;
    let right = middle;
    let at = start;
    if (
      middle < end &&
      this.isBefore(keys[middle]!, places[middle]!, keys[middle - 1]!, places[middle - 1]!)
    ) {
      while (left < middle && right < end) {
        const takes = this.isBefore(keys[right]!, places[right]!, keys[left]!, places[left]!);
        const from = takes ? right++ : left++;
        spareKeys[at] = keys[from]!;
        sparePlaces[at++] = places[from]!;
      }
    }
    for (; left < middle; left++) {
      spareKeys[at] = keys[left]!;
      sparePlaces[at++] = places[left]!;
    }
    for (; right < end; right++) {
      spareKeys[at] = keys[right]!;
      sparePlaces[at++] = places[right]!;
    }
  }
}
