/**
 * drop: all but the first `limit` elements.
 *
 *     1 2 3 4 ── drop(2) ──▶ 3 4
 *
 * Right behind a source the dropped elements are passed over without being read; on arrays and ranges in one jump.
 * Size   `limit` less
 */
import { limit as checkLimit, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { without } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';

/** {@link Seq.drop} for any iterable. */
export function drop<T>(source: Iterable<T>, limit: number): Lazy<T> {
  receiver('drop', source);
  const count = checkLimit(source, 'drop', 'limit', limit);
  return withStep(source, {
    name: 'drop',
    shown: `${count}`,
    start: () => new Drop<T>(count),
    size: (up) => without(up, count),
  });
}

class Drop<T> implements Step<T, T> {
  skip: number;

  constructor(count: number) {
    this.skip = count;
  }

  step(value: T): T | Skip {
    if (this.skip === 0) return value;
    this.skip--;
    return SKIP;
  }
}
