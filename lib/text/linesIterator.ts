/** The iterator behind `lines`. */
import type { ChunkIterator } from './chunks.ts';
import { DecodingIterator, END } from './decoding.ts';
import { LineScanner } from './lineScanner.ts';

export class Lines extends DecodingIterator<string> {
  private readonly scanner: LineScanner;

  constructor(source: ChunkIterator, path: string | undefined) {
    super(source, 'lines');
    this.scanner = new LineScanner(this.chunks, path, true);
  }

  protected read(): string | typeof END {
    return this.scanner.read() ?? END;
  }
}
