/**
 * Every built-in that the library uses at run time, taken once at load.
 *
 * A page may later patch `Map.prototype.set`, replace the global `TypeError` or freeze everything: the values
 * below do not change. They come in two forms:
 *
 * - **Constructors and plain functions** are exported under their own names, so that an import shadows the global.
 * - **Methods** are either uncurried (`mapGet(map, key)`), for objects that the user hands us or gets from us, or
 *   called on the hardened classes `SafeMap`, `SafeSet`, …, whose prototypes are private copies.
 */

const { bind, call } = Function.prototype;
export const uncurry: (fn: unknown) => never = bind.bind(call) as never;

/**
 * A method of a built-in with its receiver as the first parameter. Pure, so that an unused one is left out of bundles.
 */
function method(Builtin: { prototype: object }, name: string): never {
  return uncurry((Builtin.prototype as Record<string, unknown>)[name]);
}

const ArrayBuiltin: ArrayConstructor = Array;
const ArrayBufferBuiltin: ArrayBufferConstructor = ArrayBuffer;
const BigIntBuiltin: BigIntConstructor = BigInt;
const DateBuiltin: DateConstructor = Date;
const ErrorBuiltin: ErrorConstructor = Error;
const Float64ArrayBuiltin: Float64ArrayConstructor = Float64Array;
const MapBuiltin: MapConstructor = Map;
const NumberBuiltin: NumberConstructor = Number;
const ObjectBuiltin: ObjectConstructor = Object;
const RangeErrorBuiltin: RangeErrorConstructor = RangeError;
const SetBuiltin: SetConstructor = Set;
const StringBuiltin: StringConstructor = String;
const TypeErrorBuiltin: TypeErrorConstructor = TypeError;
const Uint8ArrayBuiltin: Uint8ArrayConstructor = Uint8Array;
const Uint32ArrayBuiltin: Uint32ArrayConstructor = Uint32Array;

export {
  ArrayBuiltin as Array,
  ArrayBufferBuiltin as ArrayBuffer,
  BigIntBuiltin as BigInt,
  DateBuiltin as Date,
  ErrorBuiltin as Error,
  Float64ArrayBuiltin as Float64Array,
  MapBuiltin as Map,
  NumberBuiltin as Number,
  ObjectBuiltin as Object,
  RangeErrorBuiltin as RangeError,
  SetBuiltin as Set,
  StringBuiltin as String,
  TypeErrorBuiltin as TypeError,
  Uint8ArrayBuiltin as Uint8Array,
  Uint32ArrayBuiltin as Uint32Array,
};

export const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;
export const asyncIteratorSymbol: typeof Symbol.asyncIterator = Symbol.asyncIterator;
/** `Symbol.dispose` where the engine has it; without it nothing is made disposable. */
export const disposeSymbol: symbol | undefined = (Symbol as { dispose?: symbol }).dispose;
export const toStringTagSymbol: typeof Symbol.toStringTag = Symbol.toStringTag;

/** Cuts the stack of an error above a function, on engines that can. */
export const captureStackTrace: ((error: object, below: unknown) => void) | undefined = (
  Error as { captureStackTrace?: (error: object, below: unknown) => void }
).captureStackTrace;
export const reflectGet: (target: object, key: PropertyKey) => unknown = Reflect.get;
export const apply: typeof Reflect.apply = Reflect.apply;
export const getPrototypeOf: typeof Reflect.getPrototypeOf = Reflect.getPrototypeOf;
export const ownKeys: typeof Reflect.ownKeys = Reflect.ownKeys;
export const getOwnPropertyDescriptor: typeof Reflect.getOwnPropertyDescriptor =
  Reflect.getOwnPropertyDescriptor;
export const defineProperty: typeof Reflect.defineProperty = Reflect.defineProperty;
export const create: typeof Object.create = Object.create;
export const freeze: typeof Object.freeze = Object.freeze;
export const setPrototypeOf: typeof Object.setPrototypeOf = Object.setPrototypeOf;
export const isArray: typeof Array.isArray = Array.isArray;
export const isInteger: typeof Number.isInteger = Number.isInteger;
export const isFinite: typeof Number.isFinite = Number.isFinite;
export const isNaN: typeof Number.isNaN = Number.isNaN;
export const MAX_SAFE_INTEGER: typeof Number.MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER;
export const abs: typeof Math.abs = Math.abs;
export const ceil: typeof Math.ceil = Math.ceil;
export const floor: typeof Math.floor = Math.floor;
export const max: typeof Math.max = Math.max;
export const min: typeof Math.min = Math.min;
export const trunc: typeof Math.trunc = Math.trunc;
export const sqrt: typeof Math.sqrt = Math.sqrt;
export const imul: typeof Math.imul = Math.imul;
export const random: typeof Math.random = Math.random;
export const jsonStringify: typeof JSON.stringify = JSON.stringify;

export const stringCharCodeAt: (receiver: string, index: number) => number = /* @__PURE__ */ method(
  String,
  'charCodeAt',
);
/** The source text of a function. */
export const functionText: (receiver: unknown) => string = /* @__PURE__ */ method(Function, 'toString');

const arrayPrototype: readonly unknown[] = Array.prototype;

