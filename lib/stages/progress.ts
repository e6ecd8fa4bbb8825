/**
 * progress: the same elements, and now and then a report on how many there were.
 *
 *     1 2 3 4 5 ── progress(report, 2) ──▶ 1 2 3 4 5   and report({count: 2, …}), report({count: 4, …})
 *
 * A report is due after so many elements, or when so many milliseconds have passed since the last one, and is made
 * before the element at hand goes on. The clock is looked at for each element only if milliseconds were given.
 * Size   that of the source
 */
import {
  callable,
  option,
  optionalObject,
  receiver,
  refuse,
  show,
  size as checkSize,
} from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { called } from '../engine/size.ts';
import type { Step } from '../engine/stage.ts';
import { now, RangeError, TypeError } from '../structures/builtins.ts';

/** What progress reports. */
export interface Progress<T> {
  /** How many elements have come so far. */
  readonly count: number;
  /** Milliseconds since the run began. */
  readonly ms: number;
  /** Elements a second, on average since the run began; 0 while no time has passed that the clock can tell. */
  readonly rate: number;
  /** The element at hand. */
  readonly value: T;
}

/** How often progress reports: after so many elements or milliseconds, whichever comes first. */
export interface ProgressInterval {
  /** After so many elements. */
  count?: number;
  /** After so many milliseconds, with the next element. */
  ms?: number;
}

const USUAL = 1000;

/** {@link Seq.progress} for any iterable. */
export function progress<T>(
  source: Iterable<T>,
  fn: (progress: Progress<T>) => void,
  every: number | ProgressInterval = USUAL,
): Lazy<T> {
  receiver('progress', source);
  callable(source, 'progress', 'fn', fn);
  const interval = intervalOf(source, every);
  return withStep<T, T>(source, {
    name: 'progress',
    start: () => new Reporter(fn, interval),
    size: called,
  });
}

interface Interval {
  readonly count: number;
  readonly ms: number;
}

function intervalOf(source: unknown, every: unknown): Interval {
  if (typeof every === 'number') {
    checkSize(source, 'progress', 'every', every);
    return { count: every, ms: Infinity };
  }
  optionalObject(source, 'progress', 'every', every);
  const count = option(source, every as object, 'count');
  const ms = option(source, every as object, 'ms');
  if (count !== undefined) checkSize(source, 'progress', 'every.count', count);
  if (ms !== undefined && typeof ms !== 'number') {
    refuse(source, new TypeError(`progress: every.ms must be a number, but got ${show(ms)}`));
  }
  if (ms !== undefined && !((ms as number) > 0)) {
    refuse(source, new RangeError(`progress: every.ms must be above 0, but got ${show(ms)}`));
  }
  const most = ms === undefined ? USUAL : Infinity;
  return { count: (count as number | undefined) ?? most, ms: (ms as number | undefined) ?? Infinity };
}

class Reporter<T> implements Step<T, T> {
  private readonly fn: (progress: Progress<T>) => void;
  private readonly interval: Interval;
  private readonly started = now();
  private lastTime = this.started;
  private lastCount = 0;

  constructor(fn: (progress: Progress<T>) => void, interval: Interval) {
    this.fn = fn;
    this.interval = interval;
  }

  step(value: T, index: number): T {
    const { interval } = this;
    const count = index + 1;
    const due = count - this.lastCount >= interval.count;
    if (due || (interval.ms !== Infinity && now() - this.lastTime >= interval.ms)) this.report(count, value);
    return value;
  }

  private report(count: number, value: T): void {
    const { fn } = this;
    const time = now();
    const ms = time - this.started;
    this.lastTime = time;
    this.lastCount = count;
    fn({ count, ms, rate: ms > 0 ? (count * 1000) / ms : 0, value });
  }
}
