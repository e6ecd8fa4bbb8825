/**
 * Every built-in that the library uses at run time, taken once at load.
 *
 * A page may later patch `Map.prototype.set`, replace the global `TypeError` or freeze everything: what is
 * below stays as it was. Two forms are needed:
 *
 * - **Constructors and plain functions** are exported under their own names, so that an import shadows the global.
 * - **Methods** are either uncurried (`mapGet(map, key)`), for objects that the user hands us or gets from us, or
 *   called on the hardened classes `SafeMap`, `SafeSet` and `SafeWeakMap`, whose prototypes are private copies.
 */

/** The shape of `fn` with its receiver as the first parameter. */
type Uncurried<F> = F extends (this: infer S, ...args: infer A) => infer R
  ? (receiver: S, ...args: A) => R
  : never;

const { bind, call } = Function.prototype;
const uncurry: <F>(fn: F) => Uncurried<F> = bind.bind(call) as never;

const ArrayBuiltin: ArrayConstructor = Array;
const BigIntBuiltin: BigIntConstructor = BigInt;
const DateBuiltin: DateConstructor = Date;
const ErrorBuiltin: ErrorConstructor = Error;
const MapBuiltin: MapConstructor = Map;
const NumberBuiltin: NumberConstructor = Number;
const ObjectBuiltin: ObjectConstructor = Object;
const RangeErrorBuiltin: RangeErrorConstructor = RangeError;
const SetBuiltin: SetConstructor = Set;
const StringBuiltin: StringConstructor = String;
const TypeErrorBuiltin: TypeErrorConstructor = TypeError;

export {
  ArrayBuiltin as Array,
  BigIntBuiltin as BigInt,
  DateBuiltin as Date,
  ErrorBuiltin as Error,
  MapBuiltin as Map,
  NumberBuiltin as Number,
  ObjectBuiltin as Object,
  RangeErrorBuiltin as RangeError,
  SetBuiltin as Set,
  StringBuiltin as String,
  TypeErrorBuiltin as TypeError,
};

export const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;
export const asyncIteratorSymbol: typeof Symbol.asyncIterator = Symbol.asyncIterator;
/** `Symbol.dispose` where the engine has it; without it nothing is made disposable. */
export const disposeSymbol: symbol | undefined = (Symbol as { dispose?: symbol }).dispose;
export const toStringTagSymbol: typeof Symbol.toStringTag = Symbol.toStringTag;

export const { apply, getPrototypeOf, ownKeys, getOwnPropertyDescriptor, defineProperty } = Reflect;
export const { create, freeze, is, setPrototypeOf } = Object;
export const { isArray } = Array;
export const { isInteger, isFinite, isNaN, MAX_SAFE_INTEGER } = Number;
export const { abs, ceil, floor, max, min, trunc, sqrt, random } = Math;

const objectPrototype = Object.prototype;
const arrayPrototype: readonly unknown[] = Array.prototype;

export const objectToString: (receiver: unknown) => string = uncurry(objectPrototype.toString) as never;
export const propertyIsEnumerable: (receiver: object, key: PropertyKey) => boolean = uncurry(
  objectPrototype.propertyIsEnumerable,
) as never;
export const functionToString: (receiver: (...args: never) => unknown) => string = uncurry(
  Function.prototype.toString,
) as never;
export const dateGetTime: (receiver: Date) => number = uncurry(Date.prototype.getTime);
export const arraySort: <T>(receiver: T[], compare: (a: T, b: T) => number) => T[] = uncurry(
  Array.prototype.sort,
) as never;
export const arraySlice: <T>(receiver: readonly T[], start?: number, end?: number) => T[] = uncurry(
  Array.prototype.slice,
) as never;
export const stringSlice: (receiver: string, start: number, end?: number) => string = uncurry(
  String.prototype.slice,
);
export const charCodeAt: (receiver: string, index: number) => number = uncurry(String.prototype.charCodeAt);
export const codePointAt: (receiver: string, index: number) => number | undefined = uncurry(
  String.prototype.codePointAt,
);
export const mapGet: <K, V>(receiver: ReadonlyMap<K, V>, key: K) => V | undefined = uncurry(Map.prototype.get) as never;
export const mapHas: <K, V>(receiver: ReadonlyMap<K, V>, key: K) => boolean = uncurry(Map.prototype.has) as never;
export const mapSet: <K, V>(receiver: Map<K, V>, key: K, value: V) => Map<K, V> = uncurry(Map.prototype.set) as never;
export const setAdd: <T>(receiver: Set<T>, value: T) => Set<T> = uncurry(Set.prototype.add) as never;

