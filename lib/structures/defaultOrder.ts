/**
 * The order that sort, sortBy, min, max, mergeSorted and similar operations use without a compare function.
 *
 *     asc    1n  2  2.5  3n │ NaN  invalid Date │ null │ undefined
 *     desc   3n  2.5  2  1n │ NaN  invalid Date │ null │ undefined
 *            one kind only  │ may follow any kind, last in both directions, equal within their own cell
 *
 * The kinds: numbers and bigints (by exact value, 0 = −0), booleans, strings (by code unit), Dates (by time), composite
 * keys (by the first parts that differ; without any, the shorter first). To compare two kinds, or anything else
 * (symbols, functions, other objects), is a TypeError. A single element is never compared, so sorting `[{}]` is no
 * error.
 */
import { own } from './faults.ts';
import type { Compare, Direction } from '../types.ts';
import { kitOf } from './composite.ts';
import type { Parts } from './composite.ts';
import { dateGetTime, SafeMap, SafeWeakMap, TypeError } from '../platform/builtins.ts';
import { show } from './show.ts';

const NUMERIC = 0;
const BOOLEAN = 1;
const STRING = 2;
const DATE = 3;
const COMPOSITE = 4;
/** Kinds from this number on come last, in this order. */
const NOT_A_NUMBER = 5;
const NULL = 6;
const UNDEFINED = 7;
const UNORDERED = 8;

/** The default order, as the compare function of one operation, which errors name. */
interface DefaultOrder {
  readonly operation: string;
  /** −1 for the reverse order. */
  readonly sign: 1 | -1;
}

/** The compare functions in use, by operation, and the order of each. */
const ascending: SafeMap<string, Compare<unknown>> = /* @__PURE__ */ new SafeMap();
const descending: SafeMap<string, Compare<unknown>> = /* @__PURE__ */ new SafeMap();
const orders: SafeWeakMap<object, DefaultOrder> = /* @__PURE__ */ new SafeWeakMap();

/** 1 or −1 for the default order and its reverse, 0 for any other. */
export function signOf(compare: Compare<never>): 1 | -1 | 0 {
  return orders.get(compare)?.sign ?? 0;
}

/**
 * The compare function of `operation` for a direction. The user's own function is returned unwrapped, so that none of
 * our frames is above it in a stack. The caller calls it without `this`, does not give it undefined, and checks its
 * answer (ownCompare.ts). `direction` has been checked before.
 */
export function comparer<K>(direction: Direction<K> | undefined, operation: string): Compare<K> {
  if (direction === undefined || direction === 'asc') return defaultOrder(ascending, operation, 1);
  if (direction === 'desc') return defaultOrder(descending, operation, -1);
  return direction;
}

/** Exactly two parameters: engines call a function with fewer arguments than it has parameters far more slowly. */
function defaultOrder(
  made: SafeMap<string, Compare<unknown>>,
  operation: string,
  sign: 1 | -1,
): Compare<unknown> {
  const known = made.get(operation);
  if (known !== undefined) return known;
  const compare: Compare<unknown> = (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') {
      if (a < b) return -sign;
      if (a > b) return sign;
      if (a === b) return 0;
    } else if (typeof a === 'string' && typeof b === 'string') {
      return a < b ? -sign : a > b ? sign : 0;
    }
    return compareKinds(operation, sign, a, b, undefined);
  };
  made.set(operation, compare);
  orders.set(compare, { operation, sign });
  return compare;
}

/** The default order, with the index of the later value, which an error then names. */
export function compareAt(operation: string, a: unknown, b: unknown, index: number | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a < b) return -1;
    if (a > b) return 1;
    if (a === b) return 0;
  } else if (typeof a === 'string' && typeof b === 'string') {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return compareKinds(operation, 1, a, b, index);
}

/**
 * Finds the first item that has no order beside one before it, and throws the error with its index. Does nothing if
 * there is none, or if the order is the user's own.
 */
export function findUnordered(items: readonly unknown[], compare: Compare<never>): void {
  const order = orders.get(compare);
  if (order === undefined) return;
  let before = items[0];
  for (let i = 1; i < items.length; i++) {
    const item = items[i];
    if (typeof item === 'number' && typeof before === 'number') continue;
    if (typeof item === 'string' && typeof before === 'string') continue;
    compareKinds(order.operation, 1, item, before, i);
    if (kindOf(before) >= NOT_A_NUMBER) before = item;
  }
}

/** Throws the same error if one value, at `index`, has no order beside `items`, which are in any order. */
export function findUnorderedBeside(
  items: readonly unknown[],
  value: unknown,
  index: number,
  compare: Compare<never>,
): void {
  const order = orders.get(compare);
  if (order === undefined) return;
  for (let i = 0; i < items.length; i++) compareKinds(order.operation, 1, value, items[i], index);
}

/** Throws the TypeError of a comparison if `value` has no order beside anything. */
export function checkOrderable(operation: string, value: unknown, index: number | undefined): void {
  if (kindOf(value) === UNORDERED) throw cannotOrder(operation, value, value, index);
}

/** True for NaN and for invalid Dates, which are the answer of min and max wherever they occur. */
export function isNaNLike(value: unknown): boolean {
  return value !== value || (typeof value === 'object' && value !== null && kindOf(value) === NOT_A_NUMBER);
}

/** The order of any two values. */
function compareKinds(
  operation: string,
  sign: 1 | -1,
  a: unknown,
  b: unknown,
  index: number | undefined,
): number {
  const kindA = kindOf(a);
  const kindB = kindOf(b);
  if (kindA === UNORDERED || kindB === UNORDERED) throw cannotOrder(operation, a, b, index);
  if (kindA >= NOT_A_NUMBER || kindB >= NOT_A_NUMBER) {
    return (kindA < NOT_A_NUMBER ? 0 : kindA) - (kindB < NOT_A_NUMBER ? 0 : kindB);
  }
  if (kindA !== kindB) throw cannotOrder(operation, a, b, index);
  if (kindA === COMPOSITE) {
    const compare = (x: unknown, y: unknown): number => compareKinds(operation, sign, x, y, index);
    return kitOf(a)!.order(a as Parts, b as Parts, sign, compare);
  }
  // `<` is exact between a number and a bigint, and false comes before true.
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

/** `getTime` reads the internal slot: a Date of another realm has it, a look-alike or a Proxy has not. */
function kindOfObject(value: object): number {
  if (kitOf(value) !== undefined) return COMPOSITE;
  try {
    const time = dateGetTime(value as Date);
    return time === time ? DATE : NOT_A_NUMBER;
  } catch {
    return UNORDERED;
  }
}

function cannotOrder(operation: string, a: unknown, b: unknown, index: number | undefined): Error {
  const at = index === undefined ? '' : `, at index ${index}`;
  return own(
    new TypeError(
      `${operation}: there is no default order between ${nameOf(a)} and ${nameOf(b)}${at}; ` +
        'pass a compare function, or sort by a key',
    ),
  );
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return show(value);
  const kind = kindOfObject(value);
  return kind === UNORDERED ? show(value) : kind === COMPOSITE ? 'a composite key' : 'a Date';
}
