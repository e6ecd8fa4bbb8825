/**
 * guard: the same elements, but no more than so many of them.
 *
 *     1 2 3 ── guard(2) ──▶ 1 2, then SeqLimitError
 *
 * Where `take` ends in silence, guard fails: for a loop that must not run away, or input that must not be too long.
 * Stops  by throwing, when element `max` + 1 has been read
 * Size   at most `max`
 */
import { limit, receiver } from '../engine/arguments/check.ts';
import type { Bounds, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { SeqLimitError } from '../errors.ts';
import { min } from '../structures/builtins.ts';
import { own } from '../structures/faults.ts';

/** {@link Seq.guard} for any iterable. */
export function guard<T>(source: Iterable<T>, max: number): Lazy<T> {
  const up = receiver('guard', source);
  const most = limit(source, 'guard', 'max', max);
  return withStep(source, up, new GuardStage<T>(most));
}

class GuardStage<T> implements StepStage<T, T> {
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get name(): string {
    return 'guard';
  }

  get shown(): string {
    return `${this.most}`;
  }

  start(): Step<T, T> {
    return new GuardStep<T>(this.most);
  }

  size(up: Bounds): Bounds {
    const { most } = this;
    return {
      min: min(up.min, most),
      max: min(up.max, most),
      endless: up.endless && most === Infinity,
      stuck: up.stuck,
      plain: false,
    };
  }
}

class GuardStep<T> implements Step<T, T> {
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  step(value: T, index: number): T {
    const { most } = this;
    if (index >= most) throw tooMany(most);
    return value;
  }
}

function tooMany(most: number): SeqLimitError {
  return own(
    new SeqLimitError(`guard: more than ${most} ${most === 1 ? 'element' : 'elements'} came`, 'guard', most),
  );
}
