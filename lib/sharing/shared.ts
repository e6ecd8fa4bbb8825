/** What the sharing operations have in common: a root with a run of its own, which can be disposed. */
import type { Plan } from '../engine/plan.ts';
import type { Root } from '../engine/stage.ts';

export interface SharedRoot<T> extends Root<T> {
  /** Closes the shared source, if it is open, and lets go of what is held. */
  dispose(): void;
}

/** Disposes the root of a plan that a sharing operation made. */
export function disposeShared(plan: Plan<unknown>): void {
  (plan.op as SharedRoot<unknown>).dispose();
}
