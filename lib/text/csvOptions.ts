/** The options of `csv`, checked when it is called. */
import {
  arraySlice,
  charCodeAt,
  isArray,
  isBytes,
  ownKeys,
  quoteJson,
  RangeError,
  Set,
  setAdd,
  setHas,
  TypeError,
} from './builtins.ts';
import { columnsOf, type Column } from './csvColumns.ts';
import { checkEncoding } from './encoding.ts';
import { describe } from './errors.ts';
import { indexIn } from './indexIn.ts';

/** Options for reading CSV: the form of the text, and that of the rows. */
export interface CsvOptions {
  /**
   * The names of the columns: the first record (`true`, the default), this list (the first record
   * is then an ordinary row), or none (`false`: rows are arrays).
   */
  readonly header?: boolean | readonly string[] | undefined;
  /**
   * One character between fields. Default: the one that a first line `sep=;` names, as Excel writes it, else `,`.
   * `'auto'`: that of such a line, else the one of `,` `;` tab `|` that is most frequent in the first record, outside
   * quotes (if `header` is a list, preferably one that makes as many fields as the list has names). The default is
   * never wrong in silence: a header of one field, not within quotes, that holds a `;`, a tab or a `|` is a
   * `TextError`; name the separator then.
   */
  readonly separator?: string | undefined;
  /** One character around fields that hold a separator, a line break or itself. Default `"`; `false`: none. */
  readonly quote?: string | false | undefined;
  /**
   * One character that takes the meaning from the next one, within quotes and outside, as MySQL writes it: `'\\'`.
   * `\n`, `\t`, `\r`, `\b`, `\0` and `\Z` mean the same as in MySQL, `\N` (its NULL) is kept, any other is the
   * character itself, also a separator, a quote or a line break. A `\r` without a `\n` is then no line break, as MySQL
   * does not escape it. Default: none; in quotes two quotes are one in any case.
   */
  readonly escape?: string | undefined;
  /** One character; a line that begins with it is passed over. Default: none. */
  readonly comment?: string | undefined;
  /**
   * The number of lines to pass over at the beginning, whatever they contain; a line `sep=;` is one of them. Default 0.
   */
  readonly skipLines?: number | undefined;
  /**
   * The largest length of a record as written, in UTF-16 code units; a longer one is a `TextError` at the quote that is
   * not closed by then, or else at the beginning of the record. Default 16,777,216 (2 ** 24: 16 to 32 MB of memory).
   * `Infinity`: only the limit of strings, 2 ** 28 for a field.
   */
  readonly maxRecord?: number | undefined;
  /** Keep rows of another length, and misplaced quotes, as they are. Default `false`: a `TextError`. */
  readonly relaxed?: boolean | undefined;
  /** Called in each run with the names of the columns, once the first record has been read, even if no row follows. */
  readonly onHeader?: ((names: string[]) => void) | undefined;
  /**
   * Remove white space from the beginning and the end of each field and each name of a column, within quotes too.
   * Default `false`: it belongs to the field.
   */
  readonly trim?: boolean | undefined;
  /**
   * The encoding of bytes: a label that `TextDecoder` knows, such as `windows-1252` or `utf-16le`. Default UTF-8. A
   * byte order mark (UTF-8, UTF-16) overrides it. Chunks that are strings are used unchanged.
   */
  readonly encoding?: string | undefined;
}

/** The options with all defaults filled in. An empty string: no such character. */
export interface CsvFormat {
  readonly header: boolean | readonly string[];
  /** A sign, `auto`, or an empty string: none was given. */
  readonly separator: string;
  readonly quote: string;
  readonly escape: string;
  readonly comment: string;
  readonly skipLines: number;
  readonly maxRecord: number;
  readonly relaxed: boolean;
  readonly columns: readonly Column[];
  readonly onHeader: ((names: string[]) => void) | undefined;
  readonly trim: boolean;
  readonly encoding: string | undefined;
  /** What was read before, if this is a piece of a text and not its beginning (cut.ts). */
  readonly after?: ReadBefore | undefined;
}

