/**
 * Reads two open sources side by side, up to the answer. It calls the user's function itself, to keep stacks short.
 */
import type { Cursor } from '../contract.ts';
import { passes } from '../../structures/passes.ts';

/** The answer: 0 if neither differs, −1 or 1 if the left or the right one comes first. */
export type Verdict = -1 | 0 | 1;

/** The rules by which two sequences are compared. */
export interface Lockstep {
  readonly name: string;
  /**
   * True: the right one is asked first, and the left one only if that had an element; the end of the right one decides.
   */
  readonly prefix: boolean;
  /**
   * Reads the answer of a `judge` that gives an order, like a compare function. Undefined: `judge` tests for equality.
   */
  readonly orders: ((operation: string, answer: unknown) => number) | undefined;
  /** True if `judge` is never given undefined, which comes last. */
  readonly spares: boolean;
}

/** The order of two elements, or a truth value: are they the same? */
export type Judge = (left: never, right: never) => unknown;

export class LockstepCursor implements Cursor<Verdict> {
  value: Verdict;
  /** The number of pairs judged before: the index of an error. */
  index: number;
  private readonly left: Cursor<unknown>;
  private readonly right: Cursor<unknown>;
  private readonly how: Lockstep;
  private readonly judge: (left: unknown, right: unknown) => unknown;
  /** The answer of the source that leads, while the other one is waited for; undefined before it was asked. */
  private led: boolean | undefined;
  private leading: unknown;

  constructor(left: Cursor<unknown>, right: Cursor<unknown>, how: Lockstep, judge: Judge) {
    this.value = 0;
    this.index = 0;
    this.left = left;
    this.right = right;
    this.how = how;
    this.judge = judge as (left: unknown, right: unknown) => unknown;
    this.led = undefined;
    this.leading = undefined;
  }

  advance(): boolean | undefined {
    const { left, right, how, judge } = this;
    const { name, prefix, orders, spares } = how;
    const leader = prefix ? right : left;
    const follower = prefix ? left : right;
    for (; ; this.index++) {
      if (this.led === undefined) {
        const led = leader.advance();
        if (led === undefined) return undefined;
        this.leading = led ? leader.value : undefined;
        this.led = led;
        if (!led && prefix) return this.give(0);
      }
      const follows = follower.advance();
      if (follows === undefined) return undefined;
      if (!this.led) return this.give(follows ? -1 : 0);
      if (!follows) return this.give(1);
      const value = follower.value;
      const { leading } = this;
      this.led = this.leading = undefined;
      if (orders === undefined) {
        const same = prefix ? judge(value, leading) : judge(leading, value);
        if (!passes(name, same, 'eq')) return this.give(1);
        continue;
      }
      const order =
        spares && (leading === undefined || value === undefined)
          ? +(leading === undefined) - +(value === undefined)
          : orders(name, judge(leading, value));
      if (order < 0) return this.give(-1);
      if (order > 0) return this.give(1);
    }
  }

  private give(answer: Verdict): true {
    this.value = answer;
    return true;
  }
}
