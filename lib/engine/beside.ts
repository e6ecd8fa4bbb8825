/**
 * Two sequences walked side by side by a terminal (equals, startsWith, compare).
 *
 *     source ─┐
 *             ├▶ step(left, right) again and again ──▶ its first answer ──▶ both are closed
 *     other  ─┘
 *
 * It is a plan whose root has the two as sides and gives one element, the answer. So the run opens, closes and abandons
 * the two as it does with those of a zip: the newest first, and each only if it has not ended.
 */
import type { Cursor } from './cursor.ts';
import { drive, ENOUGH } from './drive.ts';
import { fromRoot } from './lazy.ts';
import { Plan, someUnbounded } from './plan.ts';
import { boundsOf, resized, unknownSize } from './size.ts';
import type { Bounds } from './size.ts';

/** Advances the one or the other, or both, and gives the answer, or undefined to be asked again. */
export type SideStep<T, U, R> = (left: Cursor<T>, right: Cursor<U>) => R | undefined;

/** Opens `source`, then `other`, and gives the first answer of `step`. */
export function beside<T, U, R>(
  operation: string,
  source: unknown,
  other: unknown,
  step: SideStep<T, U, R>,
): R {
  const sides = [source, other];
  const plan = fromRoot<R>({
    name: operation,
    sides,
    unbounded: someUnbounded(sides),
    open: (scope) => new BesideCursor(scope.open<T>(source), scope.open<U>(other), step),
    size: () => answerOf(sides),
  });
  let answer: R | undefined;
  drive<R>(plan, { name: operation, ends: false }, (value) => {
    answer = value;
    return ENOUGH;
  });
  return answer as R;
}

/** One element, unless a side hangs before it gives its first. */
function answerOf(sides: readonly unknown[]): Bounds {
  let bounds = resized(unknownSize, 1, 1);
  for (let i = 0; i < sides.length; i++) {
    const side = sides[i];
    if (bounds.stuck === undefined && Plan.is(side)) bounds = { ...bounds, stuck: boundsOf(side).stuck };
  }
  return bounds;
}

class BesideCursor<T, U, R> implements Cursor<R> {
  value!: R;
  /** How many times the step has been asked before: the index of an error. */
  index = 0;
  private readonly left: Cursor<T>;
  private readonly right: Cursor<U>;
  private readonly step: SideStep<T, U, R>;

  constructor(left: Cursor<T>, right: Cursor<U>, step: SideStep<T, U, R>) {
    this.left = left;
    this.right = right;
    this.step = step;
  }

  advance(): boolean {
    const { left, right, step } = this;
    for (; ; this.index++) {
      const answer = step(left, right);
      if (answer === undefined) continue;
      this.value = answer;
      return true;
    }
  }
}
