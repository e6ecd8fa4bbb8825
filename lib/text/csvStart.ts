/**
 * Reads the lines before the first record: a line `sep=;`, lines to pass over; and finds the separator.
 *
 *     sep=;⏎Report for May⏎⏎id;name⏎1;Ann
 *     ├────┤ the separator, if none was given
 *     ├───── skipLines: 3 ──┤├─────┤ read by `separator: 'auto'`, if there is no `sep=`
 *
 * No more text is fetched than the answer needs, and no record loses any of its text.
 */
import { indexOf, slice, toLowerCase } from './builtins.ts';
import type { ChunkReader } from './chunks.ts';
import type { CsvFormat } from './csvOptions.ts';
import { CsvWindow } from './csvWindow.ts';

/** The signs that may be the separator; of two that are as frequent, the first. */
const CANDIDATES = ',;\t|';
/** The largest part of the first record that `auto` reads. */
const LOOKED_AT = 65536;
const EXCEL = 'sep=';

export class CsvStart extends CsvWindow {
  /** True if neither an option nor the text has named the separator. */
  unsaid: boolean;
  private readonly format: CsvFormat;

  constructor(chunks: ChunkReader, format: CsvFormat, path: string | undefined) {
    super(chunks, format, path);
    this.format = format;
    this.unsaid = format.separator === '';
  }

  /** Called once, before the first record. */
  protected begin(): void {
    const { after } = this.format;
    if (after !== undefined) {
      this.separator = after.separator!;
      this.unsaid = after.unsaid!;
      return;
    }
    let skip = this.format.skipLines;
    const sign = this.signOfExcel();
    if (sign !== '') {
      this.skipLine();
      skip--;
    }
    while (skip-- > 0 && this.skipLine());
    const { separator } = this.format;
    if (separator.length === 1) return;
    if (sign !== '') {
      this.separator = sign;
      this.unsaid = false;
    } else if (separator === 'auto' && this.lineBegins()) this.separator = this.mostFrequent();
  }

  /** The first of `;`, tab and `|` in a text, if it may be the separator and none has been named. */
  protected likely(text: string): string {
    for (let at = 0; this.unsaid && at < text.length; at++) {
      if (indexOf(CANDIDATES, text[at]!) > 0) return text[at]!;
    }
    return '';
  }

  /** The sign in a first line `sep=;`, or an empty string. */
  private signOfExcel(): string {
    const { length } = EXCEL;
    for (;;) {
      const { text } = this;
      const known = text.length < length ? text.length : length;
      if (toLowerCase(slice(text, 0, known)) !== slice(EXCEL, 0, known)) return '';
      if (text.length > length + 1 || !this.lookAhead()) break;
    }
    const { text } = this;
    const sign = slice(text, length, length + 1);
    const ends = text.length === length + 1 || this.nextBreak() === length + 1;
    return ends && sign !== '\n' && sign !== '\r' && this.free(sign) ? sign : '';
  }

  /** True if a sign has no other meaning. */
  private free(sign: string): boolean {
    const { quote, comment, escape } = this.format;
    return sign !== quote && sign !== comment && sign !== escape;
  }

  /**
   * The most frequent candidate in the first record, outside quotes; preferably one that makes it as wide as `header`.
   */
  private mostFrequent(): string {
    const { comment, quote, escape } = this.format;
    const counts = [0, 0, 0, 0];
    let inQuotes = false;
    let inComment = false;
    let blank = true; // only line breaks and comments so far
    let fresh = true; // at the beginning of a field
    for (let at = this.pos; at - this.pos < LOOKED_AT; at++) {
      while (at >= this.text.length) {
        at -= this.pos;
        if (!this.lookAhead()) return this.chosen(counts);
      }
      const sign = this.text[at]!;
      const breaks = sign === '\n' || sign === '\r';
      if (inComment) inComment = !breaks;
      else if (sign === escape) {
        blank = fresh = false;
        at++;
      } else if (inQuotes) inQuotes = sign !== quote;
      else if (breaks) {
        if (!blank) break;
      } else if (blank && sign === comment) inComment = true;
      else {
        // A doubled quote closes the quotes and opens them again.
        inQuotes = sign === quote && (fresh || this.text[at - 1] === quote);
        const candidate = indexOf(CANDIDATES, sign);
        if (candidate >= 0) counts[candidate]!++;
        blank = false;
        fresh = candidate >= 0;
      }
    }
    return this.chosen(counts);
  }

  private chosen(counts: readonly number[]): string {
    const { header } = this.format;
    const wanted = typeof header === 'boolean' ? -1 : header.length - 1;
    let best = ',';
    let most = 0;
    for (let index = 0; index < CANDIDATES.length; index++) {
      const count = counts[index]!;
      const sign = CANDIDATES[index]!;
      if (count === 0 || !this.free(sign)) continue;
      if (count === wanted) return sign;
      if (count > most) {
        most = count;
        best = sign;
      }
    }
    return best;
  }
}
