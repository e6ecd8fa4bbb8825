/**
 * The built-ins that the decoders use at run time, taken once at load, so that a later patch of
 * `String.prototype` or of a global name changes nothing. (The library has a file like this of its own; the
 * decoders are users of the library and import nothing behind its front door.)
 *
 * A method is uncurried: `slice(text, 0, 3)` is `text.slice(0, 3)`. V8 makes the same code of both (measured).
 */

type Uncurried<F> = F extends (this: infer S, ...args: infer A) => infer R
  ? (receiver: S, ...args: A) => R
  : never;

const { bind, call } = Function.prototype;
const uncurry: <F>(fn: F) => Uncurried<F> = bind.bind(call) as never;

const BigIntBuiltin: BigIntConstructor = BigInt;
const BooleanBuiltin: BooleanConstructor = Boolean;
const DateBuiltin: DateConstructor = Date;
const MapBuiltin: MapConstructor = Map;
const NumberBuiltin: NumberConstructor = Number;
const RangeErrorBuiltin: RangeErrorConstructor = RangeError;
const SyntaxErrorBuiltin: SyntaxErrorConstructor = SyntaxError;
const TypeErrorBuiltin: TypeErrorConstructor = TypeError;
const SetBuiltin: SetConstructor = Set;
const StringBuiltin: StringConstructor = String;
const Uint8ArrayBuiltin: Uint8ArrayConstructor = Uint8Array;

/** The part of `TextDecoder` that is used. An engine without it can still decode chunks that are strings. */
export interface BytesDecoder {
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}
type BytesDecoderConstructor = new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => BytesDecoder;
const TextDecoderBuiltin: BytesDecoderConstructor | undefined = (
  globalThis as { TextDecoder?: BytesDecoderConstructor }
).TextDecoder;

export {
  BigIntBuiltin as BigInt,
  BooleanBuiltin as Boolean,
  DateBuiltin as Date,
  MapBuiltin as Map,
  NumberBuiltin as Number,
  RangeErrorBuiltin as RangeError,
  SetBuiltin as Set,
  StringBuiltin as String,
  SyntaxErrorBuiltin as SyntaxError,
  TextDecoderBuiltin as TextDecoder,
  TypeErrorBuiltin as TypeError,
  Uint8ArrayBuiltin as Uint8Array,
};

export const apply: <R>(fn: (...args: never) => R, receiver: unknown, args: readonly unknown[]) => R =
  Reflect.apply as never;
/** Undefined on an engine from before 2018. */
export const asyncIteratorSymbol: typeof Symbol.asyncIterator = Symbol.asyncIterator;
export const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;
export const defineProperty: typeof Reflect.defineProperty = Reflect.defineProperty;
export const ownKeys: typeof Reflect.ownKeys = Reflect.ownKeys;
export const isArray: (value: unknown) => value is unknown[] = Array.isArray;
export const parseJson: (text: string, reviver?: Reviver) => unknown = JSON.parse;
export const quoteJson: (text: string) => string = JSON.stringify;

/** The second parameter of `JSON.parse`. */
export type Reviver = (this: unknown, key: string, value: unknown) => unknown;

export const slice: (text: string, start: number, end?: number) => string = uncurry(String.prototype.slice);
export const indexOf: (text: string, part: string, from?: number) => number = uncurry(
  String.prototype.indexOf,
);
export const trim: (text: string) => string = uncurry(String.prototype.trim);
export const toLowerCase: (text: string) => string = uncurry(String.prototype.toLowerCase);
export const getTime: (date: Date) => number = uncurry(Date.prototype.getTime);
export const getUTCDate: (date: Date) => number = uncurry(Date.prototype.getUTCDate);
export const charCodeAt: (text: string, index: number) => number = uncurry(String.prototype.charCodeAt);
export const arraySlice: <T>(array: readonly T[], start: number, end: number) => T[] = uncurry(
  Array.prototype.slice,
) as never;
export const mapGet: <K, V>(map: Map<K, V>, key: K) => V | undefined = uncurry(Map.prototype.get) as never;
export const mapSet: <K, V>(map: Map<K, V>, key: K, value: V) => void = uncurry(Map.prototype.set) as never;
export const setHas: <T>(set: Set<T>, value: T) => boolean = uncurry(Set.prototype.has) as never;
export const setAdd: <T>(set: Set<T>, value: T) => void = uncurry(Set.prototype.add) as never;
export const numberToString: (value: number, radix?: number) => string = uncurry(Number.prototype.toString);

const typedArray: object = Reflect.getPrototypeOf(Uint8Array.prototype)!;
const typeOfArray = uncurry(Reflect.getOwnPropertyDescriptor(typedArray, Symbol.toStringTag)!.get!) as (
  value: unknown,
) => unknown;
export const setBytes: (target: Uint8Array, source: Uint8Array, offset?: number) => void = uncurry(
  (typedArray as Uint8Array).set,
) as never;
export const subarray: (bytes: Uint8Array, start: number, end: number) => Uint8Array = uncurry(
  (typedArray as Uint8Array).subarray,
) as never;
export const copyOfBytes: (bytes: Uint8Array, start: number) => Uint8Array = uncurry(
  (typedArray as Uint8Array).slice,
) as never;

/** True for bytes, by their tag and not by `instanceof`: they may come from another realm (a frame, a worker, `vm`). */
export function isBytes(value: unknown): value is Uint8Array {
  return typeOfArray(value) === 'Uint8Array';
}
