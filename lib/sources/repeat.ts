/**
 * repeat: one value, again and again.
 *
 *     repeat('a', 3) ──▶ a a a
 *
 * Size   exact; endless without a count
 */
import { limit, show } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { exactly } from '../engine/size.ts';

/** {@link Seq.repeat} as a function. */
export function repeat<T>(value: T, count: number = Infinity): Lazy<T> {
  const times = limit(undefined, 'repeat', 'count', count);
  return fromRoot({
    name: 'repeat',
    shown: times === Infinity ? show(value) : `${show(value)}, ${times}`,
    unbounded: times === Infinity,
    open: () => new RepeatCursor(value, times),
    size: () => exactly(times),
  });
}

class RepeatCursor<T> implements Cursor<T> {
  readonly value: T;
  private left: number;

  constructor(value: T, count: number) {
    this.value = value;
    this.left = count;
  }

  advance(): boolean {
    return this.left > 0 && this.left-- > 0;
  }

  skip(count: number): boolean {
    const enough = this.left >= count;
    this.left = enough ? (count === Infinity ? 0 : this.left - count) : 0;
    return enough;
  }
}