export const dateGetTime: (receiver: Date) => number = /* @__PURE__ */ method(Date, 'getTime');
export const objectToString: (receiver: unknown) => string = /* @__PURE__ */ method(Object, 'toString');
export const dateToISOString: (receiver: Date) => string = /* @__PURE__ */ method(Date, 'toISOString');
export const stringSlice: (receiver: string, start: number, end?: number) => string = /* @__PURE__ */ method(
  String,
  'slice',
);
export const mapGet: <K, V>(receiver: ReadonlyMap<K, V>, key: K) => V | undefined = /* @__PURE__ */ method(
  Map,
  'get',
);
export const mapHas: <K, V>(receiver: ReadonlyMap<K, V>, key: K) => boolean = /* @__PURE__ */ method(
  Map,
  'has',
);
export const mapSet: <K, V>(receiver: Map<K, V>, key: K, value: V) => Map<K, V> = /* @__PURE__ */ method(
  Map,
  'set',
);
export const setAdd: <T>(receiver: Set<T>, value: T) => Set<T> = /* @__PURE__ */ method(Set, 'add');

/**
 * A class like `Native`, for our own use: its prototype has copies of the methods and inherits nothing, so that they
 * are out of reach of later patches. A user never gets an instance.
 */
function hardened<C extends { prototype: object }>(Native: C): C {
  class Safe extends (Native as never as ObjectConstructor) {
    // Until Node 18 is no longer supported: in V8 before 11 a default constructor reads the array iterator.
    constructor() {
      super();
    }
  }
  const keys = ownKeys(Native.prototype);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as PropertyKey;
    if (key !== 'constructor') {
      defineProperty(
        Safe.prototype,
        key,
        getOwnPropertyDescriptor(Native.prototype, key) as PropertyDescriptor,
      );
    }
  }
  setPrototypeOf(Safe.prototype, null);
  freeze(Safe.prototype);
  return Safe as never;
}

export interface SafeMap<K, V> extends Map<K, V> {}
export const SafeMap: new <K, V>() => SafeMap<K, V> = /* @__PURE__ */ hardened(Map) as never;
export interface SafeSet<T> extends Set<T> {}
export const SafeSet: new <T>() => SafeSet<T> = /* @__PURE__ */ hardened(Set) as never;
export interface SafeWeakMap<K extends WeakKey, V> extends WeakMap<K, V> {}
export const SafeWeakMap: new <K extends WeakKey, V>() => SafeWeakMap<K, V> = /* @__PURE__ */ hardened(
  WeakMap,
) as never;
export interface SafeWeakSet<T extends WeakKey> extends WeakSet<T> {}
export const SafeWeakSet: new <T extends WeakKey>() => SafeWeakSet<T> = /* @__PURE__ */ hardened(
  WeakSet,
) as never;

/**
 * `array[index] = value` for an index at the array's end, whatever is on the prototypes.
 *
 * A setter on `Array.prototype[3]` would swallow a plain store, and so would one on `Object.prototype`: asking the
 * former for the index finds both. Asking any other object would take an engine several times as long as the store.
 *
 * For arrays that began as `[]`: an engine holds those in three forms, of integers, other numbers and anything. Arrays
 * made with slots have three more, and a place that has seen more than four forms takes ten times as long to make one
 * grow.
 */
export function put<T>(array: T[], index: number, value: T): void {
  if (index in arrayPrototype) defineOwn(array, index, value);
  else array[index] = value;
}

/** True if `index` is on a prototype of arrays: a store to a missing slot would then not make one. */
export function inheritsIndex(index: number): boolean {
  return index in arrayPrototype;
}

/** True if no index is on the prototypes of an array, as is usual. One on `Array.prototype` raises its `length`. */
export function inheritsNoIndex(): boolean {
  return arrayPrototype.length === 0 && !(0 in arrayPrototype);
}

/** `array.slice(start, end)` for an array of ours; the method would ask the array's constructor what to make. */
export function arraySlice<T>(array: readonly T[], start: number = 0, end: number = Infinity): T[] {
  const { length } = array;
  const first = start < 0 ? max(0, length + start) : start;
  const last = end < 0 ? length + end : min(end, length);
  const slice: T[] = [];
  for (let i = first; i < last; i++) put(slice, i - first, array[i] as T);
  return slice;
}

/** Adds an own, ordinary data property of any name (`__proto__` included), whatever is inherited. */
export function defineOwn(target: object, key: PropertyKey, value: unknown): void {
  defineProperty(target, key, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  } as never);
}

/** `map.forEach`; entries added meanwhile are visited too. */
export const mapForEach: <K, V>(receiver: ReadonlyMap<K, V>, visit: (value: V, key: K) => void) => void =
  /* @__PURE__ */ uncurry(Map.prototype.forEach) as never;
export const setForEach: <T>(receiver: ReadonlySet<T>, visit: (value: T) => void) => void =
  /* @__PURE__ */ uncurry(Set.prototype.forEach) as never;
const sortTyped: (receiver: Float64Array) => Float64Array = /* @__PURE__ */ uncurry(
  Float64Array.prototype.sort,
) as never;

/** The numbers in ascending order, −0 before 0 and NaN last, as doubles of our own. */
export function sortedDoubles(numbers: readonly number[]): Float64Array {
  const doubles = new Float64ArrayBuiltin(numbers.length);
  for (let i = 0; i < numbers.length; i++) doubles[i] = numbers[i]!;
  return sortTyped(doubles);
}

/** Adds or replaces a property that is not enumerable, like a method of a class. */
export function defineHidden(target: object, key: PropertyKey, value: unknown): void {
  defineProperty(target, key, {
    __proto__: null,
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  } as never);
}

/** Milliseconds since some fixed moment, as exact as the engine's clock. */
export const now: () => number = /* @__PURE__ */ clockOf(
  typeof performance === 'object' ? performance : Date,
);

function clockOf(clock: { now(): number }): () => number {
  const read = clock.now;
  return () => apply(read, clock, []);
}
