/**
 * combinations: every choice of `k` elements, in the order of their positions.
 *
 *     a b c ── combinations(2) ──▶ [a b] [a c] [b c]
 *     … {repeat: true}         ──▶ [a a] [a b] [a c] [b b] [b c] [c c]
 *
 * The order is that of Python's itertools. Elements count by position, so equal ones give equal choices. The source
 * is read once, and only as far as the next choice needs.
 * Holds  what has been read; each choice is a fresh array
 * Size   n over k, with repetition n + k − 1 over k; endless if the source is
 */
import { limit, option, optionalObject, receiver, refuse, show } from '../engine/check.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Pool } from '../engine/pool.ts';
import { counted } from '../engine/size.ts';
import { RangeError } from '../structures/builtins.ts';
import { choose } from '../structures/choose.ts';
import type { Tuple } from '../types.ts';
import { ChoiceCursor } from './choiceCursor.ts';

/** How combinations chooses. */
export interface CombinationsOptions {
  /** Whether an element may be chosen again. */
  repeat?: boolean;
}

/** {@link Seq.combinations} for any iterable. */
export function combinations<T, N extends number>(
  source: Iterable<T>,
  k: N,
  options?: CombinationsOptions,
): Lazy<Tuple<T, N>> {
  receiver('combinations', source);
  const count = limit(source, 'combinations', 'k', k);
  optionalObject(source, 'combinations', 'options', options);
  const repeat = !!option(source, options, 'repeat');
  if (repeat && count >= 2 ** 32) {
    refuse(
      source,
      new RangeError(`combinations: with repeat, k must be at most 2^32 - 1, but got ${show(k)}`),
    );
  }
  return withPull<T, T[]>(source, {
    name: 'combinations',
    shown: repeat ? `${count}, repeat` : `${count}`,
    holds: 'what has been read of the source',
    open: (up) => new ChoiceCursor(new Pool(up()), count, repeat),
    size: (up) =>
      counted(up, 'combinations', count, (n) => choose(repeat && n > 0 ? n + count - 1 : n, count)),
  }) as Lazy<Tuple<T, N>>;
}
