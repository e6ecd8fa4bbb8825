/**
 * The k elements of a stream whose keys come first, in order, equal ones in the order in which they came: what sorting and
 * taking k give, without holding the rest.
 *
 *     k ≤ 16   a sorted list; an element is put in its place, the last one falls out
 *     k > 16   a heap with the largest on top, which the next smaller one replaces
 *
 * Once k are held, most elements are turned away: where keys are numbers in the default order, by comparing two numbers.
 * Never more than k are held, and none are set aside ahead, so any k will do, Infinity included. Time is O(n log k) at
 * worst. In the heap the number of its arrival stands beside each element, since a heap does not keep equal elements in
 * order by itself.
 */
import type { Compare } from '../types.ts';
import { put } from './builtins.ts';
import { signOf } from './defaultOrder.ts';
import { Permutation } from './permutation.ts';
import { slots } from './slots.ts';

/** Up to here moving elements by hand beats a heap. */
const FEW = 16;

export class TopK<T, K = T> {
  private readonly k: number;
  private readonly compare: Compare<K>;
  private readonly sign: number;
  /** What a number times the sign must be below to be let in; NaN while that cannot be told. */
  private bound = NaN;
  private arrived = 0;
  private values: T[] = [];
  private keys: K[] = [];
  /** When each came; only a heap asks. */
  private ordinals: number[] = [];

  /** `k` is an integer from 0 to Infinity; `compare` is called with `this` undefined. */
  constructor(k: number, compare: Compare<K>) {
    this.k = k;
    this.compare = compare;
    this.sign = signOf(compare);
  }

  add(value: T, key: K): void {
    if (typeof key !== 'number' || !(key * this.sign >= this.bound)) this.admit(value, key);
  }

  private admit(value: T, key: K): void {
    const { k, keys, compare } = this;
    const last = k <= FEW ? k - 1 : 0;
    const { length } = keys;
    if (length < k) {
      this.grow(value, key);
      if (k <= FEW) this.insert(length, value, key);
      else this.rise(length, value, key);
    } else {
      if (k === 0 || !(compare(key, keys[last] as K) < 0)) return;
      if (k <= FEW) this.insert(last, value, key);
      else this.sink(value, key);
    }
    if (keys.length < k) return;
    const worst: unknown = keys[last];
    this.bound = typeof worst === 'number' && this.sign !== 0 ? worst * this.sign : NaN;
  }

  /** Adds all that `other` holds, as if its elements had come after those of this one. `other` stays as it was. */
  merge(other: TopK<T, K>): void {
    const { values, keys } = other;
    const order = other.sorted();
    for (let i = 0; i < values.length; i++) this.add(values[order.at(i)] as T, keys[order.at(i)] as K);
  }

  /** The k smallest, sorted, in an array that is the caller's from now on; nothing is held afterwards. */
  drain(): T[] {
    const { values } = this;
    this.sorted().apply(values);
    this.values = [];
    this.keys = [];
    this.ordinals = [];
    this.bound = NaN;
    return values;
  }

  private sorted(): Permutation {
    const { keys, ordinals } = this;
    const { length } = keys;
    const order = new Permutation(length);
    if (this.k <= FEW) return order;
    const copy = slots<K>(length);
    for (let i = 0; i < length; i++) copy[i] = keys[i] as K;
    order.sort(copy, this.compare, (i, j) => ordinals[i]! - ordinals[j]!);
    return order;
  }

  private grow(value: T, key: K): void {
    const { length } = this.keys;
    put(this.values, length, value);
    put(this.keys, length, key);
    put(this.ordinals, length, 0);
  }

  /** The element at `from` goes to `to`. */
  private move(from: number, to: number): void {
    this.set(to, this.values[from] as T, this.keys[from] as K, this.ordinals[from]!);
  }

  private set(place: number, value: T, key: K, ordinal: number): void {
    this.values[place] = value;
    this.keys[place] = key;
    this.ordinals[place] = ordinal;
  }

  /** Puts an element at `place`, or in front of those there that are larger. */
  private insert(place: number, value: T, key: K): void {
    const { keys, compare } = this;
    for (; place > 0 && compare(key, keys[place - 1] as K) < 0; place--) this.move(place - 1, place);
    this.set(place, value, key, 0);
  }

  /** Puts an element at `place`, the bottom, and moves the parents that come before it down. */
  private rise(place: number, value: T, key: K): void {
    const ordinal = this.arrived++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.order(key, ordinal, parent) < 0) break;
      this.move(parent, place);
      place = parent;
    }
    this.set(place, value, key, ordinal);
  }

  /** Puts an element at the top, in place of the largest, and moves the larger children up. */
  private sink(value: T, key: K): void {
    const ordinal = this.arrived++;
    let place = 0;
    for (let child = 1; child < this.k; child = 2 * place + 1) {
      const next = child + 1;
      if (next < this.k && this.order(this.keys[child] as K, this.ordinals[child]!, next) < 0) child = next;
      if (this.order(key, ordinal, child) > 0) break;
      this.move(child, place);
      place = child;
    }
    this.set(place, value, key, ordinal);
  }

  /** By the compare function, then by arrival; never 0. */
  private order(key: K, ordinal: number, place: number): number {
    const { compare } = this;
    return compare(key, this.keys[place] as K) || ordinal - this.ordinals[place]!;
  }
}