/** What a piece of a text has to know of its beginning. */
export interface ReadBefore {
  /** The names of the columns; null: rows have none. */
  readonly names?: readonly string[] | null;
  readonly width?: number;
  readonly separator?: string;
  /** True if neither an option nor the text has named the separator. */
  readonly unsaid?: boolean;
}

/** The default of `maxRecord`. */
const MOST = 16777216;

const KNOWN: readonly string[] = [
  'header',
  'columns',
  'separator',
  'quote',
  'escape',
  'comment',
  'skipLines',
  'maxRecord',
  'relaxed',
  'onHeader',
  'trim',
  'encoding',
];

function checkBoolean(value: unknown, name: string, operation: string): void {
  if (typeof value === 'boolean') return;
  throw new TypeError(`${operation}: ${name} must be true or false, got ${describe(value)}`);
}

/** Further facts for the check of options, from the caller. */
export interface Knowing {
  /** The names of options that the caller handles. */
  readonly extra?: readonly string[];
  /** The hint for an unknown name; empty for none. The light forms have no hints, to save bytes. */
  readonly hint?: (name: string, known: readonly string[]) => string;
}

const NOTHING_MORE: Knowing = {};

export function csvFormat(options: CsvOptions | undefined, operation: string, knowing?: Knowing): CsvFormat {
  checkOptions(options, KNOWN, operation, knowing);
  const { header = true, separator, quote = '"', escape, comment, relaxed = false, onHeader } = options ?? {};
  const { skipLines = 0, maxRecord = MOST } = options ?? {};
  if (separator !== undefined && separator !== 'auto') checkCharacter(separator, 'separator', operation);
  if (quote !== false) checkCharacter(quote, 'quote', operation);
  if (escape !== undefined) checkCharacter(escape, 'escape', operation);
  if (comment !== undefined) checkCharacter(comment, 'comment', operation);
  // Two quotes mean one quote in any case.
  const escapes = escape === quote ? undefined : escape;
  checkDifferent({ escape: escapes, comment, separator: separator ?? ',', quote }, operation);
  checkWhole(skipLines, 'skipLines', 0, operation);
  if (maxRecord !== Infinity) checkWhole(maxRecord, 'maxRecord', 1, operation);
  checkBoolean(relaxed, 'relaxed', operation);
  const trim = options?.trim ?? false;
  checkBoolean(trim, 'trim', operation);
  if (onHeader !== undefined && typeof onHeader !== 'function') {
    throw new TypeError(`${operation}: onHeader must be a function, got ${describe(onHeader)}`);
  }
  const names = typeof header === 'boolean' ? header : checkedNames(header, operation);
  const columns = columnsOf((options as { columns?: unknown } | undefined)?.columns, operation);
  if (names !== true) checkColumns(columns, names, operation);
  return {
    header: names,
    columns,
    onHeader,
    separator: separator ?? '',
    quote: quote === false ? '' : quote,
    escape: escapes ?? '',
    comment: comment ?? '',
    skipLines,
    maxRecord,
    relaxed,
    trim,
    encoding: checkEncoding(options?.encoding, operation),
  };
}

/** Checks an options object, or none; an unknown name is most likely a typo. */
export function checkOptions(
  options: unknown,
  known: readonly string[],
  operation: string,
  { extra = NO_NAMES, hint }: Knowing = NOTHING_MORE,
): void {
  if (options === undefined) return;
  if (typeof options !== 'object' || options === null || isArray(options) || isBytes(options)) {
    // Only a function that gets its text in a second call can be given a text here by mistake.
    const isText = extra === NO_NAMES && (typeof options === 'string' || isBytes(options));
    const way = isText ? `; the text comes in a second call: ${operation}(options)(text)` : '';
    throw new TypeError(`${operation}: options must be an object, got ${describe(options)}${way}`);
  }
  const names = ownKeys(options);
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!;
    if (typeof name !== 'string' || indexIn(known, name) >= 0 || indexIn(extra, name) >= 0) continue;
    const all = joined(known, extra);
    const other = hint === undefined ? '' : hint(name, all);
    const way = other === '' ? `there is ${listed(all)}` : other;
    throw new TypeError(`${operation}: no such option: ${quoteJson(name)}; ${way}`);
  }
}

