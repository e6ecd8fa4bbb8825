/**
 * The keys of elements that are to be sorted, in the order in which they come.
 *
 *     fewer than 100, or some that are no numbers  ──▶ an array          they will be compared
 *     otherwise                                    ──▶ doubles           they will be sorted by their digits
 */
import { defineOwn, inheritsIndex, max } from '../platform/builtins.ts';
import { FEW, numberKeys } from './sortOrder.ts';
import type { NumberKeys } from './sortOrder.ts';
import { anySlots } from './prefilled.ts';

export class KeyList {
  private count = 0;
  /** The number of doubles that there is room for. */
  private room: number;
  private numbers: NumberKeys | undefined;
  /** The keys, while they are not in `numbers`. */
  private list: unknown[];
  /** True if some key is no number. */
  private mixed = false;

  /** `length` is the expected number of keys. */
  constructor(length: number) {
    const many = length >= FEW;
    this.room = length;
    this.numbers = many ? numberKeys(length) : undefined;
    this.list = many || length === 0 ? [] : anySlots(length);
  }

  add(key: unknown): void {
    const { count, numbers } = this;
    if (numbers === undefined || typeof key !== 'number') return this.addToList(key);
    if (count === this.room) this.grow(numbers, max(16, 2 * count)).doubles[count] = key;
    else numbers.doubles[count] = key;
    this.count = count + 1;
  }

  /** The keys, if all of them are numbers. */
  get allNumbers(): NumberKeys | undefined {
    return this.mixed ? undefined : (this.numbers ?? this.listed(this.count));
  }

  /** All keys, in an array made by `anySlots`. */
  toArray(): unknown[] {
    const { count, numbers, list } = this;
    if (numbers === undefined) {
      if (list.length > count) list.length = count;
      return list;
    }
    const keys = anySlots<unknown>(count);
    for (let i = 0; i < count; i++) keys[i] = numbers.doubles[i];
    return keys;
  }

  private addToList(key: unknown): void {
    if (this.numbers !== undefined) {
      this.list = this.toArray();
      this.numbers = undefined;
    }
    const { count, list } = this;
    if (count < list.length) list[count] = key;
    else if (inheritsIndex(count)) defineOwn(list, count, key);
    else list[count] = key;
    this.count = count + 1;
    if (typeof key !== 'number') this.mixed = true;
    else if (count + 1 === FEW && !this.mixed) {
      this.numbers = this.listed(2 * FEW);
      this.list = [];
    }
  }

  /** The numbers of the list as doubles, with room for more. */
  private listed(room: number): NumberKeys {
    const { count, list } = this;
    const numbers = numberKeys(room);
    for (let i = 0; i < count; i++) numbers.doubles[i] = list[i] as number;
    this.room = room;
    return numbers;
  }

  private grow({ doubles }: NumberKeys, room: number): NumberKeys {
    const numbers = numberKeys(room);
    for (let i = 0; i < this.count; i++) numbers.doubles[i] = doubles[i]!;
    this.room = room;
    return (this.numbers = numbers);
  }
}
