/**
 * Two sequences read side by side by a terminal (equals, startsWith, compare).
 *
 *     source ─┐
 *             ├▶ one element of each, again and again, until there is an answer ──▶ both are closed
 *     other  ─┘
 *
 * It is a root that has the two as sides and gives one element, the answer: 0 if neither differs, −1 or 1 if this or
 * the other one comes first. So the run opens, closes and abandons the two as it does with those of a zip, and each is
 * closed only if it has not ended.
 */
import { boundsOf, resized, unknownSize } from '../bounds.ts';
import { ENOUGH, ROOT } from '../contract.ts';
import type { Bounds, Cursor, Root, Scope } from '../contract.ts';
import { knownPlan, Plan, someUnbounded } from '../plan.ts';
import { LockstepCursor } from './lockstepCursor.ts';
import type { Lockstep, Judge, Verdict } from './lockstepCursor.ts';
import { Sink, Terminal } from '../sink.ts';

/** A plan of `source` beside `other`, whose one element is the answer. `judge` is the user's own function, or one of ours. */
export function lockstep(source: unknown, other: unknown, how: Lockstep, judge: Judge): Plan {
  const root = new BesideRoot([source, other], how, judge);
  const waits = knownPlan(source)?.waits;
  return new Plan(undefined, ROOT, root, someUnbounded(root.sides), undefined, waits);
}

/** Takes the answer. */
export function answerOf<R>(
  name: string,
  made: (order: Verdict) => R,
): Sink<Verdict, Verdict, R, (order: Verdict) => R> {
  return new Sink<Verdict, Verdict, R, (order: Verdict) => R>(name, ANSWER as never, undefined, 0, made);
}

const ANSWER = /* @__PURE__ */ new Terminal<Verdict, Verdict, unknown, (order: Verdict) => unknown>(
  (sink, value) => {
    sink.state = value;
    return ENOUGH;
  },
  ({ state, arg: made }) => made(state),
  false,
);

class BesideRoot implements Root<Verdict> {
  readonly sides: readonly [unknown, unknown];
  private readonly how: Lockstep;
  private readonly judge: Judge;

  constructor(sides: readonly [unknown, unknown], how: Lockstep, judge: Judge) {
    this.sides = sides;
    this.how = how;
    this.judge = judge;
  }

  get name(): string {
    return this.how.name;
  }

  open(scope: Scope): Cursor<Verdict> {
    const { sides, how, judge } = this;
    const left = scope.open(sides[0]);
    return new LockstepCursor(left, scope.open(sides[1]), how, judge);
  }

  /** One element, unless a side hangs before its first. */
  size(): Bounds {
    const { sides } = this;
    return { ...resized(unknownSize, 1, 1), stuck: stuckOf(sides[0]) ?? stuckOf(sides[1]) };
  }
}

function stuckOf(side: unknown): string | undefined {
  const plan = knownPlan(side);
  return plan === undefined ? undefined : boundsOf(plan).stuck;
}
