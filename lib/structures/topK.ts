/**
 * The k smallest elements of a stream, in order, equal ones in the order in which they came: `sort(compare).take(k)`
 * without holding the rest.
 *
 *     k ≤ 16   [ sorted, at most k ]              an element is put in its place, the last one falls out
 *     k > 16   [ sorted, k | as they came, < k ]  full at 2k: sort all, keep the first k
 *                        ▲
 *                        └ the bound: what is not smaller is turned away after one comparison
 *
 * Memory is O(min(n, k)), grown as elements come, so any k will do, Infinity included. Time is O(n log k) at worst: a
 * sort of 2k pays for k elements that got in. Stability costs nothing, since equal elements never change their order in
 * the buffer; a heap would have to carry an ordinal with each.
 */
import type { Compare } from '../types.ts';
import { put } from './builtins.ts';
import { stableSort } from './stableSort.ts';

/** Up to here moving elements by hand beats sorting now and then. */
const FEW = 16;

export class TopK<T> {
  private readonly k: number;
  private readonly compare: Compare<T>;
  private items: T[] = [];
  /** Whether `items[k − 1]` is the bound. */
  private bounded = false;

  /** `k` is an integer from 0 to Infinity; `compare` is called with `this` undefined. */
  constructor(k: number, compare: Compare<T>) {
    this.k = k;
    this.compare = compare;
  }

  add(value: T): void {
    const { k, compare, items } = this;
    if (this.bounded && !(compare(value, items[k - 1] as T) < 0)) return;
    if (k <= FEW) {
      this.insert(value);
      return;
    }
    put(items, items.length, value);
    if (items.length >= 2 * k) this.cut();
  }

  /** Adds all that `other` holds, as if its elements had come after those of this one. `other` stays as it was. */
  merge(other: TopK<T>): void {
    const { items } = other;
    for (let i = 0; i < items.length; i++) this.add(items[i] as T);
  }

  /** The k smallest, sorted, in an array that is the caller's from now on; nothing is held afterwards. */
  drain(): T[] {
    if (this.k > FEW) this.cut();
    const { items } = this;
    this.items = [];
    this.bounded = false;
    return items;
  }

  private insert(value: T): void {
    const { k, compare, items } = this;
    if (k === 0) return;
    let place = items.length;
    // When full, the last one makes room; it is known to be larger.
    if (place === k) place--;
    else put(items, place, value);
    while (place > 0 && compare(value, items[place - 1] as T) < 0) {
      items[place] = items[place - 1] as T;
      place--;
    }
    items[place] = value;
    this.bounded = items.length === k;
  }

  private cut(): void {
    const { k, items } = this;
    stableSort(items, this.compare);
    if (items.length < k) return;
    items.length = k;
    this.bounded = true;
  }
}
