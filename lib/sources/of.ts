/**
 * of: the arguments, in order.
 *
 *     of(1, 2, 3) ──▶ 1 2 3
 *
 * Size   exact
 */
import { plural } from '../engine/arguments/messages.ts';
import { exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { OwnCursor } from '../engine/run/cursors.ts';

/** {@link Seq.of} as a function. */
export function of<S extends readonly unknown[]>(...items: S): Lazy<S[number]> {
  return fromRoot(rootOf(items));
}

/** A root over an array of ours, which nobody changes. */
export function rootOf<T>(items: readonly T[]): Root<T> {
  return new OfRoot<T>(items);
}

class OfRoot<T> implements Root<T> {
  readonly items: readonly T[];

  constructor(items: readonly T[]) {
    this.items = items;
  }

  get name(): string {
    return 'of';
  }

  get shown(): string {
    return plural(this.items.length, 'element');
  }

  open(): Cursor<T> {
    return new OwnCursor<T>(this.items);
  }

  size(): Bounds {
    return exactly(this.items.length);
  }
}
