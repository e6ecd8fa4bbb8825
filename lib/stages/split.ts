/**
 * split: the pieces between separators.
 *
 *     1 0 2 3 0 ── split(x => x === 0) ──▶ [1] [2 3] []
 *
 * The separators are dropped and empty pieces kept, as String's split has it: of nothing there is one empty piece.
 * Holds  one piece; each is a fresh array
 * Size   at least one, at most one more than the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { put } from '../structures/builtins.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.split} for any iterable. */
export function split<T>(source: Iterable<T>, isSeparator: Predicate<T>): Lazy<T[]> {
  const up = receiver('split', source);
  callable(source, 'split', 'isSeparator', isSeparator);
  return withStep(source, up, new SplitStage<T>(isSeparator));
}

class SplitStage<T> implements StepStage<T, T[]> {
  private readonly isSeparator: Predicate<T>;

  constructor(isSeparator: Predicate<T>) {
    this.isSeparator = isSeparator;
  }

  get name(): string {
    return 'split';
  }

  get holds(): string {
    return 'one piece';
  }

  start(): Step<T, T[]> {
    return new SplitStep<T>(this.isSeparator);
  }

  size(up: Bounds): Bounds {
    return resized(up, 1, up.max + 1, false);
  }
}

class SplitStep<T> implements Step<T, T[]> {
  readonly ask: Predicate<T>;
  private piece: T[];

  constructor(isSeparator: Predicate<T>) {
    this.ask = isSeparator;
    this.piece = [];
  }

  step(value: T, _index: number, separates: unknown): T[] | Skip {
    const { piece } = this;
    if (!separates) {
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
