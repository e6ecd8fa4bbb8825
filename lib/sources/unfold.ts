/**
 * unfold: elements made from a state that is passed from step to step.
 *
 *     unfold(3, n => n > 0 ? [n * 10, n - 1] : undefined) ──▶ 30 20 10
 *
 * Stops  when `step` gives undefined; it is not called before its result is needed, and not again after that
 * Size   unknown
 */
import { callable, pair } from '../engine/arguments/check.ts';
import { unknownSize } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Pair } from '../types.ts';

/** Gives an element and the next state, or undefined at the end. */
export type UnfoldStep<S, T> = (state: S, index: number) => readonly [value: T, state: S] | undefined;

/** {@link Seq.unfold} as a function, from a pair, which is typed as one. */
export function unfold<P extends Pair, T>(seed: P, step: UnfoldStep<P, T>): Lazy<T>;
/** {@link Seq.unfold} as a function. */
export function unfold<S, T>(seed: S, step: UnfoldStep<S, T>): Lazy<T>;
export function unfold<S, T>(seed: S, step: UnfoldStep<S, T>): Lazy<T> {
  callable(undefined, 'unfold', 'step', step);
  return fromRoot(new UnfoldRoot<S, T>(seed, step));
}

class UnfoldRoot<S, T> implements Root<T> {
  private readonly seed: S;
  private readonly step: UnfoldStep<S, T>;

  constructor(seed: S, step: UnfoldStep<S, T>) {
    this.seed = seed;
    this.step = step;
  }

  get name(): string {
    return 'unfold';
  }

  open(): Cursor<T> {
    return new UnfoldCursor<S, T>(this.seed, this.step);
  }

  size(): Bounds {
    return unknownSize;
  }
}

class UnfoldCursor<S, T> implements Cursor<T> {
  value!: T;
  index = -1;
  private state: S;
  private readonly step: UnfoldStep<S, T>;

  constructor(seed: S, step: UnfoldStep<S, T>) {
    this.state = seed;
    this.step = step;
  }

  advance(): boolean {
    const { step } = this;
    const made = step(this.state, ++this.index);
    if (made === undefined) return false;
    pair('unfold', 'step', made);
    this.value = made[0];
    this.state = made[1];
    return true;
  }
}
