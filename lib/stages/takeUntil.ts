/**
 * takeUntil: the elements up to the first that passes a test, that one included.
 *
 *     1 2 9 3 ── takeUntil(x => x > 5) ──▶ 1 2 9
 *
 * Stops  at the pull after that element, which is the last one read
 * Size   at most that of the source, at least one unless it is empty
 */
import { callable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { stoppable } from '../engine/size.ts';
import type { Step } from '../engine/stage.ts';
import { min } from '../structures/builtins.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.takeUntil} for any iterable. */
export function takeUntil<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T> {
  receiver('takeUntil', source);
  callable(source, 'takeUntil', 'predicate', predicate);
  return withStep<T, T>(source, {
    name: 'takeUntil',
    start: () => new TakeUntil(predicate),
    size: (up) => ({ ...stoppable(up), min: min(up.min, 1) }),
  });
}

class TakeUntil<T> implements Step<T, T> {
  full = false;
  private readonly predicate: Predicate<T>;

  constructor(predicate: Predicate<T>) {
    this.predicate = predicate;
  }

  step(value: T, index: number): T {
    const { predicate } = this;
    this.full = !!predicate(value, index);
    return value;
  }
}
