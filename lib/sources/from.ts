/**
 * from: the elements of anything iterable, or of a bare iterator.
 *
 *     [1, 2, 3] ──▶ 1 2 3
 *
 * What it is is told by looking at `Symbol.iterator` and `next`; neither is called before a run opens the source.
 * Size   exact for pristine built-ins, else unknown
 */
import { source as checkSource } from '../engine/check.ts';
import { foreignRoot, fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Plan } from '../engine/plan.ts';
import type { Root } from '../engine/stage.ts';
import type { Source } from '../types.ts';

/** {@link Seq.from} as a function. A plan is given back as it is. */
export function from<T>(source: Source<T>): Lazy<T> {
  return fromInto<T, Lazy<T>>(source, fromRoot);
}

/** The same, where `adopt` makes the plan over a root. */
export function fromInto<T, P>(source: Source<T>, adopt: (root: Root<T>) => P): P {
  checkSource(undefined, 'from', 'source', source);
  return Plan.is(source) ? (source as unknown as P) : adopt(foreignRoot<T>(source));
}
