/** The combinations of product: collects all sources but the first, then reads the first. */
import type { Cursor, Scope } from '../engine/contract.ts';
import { put } from '../platform/builtins.ts';

export class ProductCursor implements Cursor<unknown[]> {
  value!: unknown[];
  private readonly sources: readonly unknown[];
  private readonly scope: Scope;
  /** The elements of each source but the first; the last pool is being filled. */
  private readonly pools: unknown[][] = [];
  /** The position in each pool; the last one changes fastest. If all are 0, the first source must move. */
  private readonly at: number[] = [];
  /** The source that is being collected; undefined when the next one is to be opened. */
  private side: Cursor<unknown> | undefined = undefined;
  /** The first source, which is opened when all others have been collected. */
  private first: Cursor<unknown> | undefined = undefined;
  private head: unknown = undefined;
  /** True while there may be more combinations with the same `head`. */
  private turning = false;

  constructor(sources: readonly unknown[], scope: Scope) {
    this.sources = sources;
    this.scope = scope;
  }

  advance(): boolean | undefined {
    if (this.first === undefined) {
      const full = this.collect();
      if (!full) return full;
      this.first = this.scope.open(this.sources[0], true);
    }
    if (!this.turning || !this.turn()) {
      this.turning = false;
      const has = this.first.advance();
      if (!has) return has;
      this.head = this.first.value;
      this.turning = true;
    }
    const row: unknown[] = [this.head];
    for (let i = 0; i < this.pools.length; i++) put(row, i + 1, this.pools[i]![this.at[i]!]);
    this.value = row;
    return true;
  }

  /** Fills the pools, one after the other; false if one is empty, so that the sources after it are never opened. */
  private collect(): boolean | undefined {
    const { pools, sources } = this;
    for (;;) {
      const { side } = this;
      if (side !== undefined) {
        const pool = pools[pools.length - 1]!;
        const has = this.fill(pool, side);
        if (has === undefined) return undefined;
        if (pool.length === 0) return false;
        this.side = undefined;
      }
      const place = pools.length;
      if (place + 1 === sources.length) return true;
      this.side = this.scope.open(sources[place + 1]);
      put(pools, place, []);
      put(this.at, place, 0);
    }
  }

  /** Puts the rest of `side` into `pool`; undefined for not yet. */
  private fill(pool: unknown[], side: Cursor<unknown>): false | undefined {
    for (;;) {
      const has = side.advance();
      if (!has) return has;
      put(pool, pool.length, side.value);
    }
  }

  /** Moves to the next combination of the pools; false after the last one, when all are at their start again. */
  private turn(): boolean {
    const { pools, at } = this;
    for (let i = pools.length - 1; i >= 0; i--) {
      if (++at[i]! < pools[i]!.length) return true;
      at[i] = 0;
    }
    return false;
  }
}
