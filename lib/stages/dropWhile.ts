/**
 * dropWhile: everything from the first element that fails a test.
 *
 *     1 2 9 3 ── dropWhile(x => x < 5) ──▶ 9 3
 *
 * Size   at most that of the source
 */
import { callable, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someOf } from '../engine/size.ts';
import { SKIP } from '../engine/stage.ts';
import type { Skip, Step } from '../engine/stage.ts';
import type { Predicate } from '../types.ts';

/** {@link Seq.dropWhile} for any iterable. */
export function dropWhile<T>(source: Iterable<T>, predicate: Predicate<T>): Lazy<T> {
  receiver('dropWhile', source);
  callable(source, 'dropWhile', 'predicate', predicate);
  return withStep(source, { name: 'dropWhile', start: () => new DropWhile(predicate), size: someOf });
}

class DropWhile<T> implements Step<T, T> {
  private readonly predicate: Predicate<T>;
  private dropping = true;

  constructor(predicate: Predicate<T>) {
    this.predicate = predicate;
  }

  step(value: T, index: number): T | Skip {
    const { predicate } = this;
    if (this.dropping && predicate(value, index)) return SKIP;
    this.dropping = false;
    return value;
  }
}
