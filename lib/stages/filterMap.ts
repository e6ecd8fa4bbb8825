/**
 * filterMap: what a function makes of each element, without null and undefined.
 *
 *     '1' 'x' '0' ── filterMap(parse) ──▶ 1 0
 *
 * Size   at most that of the source
 */
import { callable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someOf } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip } from '../engine/stage.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.filterMap} for any iterable. */
export function filterMap<T, U>(source: Iterable<T>, mapper: Mapper<T, U>): Lazy<NonNullable<U>> {
  receiver('filterMap', source);
  callable(source, 'filterMap', 'mapper', mapper);
  const step = (value: T, index: number): NonNullable<U> | Skip => mapper(value, index) ?? SKIP;
  return withStep<T, NonNullable<U>>(source, { name: 'filterMap', start: () => ({ step }), size: someOf });
}
