/**
 * The k smallest elements of a stream, in order, equal ones in the order in which they came: `sort(compare).take(k)`
 * without holding the rest.
 *
 *     k ≤ 16   a sorted array; an element is put in its place, the last one falls out
 *     k > 16   a heap with the largest on top; what is not smaller than that is turned away after one comparison
 *
 * Never more than k elements are held, and none are set aside ahead, so any k will do, Infinity included. Time is
 * O(n log k) at worst. In the heap each element has the number of its arrival beside it, since a heap does not keep
 * equal elements in order by itself.
 */
import type { Compare } from '../types.ts';
import { put } from './builtins.ts';
import { stableSort } from './stableSort.ts';

/** Up to here moving elements by hand beats a heap. */
const FEW = 16;

/** An element and when it came. */
interface Arrival<T> {
  readonly value: T;
  readonly ordinal: number;
}

export class TopK<T> {
  private readonly k: number;
  private readonly compare: Compare<T>;
  private arrived = 0;
  /** k ≤ 16: sorted. */
  private few: T[] = [];
  /** k > 16: a heap, in which no parent comes before its children. */
  private heap: Arrival<T>[] = [];

  /** `k` is an integer from 0 to Infinity; `compare` is called with `this` undefined. */
  constructor(k: number, compare: Compare<T>) {
    this.k = k;
    this.compare = compare;
  }

  add(value: T): void {
    if (this.k <= FEW) this.insert(value);
    else this.push({ value, ordinal: this.arrived++ });
  }

  /** Adds all that `other` holds, as if its elements had come after those of this one. `other` stays as it was. */
  merge(other: TopK<T>): void {
    const values = other.sorted();
    for (let i = 0; i < values.length; i++) this.add(values[i] as T);
  }

  /** The k smallest, sorted, in an array that is the caller's from now on; nothing is held afterwards. */
  drain(): T[] {
    const values = this.sorted();
    this.few = [];
    this.heap = [];
    return values;
  }

  private sorted(): T[] {
    const { few, heap } = this;
    const arrivals: Arrival<T>[] = [];
    for (let i = 0; i < heap.length; i++) put(arrivals, i, heap[i]!);
    stableSort(arrivals, (a, b) => this.order(a, b));
    const values: T[] = [];
    for (let i = 0; i < few.length; i++) put(values, i, few[i] as T);
    for (let i = 0; i < arrivals.length; i++) put(values, i, arrivals[i]!.value);
    return values;
  }

  private insert(value: T): void {
    const { k, compare, few } = this;
    let place = few.length;
    if (place === k) {
      // No room: the last one makes it, if it is larger.
      if (k === 0 || !(compare(value, few[k - 1] as T) < 0)) return;
      place--;
    } else put(few, place, value);
    for (; place > 0 && compare(value, few[place - 1] as T) < 0; place--) few[place] = few[place - 1] as T;
    few[place] = value;
  }

  private push(arrival: Arrival<T>): void {
    const { k, heap } = this;
    if (heap.length < k) this.rise(arrival);
    else if (this.order(arrival, heap[0]!) < 0) this.sink(arrival);
  }

  /** Puts `arrival` at the bottom and moves the parents that come before it down. */
  private rise(arrival: Arrival<T>): void {
    const { heap } = this;
    let place = heap.length;
    put(heap, place, arrival);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.order(heap[parent]!, arrival) > 0) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = arrival;
  }

  /** Puts `arrival` at the top, in place of the largest, and moves the larger children up. */
  private sink(arrival: Arrival<T>): void {
    const { heap } = this;
    const { length } = heap;
    let place = 0;
    for (let child = 1; child < length; child = 2 * place + 1) {
      if (child + 1 < length && this.order(heap[child + 1]!, heap[child]!) > 0) child++;
      if (this.order(arrival, heap[child]!) > 0) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = arrival;
  }

  /** By the compare function, then by arrival; never 0. */
  private order(a: Arrival<T>, b: Arrival<T>): number {
    const { compare } = this;
    return compare(a.value, b.value) || a.ordinal - b.ordinal;
  }
}
