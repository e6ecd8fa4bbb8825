/**
 * %IteratorHelperPrototype% and the objects that inherit from it.
 *
 *     map(f) ──► helper object ┄┄(WeakMap: the brand)┄┄► State { phase, … }
 *                  next   → resume: START/SUSPENDED → RUNNING → SUSPENDED/COMPLETED
 *                  return → finish: closes, then COMPLETED
 */
import { apply, create, defineFixed, toStringTagSymbol } from './builtins.ts';
import type { Context, MakeHelper, State } from './contract.ts';
import { defineMethods } from './defineMethods.ts';
import { finish, stepHelper } from './protocol.ts';
import { branded, result } from './values.ts';

/** Gives the maker of our own helper objects. */
export function helpersOf(context: Context): MakeHelper {
  const prototype = create(context._realm._iteratorPrototype) as object;
  const methods = {
    next(this: object): object {
      return stepHelper(context, branded(context, context._states, this));
    },
    return(this: object): object {
      finish(context, branded(context, context._states, this));
      return result(context, undefined, true);
    },
  };
  defineMethods(context._realm, prototype, methods);
  defineFixed(prototype, toStringTagSymbol, 'Iterator Helper');
  context._helperNext = methods.next;

  return (state) => {
    const helper = create(prototype) as object;
    context._states.set(helper, state);
    return helper;
  };
}

/** What a native helper of ours is driven by. */
interface Carrier {
  _state: State;
}

/**
 * Makes helper objects of the realm's own kind where it has them: `carry` gives a native helper driven by an iterator of
 * ours, so that a realm never holds two kinds. The native one has the brand, the prototype and the running state.
 */
export function nativeHelpersOf(context: Context, carry: (iterator: object) => object): MakeHelper {
  const carriers = {
    __proto__: null as never,
    next(this: Carrier): object {
      return stepHelper(context, this._state);
    },
    return(this: Carrier): object {
      finish(context, this._state);
      return this;
    },
  };

  return (state) => {
    const carrier = create(carriers) as Carrier;
    carrier._state = state;
    const helper = carry(carrier);
    context._states.set(helper, state);
    return helper;
  };
}

/**
 * V8 before 14 (Node 22, 24) completes a helper before it closes, at any time: `next` and `return` called meanwhile give
 * an end where a TypeError is due. For the helpers that we drive this `return` closes first, while they run, and tells
 * the native afterwards.
 */
export function guardedReturnOf(context: Context, native: () => unknown): { return(): unknown } {
  return {
    return(this: object) {
      const state = context._states.get(this);
      if (state === undefined) return apply(native, this, []);
      let given: unknown;
      try {
        finish(context, state);
      } finally {
        given = apply(native, this, []);
      }
      return given;
    },
  };
}
