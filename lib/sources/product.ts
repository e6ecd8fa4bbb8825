/**
 * product: every combination of one element from each source, the rightmost changing fastest.
 *
 *     product([1 2], [a b]) ──▶ [1 a] [1 b] [2 a] [2 b]
 *
 * All but the first source are collected at the first pull, in order, before the first is opened; an empty one ends it
 * at once. The first streams, so it may be endless. Of no sources there is one combination, the empty one.
 * Holds  all sources but the first
 * Size   the product of the sizes
 */
import { counted, iterable, receiver } from '../engine/check.ts';
import { collect } from '../engine/collect.ts';
import { emptyCursor } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import type { Scope } from '../engine/scope.ts';
import { boundsOfSource, exactly } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { put } from '../structures/builtins.ts';
import type { Elements } from '../types.ts';
import { rootOf } from './of.ts';

/** {@link Seq.product} as a function. */
export function product<S extends readonly Iterable<unknown>[]>(...sources: S): Lazy<Elements<S>> {
  for (let i = 0; i < sources.length; i++) iterable(undefined, 'product', `source ${i}`, sources[i], true);
  return productOf(sources);
}

/** `source` combined with others. */
export function productWith<T>(source: Iterable<unknown>, others: readonly unknown[]): Lazy<T> {
  receiver('product', source);
  const sources: unknown[] = [source];
  for (let i = 0; i < others.length; i++) {
    iterable(source, 'product', `source ${i + 1}`, others[i], true);
    put(sources, i + 1, others[i]);
  }
  return productOf(sources);
}

function productOf<T>(sources: readonly unknown[]): Lazy<T> {
  if (sources.length === 0) return fromRoot(rootOf([[] as T]));
  return fromRoot({
    name: 'product',
    shown: counted(sources.length, 'source'),
    holds: 'every source but the first',
    sides: sources,
    unbounded: someUnbounded(sources),
    open: (scope) => openProduct(sources, scope) as Cursor<T>,
    size: () => sizeOf(sources),
  });
}

function sizeOf(sources: readonly unknown[]): Bounds {
  const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);
  let all = exactly(1);
  for (let i = 0; i < sources.length; i++) {
    const one = boundsOfSource(sources[i]);
    const stuck = one.stuck ?? (i > 0 && one.endless ? 'product' : undefined);
    all = {
      min: times(all.min, one.min),
      max: times(all.max, one.max),
      endless: i === 0 ? one.endless : all.endless && one.min > 0,
      stuck: all.stuck ?? stuck,
      plain: all.plain && one.plain,
    };
  }
  return all;
}

function openProduct(sources: readonly unknown[], scope: Scope): Cursor<unknown[]> {
  const pools: unknown[][] = [];
  for (let i = 1; i < sources.length; i++) {
    const pool = collect(scope.open(sources[i]));
    if (pool.length === 0) return emptyCursor;
    put(pools, i - 1, pool);
  }
  return new ProductCursor(scope.open(sources[0]), pools);
}

class ProductCursor implements Cursor<unknown[]> {
  value!: unknown[];
  private readonly first: Cursor<unknown>;
  private readonly pools: readonly unknown[][];
  private head: unknown = undefined;
  /** Where each pool stands; the last one changes fastest. All at the end: the first source must move. */
  private readonly at: number[] = [];
  private turning = false;

  constructor(first: Cursor<unknown>, pools: readonly unknown[][]) {
    this.first = first;
    this.pools = pools;
    for (let i = 0; i < pools.length; i++) put(this.at, i, 0);
  }

  advance(): boolean {
    if (!this.turning || !this.turn()) {
      if (!this.first.advance()) return false;
      this.head = this.first.value;
      this.turning = true;
    }
    const row: unknown[] = [this.head];
    for (let i = 0; i < this.pools.length; i++) put(row, i + 1, this.pools[i]![this.at[i]!]);
    this.value = row;
    return true;
  }

  /** The next combination of the pools; false when they have all been through, and stand at their start again. */
  private turn(): boolean {
    const { pools, at } = this;
    for (let i = pools.length - 1; i >= 0; i--) {
      if (++at[i]! < pools[i]!.length) return true;
      at[i] = 0;
    }
    return false;
  }
}