/** Gives `Safe`'s prototype its own copies of what it would inherit, and cuts the inheritance. */
function harden(Safe: { prototype: object }, Native: { prototype: object }): void {
  const keys = ownKeys(Native.prototype);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as PropertyKey;
    if (key !== 'constructor') {
      defineProperty(Safe.prototype, key, getOwnPropertyDescriptor(Native.prototype, key) as PropertyDescriptor);
    }
  }
  setPrototypeOf(Safe.prototype, null);
  freeze(Safe.prototype);
}

/** A Map for our own use: its methods are out of reach of later patches. Never handed to a user. */
export class SafeMap<K, V> extends Map<K, V> {}
harden(SafeMap, Map);

/** A Set for our own use; see {@link SafeMap}. */
export class SafeSet<T> extends Set<T> {}
harden(SafeSet, Set);

/** A WeakMap for our own use; see {@link SafeMap}. */
export class SafeWeakMap<K extends WeakKey, V> extends WeakMap<K, V> {}
harden(SafeWeakMap, WeakMap);

/** A WeakSet for our own use; see {@link SafeMap}. */
export class SafeWeakSet<T extends WeakKey> extends WeakSet<T> {}
harden(SafeWeakSet, WeakSet);

/**
 * `array[index] = value` for an index at the array's end, whatever stands on the prototypes.
 *
 * A setter on `Array.prototype[3]` would swallow a plain store. Defining an index there raises the prototype's
 * `length`, and one on `Object.prototype` shows at index 0, so one cheap look chooses the road.
 */
export function put<T>(array: T[], index: number, value: T): void {
  if (arrayPrototype.length === 0 && !(0 in objectPrototype)) array[index] = value;
  else defineOwn(array, index, value);
}

/** Adds an own, ordinary data property, whatever it is called (`__proto__` included) and whatever is inherited. */
export function defineOwn(target: object, key: PropertyKey, value: unknown): void {
  defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true } as never);
}

/** A fresh array with the given elements, made without running an inherited setter. */
export function pairOf<A, B>(first: A, second: B): [A, B] {
  return [first, second];
}

/** `map.forEach`; entries added meanwhile are visited too. */
export const mapForEach: <K, V>(receiver: ReadonlyMap<K, V>, visit: (value: V, key: K) => void) => void =
  /* @__PURE__ */ uncurry(Map.prototype.forEach) as never;
export const setForEach: <T>(receiver: ReadonlySet<T>, visit: (value: T) => void) => void =
  /* @__PURE__ */ uncurry(Set.prototype.forEach) as never;
const Doubles: Float64ArrayConstructor = Float64Array;
const sortTyped: (receiver: Float64Array) => Float64Array = /* @__PURE__ */ uncurry(Float64Array.prototype.sort) as never;

/** The numbers in ascending order, −0 before 0 and NaN last, as doubles of our own. */
export function sortedDoubles(numbers: readonly number[]): Float64Array {
  const doubles = new Doubles(numbers.length);
  for (let i = 0; i < numbers.length; i++) doubles[i] = numbers[i]!;
  return sortTyped(doubles);
}

/** Adds or replaces a property that enumeration does not see, as a method of a class has it. */
export function defineHidden(target: object, key: PropertyKey, value: unknown): void {
  defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: false, configurable: true } as never);
}

const clock: { now(): number } = typeof performance === 'object' ? performance : Date;
const readClock = clock.now;
/** Milliseconds from some fixed moment, as exact as the engine tells them. */
export function now(): number {
  return apply(readClock, clock, []);
}
