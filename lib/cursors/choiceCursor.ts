/** The cursor behind combinations and powerset: choices of a fixed length out of a pool, by position. */
import type { Cursor } from '../engine/contract.ts';
import type { ReadAhead } from '../engine/run/readAhead.ts';
import { put } from '../platform/builtins.ts';

export class ChoiceCursor<T> implements Cursor<T[]> {
  value!: T[];
  private readonly pool: ReadAhead<T>;
  private readonly k: number;
  /** The least distance between neighbouring positions: 0 with repetition, else 1. */
  private readonly apart: 0 | 1;
  /** The positions of the last choice, ascending; undefined before the first. */
  private positions: number[] | undefined = undefined;

  constructor(pool: ReadAhead<T>, k: number, repeat: boolean) {
    this.pool = pool;
    this.k = k;
    this.apart = repeat ? 0 : 1;
  }

  advance(): boolean | undefined {
    const { positions } = this;
    const has = positions === undefined ? this.begin() : this.goOn(positions);
    if (has) this.value = this.pool.pick(this.positions!);
    return has;
  }

  /** Makes the first choice, if there are enough elements. Nothing is set aside for a `k` that the pool cannot fill. */
  private begin(): boolean | undefined {
    const { pool, k, apart } = this;
    const has = k === 0 || pool.has((k - 1) * apart);
    if (!has) return has;
    const positions: number[] = [];
    for (let i = 0; i < k; i++) put(positions, i, i * apart);
    this.positions = positions;
    return true;
  }

  /**
   * Moves the rightmost position that can move, and puts those after it as close behind it as possible. The pool is
   * asked for at most its next element, and nothing has been moved if that is not there yet.
   */
  private goOn(positions: number[]): boolean | undefined {
    const { pool, k, apart } = this;
    let i = k - 1;
    for (; i >= 0; i--) {
      const has = pool.has(positions[i]! + 1 + (k - 1 - i) * apart);
      if (has === undefined) return undefined;
      if (has) break;
    }
    if (i < 0) return false;
    const start = positions[i]! + 1;
    for (let j = i; j < k; j++) positions[j] = start + (j - i) * apart;
    return true;
  }
}
