/**
 * What the polyfill takes at load, so that no later patch of the page reaches it.
 *
 * Apart from lib/platform/builtins.ts, because this must load where there is neither `BigInt` nor `Symbol.dispose`
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
export const ownObject: ObjectConstructor = Object;
export const create: typeof Object.create = Object.create;
export const isView: typeof ArrayBuffer.isView = ArrayBuffer.isView;
export const Proxy: ProxyConstructor = globals.Proxy;
export const trunc: typeof Math.trunc = Math.trunc;
export const isInteger: typeof Number.isInteger = Number.isInteger;

export const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;
export const toStringTagSymbol: typeof Symbol.toStringTag = Symbol.toStringTag;

const { bind: bindBuiltin, call } = Function.prototype;
export const bind: (...args: unknown[]) => unknown = bindBuiltin as never;
/** `fn` as a function of its receiver. */
export const uncurry: (fn: unknown) => never = bindBuiltin.bind(call) as never;

export const isPrototypeOf: (prototype: object, value: unknown) => boolean = uncurry(
  Object.prototype.isPrototypeOf,
);
const textOf: (fn: unknown) => string = uncurry(Function.prototype.toString);
/** The source text of a function, or what the engine says instead of it. (Node 6 throws for a proxy.) */
export function sourceOf(fn: unknown): string {
  try {
    return textOf(fn);
  } catch {
    return '';
  }
}

const indexOf: (text: string, part: string) => number = uncurry(String.prototype.indexOf);

/** The value of an own property, without running a getter. */
export const ownValue = (of: object, key: PropertyKey): unknown =>
  ((getOwnPropertyDescriptor(of, key) || {}) as PropertyDescriptor).value;

/**
 * Whether a function is the engine's own by this name, as far as can be told. What is written as `function` has a `prototype`
 * (that of core-js, which claims to be native, too); what has another form, or is bound or a proxy, shows another text.
 */
export const isNative = (fn: unknown, name: string): boolean =>
  typeof fn === 'function' &&
  getOwnPropertyDescriptor(fn, 'prototype') === undefined &&
  ownValue(fn, 'name') === name &&
  indexOf(sourceOf(fn), `function ${name}(`) === 0;

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

function defineAs(
  target: object,
  key: PropertyKey,
  value: unknown,
  writable: boolean,
  enumerable: boolean,
): boolean {
  return defineProperty(target, key, {
    __proto__: null,
    value,
    writable,
    enumerable,
    configurable: true,
  } as never);
}

/** Adds or replaces a property as the standard's own methods have it: writable, configurable, not enumerable. */
export function define(target: object, key: PropertyKey, value: unknown): boolean {
  return defineAs(target, key, value, true, false);
}

/** Adds a property as assignments do, without running a setter: writable, configurable, enumerable. */
export function defineOpen(target: object, key: PropertyKey, value: unknown): boolean {
  return defineAs(target, key, value, true, true);
}

/** Adds or replaces a property as names and tags are: configurable only. */
export function defineFixed(target: object, key: PropertyKey, value: unknown): boolean {
  return defineAs(target, key, value, false, false);
}
