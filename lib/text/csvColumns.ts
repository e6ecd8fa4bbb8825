/**
 * Columns that are no text: the option `columns`, and the conversion of a field to a value.
 *
 *     columns: { age: Number }      "41" ──▶ 41      "" ──▶ error      "x" ──▶ error
 *
 * `Number('')` is 0, `Boolean('false')` is true, `Date('x')` is today and `new Date('x 1')` a day in 2001: so the types
 * are not simply called, but name the form that a text must have.
 */
import {
  BigInt,
  Boolean,
  charCodeAt,
  Date,
  indexOf,
  isArray,
  Number,
  ownKeys,
  quoteJson,
  slice,
  String,
  toLowerCase,
  trim,
  TypeError,
} from './builtins.ts';
import { dateOf } from './csvDate.ts';
import { describe } from './errors.ts';

/**
 * The type of the fields of a column. A text of another form is an error, and so is an empty one, or blanks around it.
 *
 * - `Number`: a decimal (`-2.5e3`, `.5`, `+1`), as near as a number comes. An integer that would become another one, as
 *   beyond 2^53 − 1, is refused, and so is one that is too large; no `0x10`, `Infinity`, `NaN`, `1_000`, `1,5`.
 * - `BigInt`: decimal digits, with a sign or without.
 * - `Boolean`: `true` or `false`, in capitals too.
 * - `Date`: ISO 8601, `2024-05-01` (midnight UTC), or with a time: `2024-05-01T10:00` (local), `2024-05-01
 * 10:00:30.5+02:00`.
 *   A day or a time that does not exist (02-30, 24:00, a leap second) is refused; of a fraction, milliseconds are kept.
 * - `String`: the text, so that the types know the column.
 * - A function: its result for the text.
 */
export type ColumnType = (text: string) => unknown;

/** The types of columns that are not to stay text, by name. */
export type ColumnTypes = Readonly<Record<string, ColumnType>>;

/** The value that a {@link ColumnType} gives for a text. */
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

/**
 * A row with known columns, from a list of names `K` or, without one, from the types `C` of some of them: the compiler
 * knows these properties, and another name is an error. `R`: true if `relaxed` may be set; any field may
 * then be absent, and there may be further ones.
 */
export type TypedRow<
  C extends ColumnTypes,
  K extends string = string,
  R extends boolean = false,
> = true extends R ? RelaxedRow<KnownFields<C, K>> : KnownFields<C, K>;

/** The named columns, with the types of their values. */
export type KnownFields<C extends ColumnTypes, K extends string> = string extends K
  ? string extends keyof C
    ? { [name: string]: ColumnValue<C[string]> | string }
    : { [P in keyof C]: ColumnValue<C[P]> }
  : { [P in K]: P extends keyof C ? ColumnValue<C[P]> | (string extends keyof C ? string : never) : string };

/** A row in which any field may be absent, and there may be further ones: `_4`, `_5`, … */
export type RelaxedRow<T> = { [P in keyof T]?: T[P] } & ([Extract<keyof T, `_${number}`>] extends [never]
  ? { [surplus: `_${number}`]: string | undefined }
  : unknown);

/** A row whose fields are all text: with a list of names `K`, or with any. `R`: see {@link TypedRow}. */
export type TextRow<K extends string = string, R extends boolean = false> = true extends R
  ? RelaxedRow<Record<K, string>>
  : Record<K, string>;

/** Refuses columns that a list of names lacks. */
export type NoOthers<C, K extends string> = string extends K | keyof C
  ? unknown
  : { readonly [P in Exclude<keyof C, K>]: never };

/** A column with a type: its name, its conversion of a text, and the form that its texts must have, in words. */
export interface Column {
  readonly name: string;
  readonly convert: (text: string) => unknown;
  readonly wanted: string;
}

/** The result of `convert` for a text of another form. */
export const REFUSED: unique symbol = Symbol('refused');

/** Beyond this, not every integer is a number. */
const MOST = 2 ** 53 - 1;

/** The option `columns`, checked and read once. */
export function columnsOf(columns: unknown, operation: string): Column[] {
  const result: Column[] = [];
  if (columns === undefined) return result;
  if (typeof columns !== 'object' || columns === null || isArray(columns)) {
    const way = isArray(columns)
      ? '; a list of names is the option header'
      : columns === true
        ? '; rows are objects as it is'
        : '';
    throw new TypeError(
      `${operation}: columns must be an object of types by column, got ${describe(columns)}${way}`,
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

/** A decimal number; an integer only if a number can hold it. */
function toNumber(text: string): unknown {
  const value = Number(text);
  if (value - value !== 0 || !isDecimal(text)) return REFUSED;
  return (value > MOST || value < -MOST) && isChanged(text, value) ? REFUSED : value;
}

/** Refuses other texts that `Number` and `BigInt` accept: an empty one, blanks around, `0x10`. Reads only the ends. */
function isDecimal(text: string): boolean {
  const last = text.length - 1;
  if (last < 0) return false;
  const first = charCodeAt(text, 0);
  const end = charCodeAt(text, last);
  // `+`, `-` and `.` may come first, `.` last.
  if (!isDigit(first) && first !== 43 && first !== 45 && first !== 46) return false;
  if (!isDigit(end) && end !== 46) return false;
  // `e` is the only letter in a decimal; `b`, `o` and `x` mean another base.
  const second = last > 0 ? charCodeAt(text, 1) | 32 : 0;
  return first !== 48 || second < 97 || second === 101;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True if the text is an integer, written out, and `value` is a different one. */
function isChanged(text: string, value: number): boolean {
  const dot = indexOf(text, '.');
  for (let at = dot < 0 ? 0 : dot + 1; at < text.length; at++) {
    const code = charCodeAt(text, at);
    // With an exponent, or with a fraction, it was rounded before or may be.
    if (code === 69 || code === 101 || (dot >= 0 && code !== 48)) return false;
  }
  return BigInt(dot < 0 ? text : slice(text, 0, dot)) !== BigInt(value);
}

function toBigInt(text: string): unknown {
  if (!isDecimal(text)) return REFUSED;
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

/** The largest part of a text that a message shows. */
const SHOWN = 60;

/** The reason why a column refuses a text, and the remedy. */
export function refusal({ name, convert, wanted }: Column, text: string): string {
  const shown = quoteJson(text.length > SHOWN ? `${slice(text, 0, SHOWN)}…` : text);
  const problem = `${quoteJson(name)} must be ${wanted}, but is ${shown}`;
  if (convert === toNumber && isDecimal(text)) {
    const value = Number(text);
    if (value === Infinity || value === -Infinity) return `${problem}, which is too large for a number`;
    if (value === value) return `${problem}, which a number cannot hold: say BigInt`;
  }
  const trimmed = trim(text);
  return trimmed !== text && convert(trimmed) !== REFUSED
    ? `${problem}; the option trim removes blanks around fields`
    : problem;
}
