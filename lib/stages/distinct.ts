/**
 * distinct: the first element of each key.
 *
 *     1 2 1 3 2 ── distinct() ──▶ 1 2 3
 *
 * Holds  the keys seen so far
 * Size   at most that of the source, at least one unless it is empty
 */
import { optionalCallable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';
import { min } from '../structures/builtins.ts';
import { Seen } from '../structures/seen.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.distinct} for any iterable. */
export function distinct<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Lazy<T> {
  receiver('distinct', source);
  optionalCallable(source, 'distinct', 'key', key);
  return withStep<T, T>(source, {
    name: 'distinct',
    holds: 'the distinct keys',
    start: () => new Distinct(key),
    size: (up) => resized(up, min(up.min, 1), up.max, false),
  });
}

class Distinct<T> implements Step<T, T> {
  private readonly key: Mapper<T, unknown> | undefined;
  private readonly seen = new Seen();

  constructor(key: Mapper<T, unknown> | undefined) {
    this.key = key;
  }

  step(value: T, index: number): T | Skip {
    const { key, seen } = this;
    const found = key === undefined ? value : key(value, index);
    return seen.add(found) ? value : SKIP;
  }
}
