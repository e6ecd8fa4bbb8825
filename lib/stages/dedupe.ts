/**
 * dedupe: the elements without those that repeat the one before.
 *
 *     1 1 2 1 1 ── dedupe() ──▶ 1 2 1
 *
 * Holds  one key
 * Size   at most that of the source, at least one unless it is empty
 */
import { optionalCallable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { resized } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';
import { min } from '../structures/builtins.ts';
import { sameValueZero } from '../structures/sameValueZero.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.dedupe} for any iterable. */
export function dedupe<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Lazy<T> {
  receiver('dedupe', source);
  optionalCallable(source, 'dedupe', 'key', key);
  return withStep<T, T>(source, {
    name: 'dedupe',
    start: () => new Dedupe(key),
    size: (up) => resized(up, min(up.min, 1), up.max, false),
  });
}

class Dedupe<T> implements Step<T, T> {
  private readonly key: Mapper<T, unknown> | undefined;
  private last: unknown = undefined;

  constructor(key: Mapper<T, unknown> | undefined) {
    this.key = key;
  }

  step(value: T, index: number): T | Skip {
    const { key, last } = this;
    const found = key === undefined ? value : key(value, index);
    this.last = found;
    return index > 0 && sameValueZero(last, found) ? SKIP : value;
  }
}
