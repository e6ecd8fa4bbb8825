/**
 * concat: the elements of one source after the other.
 *
 *     1 2 ── concat([3], [4 5]) ──▶ 1 2 3 4 5
 *
 * A concat of a concat is one stage with a longer list and the label of the first, and a part that is a concat is split
 * into its parts when it is reached, so that 100,000 of them nest without nesting calls.
 * Opens  each part when it is reached; closes only the open one
 * Size   the sum of the parts
 */
import { iterable, receiver } from '../engine/arguments/check.ts';
import { plural } from '../engine/arguments/messages.ts';
import { boundsOfSource } from '../engine/bounds.ts';
import { PULL } from '../engine/contract.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { fromPlan, withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { knownPlan, someUnbounded } from '../engine/plan.ts';
import type { Plan } from '../engine/plan.ts';
import { isArray, put } from '../platform/builtins.ts';
import { ConcatCursor } from '../cursors/concatCursor.ts';

/** The elements of `source`, then those of each of `others`. Its name is that of the operation, for stacks. */
function concat<T>(source: Iterable<unknown>, others: readonly unknown[]): Lazy<T> {
  const up = receiver('concat', source);
  for (let i = 0; i < others.length; i++) iterable(source, 'concat', `source ${i + 1}`, others[i], false);
  const before = concatOf(up);
  return withPull<T, T>(source, up, new ConcatStage<T>(others, before), before && up.up);
}

export { concat as concatTo };

/** The last stage of a plan, if that is a concat. */
function concatOf(plan: Plan | undefined): ConcatStage<unknown> | undefined {
  return plan?.kind === PULL && plan.op instanceof ConcatStage ? plan.op : undefined;
}

class ConcatStage<T> implements PullStage<T, T> {
  readonly label: string | undefined;
  readonly unbounded: boolean;
  private readonly others: readonly unknown[];
  private readonly before: ConcatStage<unknown> | undefined;

  constructor(others: readonly unknown[], before: ConcatStage<unknown> | undefined) {
    this.label = before?.label;
    this.unbounded = someUnbounded(others) || before?.unbounded === true;
    this.others = others;
    this.before = before;
  }

  get name(): string {
    return 'concat';
  }

  get shown(): string {
    return plural(this.later.length, 'source');
  }

  /** The parts after the main one, in the order of a stack: the first is last. */
  get later(): unknown[] {
    const parts: unknown[] = [];
    this.stack(parts);
    return parts;
  }

  /** Puts the parts after the main one on a stack, so that the first comes off first. */
  stack(parts: unknown[]): void {
    for (let stage: ConcatStage<unknown> | undefined = this; stage !== undefined; stage = stage.before) {
      const { others } = stage;
      for (let i = others.length - 1; i >= 0; i--) put(parts, parts.length, others[i]);
    }
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    return new ConcatCursor<T>(up(), new Parts(this), scope);
  }

  size(up: Bounds): Bounds {
    const parts = new Parts(this);
    let { min, max, endless, plain } = up;
    for (let part = parts.next(); part !== undefined; part = parts.next()) {
      const bounds = boundsOfSource(part);
      min += bounds.min;
      max += bounds.max;
      endless ||= bounds.endless || bounds.stuck !== undefined;
      plain &&= bounds.plain;
    }
    return { min, max, endless, stuck: up.stuck, plain };
  }
}

/** The parts after the main one; a part that is a concat is split. */
class Parts {
  /** A stack whose top is its last element. */
  private readonly stack: unknown[];
  private left: number;

  constructor(stage: ConcatStage<unknown>) {
    this.stack = stage.later;
    this.left = this.stack.length;
  }

  next(): unknown {
    const { stack } = this;
    while (this.left > 0) {
      const part = stack[--this.left];
      const plan = isArray(part) ? undefined : knownPlan(part);
      const stage = concatOf(plan);
      if (stage === undefined) return part;
      stack.length = this.left;
      stage.stack(stack);
      put(stack, stack.length, fromPlan(plan!.up!));
      this.left = stack.length;
    }
    return undefined;
  }
}
