/**
 * range: an arithmetic progression of numbers or bigints.
 *
 *     range(0, 10, 3) ──▶ 0 3 6 9          range(3, 0) ──▶ 3 2 1
 *
 * The end is left out unless `inclusive`. The checks come in the order of the proposal for Iterator.range.
 * Stops  at the end; never if there is none
 * Size   exact
 */
import { show } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { exactly } from '../engine/size.ts';
import { isFinite, isNaN, RangeError, TypeError } from '../structures/builtins.ts';
import { Progression } from '../structures/progression.ts';
import type { Numeric } from '../structures/progression.ts';
import { RangeCursor } from './rangeCursor.ts';

/** The step of a range, and whether the end belongs to it. */
export interface RangeOptions<N> {
  /** What is added each time; towards the end if not given, by 1 or -1. */
  step?: N;
  /** Whether the end belongs to it, where it is met; not if not given. */
  inclusive?: boolean;
}

type StepArgument = Numeric | RangeOptions<Numeric> | null | undefined;

/** {@link Seq.range} as a function. */
export function range(start: number, end?: number, step?: number | RangeOptions<number>): Lazy<number>;
/** {@link Seq.range} as a function, of bigints. */
export function range(
  start: bigint,
  end?: bigint | number,
  step?: bigint | RangeOptions<bigint>,
): Lazy<bigint>;
export function range(start: Numeric, end: Numeric = Infinity, argument?: StepArgument): Lazy<never> {
  checkEnds(start, end);
  const options: RangeOptions<Numeric> =
    typeof argument === 'object' && argument !== null ? argument : { step: argument as Numeric };
  const given = options.step;
  const inclusive = !!options.inclusive;
  const step = given ?? unitTowards(start, end);
  checkStep(start, end, step);
  const terms = new Progression(start, end, step, inclusive);
  return fromRoot<never>({
    name: 'range',
    shown: shownAs(start, end, given, inclusive),
    unbounded: terms.count === Infinity,
    progression: terms,
    open: () => new RangeCursor(terms, false) as Cursor<Numeric> as Cursor<never>,
    size: () => exactly(terms.count),
    has: (value) => terms.has(value),
  });
}

function checkEnds(start: unknown, end: unknown): void {
  if (typeof start !== 'number' && typeof start !== 'bigint') {
    throw new TypeError(`range: start must be a number or a bigint, but got ${show(start)}`);
  }
  if (isNaN(start) || isNaN(end)) throw new RangeError('range: start and end must not be NaN');
  const endless = typeof end === 'number' && !isFinite(end);
  if (typeof end !== typeof start && !(typeof start === 'bigint' && endless)) {
    throw new TypeError(`range: end must be a ${typeof start} like start, but got ${show(end)}`);
  }
  if (typeof start === 'number' && !isFinite(start)) {
    throw new RangeError(`range: start must be finite, but got ${show(start)}`);
  }
}

function unitTowards(start: Numeric, end: Numeric): Numeric {
  if (typeof start === 'bigint') return end >= start ? 1n : -1n;
  return end >= start ? 1 : -1;
}

function checkStep(start: Numeric, end: Numeric, step: Numeric): void {
  if (isNaN(step)) throw new RangeError('range: step must not be NaN');
  if (typeof step !== typeof start) {
    throw new TypeError(`range: step must be a ${typeof start} like start, but got ${show(step)}`);
  }
  if (typeof step === 'number' && !isFinite(step))
    throw new RangeError(`range: step must be finite, but got ${show(step)}`);
  if ((step === 0 || step === 0n) && start !== end) {
    throw new RangeError(
      'range: step must not be 0 while start and end differ, since the end would never come',
    );
  }
}

function shownAs(start: Numeric, end: Numeric, step: Numeric | undefined, inclusive: boolean): string {
  const ends = end === Infinity && step === undefined ? show(start) : `${show(start)}, ${show(end)}`;
  return ends + (step === undefined ? '' : `, ${show(step)}`) + (inclusive ? ', inclusive' : '');
}
