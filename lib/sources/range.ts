/**
 * range: an arithmetic progression of numbers or bigints.
 *
 *     range(0, 10, 3) ──▶ 0 3 6 9          range(3, 0) ──▶ 3 2 1
 *
 * The end is left out unless `inclusive`. The checks come in the order of the proposal for Iterator.range.
 * Stops  at the end; never if there is none
 * Size   exact
 */
import { show } from '../structures/show.ts';
import { exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Progression } from '../structures/progression.ts';
import type { Numeric } from '../structures/progression.ts';
import { checkEnds, checkSpacing, checkStep } from '../common/rangeCheck.ts';
import { RangeCursor } from '../cursors/rangeCursor.ts';

/** Options of a range: its step, and whether the end is part of it. */
export interface RangeOptions<N> {
  /** The number added each time; 1 or -1, towards the end, if not given. */
  step?: N;
  /** True if the end is part of the range, if a step reaches it; false if not given. */
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
  checkSpacing(terms);
  return fromRoot<never>(new RangeRoot(start, end, given, inclusive, terms) as Root<Numeric> as Root<never>);
}

class RangeRoot implements Root<Numeric> {
  /** The terms, if a loop may calculate them by itself. */
  readonly progression: Progression | undefined;
  private readonly terms: Progression;
  private readonly start: Numeric;
  private readonly end: Numeric;
  /** The step as it was given. */
  private readonly given: Numeric | undefined;
  private readonly inclusive: boolean;

  constructor(
    start: Numeric,
    end: Numeric,
    given: Numeric | undefined,
    inclusive: boolean,
    terms: Progression,
  ) {
    this.terms = terms;
    this.progression = terms.isPlain ? terms : undefined;
    this.start = start;
    this.end = end;
    this.given = given;
    this.inclusive = inclusive;
  }

  get name(): string {
    return 'range';
  }

  get shown(): string {
    const { start, end, given, inclusive } = this;
    const ends = end === Infinity && given === undefined ? show(start) : `${show(start)}, ${show(end)}`;
    return ends + (given === undefined ? '' : `, ${show(given)}`) + (inclusive ? ', inclusive' : '');
  }

  get unbounded(): boolean {
    return this.terms.count === Infinity;
  }

  open(): Cursor<Numeric> {
    return new RangeCursor(this.terms, false);
  }

  size(): Bounds {
    return exactly(this.terms.count);
  }

  has(value: unknown): boolean {
    return this.terms.has(value);
  }
}

function unitTowards(start: Numeric, end: Numeric): Numeric {
  if (typeof start === 'bigint') return end >= start ? 1n : -1n;
  return end >= start ? 1 : -1;
}
