/**
 * A realm: the intrinsics of one global object that the polyfill's results are made of.
 *
 * An iframe or a vm context has its own `TypeError`, `Array.prototype` and %IteratorPrototype%. `install({ target })`
 * for another realm must throw that realm's errors and give that realm's objects, so nothing here is a module's
 * constant: all of the polyfill is made once per realm, from a `Realm`.
 */
import { apply, getPrototypeOf, isNative, iteratorSymbol, ownGlobal, setPrototypeOf } from './builtins.ts';
import { SCRIPT } from './script.ts';

export interface Realm {
  readonly global: object;
  /** Set for another realm than that of this code: what literals make must be given another prototype. */
  readonly foreign: { readonly Array: ArrayConstructor; readonly functionPrototype: object } | undefined;
  readonly TypeError: new (message: string) => Error;
  readonly RangeError: new (message: string) => Error;
  readonly arrayPrototype: object;
  readonly objectPrototype: object;
  /** `Array.prototype[Symbol.iterator]`, and the `next` of what it gives; undefined if they are not the engine's. */
  readonly arrayValues: unknown;
  readonly arrayNext: unknown;
  /** %Iterator.prototype%, whatever the page calls `Iterator`. */
  readonly iteratorPrototype: object;
  /** `Symbol.dispose`, where the realm has it. */
  readonly dispose: symbol | undefined;
}

/** %Iterator.prototype% as seen from something that has iterators: two above any of them. */
export function iteratorPrototypeAbove(iterable: object): object {
  const iterator = apply((iterable as Iterable<unknown>)[iteratorSymbol] as never, iterable, []) as object;
  return getPrototypeOf(getPrototypeOf(iterator) as object) as object;
}

export function realmOf(global: object): Realm {
  const from = global as typeof globalThis;
  const empty = new from.Array<unknown>();
  const values = empty[iteratorSymbol];
  const { next } = apply(values, empty, []) as { next: unknown };
  const native = isNative(values, 'values') && isNative(next, 'next');
  return {
    global,
    foreign:
      SCRIPT || global === ownGlobal
        ? undefined
        : { Array: from.Array, functionPrototype: from.Function.prototype },
    TypeError: from.TypeError,
    RangeError: from.RangeError,
    arrayPrototype: from.Array.prototype,
    objectPrototype: from.Object.prototype,
    arrayValues: native ? values : undefined,
    arrayNext: native ? next : undefined,
    iteratorPrototype: iteratorPrototypeAbove(empty),
    dispose: (from.Symbol as { dispose?: symbol }).dispose,
  };
}

/** This code's own realm, taken at load. */
export const ownRealm: Realm = realmOf(ownGlobal);

/** Makes functions of this realm look like functions of the given one. */
export function adopt(realm: Realm, fn: object): void {
  if (!SCRIPT && realm.foreign !== undefined) setPrototypeOf(fn, realm.foreign.functionPrototype);
}
