/** The part that the sharing operations share: they hold their source open until it ends, or they are disposed. */
import { receiver } from '../../engine/arguments/check.ts';
import type { Root } from '../../engine/contract.ts';
import { promised } from './facade.ts';

export interface AsyncSharedRoot<T> extends Root<T> {
  /** Closes the shared source, if it is open, and lets go of the elements held. */
  dispose(): Promise<void>;
}

/** Disposes the result of a sharing operation. */
export function dispose(this: unknown): Promise<void> {
  return promised(() => (receiver('dispose', this).op as AsyncSharedRoot<unknown>).dispose());
}
