/**
 * union: the distinct elements of this side, then those of the other that are new.
 *
 *     1 2 1 ── union([3 2 3]) ──▶ 1 2 3
 *
 * Opens  the other side when this one has ended; a one-shot side that is never reached is closed
 * Holds  the keys given so far
 * Size   at most the sum of the sides, at least one unless both are empty
 */
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { emptyCursor, ThenCursor } from '../engine/run/cursors.ts';
import { min } from '../platform/builtins.ts';
import { KeyedCursor } from '../cursors/keyedCursor.ts';
import type { SideKey } from '../cursors/keyedCursor.ts';
import type { ElementOf } from '../types.ts';

/** {@link Seq.union} for any iterable. */
export function union<T, S extends Iterable<unknown>>(
  source: Iterable<T>,
  other: S,
  key?: (value: T | ElementOf<S>) => unknown,
): Lazy<T | ElementOf<S>>;
export function union<T>(source: Iterable<T>, other: Iterable<T>, key?: SideKey<T>): Lazy<T> {
  const up = receiver('union', source);
  iterable(source, 'union', 'other', other, true);
  optionalCallable(source, 'union', 'key', key);
  return withPull(source, up, new UnionStage<T>(other, key));
}

class UnionStage<T> implements PullStage<T, T> {
  private readonly other: Iterable<T>;
  private readonly key: SideKey<T>;

  constructor(other: Iterable<T>, key: SideKey<T>) {
    this.other = other;
    this.key = key;
  }

  get name(): string {
    return 'union';
  }

  get holds(): string {
    return 'the distinct keys';
  }

  get sides(): readonly unknown[] {
    return [this.other];
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    const both = new ThenCursor(up(), () => scope.open<T>(this.other));
    return new KeyedCursor(this.key, emptyCursor, () => both, false);
  }

  /** If the other side is stuck, it hangs only when it is reached: the elements before it are still given. */
  size(up: Bounds): Bounds {
    const other = boundsOfSource(this.other);
    return {
      min: min(up.min + other.min, 1),
      max: up.max + other.max,
      endless: up.endless || other.endless || other.stuck !== undefined,
      stuck: up.stuck,
      plain: false,
    };
  }
}
