/**
 * The values that have been seen, equal as those of a Set are.
 *
 *     3     ──▶ byte 3 of a list             small whole numbers, as long as the list stays in proportion
 *     else  ──▶ a Set
 *
 * The list is never longer than some times the number of values, so that memory is O(values) whatever they are.
 */
import { SafeSet, Uint8Array } from './builtins.ts';

/** How many bytes there may be for a value, and without one: about as many as a Set takes. */
const BYTES = 32;
const FIRST = 512;

export class Seen {
  private bytes: Uint8Array = new Uint8Array(0);
  private length = 0;
  private readonly others = new SafeSet<unknown>();
  /** How many values there are. */
  private count = 0;

  /** Adds a value; whether it is new. */
  add(value: unknown): boolean {
    if (typeof value === 'number' && value >>> 0 === value && (value < this.length || this.reach(value))) {
      if (this.bytes[value] === 1) return false;
      this.bytes[value] = 1;
    } else {
      const { others } = this;
      if (others.has(value)) return false;
      others.add(value);
    }
    this.count++;
    return true;
  }

  /** Makes the list long enough for `value`, unless that would be out of proportion. */
  private reach(value: number): boolean {
    if (value >= FIRST + BYTES * this.count) return false;
    const { bytes: before, others } = this;
    let length = this.length || FIRST;
    while (length <= value) length *= 2;
    const bytes = new Uint8Array(length);
    for (let i = 0; i < this.length; i++) bytes[i] = before[i]!;
    others.forEach((other) => {
      if (typeof other !== 'number' || other >>> 0 !== other || other >= length) return;
      bytes[other] = 1;
      others.delete(other);
    });
    this.bytes = bytes;
    this.length = length;
    return true;
  }
}
