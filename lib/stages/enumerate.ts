/**
 * enumerate: pairs of index and element.
 *
 *     a b ── enumerate(1) ──▶ [1, a] [2, b]
 *
 * Size   that of the source
 */
import { receiver, refuse } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import type { Bounds, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { isFinite, TypeError } from '../structures/builtins.ts';

/** {@link Seq.enumerate} for any iterable. */
export function enumerate<T>(source: Iterable<T>, start: number = 0): Lazy<[index: number, value: T]> {
  const up = receiver('enumerate', source);
  if (!isFinite(start)) {
    refuse(source, new TypeError(`enumerate: start must be a finite number, but got ${show(start)}`));
  }
  return withStep(source, up, new EnumerateStage<T>(start));
}

class EnumerateStage<T> implements StepStage<T, [number, T]> {
  private readonly first: number;

  constructor(first: number) {
    this.first = first;
  }

  get name(): string {
    return 'enumerate';
  }

  start(): Step<T, [number, T]> {
    return new EnumerateStep(this.first);
  }

  size(up: Bounds): Bounds {
    return up;
  }
}

class EnumerateStep<T> implements Step<T, [number, T]> {
  private readonly first: number;

  constructor(first: number) {
    this.first = first;
  }

  step(value: T, index: number): [number, T] {
    return [this.first + index, value];
  }
}
