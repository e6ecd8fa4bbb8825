/**
 * dropLast: all but the last `limit` elements.
 *
 *     1 2 3 4 ── dropLast(2) ──▶ 1 2
 *
 * An element is given when `limit` more have been read.
 * Holds  `limit` elements
 * Size   `limit` less
 */
import { limit as checkLimit, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { collected, resized, without } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';
import { Ring } from '../structures/ring.ts';

/** {@link Seq.dropLast} for any iterable. */
export function dropLast<T>(source: Iterable<T>, limit: number): Lazy<T> {
  receiver('dropLast', source);
  const count = checkLimit(source, 'dropLast', 'limit', limit);
  return withStep<T, T>(source, {
    name: 'dropLast',
    shown: `${count}`,
    holds: count === Infinity ? 'every element' : `${count} elements`,
    start: () => new DropLast<T>(count),
    size: (up) => (count === Infinity ? collected(up, 'dropLast', resized(up, 0, 0)) : without(up, count)),
  });
}

class DropLast<T> implements Step<T, T> {
  private readonly held: Ring<T>;

  constructor(count: number) {
    this.held = new Ring(count);
  }

  step(value: T): T | Skip {
    const { held } = this;
    if (held.isFull) return held.push(value) as T;
    held.push(value);
    return SKIP;
  }
}
