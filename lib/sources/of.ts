/**
 * of: the arguments, in order.
 *
 *     of(1, 2, 3) ──▶ 1 2 3
 *
 * Size   exact
 */
import { counted } from '../engine/check.ts';
import { OwnCursor } from '../engine/cursor.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Root } from '../engine/stage.ts';
import { exactly } from '../engine/size.ts';

/** {@link Seq.of} as a function. */
export function of<S extends readonly unknown[]>(...items: S): Lazy<S[number]> {
  return fromRoot(rootOf(items));
}

/** A root over an array of ours, which nobody changes. */
export function rootOf<T>(items: readonly T[]): Root<T> {
  return {
    name: 'of',
    shown: counted(items.length, 'element'),
    items,
    open: () => new OwnCursor(items),
    size: () => exactly(items.length),
  };
}
