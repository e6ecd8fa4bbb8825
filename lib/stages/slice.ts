/**
 * slice: the elements between two positions, as Array's slice has them.
 *
 *     a b c d ── slice(1, 3) ──▶ b c          slice(-2) ──▶ c d
 *
 * Stops  before `end`
 * Holds  nothing; every element where a position counts from the end
 * Size   as Array's slice
 */
import { position, receiver } from '../engine/check.ts';
import { collect } from '../engine/collect.ts';
import { OwnCursor } from '../engine/cursor.ts';
import { withPull, withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { atMost, collected, resized, without } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { PullStage, Skip, Step, StepStage } from '../engine/stage.ts';
import { arraySlice, max, min } from '../structures/builtins.ts';

/** {@link Seq.slice} for any iterable. */
export function slice<T>(source: Iterable<T>, start: number = 0, end?: number): Lazy<T> {
  receiver('slice', source);
  const from = position(source, 'slice', 'start', start);
  const to = end === undefined ? Infinity : position(source, 'slice', 'end', end);
  const shown = to === Infinity ? `${from}` : `${from}, ${to}`;
  return from < 0 || to < 0
    ? withPull(source, collecting<T>(from, to, shown))
    : withStep(source, streaming<T>(from, to, shown));
}

function streaming<T>(start: number, end: number, shown: string): StepStage<T, T> {
  const count = max(0, end - start);
  return {
    name: 'slice',
    shown,
    wants: count === 0 ? 0 : end,
    start: () => new Slice<T>(start, count),
    size: (up) => atMost(start === 0 ? up : without(up, start), count),
  };
}

class Slice<T> implements Step<T, T> {
  skip: number;
  full: boolean;
  private left: number;

  constructor(start: number, count: number) {
    this.skip = start;
    this.left = count;
    this.full = count === 0;
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

function collecting<T>(start: number, end: number, shown: string): PullStage<T, T> {
  const length = (count: number): number =>
    max(0, (end < 0 ? max(0, count + end) : min(end, count)) - (start < 0 ? max(0, count + start) : start));
  return {
    name: 'slice',
    shown,
    holds: 'every element',
    open: (up) => new OwnCursor(arraySlice(collect(up()), start, end), true),
    size: (up) => {
      const exact = up.min === up.max && up.max !== Infinity;
      const most = exact ? length(up.max) : up.max;
      return collected(up, 'slice', resized(up, exact ? most : 0, most));
    },
  };
}
