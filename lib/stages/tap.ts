/**
 * tap: the same elements, each shown to a function on its way.
 *
 *     1 2 ── tap(log) ──▶ 1 2
 *
 * Size   that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { called } from '../engine/bounds.ts';
import type { Bounds, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';

/** {@link Seq.tap} for any iterable. */
export function tap<T>(source: Iterable<T>, fn: (value: T, index: number) => void): Lazy<T> {
  const up = receiver('tap', source);
  callable(source, 'tap', 'fn', fn);
  return withStep(source, up, new TapStage<T>(fn));
}

class TapStage<T> implements StepStage<T, T> {
  private readonly fn: (value: T, index: number) => void;

  constructor(fn: (value: T, index: number) => void) {
    this.fn = fn;
  }

  get name(): string {
    return 'tap';
  }

  start(): Step<T, T> {
    return new TapStep<T>(this.fn);
  }

  size(up: Bounds): Bounds {
    return called(up);
  }
}

class TapStep<T> implements Step<T, T> {
  readonly ask: (value: T, index: number) => void;

  constructor(fn: (value: T, index: number) => void) {
    this.ask = fn;
  }

  step(value: T): T {
    return value;
  }
}
