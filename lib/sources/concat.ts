/**
 * concat: the elements of each source in turn.
 *
 *     concat([1 2], [3]) ──▶ 1 2 3
 *
 * The stage of the same name does the work; here nothing comes before it.
 */
import type { Lazy } from '../engine/lazy.ts';
import { concatTo } from '../stages/concat.ts';
import type { Elements, NoString } from '../types.ts';
import { empty } from './empty.ts';

/** {@link Seq.concat} as a function. */
export function concat<S extends readonly NoString<unknown>[]>(...sources: S): Lazy<Elements<S>[number]> {
  return concatTo(empty(), sources);
}
