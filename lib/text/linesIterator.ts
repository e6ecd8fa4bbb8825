/** The iterator behind `lines`, and its options. */
import type { ChunkIterator } from './chunks.ts';
import { checkOptions } from './csvOptions.ts';
import { DecodingIterator, END } from './decoding.ts';
import { checkEncoding } from './encoding.ts';
import { LineScanner } from './lineScanner.ts';

/** How a text is read. */
export interface LinesOptions {
  /**
   * How bytes are written: a label that `TextDecoder` knows, such as `windows-1252` or `utf-16le`. Default UTF-8. A byte
   * order mark (UTF-8, UTF-16) tells better, and counts more. Chunks that are strings are as they are.
   */
  readonly encoding?: string | undefined;
}

/** The encoding that the options of `lines` name. `extra`: the names of options that the caller sees to. */
export function linesEncoding(
  options: LinesOptions | undefined,
  extra: readonly string[] = [],
): string | undefined {
  checkOptions(options, KNOWN, 'lines', extra);
  return checkEncoding(options?.encoding, 'lines');
}

const KNOWN: readonly string[] = ['encoding'];

export class Lines extends DecodingIterator<string> {
  private readonly scanner: LineScanner;

  constructor(source: ChunkIterator, encoding: string | undefined, path: string | undefined) {
    super(source, 'lines', encoding);
    this.scanner = new LineScanner(this.chunks, path, true);
  }

  protected read(): string | typeof END {
    return this.scanner.read() ?? END;
  }
}
