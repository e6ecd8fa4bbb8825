/**
 * tap: the same elements, each shown to a function on its way.
 *
 *     1 2 ── tap(log) ──▶ 1 2
 *
 * Size   that of the source
 */
import { callable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { called } from '../engine/size.ts';

/** {@link Seq.tap} for any iterable. */
export function tap<T>(source: Iterable<T>, fn: (value: T, index: number) => void): Lazy<T> {
  receiver('tap', source);
  callable(source, 'tap', 'fn', fn);
  const step = (value: T, index: number): T => {
    fn(value, index);
    return value;
  };
  return withStep(source, { name: 'tap', start: () => ({ step }), size: called });
}
