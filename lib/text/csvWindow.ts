/**
 * The current part of a CSV text, and the position of the scanner in it.
 *
 *     … already read │ text: the current chunk                    │ … not yet fetched
 *                          ▲ pos   ▲ sepAt   ▲ lineAt   (quoteAt: none here, so the length of the chunk)
 *
 * `sepAt`, `lineAt`, `returnAt`, `quoteAt` and `escapeAt` are the positions of the next of these signs. Each is
 * searched for again only when it has been passed, so every character is read at most five times, however long a line
 * is.
 *
 * A line break is `\n`, `\r\n` or `\r`. One at the end of a chunk is passed at once: if the next chunk begins with the
 * `\n` of a `\r\n`, its line begins behind that, at 1.
 */
import { charCodeAt, indexOf, slice } from './builtins.ts';
import type { ChunkReader } from './chunks.ts';
import type { CsvFormat } from './csvOptions.ts';
import { TextError, type Position } from './errors.ts';

const LINE_FEED = 10;

export class CsvWindow {
  protected text = '';
  protected pos = 0;
  protected sepAt = -1;
  protected lineAt = -1;
  protected returnAt = -1;
  protected quoteAt = -1;
  protected escapeAt = -1;
  /** The line that `pos` is in, and its beginning, counted from the start of the chunk: negative if before it. */
  protected line = 1;
  protected lineStart = 0;
  /** The beginning of the record, counted in the same way. */
  protected began = 0;
  /** The text that is kept as written: `raw`, then the text from `rawFrom` on; −1: nothing. */
  protected raw = '';
  protected rawFrom = -1;

  protected separator: string;
  protected readonly quote: string;
  protected readonly escape: string;
  protected afterReturn = false;
  private readonly chunks: ChunkReader;
  private readonly path: string | undefined;

  constructor(chunks: ChunkReader, format: CsvFormat, path: string | undefined) {
    this.chunks = chunks;
    this.separator = format.separator.length === 1 ? format.separator : ',';
    this.quote = format.quote;
    this.escape = format.escape;
    this.path = path;
  }

  error(problem: string, at: Position): TextError {
    return new TextError(problem, at, this.path);
  }

  /** The number of characters of the chunk that are not read yet. */
  get left(): number {
    return this.text.length - this.pos;
  }

  /** The separator. */
  get sign(): string {
    return this.separator;
  }

  protected here(): Position {
    return { line: this.line, column: this.pos - this.lineStart + 1 };
  }

  /** At the beginning of a line: fetches text if needed; false at the end. */
  protected lineBegins(): boolean {
    while (this.pos === this.text.length) {
      if (!this.refill()) return false;
      this.pos = this.lineStart;
    }
    return true;
  }

  /** At the beginning of a line: passes it over; false at the end of the text. */
  protected skipLine(): boolean {
    if (!this.lineBegins()) return false;
    while (this.nextBreak() === this.text.length) {
      this.pos = this.text.length;
      if (!this.refill()) break;
    }
    if (this.pos < this.text.length) this.passBreak(this.nextBreak());
    return true;
  }

  /** The next chunk, when this one is used up; false at the end. */
  protected refill(): boolean {
    const text = this.chunks.next();
    if (text === undefined) {
      if (this.chunks.problem !== undefined) throw this.error(this.chunks.problem, this.here());
      return false;
    }
    const { length } = this.text;
    this.lineStart -= length;
    this.began -= length;
    if (this.afterReturn && charCodeAt(text, 0) === LINE_FEED) this.lineStart = 1;
    this.afterReturn = false;
    if (this.rawFrom >= 0) {
      this.raw += slice(this.text, this.rawFrom);
      this.rawFrom = 0;
    }
    this.show(text);
    return true;
  }

  /** Fetches more without passing anything over; false at the end. A fault is reported only when it is reached. */
  protected lookAhead(): boolean {
    const text = this.chunks.next();
    if (text === undefined) return false;
    this.lineStart -= this.pos;
    this.show(slice(this.text, this.pos) + text);
    return true;
  }

  protected nextSeparator(): number {
    if (this.sepAt < this.pos) this.sepAt = this.find(this.separator, this.pos);
    return this.sepAt;
  }

  protected nextBreak(): number {
    const { pos } = this;
    if (this.lineAt < pos) this.lineAt = this.find('\n', pos);
    if (this.returnAt < pos) this.returnAt = this.find('\r', pos);
    return this.returnAt < this.lineAt ? this.returnAt : this.lineAt;
  }

  protected nextQuote(): number {
    if (this.quoteAt < this.pos) this.quoteAt = this.find(this.quote, this.pos);
    return this.quoteAt;
  }

  protected nextEscape(): number {
    if (this.escapeAt < this.pos) this.escapeAt = this.find(this.escape, this.pos);
    return this.escapeAt;
  }

  /** Passes the line break at `at`, which `nextBreak` gave. */
  protected passBreak(at: number): void {
    let next = at + 1;
    if (at === this.returnAt) {
      if (next === this.text.length) this.afterReturn = true;
      else if (next === this.lineAt) next++;
    }
    this.pos = this.lineStart = next;
    this.line++;
  }

  /** Counts the line breaks from `pos` to `end`, which are text. */
  protected countBreaks(end: number): void {
    const { pos } = this;
    if (pos < this.lineStart) this.pos = this.lineStart; // the `\n` of a `\r\n` between two chunks
    for (let at = this.nextBreak(); at < end; at = this.nextBreak()) this.passBreak(at);
    this.pos = pos;
  }

  protected find(part: string, from: number): number {
    const at = indexOf(this.text, part, from);
    return at < 0 ? this.text.length : at;
  }

  protected show(text: string): void {
    this.text = text;
    this.pos = 0;
    this.sepAt = this.lineAt = this.returnAt = -1;
    this.quoteAt = this.quote === '' ? text.length : -1;
    this.escapeAt = this.escape === '' ? text.length : -1;
  }
}
