/** The iterator behind `lines`, and its options. */
import { ChunkReader, type ChunkIterator } from './chunks.ts';
import { checkOptions, type Knowing } from './csvOptions.ts';
import { DecodingIterator, END } from './decoding.ts';
import { checkEncoding } from './encoding.ts';
import { LineScanner, longestLine, type LineLength } from './lineScanner.ts';

/** Options for reading lines of a text. */
export interface LinesOptions extends LineLength {
  /**
   * The encoding of bytes: a label that `TextDecoder` knows, such as `windows-1252` or `utf-16le`. Default UTF-8. A
   * byte order mark (UTF-8, UTF-16) overrides it. Chunks that are strings are used unchanged.
   */
  readonly encoding?: string | undefined;
}

/** The options with all defaults filled in. */
export interface LinesFormat {
  readonly encoding: string | undefined;
  readonly longest: number;
}

export function linesFormat(options: LinesOptions | undefined, knowing: Knowing = ONE_CALL): LinesFormat {
  checkOptions(options, KNOWN, 'lines', knowing);
  return { encoding: checkEncoding(options?.encoding, 'lines'), longest: longestLine(options, 'lines') };
}

const KNOWN: readonly string[] = ['encoding', 'maxLine'];
/** The text comes with the options, in one call. */
const ONE_CALL: Knowing = { extra: [] };

export class Lines extends DecodingIterator<string> {
  private readonly scanner: LineScanner;

  constructor(chunks: ChunkReader, scanner: LineScanner) {
    super(chunks);
    this.scanner = scanner;
  }

  read(): string | typeof END {
    return this.scanner.read() ?? END;
  }
}

/** The lines of `source`. */
export function linesOf(
  source: ChunkIterator,
  { encoding, longest }: LinesFormat,
  path: string | undefined,
): Lines {
  const chunks = new ChunkReader(source, 'lines', encoding);
  return new Lines(chunks, new LineScanner(chunks, path, longest, true));
}
