/**
 * map: each element, changed.
 *
 *     1 2 3 ── map(x => x * 2) ──▶ 2 4 6
 *
 * Size   that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { withMap } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.map} for any iterable. */
export function map<T, U>(source: Iterable<T>, mapper: Mapper<T, U>): Lazy<U> {
  const up = receiver('map', source);
  callable(source, 'map', 'mapper', mapper);
  return withMap<U>(source, up, mapper);
}
