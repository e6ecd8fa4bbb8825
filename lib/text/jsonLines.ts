/** The iterator behind `jsonl`, and its options. */
import { indexOf, parseJson, quoteJson, TypeError, type Reviver } from './builtins.ts';
import { ChunkReader, type ChunkIterator } from './chunks.ts';
import { checkOptions, type Knowing } from './csvOptions.ts';
import { checkEncoding } from './encoding.ts';
import { DecodingIterator, END } from './decoding.ts';
import { describe, TextError } from './errors.ts';
import { isBlank, jsonFault } from './jsonFault.ts';
import { LineScanner, longestLine, type LineLength } from './lineScanner.ts';

/** Options for reading JSON Lines. */
export interface JsonlOptions extends LineLength {
  /** Called for every value that is read, as the second argument of `JSON.parse`. */
  readonly reviver?: ((this: unknown, key: string, value: unknown) => unknown) | undefined;
  /**
   * The encoding of bytes: a label that `TextDecoder` knows, such as `windows-1252` or `utf-16le`. Default UTF-8. A
   * byte order mark (UTF-8, UTF-16) overrides it. Chunks that are strings are used unchanged.
   */
  readonly encoding?: string | undefined;
}

/** The options with all defaults filled in. */
export interface JsonlFormat {
  readonly reviver: Reviver | undefined;
  readonly encoding: string | undefined;
  readonly longest: number;
}

export function jsonlFormat(
  options: JsonlOptions | undefined,
  operation: string,
  knowing?: Knowing,
): JsonlFormat {
  checkOptions(options, KNOWN, operation, knowing);
  const reviver = options?.reviver;
  if (reviver !== undefined && typeof reviver !== 'function') {
    throw new TypeError(`${operation}: reviver must be a function, got ${describe(reviver)}`);
  }
  const encoding = checkEncoding(options?.encoding, operation);
  return { reviver, encoding, longest: longestLine(options, operation) };
}

const KNOWN: readonly string[] = ['reviver', 'encoding', 'maxLine'];

export class JsonLines<T> extends DecodingIterator<T> {
  private readonly scanner: LineScanner;
  private readonly reviver: Reviver | undefined;
  private readonly path: string | undefined;

  constructor(
    chunks: ChunkReader,
    scanner: LineScanner,
    reviver: Reviver | undefined,
    path: string | undefined,
  ) {
    super(chunks);
    this.scanner = scanner;
    this.reviver = reviver;
    this.path = path;
  }

  read(): T | typeof END {
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
      if (at < 0) throw error; // an error of the reviver
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

/** The values of `source`. */
export function jsonLinesOf<T>(
  source: ChunkIterator,
  { reviver, encoding, longest }: JsonlFormat,
  path: string | undefined,
): JsonLines<T> {
  const chunks = new ChunkReader(source, 'jsonl', encoding);
  return new JsonLines(chunks, new LineScanner(chunks, path, longest, false), reviver, path);
}
