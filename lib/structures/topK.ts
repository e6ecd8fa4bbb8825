/**
 * The k elements of a stream whose keys come first, in order, equal ones in the order in which they came: the result of
 * sorting and taking k, without holding the rest.
 *
 *     up to 16 held   a sorted list; an element is put in its place, the last one falls out
 *     more            a heap with the largest on top, which the next smaller one replaces
 *
 * Once k are held, most elements are turned away: for numbers in the default order by comparing two numbers. Never more
 * than k are held, and none are set aside ahead, so any k will do, Infinity included. Time is O(n log k) at worst. The
 * heap keeps the number of arrival beside each element, since a heap by itself does not keep equal elements in order.
 */
import type { Compare } from '../types.ts';
import { put } from '../platform/builtins.ts';
import { findUnorderedBeside, signOf } from './defaultOrder.ts';
import { mergeSort } from './mergeSort.ts';
import { orderOf, sparing } from './ownCompare.ts';
import { applyPlaces, placesOf } from './places.ts';
import type { Places } from './places.ts';
import { anySlots } from './prefilled.ts';

/** The largest k for which moving elements one by one beats a heap. */
const FEW = 16;

export class TopK<T, K = T> {
  private readonly k: number;
  private compare: Compare<K>;
  private readonly operation: string;
  private readonly sign: number;
  /** A number times the sign is let in only below this; NaN if that cannot be decided by numbers. */
  private bound = NaN;
  // The entries are read by packing.ts, too.
  values: T[] = [];
  keys: K[] = [];
  /** For each element of the heap, its number of arrival; undefined while there is a list. */
  ordinals: number[] | undefined = undefined;
  private arrived = 0;

  /** `k` is an integer from 0 to Infinity; `compare` is called with `this` undefined; `operation` is named in errors. */
  constructor(k: number, compare: Compare<K>, operation: string) {
    this.k = k;
    this.compare = compare;
    this.operation = operation;
    this.sign = signOf(compare);
  }

  /** `index` is that of the element, if it is known, for an error of the default order. */
  add(value: T, key: K, index?: number): void {
    if (typeof key === 'number' && key * this.sign >= this.bound) return;
    if (key === undefined) this.compare = sparing(this.compare);
    try {
      if (this.ordinals === undefined && (this.k <= FEW || this.keys.length < FEW)) this.insert(value, key);
      else this.sift(value, key, (this.ordinals ??= this.heap()));
    } catch (error) {
      if (index !== undefined) findUnorderedBeside(this.keys, key, index, this.compare);
      throw error;
    }
  }

  /**
   * Adds everything that `other` holds, as if its elements had come after those of this one. `other` does not change.
   */
  merge(other: TopK<T, K>): void {
    const { values, keys } = other;
    const order = other.ordinals === undefined ? undefined : other.order(other.ordinals);
    const { length } = values;
    for (let i = 0; i < length; i++) {
      const at = order === undefined ? i : order[i]!;
      this.add(values[at] as T, keys[at] as K);
    }
  }

  /** The first k, sorted, in an array that belongs to the caller from now on; nothing is held afterwards. */
  drain(): T[] {
    const { values, ordinals } = this;
    if (ordinals !== undefined) applyPlaces(this.order(ordinals), values);
    this.values = [];
    this.keys = [];
    this.ordinals = undefined;
    this.bound = NaN;
    return values;
  }

  /** Puts an element into the list, in front of the larger ones. */
  private insert(value: T, key: K): void {
    const { k, values, keys, compare, operation } = this;
    let at = keys.length;
    if (at < k) {
      put(values, at, value);
      put(keys, at, key);
    } else {
      if (k === 0 || !(orderOf(operation, compare(key, keys[k - 1] as K)) < 0)) return;
      at--;
    }
    for (; at > 0; at--) {
      const other = keys[at - 1] as K;
      if (!(orderOf(operation, compare(key, other)) < 0)) break;
      keys[at] = other;
      values[at] = values[at - 1] as T;
    }
    keys[at] = key;
    values[at] = value;
    if (keys.length === k) this.bind(keys[k - 1]);
  }

  /** `worst` is the key of the last of k. */
  private bind(worst: unknown): void {
    this.bound = typeof worst === 'number' && this.sign !== 0 ? worst * this.sign : NaN;
  }

  /** Makes the list a heap: reversed, it is one. Returns the numbers of arrival, as far as equal elements need them. */
  private heap(): number[] {
    const { values, keys } = this;
    const { length } = keys;
    const ordinals: number[] = [];
    for (let i = 0, j = length - 1; i < length; i++, j--) {
      put(ordinals, i, j);
      if (i >= j) continue;
      const value = values[i] as T;
      const key = keys[i] as K;
      values[i] = values[j] as T;
      keys[i] = keys[j] as K;
      values[j] = value;
      keys[j] = key;
    }
    this.arrived = length;
    return ordinals;
  }

  /**
   * Puts an element into the heap: at the bottom, or in place of the top. Most elements are turned away, so that case
   * is short, for an engine to inline it.
   */
  private sift(value: T, key: K, ordinals: number[]): void {
    const { k, keys, compare, operation } = this;
    if (keys.length < k) this.rise(value, key, ordinals);
    else if (orderOf(operation, compare(key, keys[0] as K)) < 0) this.sink(value, key, ordinals);
  }

  /** Puts an element in at the bottom: parents that come before it move down. */
  private rise(value: T, key: K, ordinals: number[]): void {
    const { values, keys, compare, operation } = this;
    const ordinal = this.arrived++;
    let place = keys.length;
    put(values, place, value);
    put(keys, place, key);
    put(ordinals, place, ordinal);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((orderOf(operation, compare(key, keys[parent] as K)) || ordinal - ordinals[parent]!) < 0) break;
      this.set(place, values[parent] as T, keys[parent] as K, ordinals[parent]!, ordinals);
      place = parent;
    }
    this.set(place, value, key, ordinal, ordinals);
    if (keys.length === this.k) this.bind(keys[0]);
  }

  /** Puts an element in at the top: larger children move up. */
  private sink(value: T, key: K, ordinals: number[]): void {
    const { k, values, keys, compare, operation } = this;
    const ordinal = this.arrived++;
    let place = 0;
    for (let child = 1; child < k; child = 2 * place + 1) {
      const next = child + 1;
      if (
        next < k &&
        (orderOf(operation, compare(keys[child] as K, keys[next] as K)) ||
          ordinals[child]! - ordinals[next]!) < 0
      )
        child = next;
      if ((orderOf(operation, compare(key, keys[child] as K)) || ordinal - ordinals[child]!) > 0) break;
      this.set(place, values[child] as T, keys[child] as K, ordinals[child]!, ordinals);
      place = child;
    }
    this.set(place, value, key, ordinal, ordinals);
    this.bind(keys[0]);
  }

  private set(place: number, value: T, key: K, ordinal: number, ordinals: number[]): void {
    this.values[place] = value;
    this.keys[place] = key;
    ordinals[place] = ordinal;
  }

  /** The order of the heap's elements. */
  order(ordinals: readonly number[]): Places {
    const { keys } = this;
    const { length } = keys;
    const copy = anySlots<K>(length);
    for (let i = 0; i < length; i++) copy[i] = keys[i] as K;
    const places = placesOf(length);
    mergeSort(copy, places, this.compare, (i, j) => ordinals[i]! - ordinals[j]!, this.operation);
    return places;
  }
}
