/** Lines of a text that takes time: an incomplete line is read again from its start when more text has come. */
import { slice } from '../builtins.ts';
import { LineScanner } from '../lineScanner.ts';
import { NOT_YET, type WaitingChunks } from './chunks.ts';

export class WaitingLineScanner extends LineScanner {
  private readonly source: WaitingChunks;

  constructor(chunks: WaitingChunks, longest: number, kept: boolean) {
    super(chunks, undefined, longest, kept);
    this.source = chunks;
  }

  override read(): string | undefined {
    const { text, pos, line } = this;
    this.source.mark();
    try {
      return super.read();
    } catch (error) {
      if (error === NOT_YET) {
        this.source.goBack(slice(text, pos));
        this.text = '';
        this.pos = 0;
        this.line = line;
      }
      throw error;
    }
  }
}
