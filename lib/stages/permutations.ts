/**
 * permutations: every arrangement of `k` elements, in the order of their positions.
 *
 *     a b c ── permutations(2) ──▶ [a b] [a c] [b a] [b c] [c a] [c b]
 *
 * The order is that of Python's itertools. Elements count by position, so equal ones give equal arrangements. The
 * source is read once: without `k` as a whole, else only as far as the next arrangement needs.
 * Holds  what has been read; each arrangement is a fresh array
 * Size   n! / (n − k)!; endless if the source is
 */
import { limit, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Pool } from '../engine/pool.ts';
import { counted } from '../engine/size.ts';
import { put } from '../structures/builtins.ts';
import { arrange } from '../structures/choose.ts';
import type { Tuple } from '../types.ts';

/** {@link Seq.permutations} for any iterable. */
export function permutations<T>(source: Iterable<T>): Lazy<T[]>;
/** {@link Seq.permutations} for any iterable, of `k` elements each. */
export function permutations<T, N extends number>(source: Iterable<T>, k: N): Lazy<Tuple<T, N>>;
export function permutations<T>(source: Iterable<T>, k?: number): Lazy<T[]> {
  receiver('permutations', source);
  const count = k === undefined ? undefined : limit(source, 'permutations', 'k', k);
  return withPull<T, T[]>(source, {
    name: 'permutations',
    shown: count === undefined ? '' : `${count}`,
    holds: 'what has been read of the source',
    open: (up) => openPermutations(up(), count),
    size: (up) => counted(up, 'permutations', count ?? Infinity, (n) => arrange(n, count ?? n)),
  });
}

function openPermutations<T>(cursor: Cursor<T>, count: number | undefined): Cursor<T[]> {
  const pool = new Pool(cursor);
  return new PermutationCursor(pool, count ?? pool.size());
}

class PermutationCursor<T> implements Cursor<T[]> {
  value!: T[];
  private readonly pool: Pool<T>;
  private readonly k: number;
  /** The positions of the last arrangement. */
  private readonly positions: number[] = [];
  /** By position in the pool: whether it stands in `positions`. */
  private readonly used: boolean[] = [];
  private started = false;

  constructor(pool: Pool<T>, k: number) {
    this.pool = pool;
    this.k = k;
  }

  advance(): boolean {
    if (!(this.started ? this.goOn() : this.begin())) return false;
    this.started = true;
    this.value = this.pool.pick(this.positions);
    return true;
  }

  private begin(): boolean {
    const { pool, k } = this;
    if (k > 0 && !pool.has(k - 1)) return false;
    for (let i = 0; i < k; i++) this.place(i, i);
    return true;
  }

  /** Moves the rightmost position that can go to a free one further on; those after it take the first free ones. */
  private goOn(): boolean {
    const { pool, positions, used, k } = this;
    for (let i = k - 1; i >= 0; i--) {
      const from = positions[i]!;
      used[from] = false;
      const to = this.free(from + 1);
      if (!pool.has(to)) continue;
      this.place(i, to);
      for (let j = i + 1, at = -1; j < k; j++) this.place(j, (at = this.free(at + 1)));
      return true;
    }
    return false;
  }

  private place(i: number, position: number): void {
    const { positions, used } = this;
    while (used.length <= position) put(used, used.length, false);
    used[position] = true;
    if (i < positions.length) positions[i] = position;
    else put(positions, i, position);
  }

  /** The first position from `at` on that is not in use. */
  private free(at: number): number {
    const { used } = this;
    while (at < used.length && used[at] === true) at++;
    return at;
  }
}
