/**
 * progress: the same elements, and from time to time a report of their count.
 *
 *     1 2 3 4 5 ── progress(report, 2) ──▶ 1 2 3 4 5   and report({count: 2, …}), report({count: 4, …})
 *
 * A report is due after so many elements, or when so many milliseconds have passed since the last one, and is made
 * before the current element goes on. The clock is read for each element only if milliseconds were given.
 * Size   that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { called } from '../engine/bounds.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { now } from '../platform/builtins.ts';
import { intervalOf, USUAL } from '../common/progressInterval.ts';
import type { Interval } from '../common/progressInterval.ts';

/** A report of progress. */
export interface Progress<T> {
  /** The number of elements that have come so far. */
  readonly count: number;
  /** Milliseconds since the run began. */
  readonly ms: number;
  /** Elements per second, on average since the run began; 0 while the clock shows no time. */
  readonly rate: number;
  /** The current element. */
  readonly value: T;
}

/** The interval of progress: a report after so many elements or milliseconds, whichever comes first. */
export interface ProgressInterval {
  /** The number of elements between two reports. */
  count?: number;
  /** The time between two reports in milliseconds; a report comes with the next element. */
  ms?: number;
}

/** {@link Seq.progress} for any iterable. */
export function progress<T>(
  source: Iterable<T>,
  fn: (progress: Progress<T>) => void,
  every: number | ProgressInterval = USUAL,
): Lazy<T> {
  const up = receiver('progress', source);
  callable(source, 'progress', 'fn', fn);
  return withStep(source, up, PROGRESS, { fn, interval: intervalOf(source, every) });
}

interface Reporting {
  readonly fn: (progress: Progress<never>) => void;
  readonly interval: Interval;
}

const PROGRESS = /* @__PURE__ */ new StepKind<Reporting, unknown, unknown, unknown>({
  name: 'progress',
  start(step) {
    const { interval } = step.arg;
    const fn = step.arg.fn as (progress: Progress<unknown>) => void;
    const started = now();
    let lastTime = started;
    let lastCount = 0;
    step.ask = (value, index) => {
      const count = index + 1;
      const due = count - lastCount >= interval.count;
      if (!due && (interval.ms === Infinity || now() - lastTime < interval.ms)) return undefined;
      lastTime = now();
      lastCount = count;
      const ms = lastTime - started;
      return fn({ count, ms, rate: ms > 0 ? (count * 1000) / ms : 0, value });
    };
  },
  step: (_step, value) => value,
  size: called,
});
