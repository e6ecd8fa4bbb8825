/**
 * windows: every run of `size` neighbours.
 *
 *     1 2 3 4 ── windows(2) ──▶ [1 2] [2 3] [3 4]
 *
 * Holds  one window; each that is given is a fresh array
 * Size   `size` − 1 fewer than the source; with "allow-partial" at least one unless the source is empty
 */
import { receiver, refuse, size as checkSize } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Cursor, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
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
  const up = receiver('windows', source);
  checkSize(source, 'windows', 'size', size);
  if (undersized !== 'only-full' && undersized !== 'allow-partial') {
    const wanted = 'undersized must be "only-full" or "allow-partial"';
    refuse(source, new TypeError(`windows: ${wanted}, but got ${show(undersized)}`));
  }
  return withStep(source, up, new WindowsStage<T>(size, undersized === 'only-full' ? 0 : 1));
}

class WindowsStage<T> implements StepStage<T, T[]> {
  private readonly length: number;
  /** How many elements make a window at the end, if there never was a full one; 0: none do. */
  private readonly least: number;

  constructor(length: number, least: number) {
    this.length = length;
    this.least = least;
  }

  get name(): string {
    return 'windows';
  }

  get shown(): string {
    return `${this.length}`;
  }

  get holds(): string {
    return `${this.length} elements`;
  }

  start(): Step<T, T[]> {
    return new WindowsStep<T>(this.length, this.least);
  }

  size(up: Bounds): Bounds {
    return resized(up, this.windowsOf(up.min), this.windowsOf(up.max));
  }

  over(array: ArrayLike<T>): Cursor<T[]> {
    return new WindowCursor(array, this.length, this.least);
  }

  private windowsOf(count: number): number {
    return max(count - this.length + 1, min(count, this.least));
  }
}

class WindowsStep<T> implements Step<T, T[]> {
  private readonly size: number;
  private readonly least: number;
  private readonly held: Ring<T>;

  constructor(size: number, least: number) {
    this.size = size;
    this.least = least;
    this.held = new Ring(size);
  }

  step(value: T): T[] | Skip {
    this.held.push(value);
    return this.held.size === this.size ? this.held.toArray() : SKIP;
  }

  finish(): T[] | Skip {
    const { size } = this.held;
    return this.least > 0 && size > 0 && size < this.size ? this.held.toArray() : SKIP;
  }
}
