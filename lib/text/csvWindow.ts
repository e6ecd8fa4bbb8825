/**
 * The part of a CSV text that is at hand, and where the scanner stands in it.
 *
 *     … already read │ text: the chunk at hand                    │ … not yet fetched
 *                          ▲ pos   ▲ sepAt   ▲ lineAt   (quoteAt: none here, so the length of the chunk)
 *
 * `sepAt`, `lineAt` and `quoteAt` are where the next separator, line feed and quote stand. Each is looked for again
 * only when it has been passed, so every character is looked at three times at most, however long a line is.
 */
import { charCodeAt, indexOf } from './builtins.ts';
import type { ChunkReader } from './chunks.ts';
import type { CsvFormat } from './csvOptions.ts';
import { TextError, type Position } from './errors.ts';

export class CsvWindow {
  protected text = '';
  protected pos = 0;
  protected sepAt = -1;
  protected lineAt = -1;
  protected quoteAt = -1;
  /** The line that `pos` is in, and where it begins, counted from the start of the chunk: negative if before it. */
  protected line = 1;
  protected lineStart = 0;

  protected readonly separator: string;
  protected readonly quote: string;
  protected readonly separatorCode: number;
  protected readonly quoteCode: number;
  private readonly chunks: ChunkReader;
  private readonly path: string | undefined;

  constructor(chunks: ChunkReader, format: CsvFormat, path: string | undefined) {
    this.chunks = chunks;
    this.separator = format.separator;
    this.quote = format.quote;
    this.separatorCode = charCodeAt(format.separator, 0);
    this.quoteCode = format.quote === '' ? -1 : charCodeAt(format.quote, 0);
    this.path = path;
  }

  error(problem: string, at: Position): TextError {
    return new TextError(problem, at, this.path);
  }

  protected skipLine(): void {
    while (this.lineEnd() === this.text.length) {
      this.pos = this.text.length;
      if (!this.refill()) return;
    }
    this.pos = this.lineAt + 1;
    this.newLine();
  }

  protected newLine(): 'line' {
    this.line++;
    this.lineStart = this.pos;
    return 'line';
  }

  protected here(): Position {
    return { line: this.line, column: this.pos - this.lineStart + 1 };
  }

  /** The next chunk, when this one is used up; false at the end. */
  protected refill(): boolean {
    const text = this.chunks.next();
    if (text === undefined) {
      if (this.chunks.problem !== undefined) throw this.error(this.chunks.problem, this.here());
      return false;
    }
    this.lineStart -= this.text.length;
    this.text = text;
    this.pos = 0;
    this.sepAt = this.lineAt = this.quoteAt = -1;
    return true;
  }

  protected nextSeparator(): number {
    if (this.sepAt < this.pos) this.sepAt = this.find(this.separator, this.pos);
    return this.sepAt;
  }

  protected lineEnd(): number {
    if (this.lineAt < this.pos) this.lineAt = this.find('\n', this.pos);
    return this.lineAt;
  }

  protected nextQuote(): number {
    if (this.quoteAt < this.pos) {
      this.quoteAt = this.quote === '' ? this.text.length : this.find(this.quote, this.pos);
    }
    return this.quoteAt;
  }

  protected find(part: string, from: number): number {
    const at = indexOf(this.text, part, from);
    return at < 0 ? this.text.length : at;
  }
}