const NO_NAMES: readonly string[] = [];

function joined(first: readonly string[], second: readonly string[]): string[] {
  const all = arraySlice(first, 0, first.length);
  for (let index = 0; index < second.length; index++) all[all.length] = second[index]!;
  return all;
}

export function listed(names: readonly string[]): string {
  let text = names[0] ?? '';
  for (let index = 1; index < names.length; index++) text += `, ${names[index]}`;
  return text;
}

function checkCharacter(value: unknown, name: string, operation: string): void {
  if (typeof value !== 'string' || value.length !== 1) {
    throw new TypeError(`${operation}: ${name} must be one character, got ${describe(value)}`);
  }
  const code = charCodeAt(value, 0);
  const problem =
    code === 10 || code === 13
      ? 'a line break'
      : code === 0xfeff
        ? 'a byte order mark'
        : code >= 0xd800 && code <= 0xdfff
          ? 'half a character'
          : undefined;
  if (problem !== undefined) {
    throw new TypeError(`${operation}: ${name} must not be ${problem}, got ${describe(value)}`);
  }
}

type Signs = Pick<CsvOptions, 'escape' | 'comment' | 'separator' | 'quote'>;
const SIGNS: readonly (keyof Signs)[] = ['escape', 'comment', 'separator', 'quote'];

function checkDifferent(signs: Signs, operation: string): void {
  for (let index = 0; index < SIGNS.length; index++) {
    const first = SIGNS[index]!;
    const sign = signs[first];
    for (let other = index + 1; sign !== undefined && other < SIGNS.length; other++) {
      const second = SIGNS[other]!;
      if (sign !== signs[second]) continue;
      throw new TypeError(`${operation}: ${first} and ${second} must differ, got ${describe(sign)} for both`);
    }
  }
}

/** A whole number from `least` on. */
export function checkWhole(value: unknown, name: string, least: number, operation: string): void {
  const problem = `${operation}: ${name} must be a whole number from ${least} on, got ${describe(value)}`;
  if (typeof value !== 'number') throw new TypeError(problem);
  if (!(value >= least && value <= 9007199254740991 && value % 1 === 0)) throw new RangeError(problem);
}

/** Refuses columns that cannot exist: rows without names have none. */
function checkColumns(columns: readonly Column[], names: readonly string[] | false, operation: string): void {
  if (names === false && columns.length > 0) {
    throw new TypeError(`${operation}: columns need a header: rows are arrays without one`);
  }
  for (let index = 0; names !== false && index < columns.length; index++) {
    const { name } = columns[index]!;
    if (indexIn(names, name) < 0) {
      throw new TypeError(`${operation}: header has no column ${quoteJson(name)}; there is ${listed(names)}`);
    }
  }
}

function checkedNames(header: unknown, operation: string): readonly string[] {
  if (!isArray(header)) {
    throw new TypeError(
      `${operation}: header must be true, false or a list of names, got ${describe(header)}`,
    );
  }
  if (header.length === 0) throw new TypeError(`${operation}: header must name a column, got an empty array`);
  const seen = new Set<unknown>();
  for (let index = 0; index < header.length; index++) {
    const name: unknown = header[index];
    if (typeof name !== 'string') {
      throw new TypeError(`${operation}: header[${index}] must be a string, got ${describe(name)}`);
    }
    if (setHas(seen, name)) throw new TypeError(`${operation}: header names ${quoteJson(name)} twice`);
    setAdd(seen, name);
  }
  return arraySlice(header as string[], 0, header.length);
}
