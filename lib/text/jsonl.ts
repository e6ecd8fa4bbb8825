import { indexOf, parseJson, quoteJson, TypeError, type Reviver } from './builtins.ts';
import type { ChunkIterator } from './chunks.ts';
import { checkOptions } from './csvOptions.ts';
import { decode, DecodingIterator, END, type Decoder } from './decoding.ts';
import { describe, TextError } from './errors.ts';
import { isBlank, jsonFault } from './jsonFault.ts';
import { LineScanner, longestLine, type LinesOptions } from './lineScanner.ts';

/** How lines become values. */
export interface JsonlOptions extends LinesOptions {
  /** Called for every value as it is read, as the second argument of `JSON.parse`. */
  readonly reviver?: ((this: unknown, key: string, value: unknown) => unknown) | undefined;
}

/** `extra`: the name of an option that the caller sees to. */
export function jsonReviver(
  options: JsonlOptions | undefined,
  operation: string,
  extra?: string,
): Reviver | undefined {
  checkOptions(options, ['reviver', 'maxLine'], operation, extra);
  const reviver = options?.reviver;
  if (reviver !== undefined && typeof reviver !== 'function') {
    throw new TypeError(`${operation}: reviver must be a function, got ${describe(reviver)}`);
  }
  return reviver;
}

/** The iterator behind `jsonl`. */
export class JsonLines<T> extends DecodingIterator<T> {
  private readonly scanner: LineScanner;
  private readonly reviver: Reviver | undefined;
  private readonly path: string | undefined;

  constructor(
    source: ChunkIterator,
    longest: number,
    reviver: Reviver | undefined,
    path: string | undefined,
  ) {
    super(source, 'jsonl');
    this.scanner = new LineScanner(this.chunks, path, longest, false);
    this.reviver = reviver;
    this.path = path;
  }

  protected read(): T | typeof END {
    for (let line = this.scanner.read(); line !== undefined; line = this.scanner.read()) {
      if (!isBlank(line)) return this.value(line);
    }
    return END;
  }

  private value(line: string): T {
    try {
      return parseJson(line, this.reviver) as T;
    } catch (error) {
      const at = jsonFault(line);
      if (at < 0) throw error; // the reviver's own
      const problem = at === line.length ? 'it ends too early' : `${quoteJson(line[at]!)} cannot stand here`;
      const returns = indexOf(line, '\r');
      const hint = returns >= 0 && returns < at ? ', behind a \\r: values end at \\n' : '';
      throw new TextError(
        `not JSON: ${problem}${hint}`,
        { line: this.scanner.line, column: at + 1 },
        this.path,
        error,
      );
    }
  }
}

/**
 * A function from the parts of a text to its values, one JSON value a line (JSON Lines, NDJSON).
 *
 * Lines and parts are as in {@link lines}; a blank line is passed over. Nothing looks at whether a value is a `T`. A `\r` is
 * white space, as JSON has it: values that only `\r` stands between are no JSON, and the error says so.
 *
 * Lazy. Memory: one part, one line and its value. Runs again if the chunks can be iterated again.
 *
 * @throws {TypeError} at once if an option is not known or not what it should be; when run, if a chunk is neither a
 * string nor bytes.
 * @throws {TextError} when run, if a line is not JSON or longer than `maxLine`, or bytes are not UTF-8; the values before
 * are given.
 *
 * @example
 * Seq.of('{"a":1}\n{"a"', ':2}\n').pipe(jsonl<{ a: number }>()).map((value) => value.a).sum();
 * // → 3
 */
export function jsonl<T = unknown>(options?: JsonlOptions): Decoder<T> {
  const reviver = jsonReviver(options, 'jsonl');
  const longest = longestLine(options, 'jsonl');
  return (chunks) =>
    decode('jsonl', undefined, chunks, (source) => new JsonLines<T>(source, longest, reviver, undefined));
}
