/**
 * thenBy: a further key for the elements that a sortBy finds equal.
 *
 *     b2 a2 a1 ── sortBy(letter) ── thenBy(number) ──▶ a1 a2 b2
 *
 * It replaces the sortBy stage by one with the keys of both, and with its label, if it has one.
 */
import { refuse } from '../engine/check.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Plan } from '../engine/plan.ts';
import { TypeError } from '../structures/builtins.ts';
import type { Direction } from '../types.ts';
import { orderOf, SortBy } from './sortBy.ts';

/** {@link OrderedSeq.thenBy} for what sortBy gave. */
export function thenBy<T, K>(
  source: Iterable<T>,
  key: (value: T) => K,
  direction: Direction<K> = 'asc',
): Lazy<T> {
  if (!Plan.is(source) || !(source.op instanceof SortBy)) {
    refuse(source, new TypeError('thenBy: it must come right after sortBy or another thenBy'));
  }
  const order = orderOf<T, K>(source, 'thenBy', key, direction);
  return withPull<T, T>(source, new SortBy<T>(order, source.op as SortBy<T>), source.up);
}
