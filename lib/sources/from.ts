/**
 * from: the elements of anything iterable, or of a bare iterator.
 *
 *     [1, 2, 3] ──▶ 1 2 3
 *
 * Only the presence of `Symbol.iterator` and `next` is checked; neither is called before a run opens the source.
 * Size   exact for pristine built-ins, else unknown
 */
import { source as checkSource } from '../engine/arguments/check.ts';
import { SOURCE } from '../engine/contract.ts';
import { fromPlan } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Plan } from '../engine/plan.ts';
import type { ElementOf, Source } from '../types.ts';

/** {@link Seq.from} as a function. A sequence of ours is returned unchanged. */
export function from<T>(source: Source<T>): Lazy<T>;
/** {@link Seq.from} as a function, for sources of several types. */
export function from<S extends Source<unknown>>(source: S): Lazy<ElementOf<S>>;
export function from<T>(source: Source<T>): Lazy<T> {
  return fromInto<T>(source, fromPlan);
}

/** The same as `from`; `make` makes the sequence of a plan. */
export function fromInto<T>(source: Source<T>, make: <U>(plan: Plan) => Lazy<U>): Lazy<T> {
  if (checkSource(undefined, 'from', 'source', source, fromInto) !== undefined) return source as Lazy<T>;
  return make<T>(new Plan(undefined, SOURCE, source, false));
}
