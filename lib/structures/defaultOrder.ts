/**
 * The order that sort, sortBy, min, max, merge and their kin use when no compare function is given.
 *
 *     asc    1n  2  2.5  3n │ NaN  invalid Date │ null │ undefined
 *     desc   3n  2.5  2  1n │ NaN  invalid Date │ null │ undefined
 *            one kind only  │ may follow any kind, last in both directions, equal within their own cell
 *
 * The kinds: numbers and bigints (by exact value, 0 = −0), booleans, strings (by code unit), Dates (by time). Two kinds
 * together, or anything else (symbols, functions, other objects), is a TypeError as soon as it is compared. A single
 * element is never compared, so sorting `[{}]` is no error.
 */
import type { Compare, Direction } from '../types.ts';
import { TypeError, dateGetTime, isArray } from './builtins.ts';

const NUMERIC = 0;
const BOOLEAN = 1;
const STRING = 2;
const DATE = 3;
/** Kinds from here on come last, in this order. */
const NOT_A_NUMBER = 4;
const NULL = 5;
const UNDEFINED = 6;
const UNORDERED = 7;

/** The default order, ascending. */
export function compareDefault(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a < b) return -1;
    if (a > b) return 1;
    if (a === b) return 0;
  } else if (typeof a === 'string' && typeof b === 'string') {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return compareKinds(a, b, 1);
}

/** The default order, descending: NaN, null and undefined come last here too. */
export function compareDefaultDescending(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a < b) return 1;
    if (a > b) return -1;
    if (a === b) return 0;
  } else if (typeof a === 'string' && typeof b === 'string') {
    return a < b ? 1 : a > b ? -1 : 0;
  }
  return compareKinds(a, b, -1);
}

/** 1 and −1 for the default order and its reverse, 0 for any other. */
export function signOf(compare: Compare<never>): 1 | -1 | 0 {
  return compare === compareDefault ? 1 : compare === compareDefaultDescending ? -1 : 0;
}

/**
 * A compare function for a direction, or around the user's own one: which is called with `this` undefined, and whose
 * answer is made a number, NaN counting as 0, as `Array.prototype.sort` does. `direction` has been checked before.
 */
export function comparer<K>(direction: Direction<K> = 'asc'): Compare<K> {
  if (direction === 'asc') return compareDefault;
  if (direction === 'desc') return compareDefaultDescending;
  const compare = direction;
  return (a, b) => {
    const order = +compare(a, b);
    return order === order ? order : 0;
  };
}

/** Throws the TypeError of a comparison if `value` has no place in the default order beside anything. */
export function checkOrderable(value: unknown): void {
  if (kindOf(value) === UNORDERED) throw cannotOrder(value, value);
}

/** True for NaN and for invalid Dates, which are the answer of min and max wherever they occur. */
export function isNaNLike(value: unknown): boolean {
  return value !== value || (typeof value === 'object' && value !== null && kindOf(value) === NOT_A_NUMBER);
}

/** Any two values; `sign` is −1 to turn the order round. */
function compareKinds(a: unknown, b: unknown, sign: 1 | -1): number {
  const kindA = kindOf(a);
  const kindB = kindOf(b);
  if (kindA === UNORDERED || kindB === UNORDERED) throw cannotOrder(a, b);
  if (kindA >= NOT_A_NUMBER || kindB >= NOT_A_NUMBER) {
    return (kindA < NOT_A_NUMBER ? 0 : kindA) - (kindB < NOT_A_NUMBER ? 0 : kindB);
  }
  if (kindA !== kindB) throw cannotOrder(a, b);
  // `<` is exact between a number and a bigint, and has false before true.
  const x = kindA === DATE ? dateGetTime(a as Date) : (a as number);
  const y = kindB === DATE ? dateGetTime(b as Date) : (b as number);
  return x < y ? -sign : x > y ? sign : 0;
}

function kindOf(value: unknown): number {
  if (value === undefined) return UNDEFINED;
  if (value === null) return NULL;
  switch (typeof value) {
    case 'number':
      return value === value ? NUMERIC : NOT_A_NUMBER;
    case 'bigint':
      return NUMERIC;
    case 'string':
      return STRING;
    case 'boolean':
      return BOOLEAN;
    case 'object':
      return kindOfObject(value);
    default:
      return UNORDERED;
  }
}

/** `getTime` looks at the internal slot: a Date of another realm has it, a look-alike or a Proxy has not. */
function kindOfObject(value: object): number {
  try {
    const time = dateGetTime(value as Date);
    return time === time ? DATE : NOT_A_NUMBER;
  } catch {
    return UNORDERED;
  }
}

function cannotOrder(a: unknown, b: unknown): Error {
  return new TypeError(
    `There is no default order between ${nameOf(a)} and ${nameOf(b)}: pass a compare function, or sort by a key`,
  );
}

function nameOf(value: unknown): string {
  const kind = kindOf(value);
  if (kind === UNDEFINED) return 'undefined';
  if (kind === NULL) return 'null';
  if (kind === DATE || (kind === NOT_A_NUMBER && typeof value === 'object')) return 'a Date';
  if (kind === NOT_A_NUMBER) return 'NaN';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return isArrayLoosely(value) ? 'an array' : 'an object';
}

/** A revoked Proxy makes `isArray` throw; it is an object to us. */
function isArrayLoosely(value: unknown): boolean {
  try {
    return isArray(value);
  } catch {
    return false;
  }
}
