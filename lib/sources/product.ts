/**
 * product: every combination of one element from each source, the rightmost changing fastest.
 *
 *     product([1 2], [a b]) ──▶ [1 a] [1 b] [2 a] [2 b]
 *
 * All sources but the first are collected at the first pull, in order, before the first is opened; an empty one ends
 * the run at once. The first streams, so it may be endless. Without sources there is one combination, the empty one.
 * Holds  all sources but the first
 * Size   the product of the sizes
 */
import { iterable, receiver } from '../engine/arguments/check.ts';
import { plural } from '../engine/arguments/messages.ts';
import { boundsOfSource, exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root, Scope } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { put } from '../platform/builtins.ts';
import type { Elements } from '../types.ts';
import { rootOf } from './of.ts';
import { ProductCursor } from '../cursors/productCursor.ts';

/** {@link Seq.product} as a function. */
export function product<S extends readonly Iterable<unknown>[]>(...sources: S): Lazy<Elements<S>> {
  for (let i = 0; i < sources.length; i++) iterable(undefined, 'product', `source ${i}`, sources[i], true);
  return fromRoot(productOf<Elements<S>>(sources));
}

/** The combinations of `source` with others. */
export function productWith<T>(source: Iterable<unknown>, others: readonly unknown[]): Lazy<T> {
  receiver('product', source, productWith);
  const sources: unknown[] = [source];
  for (let i = 0; i < others.length; i++) {
    iterable(source, 'product', `source ${i + 1}`, others[i], true, productWith);
    put(sources, i + 1, others[i]);
  }
  return fromRoot(productOf<T>(sources));
}

function productOf<T>(sources: readonly unknown[]): Root<T> {
  return sources.length === 0 ? rootOf([[] as T]) : new ProductRoot<T>(sources);
}

class ProductRoot<T> implements Root<T> {
  readonly sides: readonly unknown[];

  constructor(sources: readonly unknown[]) {
    this.sides = sources;
  }

  get name(): string {
    return 'product';
  }

  get shown(): string {
    return plural(this.sides.length, 'source');
  }

  get holds(): string {
    return 'every source but the first';
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(scope: Scope): Cursor<T> {
    return new ProductCursor(this.sides, scope) as Cursor<unknown> as Cursor<T>;
  }

  size(): Bounds {
    const { sides } = this;
    let all = exactly(1);
    for (let i = 0; i < sides.length; i++) all = timesSide(all, boundsOfSource(sides[i]), i);
    return all;
  }
}

/** The bounds after source `i`: `all` are the bounds before, `one` those of the source. */
function timesSide(all: Bounds, one: Bounds, i: number): Bounds {
  const stuck = one.stuck ?? (i > 0 && one.endless ? 'product' : undefined);
  return {
    min: times(all.min, one.min),
    max: times(all.max, one.max),
    endless: i === 0 ? one.endless : all.endless && one.min > 0,
    stuck: all.stuck ?? stuck,
    plain: all.plain && one.plain,
  };
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
