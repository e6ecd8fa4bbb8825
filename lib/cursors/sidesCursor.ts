/**
 * The elements of symmetricDifference: reads one side as a whole, then the other, then gives the elements that only one
 * has.
 *
 * It is all in one function, so that none of our frames is between the key function and the reader of the cursor.
 */
import type { Cursor } from '../engine/contract.ts';
import { emptyCursor } from '../engine/run/cursors.ts';
import { put, SafeMap } from '../platform/builtins.ts';
import { Firsts } from '../structures/composite.ts';
import type { SideKey } from './keyedCursor.ts';

interface Member<T> {
  readonly value: T;
  /** True if it was first seen on this side, not the other. */
  readonly ours: boolean;
  alone: boolean;
}

export class SidesCursor<T> implements Cursor<T> {
  value!: T;
  private readonly key: SideKey<T>;
  /** The side that is being read. */
  private cursor: Cursor<T>;
  /** Opens the other side; undefined once it is open. */
  private other: (() => Cursor<T>) | undefined;
  /** The distinct elements of both sides, in the order in which they were first seen. */
  private members: Member<T>[] = [];
  private readonly byKey = new SafeMap<unknown, Member<T>>();
  private readonly firsts = new Firsts();
  /** The next of the members to be given, once both sides have been read; −1 before. */
  private next = -1;

  constructor(key: SideKey<T>, side: Cursor<T>, other: () => Cursor<T>) {
    this.key = key;
    this.cursor = side;
    this.other = other;
  }

  advance(): boolean | undefined {
    const { key, byKey, firsts } = this;
    while (this.next < 0) {
      const has = this.cursor.advance();
      if (has === undefined) return undefined;
      if (has) {
        const { value } = this.cursor;
        const found = firsts.of(key === undefined ? value : key(value));
        const ours = this.other !== undefined;
        const member = byKey.get(found);
        if (member === undefined) this.addMember(found, { value, ours, alone: true });
        else if (member.ours !== ours) member.alone = false;
      } else this.turn();
    }
    const { members } = this;
    while (this.next < members.length && !members[this.next]!.alone) this.next++;
    if (this.next >= members.length) return false;
    this.value = members[this.next++]!.value;
    return true;
  }

  private addMember(key: unknown, member: Member<T>): void {
    this.byKey.set(key, member);
    put(this.members, this.members.length, member);
  }

  /** Changes from this side to the other, and from that to the result. */
  private turn(): void {
    const { other } = this;
    this.other = undefined;
    if (other !== undefined) this.cursor = other();
    else {
      this.cursor = emptyCursor;
      this.next = 0;
    }
  }
}
