/**
 * filterMap: what a function makes of each element, without null and undefined.
 *
 *     '1' 'x' '0' ── filterMap(parse) ──▶ 1 0
 *
 * Size   at most that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { someOf } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import type { Bounds, Skip, Step, StepStage } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.filterMap} for any iterable. */
export function filterMap<T, U>(source: Iterable<T>, mapper: Mapper<T, U>): Lazy<NonNullable<U>> {
  const up = receiver('filterMap', source);
  callable(source, 'filterMap', 'mapper', mapper);
  return withStep(source, up, new FilterMapStage(mapper));
}

class FilterMapStage<T, U> implements StepStage<T, NonNullable<U>> {
  private readonly mapper: Mapper<T, U>;

  constructor(mapper: Mapper<T, U>) {
    this.mapper = mapper;
  }

  get name(): string {
    return 'filterMap';
  }

  start(): Step<T, NonNullable<U>> {
    return new FilterMapStep(this.mapper);
  }

  size(up: Bounds): Bounds {
    return someOf(up);
  }
}

class FilterMapStep<T, U> implements Step<T, NonNullable<U>> {
  readonly ask: Mapper<T, U>;

  constructor(mapper: Mapper<T, U>) {
    this.ask = mapper;
  }

  step(_value: T, _index: number, made: U): NonNullable<U> | Skip {
    return made ?? SKIP;
  }
}
