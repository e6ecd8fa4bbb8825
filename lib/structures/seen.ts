/**
 * The set of values seen so far, equal as those of a Set are, and composite keys by their parts.
 *
 *     the first few  ──▶ a list that is searched                8 at most, and as long as that is cheaper
 *     later    3     ──▶ bit 3 of a list                        small whole numbers, as long as the list stays in proportion
 *              else  ──▶ a Set
 *
 * The list of bits is never longer than some times the number of values, so that memory is O(values) for any values.
 */
import { SafeSet, Uint32Array } from '../platform/builtins.ts';
import { Firsts } from './composite.ts';

/** The largest number of values that are searched, and of comparisons spent on it. */
const FEW = 8;
const LOOKS = 128;
/** The largest number of bits for each value, and without any: 32 bytes are about as many as a Set takes. */
const BITS = 256;
const FIRST = 512;

export class Seen {
  /** The values, while they are few. */
  private few: unknown[] | undefined = [
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ];
  private looks = 0;
  /** The number of values. */
  private count = 0;
  /** The bits, in words, once there are any. */
  private bits: Uint32Array | undefined = undefined;
  private length = 0;
  /** All other values, if there are any. */
  private others: SafeSet<unknown> | undefined = undefined;
  private firsts: Firsts | undefined = undefined;

  /** Adds a value; true if it is new. */
  add(value: unknown): boolean {
    if (typeof value === 'number' && value >>> 0 === value && (value < this.length || this.reach(value))) {
      const bits = this.bits!;
      const word = bits[value >>> 5]!;
      const bit = 1 << (value & 31);
      if ((word & bit) !== 0) return false;
      bits[value >>> 5] = word | bit;
    } else {
      const own = typeof value === 'object' ? this.first(value) : value;
      const { others } = this;
      if (others === undefined) return this.addToFew(own);
      if (others.has(own)) return false;
      others.add(own);
    }
    this.count++;
    return true;
  }

  private first(value: unknown): unknown {
    return (this.firsts ??= new Firsts()).of(value);
  }

  private addToFew(value: unknown): boolean {
    const { few, count } = this;
    if (few === undefined) {
      this.others = new SafeSet<unknown>();
      return this.add(value);
    }
    let at = 0;
    if (value === value) while (at < count && few[at] !== value) at++;
    else while (at < count && few[at] === few[at]) at++;
    this.looks += at;
    const isNew = at === count;
    if (this.looks < LOOKS && at < FEW) {
      if (!isNew) return false;
      few[at] = value;
      this.count++;
      return true;
    }
    this.few = undefined;
    this.count = 0;
    for (let i = 0; i < count; i++) this.add(few[i]);
    return isNew && this.add(value);
  }

  /** Makes the list long enough for `value`, unless that would be out of proportion. */
  private reach(value: number): boolean {
    if (this.few !== undefined || value >= FIRST + BITS * this.count) return false;
    const { bits: before, others } = this;
    let length = this.length || FIRST;
    while (length <= value) length *= 2;
    const bits = new Uint32Array(length / 32);
    for (let i = 0; i < this.length / 32; i++) bits[i] = before![i]!;
    others?.forEach((other) => {
      if (typeof other !== 'number' || other >>> 0 !== other || other >= length) return;
      bits[other >>> 5]! |= 1 << (other & 31);
      others.delete(other);
    });
    this.bits = bits;
    this.length = length;
    return true;
  }
}
