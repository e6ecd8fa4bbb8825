/**
 * empty: no element at all.
 */
import { exactly } from '../engine/bounds.ts';
import type { Root } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { emptyCursor } from '../engine/run/cursors.ts';

/** One root for all, as it has no state. */
const root: Root<never> = { name: 'empty', open: () => emptyCursor, size: () => exactly(0) };

/** {@link Seq.empty} as a function. */
export function empty<T = never>(): Lazy<T> {
  return fromRoot<T>(root);
}
