/** Records of a text that takes time: an incomplete record is read again from its start when more text has come. */
import { slice } from '../builtins.ts';
import type { CsvFormat } from '../csvOptions.ts';
import { CsvScanner } from '../csvScanner.ts';
import { trimFields } from '../csvTrim.ts';
import { NOT_YET, type WaitingChunks } from './chunks.ts';

export class WaitingCsvScanner extends CsvScanner {
  private readonly source: WaitingChunks;
  private readonly trims: boolean;

  constructor(chunks: WaitingChunks, format: CsvFormat) {
    super(chunks, format, undefined);
    this.source = chunks;
    this.trims = format.trim;
  }

  override read(): boolean {
    // Separately: the start is passed only once, however often the first record is read.
    if (this.separatorCode === 0) this.whole(() => this.start());
    const has = this.whole(() => super.read());
    if (has && this.trims) trimFields(this);
    return has;
  }

  /** Does `work` as a whole, or nothing of it. */
  private whole<T>(work: () => T): T {
    const { text, pos, line, lineStart, afterReturn } = this;
    this.source.mark();
    try {
      return work();
    } catch (error) {
      if (error === NOT_YET) {
        this.source.goBack(slice(text, pos));
        this.show('');
        this.line = line;
        this.lineStart = lineStart - pos;
        this.afterReturn = afterReturn;
      }
      throw error;
    }
  }
}
