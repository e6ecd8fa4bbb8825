/**
 * Two sequences walked side by side by a terminal (equals, startsWith, compare).
 *
 *     source ─┐
 *             ├▶ one element of each, again and again, until `answer` has one ──▶ both are closed
 *     other  ─┘
 *
 * It is a root that has the two as sides and gives one element, the answer. So the run opens, closes and abandons the two
 * as it does with those of a zip, and each is closed only if it has not ended.
 */
import { boundsOf, resized, unknownSize } from '../bounds.ts';
import { ENOUGH, ROOT } from '../contract.ts';
import type { Bounds, Cursor, Root, Scope } from '../contract.ts';
import { knownPlan, Plan, someUnbounded } from '../plan.ts';
import { drive } from './drive.ts';
import { Each } from './sinks.ts';

/** How two sequences are walked, and what is answered. */
export interface Beside<T, U, R> {
  readonly name: string;
  /** True: the other one is asked first, and this one only if that had an element. */
  readonly otherLeads: boolean;
  /** The answer when the one that leads has ended; `more`: the one that follows has an element (false where it is not asked). */
  leaderEnded(more: boolean): R;
  /** The answer when only the one that follows has ended. */
  readonly followerEnded: R;
  /** The answer that two elements decide, or undefined to go on. */
  judge(left: T, right: U): R | undefined;
}

/** Opens `source`, then `other`, and gives the first answer. */
export function beside<T, U, R>(source: unknown, other: unknown, how: Beside<T, U, R>): R {
  const root = new BesideRoot<T, U, R>([source, other], how);
  const plan = new Plan(undefined, ROOT, root, someUnbounded(root.sides));
  let answer: R | undefined;
  const add = (value: R): unknown => {
    answer = value;
    return ENOUGH;
  };
  return drive(plan, new Each<R, R>(how.name, undefined, add, () => answer as R, false));
}

class BesideRoot<T, U, R> implements Root<R> {
  readonly sides: readonly [unknown, unknown];
  private readonly how: Beside<T, U, R>;

  constructor(sides: readonly [unknown, unknown], how: Beside<T, U, R>) {
    this.sides = sides;
    this.how = how;
  }

  get name(): string {
    return this.how.name;
  }

  open(scope: Scope): Cursor<R> {
    const left = scope.open<T>(this.sides[0]);
    return new BesideCursor(left, scope.open<U>(this.sides[1]), this.how);
  }

  /** One element, unless a side hangs before it gives its first. */
  size(): Bounds {
    const one = resized(unknownSize, 1, 1);
    const [left, right] = [stuckOf(this.sides[0]), stuckOf(this.sides[1])];
    return { ...one, stuck: left ?? right };
  }
}

function stuckOf(side: unknown): string | undefined {
  const plan = knownPlan(side);
  return plan === undefined ? undefined : boundsOf(plan).stuck;
}

class BesideCursor<T, U, R> implements Cursor<R> {
  value!: R;
  /** How many pairs have been judged before: the index of an error. */
  index: number;
  private readonly left: Cursor<T>;
  private readonly right: Cursor<U>;
  private readonly how: Beside<T, U, R>;
  /** What the one that leads gave, while the one that follows is waited for; undefined before it was asked. */
  private led: boolean | undefined;
  private leading: unknown;

  constructor(left: Cursor<T>, right: Cursor<U>, how: Beside<T, U, R>) {
    this.index = 0;
    this.left = left;
    this.right = right;
    this.how = how;
    this.led = undefined;
    this.leading = undefined;
  }

  advance(): boolean | undefined {
    const { left, right, how } = this;
    const { otherLeads } = how;
    for (; ; this.index++) {
      if (this.led === undefined) {
        const leader = otherLeads ? right : left;
        const led = leader.advance();
        if (led === undefined) return undefined;
        this.leading = led ? leader.value : undefined;
        this.led = led;
        if (!led && otherLeads) return this.give(how.leaderEnded(false));
      }
      const follower = otherLeads ? left : right;
      const follows = follower.advance();
      if (follows === undefined) return undefined;
      if (!this.led) return this.give(how.leaderEnded(follows));
      if (!follows) return this.give(how.followerEnded);
      const value: unknown = follower.value;
      const { leading } = this;
      this.led = this.leading = undefined;
      const answer = otherLeads ? how.judge(value as T, leading as U) : how.judge(leading as T, value as U);
      if (answer !== undefined) return this.give(answer);
    }
  }

  private give(answer: R): true {
    this.value = answer;
    return true;
  }
}
