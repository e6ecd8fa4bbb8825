/**
 * split: the pieces between separators.
 *
 *     1 0 2 3 0 ── split(x => x === 0) ──▶ [1] [2 3] []
 *
 * The separators are dropped and empty pieces kept, as String's split has it: of nothing there is one empty piece.
 * Holds  one piece; each is a fresh array
 * Size   at least one, at most one more than the source
 */
import { callable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';
import { put } from '../structures/builtins.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.split} for any iterable. */
export function split<T>(source: Iterable<T>, isSeparator: Predicate<T>): Lazy<T[]> {
  receiver('split', source);
  callable(source, 'split', 'isSeparator', isSeparator);
  return withStep<T, T[]>(source, {
    name: 'split',
    holds: 'one piece',
    start: () => new Split(isSeparator),
    size: (up) => resized(up, 1, up.max + 1, false),
  });
}

class Split<T> implements Step<T, T[]> {
  private readonly isSeparator: Predicate<T>;
  private piece: T[] = [];

  constructor(isSeparator: Predicate<T>) {
    this.isSeparator = isSeparator;
  }

  step(value: T, index: number): T[] | Skip {
    const { isSeparator, piece } = this;
    if (!isSeparator(value, index)) {
      put(piece, piece.length, value);
      return SKIP;
    }
    this.piece = [];
    return piece;
  }

  finish(): T[] {
    return this.piece;
  }
}
