/**
 * combinations: every choice of `k` elements, in the order of their positions.
 *
 *     a b c ── combinations(2) ──▶ [a b] [a c] [b c]
 *     … {repeat: true}         ──▶ [a a] [a b] [a c] [b b] [b c] [c c]
 *
 * The order is that of Python's itertools. Elements count by position, so equal ones give equal choices. The source
 * is read once, and only as far as the next choice needs.
 * Holds  the elements read; each choice is a fresh array
 * Size   n over k, with repetition n + k − 1 over k; endless if the source is
 */
import { limit, option, optionalObject, receiver, refuse } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { counted } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { ReadAhead } from '../engine/run/readAhead.ts';
import { RangeError } from '../platform/builtins.ts';
import { binomial } from '../structures/choose.ts';
import type { Tuple } from '../types.ts';
import { ChoiceCursor } from '../cursors/choiceCursor.ts';

/** Options of combinations. */
export interface CombinationsOptions {
  /** True if an element may be chosen again. */
  repeat?: boolean;
}

/** The longest choice with repetition: even two elements have choices of any length, each set aside as a whole. */
const MOST = 2 ** 20;

/** {@link Seq.combinations} for any iterable. */
export function combinations<T, N extends number>(
  source: Iterable<T>,
  k: N,
  options?: CombinationsOptions,
): Lazy<Tuple<T, N>> {
  const up = receiver('combinations', source);
  const count = limit(source, 'combinations', 'k', k);
  optionalObject(source, 'combinations', 'options', options);
  const repeat = !!option(source, options, 'repeat');
  if (repeat && count > MOST) {
    refuse(source, new RangeError(`combinations: with repeat, k must be at most 2^20, but got ${show(k)}`));
  }
  return withPull(source, up, new CombinationsStage<T>(count, repeat)) as Lazy<Tuple<T, N>>;
}

class CombinationsStage<T> implements PullStage<T, T[]> {
  private readonly k: number;
  private readonly repeat: boolean;

  constructor(k: number, repeat: boolean) {
    this.k = k;
    this.repeat = repeat;
  }

  get name(): string {
    return 'combinations';
  }

  get shown(): string {
    return this.repeat ? `${this.k}, repeat` : `${this.k}`;
  }

  get holds(): string {
    return 'what has been read of the source';
  }

  open(up: () => Cursor<T>): Cursor<T[]> {
    return new ChoiceCursor(new ReadAhead(up()), this.k, this.repeat);
  }

  size(up: Bounds): Bounds {
    const { k, repeat } = this;
    return counted(up, 'combinations', k, (n) => binomial(repeat && n > 0 ? n + k - 1 : n, k));
  }
}
