/**
 * A realm: the intrinsics of one global object that the polyfill's results are made of.
 *
 * An iframe or a vm context has its own `TypeError`, `Array.prototype` and %IteratorPrototype%. `install({ target })`
 * for another realm must throw that realm's errors and give that realm's objects, so nothing here is a module's
 * constant: all of the polyfill is made once per realm, from a `Realm`.
 */
import { apply, getPrototypeOf, isNative, iteratorSymbol, ownGlobal, setPrototypeOf } from './builtins.ts';
import { SCRIPT } from './flags.ts';

export interface Realm {
  readonly _global: object;
  /** Set for another realm than that of this code: what literals make must be given another prototype. */
  readonly _foreign: { readonly Array: ArrayConstructor; readonly _functionPrototype: object } | undefined;
  readonly TypeError: new (message: string) => Error;
  readonly RangeError: new (message: string) => Error;
  readonly _arrayPrototype: object;
  readonly _objectPrototype: object;
  /** `Array.prototype[Symbol.iterator]`, and the `next` of what it gives; undefined if they are not the engine's. */
  readonly _arrayValues: unknown;
  readonly _arrayNext: unknown;
  /** %Iterator.prototype%, whatever the page calls `Iterator`. */
  readonly _iteratorPrototype: object;
  /** `Symbol.dispose`, where the realm has it. */
  readonly _dispose: symbol | undefined;
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
    _global: global,
    _foreign:
      SCRIPT || global === ownGlobal
        ? undefined
        : { Array: from.Array, _functionPrototype: from.Function.prototype },
    TypeError: from.TypeError,
    RangeError: from.RangeError,
    _arrayPrototype: from.Array.prototype,
    _objectPrototype: from.Object.prototype,
    _arrayValues: native ? values : undefined,
    _arrayNext: native ? next : undefined,
    _iteratorPrototype: iteratorPrototypeAbove(empty),
    _dispose: (from.Symbol as { dispose?: symbol }).dispose,
  };
}

/** This code's own realm, taken at load. */
export const ownRealm: Realm = realmOf(ownGlobal);

/** Makes functions of this realm look like functions of the given one. */
export function adopt(realm: Realm, fn: object): void {
  if (!SCRIPT && realm._foreign !== undefined) setPrototypeOf(fn, realm._foreign._functionPrototype);
}
