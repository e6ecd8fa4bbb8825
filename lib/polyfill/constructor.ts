/**
 * The `Iterator` constructor, and the two odd accessors of its prototype.
 */
import {
  String,
  apply,
  construct,
  create,
  defineOpen,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownValue,
  setPrototypeOf,
  stringValueOf,
} from './builtins.ts';
import type { Context } from './contract.ts';
import { setName } from './defineMethods.ts';
import { SCRIPT } from './flags.ts';
import { ABSTRACT } from './messages.ts';
import { adopt, iteratorPrototypeAbove } from './realm.ts';
import type { Realm } from './realm.ts';
import { isCallable, object, typeError } from './values.ts';

export type IteratorConstructorLike = new () => object;

export function constructorOf(context: Context): IteratorConstructorLike {
  const { _realm: realm } = context;

  // A plain function, not a class: a class would not let us choose its `prototype`.
  function Iterator(this: object): void {
    if (new.target === undefined || (new.target as unknown) === Iterator) {
      throw typeError(context, ABSTRACT);
    }
    const prototype = getPrototypeOf(this) as object;
    // What the engine falls back to where `new.target.prototype` is no object.
    if (prototype === realm._objectPrototype || getPrototypeOf(prototype) === null) {
      setPrototypeOf(this, fallbackPrototype(new.target as never, prototype));
    }
  }

  /**
   * GetPrototypeFromConstructor falls back to the %Iterator.prototype% of `new.target`'s realm, but an ordinary
   * function made `this`, which fell back to its %Object.prototype%. A String made for the same `new.target` tells:
   * if its prototype is a %String.prototype%, that was a fallback, and strings of that realm have iterators.
   */
  function fallbackPrototype(target: new () => object, found: object): object {
    const prototype = getPrototypeOf(construct(String, [], target) as object) as object;
    if (prototype === found) return found;
    try {
      stringValueOf(prototype);
    } catch {
      return found;
    }
    return iteratorPrototypeAbove(prototype);
  }

  setName(Iterator, 'Iterator');
  defineProperty(Iterator, 'prototype', {
    __proto__: null,
    value: realm._iteratorPrototype,
    writable: false,
  } as never);
  return Iterator as never;
}

/** Whether what a realm calls `Iterator` is the constructor that it should be: abstract, and good to extend. */
export function isIterator(realm: Realm, found: unknown): boolean {
  const { _iteratorPrototype: home } = realm;
  const there = getOwnPropertyDescriptor(realm._global, 'Iterator');
  if (!isCallable(found) || there === undefined || there.enumerable) return false;
  const { value, writable } = getOwnPropertyDescriptor(found, 'prototype') || there;
  if (
    value !== home ||
    writable ||
    ownValue(found, 'name') !== 'Iterator' ||
    ownValue(found, 'length') !== 0
  ) {
    return false;
  }
  // What is made for a constructor below it, whose prototype is this.
  const made = (prototype: unknown): unknown => {
    // (As it names `this`, the minifier does not make an arrow of it, which were no constructor.)
    const below = function (this: object): object {
      return this;
    };
    below.prototype = prototype;
    return getPrototypeOf(construct(found, [], below) as object);
  };
  const throws = (run: () => unknown): boolean => {
    try {
      run();
    } catch {
      return true;
    }
    return false;
  };
  const above = create(home) as object;
  let right = false;
  throws(() => {
    // The fallback is of the realm of `below`, which is this one.
    right = made(above) === above && ((!SCRIPT && realm._foreign !== undefined) || made(1) === home);
  });
  return right && throws(() => apply(found, undefined, [])) && throws(() => construct(found, []));
}

/**
 * `Iterator.prototype.constructor` and `[Symbol.toStringTag]`: accessors, as plain data properties broke pages that
 * assign to objects inheriting from generators. The setter refuses the prototype itself and defines on all others.
 */
export function weirdAccessor(
  context: Context,
  key: PropertyKey,
  name: string,
  value: unknown,
): PropertyDescriptor {
  const { _realm: realm } = context;
  const home = realm._iteratorPrototype;

  const accessors = {
    get [key](): unknown {
      return value;
    },
    set [key](given: unknown) {
      const self = this as object;
      object(context, self, 'the receiver');
      if (self !== home && getOwnPropertyDescriptor(self, key) !== undefined) {
        // Set, strictly: this is strict code.
        (self as Record<PropertyKey, unknown>)[key] = given;
      } else if (self === home || !defineOpen(self, key, given)) {
        throw typeError(context, 'the property cannot be set');
      }
    },
  };
  const { get, set } = getOwnPropertyDescriptor(accessors, key) as Required<PropertyDescriptor>;
  // Hermes and Node 6 do not name what a computed key names.
  setName(get, `get ${name}`);
  setName(set, `set ${name}`);
  adopt(realm, get);
  adopt(realm, set);
  return {
    __proto__: null,
    get,
    set,
    enumerable: false,
    configurable: true,
  } as never;
}
