/** The cursor behind combinations and powerset: choices of a fixed length out of a pool, by position. */
import type { Cursor } from '../engine/cursor.ts';
import type { Pool } from '../engine/pool.ts';
import { put } from '../structures/builtins.ts';

export class ChoiceCursor<T> implements Cursor<T[]> {
  value!: T[];
  private readonly pool: Pool<T>;
  private readonly k: number;
  /** How far the positions of neighbours must be apart: 0 with repetition, else 1. */
  private readonly apart: 0 | 1;
  /** The positions of the last choice, ascending; undefined before the first. */
  private positions: number[] | undefined = undefined;

  constructor(pool: Pool<T>, k: number, repeat: boolean) {
    this.pool = pool;
    this.k = k;
    this.apart = repeat ? 0 : 1;
  }

  advance(): boolean {
    const { positions } = this;
    if (!(positions === undefined ? this.begin() : this.goOn(positions))) return false;
    this.value = this.pool.pick(this.positions!);
    return true;
  }

  /** The first choice, if there are elements enough. Nothing is set aside for a `k` that the pool cannot fill. */
  private begin(): boolean {
    const { pool, k, apart } = this;
    if (k > 0 && !pool.has((k - 1) * apart)) return false;
    const positions: number[] = [];
    for (let i = 0; i < k; i++) put(positions, i, i * apart);
    this.positions = positions;
    return true;
  }

  /** Moves the rightmost position that can move, and puts those after it as close behind it as may be. */
  private goOn(positions: number[]): boolean {
    const { pool, k, apart } = this;
    let i = k - 1;
    while (i >= 0 && !pool.has(positions[i]! + 1 + (k - 1 - i) * apart)) i--;
    if (i < 0) return false;
    const start = positions[i]! + 1;
    for (let j = i; j < k; j++) positions[j] = start + (j - i) * apart;
    return true;
  }
}
