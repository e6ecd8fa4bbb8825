/**
 * thenBy: a further key for the elements that a sortBy finds equal.
 *
 *     b2 a2 a1 ── sortBy(letter) ── thenBy(number) ──▶ a1 a2 b2
 *
 * It replaces the sortBy stage by one with the keys of both, and with its label, if it has one.
 */
import { receiver, refuse } from '../engine/arguments/check.ts';
import { COLLECT } from '../engine/contract.ts';
import { withCollect } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { TypeError } from '../platform/builtins.ts';
import type { Direction } from '../types.ts';
import { checkOrder, SortByStage } from './sortBy.ts';

/** {@link OrderedSeq.thenBy} for the result of sortBy. */
export function thenBy<T, K>(
  source: Iterable<T>,
  key: (value: T) => K,
  direction: Direction<K> = 'asc',
): Lazy<T> {
  const up = receiver('thenBy', source);
  if (up.kind !== COLLECT || !(up.op instanceof SortByStage)) {
    refuse(source, new TypeError('thenBy: it must come right after sortBy or another thenBy'));
  }
  checkOrder(source, 'thenBy', key, direction);
  const before = up.op as SortByStage<T>;
  const stage = new SortByStage<T>(key, direction as Direction<unknown>, before);
  return withCollect(source, up, stage, up.up);
}
