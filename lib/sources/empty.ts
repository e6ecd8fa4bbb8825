/**
 * empty: no element at all.
 */
import { emptyCursor } from '../engine/cursor.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { exactly } from '../engine/size.ts';
import type { Root } from '../engine/stage.ts';

const root: Root<never> = { name: 'empty', open: () => emptyCursor, size: () => exactly(0) };

/** {@link Seq.empty} as a function. */
export function empty<T = never>(): Lazy<T> {
  return fromRoot<T>(root);
}
