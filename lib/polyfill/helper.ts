/**
 * %IteratorHelperPrototype% and the objects that inherit from it.
 *
 *     map(f) ──► helper object ┄┄(WeakMap: the brand)┄┄► State { phase, … }
 *                  next   → resume: START/SUSPENDED → RUNNING → SUSPENDED/COMPLETED
 *                  return → finish: closes, then COMPLETED
 */
import { apply, create, defineFixed, toStringTagSymbol } from './builtins.ts';
import type { Protocol } from './contract.ts';
import type { Realm } from './realm.ts';
import { defineMethods } from './shape.ts';
import type { State } from './contract.ts';

export type MakeHelper = (state: State) => object;

/** Gives the maker of our own helper objects. */
export function helpersOf(realm: Realm, protocol: Protocol): MakeHelper {
  const { states, own, branded, next, finish, result } = protocol;
  const prototype = create(realm.iteratorPrototype) as object;
  const methods = {
    next(this: object): object {
      return next(branded(states, this));
    },
    return(this: object): object {
      finish(branded(states, this));
      return result(undefined, true);
    },
  };
  defineMethods(realm, prototype, methods);
  defineFixed(prototype, toStringTagSymbol, 'Iterator Helper');
  own.next = methods.next;

  return (state) => {
    const helper = create(prototype) as object;
    states.set(helper, state);
    return helper;
  };
}

/**
 * Makes helper objects of the realm's own kind where it has them: `carry` gives a native helper driven by an iterator of
 * ours, so that a realm never holds two kinds. The native one has the brand, the prototype and the running state.
 */
export function nativeHelpersOf(protocol: Protocol, carry: (iterator: object) => object): MakeHelper {
  const { states, next, finish } = protocol;
  const carriers = {
    __proto__: null as never,
    next(this: { state: State }): object {
      return next(this.state);
    },
    return(this: { state: State }): object {
      finish(this.state);
      return this;
    },
  };

  return (state) => {
    const carrier = create(carriers) as { state: State };
    carrier.state = state;
    const helper = carry(carrier);
    states.set(helper, state);
    return helper;
  };
}

/**
 * V8 before 14 (Node 22, 24) completes a helper before it closes, at any time: `next` and `return` called meanwhile give
 * an end where a TypeError is due. For the helpers that we drive this `return` closes first, while they run, and tells
 * the native afterwards.
 */
export function guardedReturnOf(protocol: Protocol, native: () => unknown): { return(): unknown } {
  const { states, finish } = protocol;
  return {
    return(this: object) {
      const state = states.get(this);
      if (state === undefined) return apply(native, this, []);
      let given: unknown;
      try {
        finish(state);
      } finally {
        given = apply(native, this, []);
      }
      return given;
    },
  };
}
