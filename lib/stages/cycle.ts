/**
 * cycle: the elements again and again.
 *
 *     1 2 3 ── cycle(2) ──▶ 1 2 3 1 2 3
 *
 * If every source in the plan can be opened again, the plan runs anew for each pass, callbacks included. Otherwise, or
 * while that is not known, the first pass is recorded.
 * Stops  after `times` passes; at once if the first pass is empty. Without `times` its first element shows that there
 * is
 *        no end
 * Holds  nothing, or the first pass
 * Size   `times` as many; endless without `times` unless it is empty
 */
import { limit, receiver } from '../engine/arguments/check.ts';
import { exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, PlanNode, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { CycleCursor } from '../cursors/cycleCursor.ts';

/** {@link Seq.cycle} for any iterable. */
export function cycle<T>(source: Iterable<T>, times: number = Infinity): Lazy<T> {
  const up = receiver('cycle', source);
  const passes = limit(source, 'cycle', 'times', times);
  return withPull(source, up, new CycleStage<T>(passes));
}

class CycleStage<T> implements PullStage<T, T> {
  private readonly passes: number;

  constructor(passes: number) {
    this.passes = passes;
  }

  get name(): string {
    return 'cycle';
  }

  get shown(): string {
    return this.passes === Infinity ? '' : `${this.passes}`;
  }

  get holds(): string {
    return 'the first pass, if it cannot be run again';
  }

  get unbounded(): boolean {
    return this.passes === Infinity;
  }

  open(up: () => Cursor<T>, scope: Scope, above: PlanNode): Cursor<T> {
    return new CycleCursor(up, above, this.passes, scope);
  }

  size(up: Bounds): Bounds {
    return cycled(up, this.passes);
  }
}

function cycled(up: Bounds, passes: number): Bounds {
  if (passes === 0) return { ...exactly(0), plain: up.plain };
  const times = (size: number): number => (size === 0 ? 0 : size * passes);
  return {
    min: times(up.min),
    max: times(up.max),
    endless: up.endless || (passes === Infinity && up.min > 0),
    stuck: up.stuck,
    plain: up.plain,
  };
}
