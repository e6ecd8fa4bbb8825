/**
 * Columns that are more than text: what the option `columns` says of them, and how a field becomes a value.
 *
 *     columns: { age: Number }      "41" ──▶ 41      "" ──▶ error      "x" ──▶ error
 *
 * `Number('')` is 0, `Boolean('false')` is true, `Date('x')` is today and `new Date('x 1')` a day in 2001: the types stand
 * here for what a text must look like, and are not simply called.
 */
import {
  BigInt,
  Boolean,
  Date,
  isArray,
  Number,
  ownKeys,
  quoteJson,
  String,
  toLowerCase,
  trim,
  TypeError,
} from './builtins.ts';
import { dateOf } from './csvDate.ts';
import { describe } from './errors.ts';

/**
 * What the fields of a column become: `Number`, `BigInt`, `Boolean` (`true` or `false`, in capitals too), `Date` (ISO 8601:
 * `2024-05-01`, with a time or without), `String`, or what a function makes of the text.
 */
export type ColumnType = (text: string) => unknown;

/** The columns that are not to stay text, by name. */
export type ColumnTypes = Readonly<Record<string, ColumnType>>;

/** What a {@link ColumnType} makes of a text. */
export type ColumnValue<C> = C extends NumberConstructor
  ? number
  : C extends BigIntConstructor
    ? bigint
    : C extends BooleanConstructor
      ? boolean
      : C extends DateConstructor
        ? Date
        : C extends (text: string) => infer V
          ? V
          : never;

/** A row of which some columns have a type: the others are text. */
export type TypedRow<C extends ColumnTypes, K extends string = string> = string extends K
  ? Record<string, string> & { [P in keyof C]: ColumnValue<C[P]> }
  : { [P in K]: P extends keyof C ? ColumnValue<C[P]> : string };

/** A column with a type: its name, what makes values of its texts, and what they must be, in words. */
export interface Column {
  readonly name: string;
  readonly convert: (text: string) => unknown;
  readonly wanted: string;
}

/** Given by `convert`: the text is none of that. */
export const REFUSED: unique symbol = Symbol('refused');

/** The option `columns`, checked and read once. */
export function columnsOf(columns: unknown, operation: string): Column[] {
  const result: Column[] = [];
  if (columns === undefined) return result;
  if (typeof columns !== 'object' || columns === null || isArray(columns)) {
    throw new TypeError(
      `${operation}: columns must be an object of types by column, got ${describe(columns)}`,
    );
  }
  const names = ownKeys(columns);
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!;
    if (typeof name !== 'string') continue;
    const type = (columns as Record<string, unknown>)[name];
    if (typeof type !== 'function') {
      const place = `columns[${quoteJson(name)}]`;
      throw new TypeError(
        `${operation}: ${place} must be Number or another type, or a function, got ${describe(type)}`,
      );
    }
    result[result.length] = columnOf(name, type as (text: string) => unknown);
  }
  return result;
}

function columnOf(name: string, type: (text: string) => unknown): Column {
  if (type === Number) return { name, convert: toNumber, wanted: 'a number' };
  if (type === BigInt) return { name, convert: toBigInt, wanted: 'a whole number' };
  if (type === Boolean) return { name, convert: toBoolean, wanted: 'true or false' };
  if (type === Date) return { name, convert: toDate, wanted: 'a date such as 2024-05-01' };
  if (type === String) return { name, convert: (text) => text, wanted: 'text' };
  return { name, convert: (text) => type(text), wanted: '' };
}

function toNumber(text: string): unknown {
  const value = Number(text);
  // 0 is also what nothing at all gives.
  return value !== value || (value === 0 && trim(text) === '') ? REFUSED : value;
}

function toBigInt(text: string): unknown {
  if (trim(text) === '') return REFUSED;
  try {
    return BigInt(text);
  } catch {
    return REFUSED;
  }
}

function toBoolean(text: string): unknown {
  const word = toLowerCase(text);
  return word === 'true' ? true : word === 'false' ? false : REFUSED;
}

function toDate(text: string): unknown {
  return dateOf(text) ?? REFUSED;
}
