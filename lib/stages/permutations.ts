/**
 * permutations: every arrangement of `k` elements, in the order of their positions.
 *
 *     a b c ── permutations(2) ──▶ [a b] [a c] [b a] [b c] [c a] [c b]
 *
 * The order is that of Python's itertools. Elements count by position, so equal ones give equal arrangements. The
 * source is read once: without `k` as a whole, else only as far as the next arrangement needs.
 * Holds  the elements read; each arrangement is a fresh array
 * Size   n! / (n − k)!; endless if the source is
 */
import { limit, receiver } from '../engine/arguments/check.ts';
import { counted } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { ReadAhead } from '../engine/run/readAhead.ts';
import { arrange } from '../structures/choose.ts';
import type { Tuple } from '../types.ts';
import { PermutationCursor } from '../cursors/permutationCursor.ts';

/** {@link Seq.permutations} for any iterable. */
export function permutations<T>(source: Iterable<T>): Lazy<T[]>;
/** {@link Seq.permutations} for any iterable, of `k` elements each. */
export function permutations<T, N extends number>(source: Iterable<T>, k: N): Lazy<Tuple<T, N>>;
export function permutations<T>(source: Iterable<T>, k?: number): Lazy<T[]> {
  const up = receiver('permutations', source);
  const count = k === undefined ? undefined : limit(source, 'permutations', 'k', k);
  return withPull(source, up, new PermutationsStage<T>(count));
}

class PermutationsStage<T> implements PullStage<T, T[]> {
  private readonly count: number | undefined;

  constructor(count: number | undefined) {
    this.count = count;
  }

  get name(): string {
    return 'permutations';
  }

  get shown(): string {
    return this.count === undefined ? '' : `${this.count}`;
  }

  get holds(): string {
    return 'what has been read of the source';
  }

  open(up: () => Cursor<T>): Cursor<T[]> {
    return new PermutationCursor(new ReadAhead(up()), this.count);
  }

  size(up: Bounds): Bounds {
    const { count } = this;
    return counted(up, 'permutations', count ?? Infinity, (n) => arrange(n, count ?? n));
  }
}
