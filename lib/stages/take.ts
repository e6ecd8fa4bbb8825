/**
 * take: the first `limit` elements.
 *
 *     1 2 3 4 ── take(2) ──▶ 1 2
 *
 * Stops  at the pull after the last one it gives, as the standard does; take(0) pulls nothing at all
 * Size   at most `limit`
 */
import { limit as checkLimit, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { atMost } from '../engine/size.ts';
import type { Step } from '../engine/stage.ts';

/** {@link Seq.take} for any iterable. */
export function take<T>(source: Iterable<T>, limit: number): Lazy<T> {
  receiver('take', source);
  const count = checkLimit(source, 'take', 'limit', limit);
  return withStep(source, {
    name: 'take',
    shown: `${count}`,
    wants: count,
    takes: count,
    start: () => new Take<T>(count),
    size: (up) => atMost(up, count),
  });
}

class Take<T> implements Step<T, T> {
  full: boolean;
  private left: number;

  constructor(count: number) {
    this.left = count;
    this.full = count === 0;
  }

  step(value: T): T {
    this.full = --this.left === 0;
    return value;
  }
}
