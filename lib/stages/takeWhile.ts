/**
 * takeWhile: the leading elements that pass a test.
 *
 *     1 2 9 3 ── takeWhile(x => x < 5) ──▶ 1 2
 *
 * Stops  at the first that fails, which is read but not given
 * Size   unknown
 */
import { callable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { stoppable } from '../engine/size.ts';
import { STOP } from '../engine/stage.ts';
import type { Stop } from '../engine/stage.ts';
import type { Guard, Predicate } from '../types.ts';

/** {@link Seq.takeWhile} for any iterable, by a type guard, which also narrows the element's type. */
export function takeWhile<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): Lazy<U>;
/** {@link Seq.takeWhile} for any iterable. */
export function takeWhile<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T>;
export function takeWhile<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T> {
  receiver('takeWhile', source);
  callable(source, 'takeWhile', 'predicate', predicate);
  const step = (value: T, index: number): T | Stop => (predicate(value, index) ? value : STOP);
  return withStep(source, { name: 'takeWhile', start: () => ({ step }), size: stoppable });
}
