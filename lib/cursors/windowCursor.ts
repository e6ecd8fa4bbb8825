/**
 * The windows of an array, read by index.
 *
 * A window is made where it is asked for; one of three is a literal, so that an engine can leave it out if only its
 * parts are read. A place in the code that reads many kinds of arrays is slow, so integers have a place of their own;
 * the first elements are read by a built-in, which learns nothing.
 */
import type { Cursor } from '../engine/contract.ts';
import { arraySlice, inheritsNoIndex, put, reflectGet } from '../platform/builtins.ts';
import { isInt32 } from '../structures/prefilled.ts';

export class WindowCursor<T> implements Cursor<T[]> {
  /** The number of elements read so far. */
  index = 0;
  private readonly array: ArrayLike<T>;
  private readonly size: number;
  private readonly least: number;
  private integers = true;
  /** The window, unless it has three elements: those are in a, b and c. */
  private readonly held: T[] = [];
  private three = false;
  private a: T | undefined = undefined;
  private b: T | undefined = undefined;
  private c: T | undefined = undefined;
  private ended = false;
  /** The length of the array, read for the first element. */
  private readonly ahead: number;

  constructor(array: ArrayLike<T>, size: number, least: number, length: number) {
    this.ahead = length;
    this.array = array;
    this.size = size;
    this.least = least;
  }

  get value(): T[] {
    return this.three ? [this.a!, this.b!, this.c!] : copy(this.held);
  }

  advance(): boolean {
    return !this.ended && (this.index === 0 ? this.begin() : this.go());
  }

  /** Reads the first window, or a shorter one. */
  private begin(): boolean {
    const { array, size, held } = this;
    while (
      this.index < size &&
      !(this.ended = !(this.index < (this.index === 0 ? this.ahead : array.length)))
    ) {
      const value = reflectGet(array as object, this.index) as T;
      this.integers &&= isInt32(value);
      put(held, this.index++, value);
    }
    if (this.ended) return this.least > 0 && this.index > 0;
    if (size !== 3) return true;
    this.three = true;
    this.a = held[0];
    this.b = held[1];
    this.c = held[2];
    held.length = 0;
    return true;
  }

  private go(): boolean {
    const { array, index, integers, b, c } = this;
    if (!(index < array.length)) return !(this.ended = true);
    const value = integers ? array[index]! : array[index]!;
    if (integers) this.integers = isInt32(value);
    this.index = index + 1;
    if (!this.three) return this.shift(value);
    this.a = b;
    this.b = c;
    this.c = value;
    return true;
  }

  private shift(value: T): true {
    const { held, size } = this;
    for (let i = 1; i < size; i++) held[i - 1] = held[i]!;
    held[size - 1] = value;
    return true;
  }
}

/** A copy of an array of ours. No foreign code runs meanwhile, so the prototypes are checked only once. */
function copy<T>(array: readonly T[]): T[] {
  if (!inheritsNoIndex()) return arraySlice(array);
  const made: T[] = [];
  for (let i = 0; i < array.length; i++) made[i] = array[i]!;
  return made;
}
