/** The cursor behind permutations: arrangements of a fixed length out of a pool, by position. */
import type { Cursor } from '../engine/contract.ts';
import type { ReadAhead } from '../engine/run/readAhead.ts';
import { put } from '../platform/builtins.ts';

export class PermutationCursor<T> implements Cursor<T[]> {
  value!: T[];
  private readonly pool: ReadAhead<T>;
  /** The length of an arrangement; undefined until the length of the source is known. */
  private k: number | undefined;
  /** The positions of the last arrangement. */
  private readonly positions: number[] = [];
  /** By position in the pool: true if the position is in `positions`. */
  private readonly used: boolean[] = [];
  private started = false;
  /** The index in the arrangement of the position to move next; those after it are free already. */
  private moving = -1;

  constructor(pool: ReadAhead<T>, k: number | undefined) {
    this.pool = pool;
    this.k = k;
  }

  advance(): boolean | undefined {
    const { pool } = this;
    const k = (this.k ??= pool.size());
    if (k === undefined) return undefined;
    const has = this.started ? this.goOn(k) : this.begin(k);
    if (!has) return has;
    this.started = true;
    this.moving = k - 1;
    this.value = pool.pick(this.positions);
    return true;
  }

  private begin(k: number): boolean | undefined {
    if (k > 0) {
      const has = this.pool.has(k - 1);
      if (!has) return has;
    }
    for (let i = 0; i < k; i++) this.place(i, i);
    return true;
  }

  /** Moves the rightmost position that has a free one further on; those after it take the first free ones. */
  private goOn(k: number): boolean | undefined {
    const { pool, positions, used } = this;
    for (; this.moving >= 0; this.moving--) {
      const i = this.moving;
      const from = positions[i]!;
      used[from] = false;
      const to = this.free(from + 1);
      const has = pool.has(to);
      if (has === undefined) return undefined;
      if (!has) continue;
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
