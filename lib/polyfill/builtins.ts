/**
 * What the polyfill takes at load, so that no later patch of the page reaches it.
 *
 * Apart from lib/structures/builtins.ts, because this must load where there is neither `BigInt` nor `Symbol.dispose`
 * nor `globalThis` (Node 6, and scripts older than the features they bring). ES2015 is all that is asked for.
 */

const globals: typeof globalThis =
  typeof globalThis === 'object'
    ? globalThis
    : typeof self === 'object'
      ? self
      : (global as never as typeof globalThis);

/** The global object of the realm that this code was loaded in. */
export const ownGlobal: object = globals;

export const apply: typeof Reflect.apply = Reflect.apply;
export const construct: typeof Reflect.construct = Reflect.construct;
export const defineProperty: typeof Reflect.defineProperty = Reflect.defineProperty;
export const getOwnPropertyDescriptor: typeof Reflect.getOwnPropertyDescriptor =
  Reflect.getOwnPropertyDescriptor;
export const getPrototypeOf: typeof Reflect.getPrototypeOf = Reflect.getPrototypeOf;
export const setPrototypeOf: typeof Reflect.setPrototypeOf = Reflect.setPrototypeOf;
export const isExtensible: typeof Reflect.isExtensible = Reflect.isExtensible;
export const preventExtensions: typeof Reflect.preventExtensions = Reflect.preventExtensions;
export const ownKeys: typeof Reflect.ownKeys = Reflect.ownKeys;
export const create: typeof Object.create = Object.create;
export const trunc: typeof Math.trunc = Math.trunc;
export const isInteger: typeof Number.isInteger = Number.isInteger;

export const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;
export const toStringTagSymbol: typeof Symbol.toStringTag = Symbol.toStringTag;

const { bind, call } = Function.prototype;
const uncurry: (fn: unknown) => never = bind.bind(call) as never;

export const isPrototypeOf: (prototype: object, value: unknown) => boolean = uncurry(
  Object.prototype.isPrototypeOf,
);
export const stringValueOf: (value: unknown) => string = uncurry(String.prototype.valueOf);
const StringBuiltin: StringConstructor = String;
export { StringBuiltin as String };

/** A WeakMap's two useful methods. */
export interface Table<T> {
  get(key: object): T | undefined;
  set(key: object, value: T): void;
}

const WeakMapBuiltin = WeakMap;
const { get, set } = WeakMap.prototype;

/** A WeakMap whose methods are its own properties: as fast as a plain one, and out of reach of patches. */
export function table<T>(): Table<T> {
  const made = new WeakMapBuiltin();
  define(made, 'get', get);
  define(made, 'set', set);
  return made as never;
}

/** Adds or replaces a property as the standard's own methods have it: writable, configurable, not enumerable. */
export function define(target: object, key: PropertyKey, value: unknown): boolean {
  return defineProperty(target, key, {
    __proto__: null,
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  } as never);
}
