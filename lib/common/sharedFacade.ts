/** The facade of the sharing operations when used as functions: it can be disposed. */
import { receiver } from '../engine/arguments/check.ts';
import { ROOT } from '../engine/contract.ts';
import { LazyFacade } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Plan } from '../engine/plan.ts';
import { defineHidden, disposeSymbol } from '../platform/builtins.ts';
import type { SharedRoot } from './shared.ts';

/** The result of the functions `memoize`, `share` and `tee`: it holds its source open until it ends, or is disposed. */
export interface SharedLazy<T> extends Lazy<T> {
  /** Closes the source, if it is still open. `using` calls it. Engines without `Symbol.dispose` do not have it. */
  [Symbol.dispose](): void;
}

/** Makes the facade of a shared root. */
export function fromShared<T>(root: SharedRoot<T>): SharedLazy<T> {
  return new SharedFacade<T>(new Plan(undefined, ROOT, root, root.unbounded)) as never;
}

class SharedFacade<T> extends LazyFacade<T> {
  // Until Node 18 is no longer supported: in V8 before 11 a default constructor reads the array iterator.
  constructor(plan: Plan) {
    super(plan);
  }

  static {
    if (disposeSymbol !== undefined) defineHidden(SharedFacade.prototype, disposeSymbol, dispose);
  }
}

/** Disposes the result of a sharing operation. */
export function dispose(this: unknown): void {
  (receiver('dispose', this).op as SharedRoot<unknown>).dispose();
}
