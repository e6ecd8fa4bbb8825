/**
 * slice: the elements between two positions, as Array's slice has them.
 *
 *     a b c d ── slice(1, 3) ──▶ b c          slice(-2) ──▶ c d
 *
 * Stops  before `end`
 * Holds  nothing; every element where a position counts from the end
 * Size   as Array's slice
 */
import { position, receiver } from '../engine/arguments/check.ts';
import { atMost, without } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withCollect, withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { max } from '../structures/builtins.ts';
import { showPositions, SliceOfAllStage } from './sliceOfAll.ts';

/** {@link Seq.slice} for any iterable. */
export function slice<T>(source: Iterable<T>, start: number = 0, end?: number): Lazy<T> {
  const up = receiver('slice', source);
  const from = position(source, 'slice', 'start', start);
  const to = end === undefined ? Infinity : position(source, 'slice', 'end', end);
  return from < 0 || to < 0
    ? withCollect(source, up, new SliceOfAllStage<T>(from, to))
    : withStep(source, up, new SliceStage<T>(from, to));
}

/** Both positions count from the start. */
class SliceStage<T> implements StepStage<T, T> {
  private readonly from: number;
  private readonly to: number;

  constructor(from: number, to: number) {
    this.from = from;
    this.to = to;
  }

  get name(): string {
    return 'slice';
  }

  get shown(): string {
    return showPositions(this.from, this.to);
  }

  get wants(): number {
    return this.count === 0 ? 0 : this.to;
  }

  private get count(): number {
    return max(0, this.to - this.from);
  }

  start(): Step<T, T> {
    return new SliceStep<T>(this.from, this.count);
  }

  size(up: Bounds): Bounds {
    return atMost(this.from === 0 ? up : without(up, this.from), this.count);
  }
}

class SliceStep<T> implements Step<T, T> {
  skip: number;
  full: boolean;
  private left: number;

  constructor(skip: number, count: number) {
    this.skip = skip;
    this.full = count === 0;
    this.left = count;
  }

  step(value: T): T | Skip {
    if (this.skip > 0) {
      this.skip--;
      return SKIP;
    }
    this.full = --this.left === 0;
    return value;
  }
}
