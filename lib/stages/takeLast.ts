/**
 * takeLast: the last `limit` elements.
 *
 *     1 2 3 4 ── takeLast(2) ──▶ 3 4
 *
 * Reads to the end at the first pull, whatever the limit.
 * Holds  `limit` elements
 * Size   at most `limit`
 */
import { limit as checkLimit, receiver } from '../engine/arguments/check.ts';
import { collected, resized } from '../engine/bounds.ts';
import type { Bounds, CollectStage, Gather } from '../engine/contract.ts';
import { withCollect } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { min } from '../structures/builtins.ts';
import { Ring } from '../structures/ring.ts';

/** {@link Seq.takeLast} for any iterable. */
export function takeLast<T>(source: Iterable<T>, limit: number): Lazy<T> {
  const up = receiver('takeLast', source);
  const count = checkLimit(source, 'takeLast', 'limit', limit);
  return withCollect(source, up, new TakeLastStage<T>(count));
}

class TakeLastStage<T> implements CollectStage<T, T> {
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  get name(): string {
    return 'takeLast';
  }

  get shown(): string {
    return `${this.count}`;
  }

  get holds(): string {
    return this.count === Infinity ? 'every element' : `${this.count} elements`;
  }

  start(): Gather<T, T> {
    return new TakeLastGather<T>(this.count);
  }

  size(up: Bounds): Bounds {
    const { count } = this;
    return collected(up, 'takeLast', resized(up, min(up.min, count), min(up.max, count)));
  }
}

class TakeLastGather<T> implements Gather<T, T> {
  private readonly ring: Ring<T>;

  constructor(count: number) {
    this.ring = new Ring(count);
  }

  add(value: T): void {
    this.ring.push(value);
  }

  values(): T[] {
    return this.ring.toArray();
  }
}
