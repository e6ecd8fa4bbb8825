/**
 * Decides which built-in sources may be read without their iterators, because nobody could tell the difference.
 *
 * The source's iterator method must be the one found at load, the iterator's `next` too, and
 * nobody may have added a `return` that an early end would have to call. `source[Symbol.iterator]` is read once, as
 * the standard reads it, so that a Proxy sees nothing unusual; a Proxy over an array is then read as an array
 * iterator would read it.
 */
import { apply, getOwnPropertyDescriptor, getPrototypeOf, isArray, iteratorSymbol } from './builtins.ts';

export const ARRAY = 1;
export const TYPED = 2;
export const SET = 3;
export const MAPPING = 4;
export const STRING = 5;
/** The way in which a source may be read; 0: only by its own iterator. */
export type BuiltinKind = 0 | typeof ARRAY | typeof TYPED | typeof SET | typeof MAPPING | typeof STRING;

/** A built-in that is read by an iterator of its own. */
export type OpenedBuiltin = Exclude<BuiltinKind, 0 | typeof ARRAY>;

interface IteratorPrototype {
  next: () => IteratorResult<unknown>;
  return?: unknown;
}

const arrayValues: unknown = Array.prototype[iteratorSymbol];
const setValues = Set.prototype[iteratorSymbol];
const mapEntries = Map.prototype[iteratorSymbol];
const stringValues: unknown = String.prototype[iteratorSymbol];
const typedPrototype = getPrototypeOf(Uint8Array.prototype) as Uint8Array;
const typedValues = typedPrototype[iteratorSymbol];

const arrayIterator = getPrototypeOf([][iteratorSymbol]()) as IteratorPrototype;
/** The same object as `arrayIterator`, unless a test runner mixes the globals of two realms. */
const typedIterator = getPrototypeOf(new Uint8Array()[iteratorSymbol]()) as IteratorPrototype;
const setIterator = getPrototypeOf(new Set()[iteratorSymbol]()) as IteratorPrototype;
const mapIterator = getPrototypeOf(new Map()[iteratorSymbol]()) as IteratorPrototype;
const stringIterator = getPrototypeOf(''[iteratorSymbol]()) as IteratorPrototype;

/** %IteratorPrototype%, which every iterator inherits from, with its helpers and `Symbol.dispose`. */
export const iteratorPrototype: object = getPrototypeOf(arrayIterator) as object;

const nextOfArray = arrayIterator.next;
const nextOfTyped = typedIterator.next;
const nextOfSet = setIterator.next;
const nextOfMap = mapIterator.next;
const nextOfString = stringIterator.next;

function untouched(prototype: IteratorPrototype, next: unknown): boolean {
  return prototype.next === next && !('return' in prototype);
}

const selfOfIterator: unknown = (iteratorPrototype as { [iteratorSymbol]: unknown })[iteratorSymbol];

/** True if for…of over an iterator of a Set or Map calls only `next`, the method given here. */
export function isUntouched(next: unknown): boolean {
  return (
    (next === nextOfSet
      ? untouched(setIterator, next)
      : next === nextOfMap && untouched(mapIterator, next)) &&
    (iteratorPrototype as { [iteratorSymbol]: unknown })[iteratorSymbol] === selfOfIterator
  );
}

/** True if `source`, whose `Symbol.iterator` is `method`, is an array that may be read by index now. */
export function isPlainArray(source: unknown, method: unknown): source is unknown[] {
  return isArray(source) && isPlain(method);
}

/** True if an array whose `Symbol.iterator` is `method` may be read by index now. */
export function isPlain(method: unknown): boolean {
  return (
    method === arrayValues &&
    // Written out: checked for every part of a flatMap, and fast only if the code is about this one prototype.
    arrayIterator.next === nextOfArray &&
    !('return' in arrayIterator)
  );
}

/** The way in which `source`, whose `Symbol.iterator` is `method`, may be read now. */
export function builtinKindOf(source: unknown, method: unknown): BuiltinKind {
  if (isPlainArray(source, method)) return ARRAY;
  if (method === setValues) return untouched(setIterator, nextOfSet) ? SET : 0;
  if (method === mapEntries) return untouched(mapIterator, nextOfMap) ? MAPPING : 0;
  if (method === typedValues) return untouched(typedIterator, nextOfTyped) ? TYPED : 0;
  if (method === stringValues && typeof source === 'string')
    return untouched(stringIterator, nextOfString) ? STRING : 0;
  return 0;
}

/** True if `method` is a built-in one that makes a new iterator each time: the source is then not one-shot. */
export function hasBuiltinIterator(source: object, method: unknown): boolean {
  return (
    (method === arrayValues && isArray(source)) ||
    method === setValues ||
    method === mapEntries ||
    method === typedValues
  );
}

/** A built-in iterator over `source`, with the `next` taken at load. */
export function openBuiltin(walk: OpenedBuiltin, source: unknown): BuiltinIterator {
  switch (walk) {
    case TYPED:
      return { iterator: apply(typedValues, source, []), next: nextOfTyped };
    case SET:
      return { iterator: apply(setValues, source, []), next: nextOfSet };
    case MAPPING:
      return { iterator: apply(mapEntries, source, []), next: nextOfMap };
    default:
      return { iterator: apply(stringValues as () => object, source, []), next: nextOfString };
  }
}

export interface BuiltinIterator {
  readonly iterator: object;
  readonly next: () => IteratorResult<unknown>;
}

/** A getter of a built-in's prototype, called directly: an own property of that name on the receiver is not seen. */
function getter(prototype: object, name: string): (receiver: object) => number {
  const { get } = getOwnPropertyDescriptor(prototype, name) as { get: () => number };
  return (receiver) => apply(get, receiver, []);
}
export const setSize: (receiver: object) => number = /* @__PURE__ */ getter(Set.prototype, 'size');
export const mapSize: (receiver: object) => number = /* @__PURE__ */ getter(Map.prototype, 'size');
/** The length of a typed array; 0 if its buffer is detached. */
export const typedLength: (receiver: object) => number = /* @__PURE__ */ getter(typedPrototype, 'length');
