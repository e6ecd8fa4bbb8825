/** What the sharing operations give as functions: a facade that can be disposed. */
import { receiver } from '../engine/arguments/check.ts';
import { ROOT } from '../engine/contract.ts';
import { LazyFacade } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Plan } from '../engine/plan.ts';
import { defineHidden, disposeSymbol } from '../platform/builtins.ts';
import type { SharedRoot } from './shared.ts';

/** What `memoize`, `share` and `tee` give as functions: it holds its source open until that ends, or it is disposed. */
export interface SharedLazy<T> extends Lazy<T> {
  /** Closes the source, if it is still open. `using` calls it. Engines without `Symbol.dispose` do not have it. */
  [Symbol.dispose](): void;
}

/** The facade of a root that is shared. */
export function fromShared<T>(root: SharedRoot<T>): SharedLazy<T> {
  return new SharedFacade<T>(new Plan(undefined, ROOT, root, root.unbounded)) as never;
}

class SharedFacade<T> extends LazyFacade<T> {
  // Written out: the default constructor of V8 before 11 hands its arguments on through the array iterator.
  constructor(plan: Plan) {
    super(plan);
  }

  static {
    if (disposeSymbol !== undefined) defineHidden(SharedFacade.prototype, disposeSymbol, dispose);
  }
}

/** Disposes what a sharing operation made. */
export function dispose(this: unknown): void {
  (receiver('dispose', this).op as SharedRoot<unknown>).dispose();
}
