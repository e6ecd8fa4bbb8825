/**
 * The errors of texts, with their places. Lines and columns count from 1; a column is a UTF-16 code unit, as in
 * `String.prototype.slice` and in editors for JavaScript.
 */
import { isArray, quoteJson, slice, String, SyntaxError } from './builtins.ts';

/** A place in a text: line and column from 1. */
export interface Position {
  /** From 1. Line breaks are `\n` and `\r\n`, in CSV also `\r`; those within quotes count. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/**
 * A text is not valid: an unbalanced quote, a row with too many or too few fields, a line that is not
 * JSON, bytes that are not UTF-8. It has the place, so that `error.line` can be shown, or the row repaired.
 *
 * @example
 * try {
 *   csv()(['a,b\n1,2,3\n']).toArray();
 * } catch (error) {
 *   if (error instanceof TextError) console.log(error.line, error.column); // → 2 5
 * }
 */
export class TextError extends SyntaxError {
  /** The line of the fault, from 1. Line breaks are `\n` and `\r\n`, in CSV also `\r`; those within quotes count. */
  readonly line: number;
  /** The column of the fault, from 1, in UTF-16 code units. */
  readonly column: number;
  /** The file, if the text came from one. */
  readonly path: string | undefined;

  constructor(problem: string, at: Position, path?: string, cause?: unknown) {
    const where =
      path === undefined ? `line ${at.line}, column ${at.column}` : `${path}:${at.line}:${at.column}`;
    super(`${problem} (${where})`, cause === undefined ? undefined : { cause });
    this.line = at.line;
    this.column = at.column;
    this.path = path;
  }

  /** A getter: an assignment over an inherited property throws under frozen intrinsics. */
  override get name(): string {
    return 'TextError';
  }
}

/** A value as a message shows it: `string "ab"`, `number 7`, `null`, `an array`. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') {
    return `string ${quoteJson(value.length > 40 ? `${slice(value, 0, 40)}…` : value)}`;
  }
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object') return isArray(value) ? 'an array' : 'an object';
  return `${typeof value} ${String(value)}`;
}
