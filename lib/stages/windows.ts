/**
 * windows: every run of `size` neighbours.
 *
 *     1 2 3 4 ── windows(2) ──▶ [1 2] [2 3] [3 4]
 *
 * Holds  one window; each that is given is a fresh array
 * Size   `size` − 1 fewer than the source; with "allow-partial" at least one unless the source is empty
 */
import { receiver, refuse, show, size as checkSize } from '../engine/check.ts';
import type { ArrayCursor, Cursor } from '../engine/cursor.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';
import { max, min, TypeError } from '../structures/builtins.ts';
import { Ring } from '../structures/ring.ts';
import type { NonEmpty, Tuple } from '../types.ts';
import { WindowCursor } from './windowCursor.ts';

/** What becomes of a sequence that is shorter than one window. */
export type Undersized = 'only-full' | 'allow-partial';

/** {@link Seq.windows} for any iterable. */
export function windows<T, N extends number>(
  source: Iterable<T>,
  size: N,
  undersized?: 'only-full',
): Lazy<Tuple<T, N>>;
/** {@link Seq.windows} for any iterable, with a say in what becomes of one that is shorter than a window. */
export function windows<T>(source: Iterable<T>, size: number, undersized: Undersized): Lazy<NonEmpty<T>>;
export function windows<T>(
  source: Iterable<T>,
  size: number,
  undersized: Undersized = 'only-full',
): Lazy<T[]> {
  receiver('windows', source);
  checkSize(source, 'windows', 'size', size);
  if (undersized !== 'only-full' && undersized !== 'allow-partial') {
    const wanted = 'undersized must be "only-full" or "allow-partial"';
    refuse(source, new TypeError(`windows: ${wanted}, but got ${show(undersized)}`));
  }
  const least = undersized === 'only-full' ? 0 : 1;
  const count = (length: number): number => max(length - size + 1, min(length, least));
  return withStep<T, T[]>(source, {
    name: 'windows',
    shown: `${size}`,
    holds: `${size} elements`,
    start: () => new Windows(size, least),
    size: (up) => resized(up, count(up.min), count(up.max)),
  });
}

class Windows<T> implements Step<T, T[]> {
  private readonly size: number;
  private readonly held: Ring<T>;
  /** How many elements make a window at the end, if there never was a full one. */
  private least: number;

  constructor(size: number, least: number) {
    this.size = size;
    this.least = least;
    this.held = new Ring(size);
  }

  step(value: T): T[] | Skip {
    this.held.push(value);
    return this.held.size === this.size ? this.held.toArray() : SKIP;
  }

  over(array: ArrayCursor<T>): Cursor<T[]> {
    return new WindowCursor(array, this.size, this.least);
  }

  finish(): T[] | Skip {
    const { size } = this.held;
    return this.least > 0 && size > 0 && size < this.size ? this.held.toArray() : SKIP;
  }
}
