/**
 * %IteratorHelperPrototype% and the objects that inherit from it.
 *
 *     map(f) ──► helper object ┄┄(WeakMap: the brand)┄┄► State { phase, pull, close }
 *                  next   → resume: START/SUSPENDED → RUNNING → SUSPENDED/COMPLETED
 *                  return → finish: closes, then COMPLETED
 */
import { apply, create, defineProperty, toStringTagSymbol } from './builtins.ts';
import { DONE } from './protocol.ts';
import type { Protocol, State } from './protocol.ts';
import type { Realm } from './realm.ts';
import { defineMethods } from './shape.ts';

export type MakeHelper = (state: State) => object;

/** Gives the maker of our own helper objects. */
export function helpersOf(realm: Realm, protocol: Protocol): MakeHelper {
  const { states, own, result, resume, finish, typeError } = protocol;
  const prototype = create(realm.iteratorPrototype) as object;

  function stateOf(helper: object): State {
    const state = states.get(helper);
    if (state === undefined) throw typeError('the receiver is not an Iterator Helper');
    return state;
  }

  const methods = {
    next(this: object): object {
      const value = resume(stateOf(this));
      return value === DONE ? result(undefined, true) : result(value, false);
    },
    return(this: object): object {
      finish(stateOf(this));
      return result(undefined, true);
    },
  };
  defineMethods(realm, prototype, methods);
  defineTag(prototype, 'Iterator Helper');
  own.next = methods.next;

  return (state) => {
    const helper = create(prototype) as object;
    states.set(helper, state);
    return helper;
  };
}

function defineTag(prototype: object, tag: string): void {
  defineProperty(prototype, toStringTagSymbol, { __proto__: null, value: tag, configurable: true } as never);
}

/**
 * Makes helper objects of the realm's own kind where it has them: `carry` gives a native helper driven by an iterator of
 * ours, so that a realm never holds two kinds. The native one has the brand, the prototype and the running state.
 */
export function nativeHelpersOf(protocol: Protocol, carry: (iterator: object) => object): MakeHelper {
  const { states, result, resume, finish } = protocol;
  const carriers = {
    __proto__: null as never,
    next(this: { state: State }): object {
      const value = resume(this.state);
      return value === DONE ? result(undefined, true) : result(value, false);
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
