/**
 * enumerate: pairs of index and element.
 *
 *     a b ── enumerate(1) ──▶ [1, a] [2, b]
 *
 * Size   that of the source
 */
import { receiver, refuse, show } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { isFinite, TypeError } from '../structures/builtins.ts';

/** {@link Seq.enumerate} for any iterable. */
export function enumerate<T>(source: Iterable<T>, start: number = 0): Lazy<[index: number, value: T]> {
  receiver('enumerate', source);
  if (!isFinite(start)) {
    refuse(source, new TypeError(`enumerate: start must be a finite number, but got ${show(start)}`));
  }
  const step = (value: T, index: number): [number, T] => [start + index, value];
  return withStep(source, { name: 'enumerate', start: () => ({ step }), size: (up) => up });
}
