/**
 * concat: the elements of one source after the other.
 *
 *     1 2 ── concat([3], [4 5]) ──▶ 1 2 3 4 5
 *
 * A concat of a concat is one stage with a longer list, and a part that is a concat is taken apart when it is reached,
 * so that 100,000 of them nest without nesting calls. It keeps the label of the one that it takes in.
 * Opens  each part when it is reached; closes only the open one
 * Size   the sum of the parts
 */
import { counted, iterable, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { planOf, withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Plan, someUnbounded } from '../engine/plan.ts';
import type { Scope } from '../engine/scope.ts';
import { boundsOfSource } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import type { PullStage } from '../engine/stage.ts';
import { put } from '../structures/builtins.ts';
import { ConcatCursor } from './concatCursor.ts';

/** The elements of `source`, then those of each of `others`. */
export function concatTo<T>(source: Iterable<unknown>, others: readonly unknown[]): Lazy<T> {
  receiver('concat', source);
  for (let i = 0; i < others.length; i++) iterable(source, 'concat', `source ${i + 1}`, others[i], false);
  const before = concatOf(source);
  return withPull<T, T>(source, new Concat<T>(others, before), before && planOf(source).up);
}

/** The concat stage that `source` ends in, if it does. */
function concatOf(source: unknown): Concat<unknown> | undefined {
  return Plan.is(source) && source.op instanceof Concat ? source.op : undefined;
}

class Concat<T> implements PullStage<T, T> {
  readonly name = 'concat';
  readonly label?: string;
  readonly unbounded: boolean;
  private readonly others: readonly unknown[];
  private readonly before: Concat<unknown> | undefined;

  constructor(others: readonly unknown[], before: Concat<unknown> | undefined) {
    this.others = others;
    this.before = before;
    if (before?.label !== undefined) this.label = before.label;
    this.unbounded = someUnbounded(others) || before?.unbounded === true;
  }

  get shown(): string {
    return counted(this.later.length, 'source');
  }

  /** The parts after the main one, the first at the end, as a stack has it. */
  get later(): unknown[] {
    const parts: unknown[] = [];
    this.stack(parts);
    return parts;
  }

  /** Puts the parts after the main one on a stack, so that the first comes off first. */
  stack(parts: unknown[]): void {
    for (let concat: Concat<unknown> | undefined = this; concat !== undefined; concat = concat.before) {
      const { others } = concat;
      for (let i = others.length - 1; i >= 0; i--) put(parts, parts.length, others[i]);
    }
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    const parts = this.later;
    return new ConcatCursor<T>(up(), () => nextPart(parts), scope);
  }

  size(up: Bounds): Bounds {
    const parts = this.later;
    let { min, max, endless, plain } = up;
    for (let part = nextPart(parts); part !== undefined; part = nextPart(parts)) {
      const bounds = boundsOfSource(part);
      min += bounds.min;
      max += bounds.max;
      endless ||= bounds.endless || bounds.stuck !== undefined;
      plain &&= bounds.plain;
    }
    return { min, max, endless, stuck: up.stuck, plain };
  }
}

/** Takes the next part off the stack, taking concats apart until it is none. */
function nextPart(parts: unknown[]): unknown {
  while (parts.length > 0) {
    const part = parts[parts.length - 1];
    parts.length--;
    const concat = concatOf(part);
    if (concat === undefined) return part;
    concat.stack(parts);
    put(parts, parts.length, (part as Plan<unknown>).up);
  }
  return undefined;
}
