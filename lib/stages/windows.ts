/**
 * windows: every run of `size` neighbours.
 *
 *     1 2 3 4 ── windows(2) ──▶ [1 2] [2 3] [3 4]
 *
 * Holds  one window; each window given is a fresh array
 * Size   `size` − 1 fewer than the source; with "allow-partial" at least one unless the source is empty
 */
import { receiver, refuse, size as checkSize } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { max, min, TypeError } from '../platform/builtins.ts';
import { Ring } from '../structures/ring.ts';
import type { NonEmpty, Tuple } from '../types.ts';
import { WindowCursor } from '../cursors/windowCursor.ts';

/** The result for a sequence that is shorter than one window. */
export type Undersized = 'only-full' | 'allow-partial';

/** {@link Seq.windows} for any iterable. */
export function windows<T, N extends number>(
  source: Iterable<T>,
  size: N,
  undersized?: 'only-full',
): Lazy<Tuple<T, N>>;
/** {@link Seq.windows} for any iterable, with a choice for sequences that are shorter than one window. */
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
  return withStep(source, up, WINDOWS, { size, least: undersized === 'only-full' ? 0 : 1 });
}

interface Windowing {
  readonly size: number;
  /**
   * The least number of elements that make a window at the end, if there never was a full one; 0 for no such window.
   */
  readonly least: number;
}

const WINDOWS = /* @__PURE__ */ new StepKind<Windowing, Ring<unknown>, unknown, unknown[]>({
  name: 'windows',
  start(step) {
    step.state = new Ring(step.arg.size);
  },
  step({ state: held, arg }, value) {
    held.push(value);
    return held.size === arg.size ? held.toArray() : SKIP;
  },
  finish({ state: held, arg }) {
    const { size } = held;
    return arg.least > 0 && size > 0 && size < arg.size ? held.toArray() : SKIP;
  },
  over: (array, { size, least }, length) => new WindowCursor(array, size, least, length),
  shown: ({ size }) => `${size}`,
  holds: ({ size }) => `${size} elements`,
  size: (up, arg) => resized(up, windowsOf(up.min, arg), windowsOf(up.max, arg)),
});

function windowsOf(count: number, { size, least }: Windowing): number {
  return max(count - size + 1, min(count, least));
}
