/**
 * from: the elements of anything iterable, or of a bare iterator.
 *
 *     [1, 2, 3] ──▶ 1 2 3
 *
 * What it is is told by looking at `Symbol.iterator` and `next`; neither is called before a run opens the source.
 * Size   exact for pristine built-ins, else unknown
 */
import { source as checkSource } from '../engine/arguments/check.ts';
import { SOURCE } from '../engine/contract.ts';
import { fromPlan } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Plan } from '../engine/plan.ts';
import type { ElementOf, Source } from '../types.ts';

/** {@link Seq.from} as a function. A sequence of ours is given back as it is. */
export function from<T>(source: Source<T>): Lazy<T>;
/** {@link Seq.from} as a function, of what may be one of several things. */
export function from<S extends Source<unknown>>(source: S): Lazy<ElementOf<S>>;
export function from<T>(source: Source<T>): Lazy<T> {
  return fromInto<T>(source, fromPlan);
}

/** The same, where `make` makes the sequence over a plan. */
export function fromInto<T>(source: Source<T>, make: <U>(plan: Plan) => Lazy<U>): Lazy<T> {
  if (checkSource(undefined, 'from', 'source', source, fromInto) !== undefined) return source as Lazy<T>;
  return make<T>(new Plan(undefined, SOURCE, source, false));
}
