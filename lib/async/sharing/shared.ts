/** What the sharing operations have in common: they hold their source open until it ends, or they are disposed. */
import type { Root } from '../../engine/contract.ts';
import type { Plan } from '../../engine/plan.ts';

export interface AsyncSharedRoot<T> extends Root<T> {
  /** Closes the shared source, if it is open, and lets go of what is held. */
  dispose(): Promise<void>;
}

/** Disposes the root of a plan that a sharing operation made. */
export function disposeShared(plan: Plan): Promise<void> {
  return (plan.op as AsyncSharedRoot<unknown>).dispose();
}
