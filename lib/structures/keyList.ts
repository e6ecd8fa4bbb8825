/**
 * The keys of elements that are to be sorted, in the order in which they come: as doubles for as long as all of them are
 * numbers.
 */
import { max, put } from './builtins.ts';
import { numberKeys } from './permutation.ts';
import type { NumberKeys } from './permutation.ts';
import { slots } from './slots.ts';

export class KeyList {
  private count = 0;
  private room: number;
  private numbers: NumberKeys;
  /** All of them, once there is one that is no number. */
  private mixed: unknown[] | undefined;

  /** `length`: how many there will be, as far as is known. */
  constructor(length: number) {
    this.room = length;
    this.numbers = numberKeys(length);
  }

  add(key: unknown): void {
    const { count, mixed } = this;
    if (mixed !== undefined) put(mixed, count, key);
    else if (typeof key !== 'number') this.mix(key);
    else {
      if (count === this.room) this.grow();
      this.numbers.doubles[count] = key;
    }
    this.count++;
  }

  /** The keys, if all of them are numbers. */
  get allNumbers(): NumberKeys | undefined {
    return this.mixed === undefined ? this.numbers : undefined;
  }

  private grow(): void {
    const { doubles } = this.numbers;
    this.room = max(16, 2 * this.count);
    this.numbers = numberKeys(this.room);
    for (let i = 0; i < this.count; i++) this.numbers.doubles[i] = doubles[i]!;
  }

  /** All keys, in an array of ours. */
  toArray(): unknown[] {
    if (this.mixed !== undefined) return this.mixed;
    const keys = slots<unknown>(this.count);
    for (let i = 0; i < this.count; i++) keys[i] = this.numbers.doubles[i];
    return keys;
  }

  private mix(key: unknown): void {
    const mixed = this.toArray();
    put(mixed, this.count, key);
    this.mixed = mixed;
    this.numbers = numberKeys(0);
  }
}
