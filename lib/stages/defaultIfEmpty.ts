/**
 * defaultIfEmpty: the same elements, or one value if there are none.
 *
 *     1 2 ── defaultIfEmpty(0) ──▶ 1 2          nothing ──▶ 0
 *
 * Size   that of the source, but at least one
 */
import { receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';
import { max } from '../structures/builtins.ts';

/** {@link Seq.defaultIfEmpty} for any iterable. */
export function defaultIfEmpty<T, U>(source: Iterable<T>, value: U): Lazy<T | U> {
  receiver('defaultIfEmpty', source);
  return withStep<T, T | U>(source, {
    name: 'defaultIfEmpty',
    start: () => new DefaultIfEmpty<T, U>(value),
    size: (up) => resized(up, max(up.min, 1), max(up.max, 1)),
  });
}

class DefaultIfEmpty<T, U> implements Step<T, T | U> {
  private readonly fallback: U;
  private empty = true;

  constructor(fallback: U) {
    this.fallback = fallback;
  }

  step(value: T): T {
    this.empty = false;
    return value;
  }

  finish(): U | Skip {
    return this.empty ? this.fallback : SKIP;
  }
}
