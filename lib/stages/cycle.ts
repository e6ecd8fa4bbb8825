/**
 * cycle: the elements again and again.
 *
 *     1 2 3 ── cycle(2) ──▶ 1 2 3 1 2 3
 *
 * If every source in the plan can be opened again, the plan runs anew for each pass, callbacks included. Else the
 * first pass is recorded; so it is while that is not known yet.
 * Stops  after `times` passes; at once if the first pass is empty
 * Holds  nothing, or the first pass
 * Size   `times` as many; endless without a bound unless it is empty
 */
import { limit, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { OwnCursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { repeatable } from '../engine/oneShot.ts';
import type { Plan } from '../engine/plan.ts';
import { exactly } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { put } from '../structures/builtins.ts';

/** {@link Seq.cycle} for any iterable. */
export function cycle<T>(source: Iterable<T>, times: number = Infinity): Lazy<T> {
  receiver('cycle', source);
  const passes = limit(source, 'cycle', 'times', times);
  return withPull<T, T>(source, {
    name: 'cycle',
    shown: passes === Infinity ? '' : `${passes}`,
    holds: 'the first pass, if it cannot be run again',
    unbounded: passes === Infinity,
    open: (up, _scope, above) => new CycleCursor(up, above, passes),
    size: (up) => cycled(up, passes),
  });
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

class CycleCursor<T> implements Cursor<T> {
  value!: T;
  private readonly open: () => Cursor<T>;
  private readonly above: Plan<unknown>;
  private cursor: Cursor<T> | undefined = undefined;
  private left: number;
  /** The first pass; undefined once it is known that it is not needed. */
  private record: T[] | undefined = [];
  /** The record when the first pass is over: nothing is added while it is given again. */
  private replay: readonly T[] | undefined = undefined;
  private empty = true;

  constructor(open: () => Cursor<T>, above: Plan<unknown>, passes: number) {
    this.open = open;
    this.above = above;
    this.left = passes;
  }

  advance(): boolean {
    for (;;) {
      this.cursor ??= this.nextPass();
      if (this.cursor === undefined) return false;
      if (this.cursor.advance()) {
        this.value = this.cursor.value;
        this.keep(this.value);
        return true;
      }
      this.cursor = undefined;
      if (this.empty) this.left = 0;
    }
  }

  private nextPass(): Cursor<T> | undefined {
    if (this.left === 0) return undefined;
    this.left--;
    if (this.empty) return this.open();
    if (this.record !== undefined && repeatable(this.above) === false) this.replay = this.record;
    this.record = undefined;
    return this.replay === undefined ? this.open() : new OwnCursor(this.replay);
  }

  /** Records the first pass while it may be needed: until every source is known to open again. */
  private keep(value: T): void {
    const { record } = this;
    if (this.empty) {
      this.empty = false;
      if (this.left === 0 || repeatable(this.above) === true) this.record = undefined;
    }
    if (this.record !== undefined && record !== undefined) put(record, record.length, value);
  }
}
