/**
 * CSV text, cut into records: RFC 4180, one pass, no backtracking.
 *
 *     id,name⏎1,Ann⏎2,"Li, Bo"⏎3,Cy
 *            ├─────┤                 a plain line: it ends in this chunk and has no quote
 *                  ├───────── …      anything else: field by field, the next chunk fetched wherever one ends
 *
 * Most lines are plain; in them only separators have to be found. The text is seen through csvWindow.ts.
 *
 * Held: the chunk, the fields of one record, and of a field that spans chunks the parts so far (a rope: joining them is
 * linear). The beginnings of fields are noted for records that are read field by field; in a plain line they can be
 * found again. Faults are found character by character: nothing depends on where a chunk ends.
 */
import { charCodeAt, indexOf, quoteJson, slice } from './builtins.ts';
import { LONGEST, type ChunkReader } from './chunks.ts';
import { ownCopy, ownSlice } from './copy.ts';
import { CsvEscapes } from './csvEscape.ts';
import type { CsvFormat } from './csvOptions.ts';
import type { Position } from './errors.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The thing behind a field. */
type Behind = 'separator' | 'line' | 'end';

export class CsvScanner extends CsvEscapes {
  /** The fields of the last record read: the first `count` of these. */
  readonly fields: string[] = [];
  count = 0;
  /** True if the last field of that record was within quotes. */
  quoted = false;

  /** The range of the last record, if it was a plain line: from `plainFrom` to `plainTo`; −1 if it was not. */
  private plainFrom = -1;
  private plainTo = 0;
  /** The beginnings of its fields, and its end, if it was no plain line. */
  private readonly lines: number[] = [];
  private readonly columns: number[] = [];
  private endLine = 1;
  private endColumn = 1;

  protected separatorCode = 0;
  private readonly quoteCode: number;
  private readonly commentCode: number;
  private readonly escapes: boolean;
  private readonly relaxed: boolean;
  private readonly longest: number;

  constructor(chunks: ChunkReader, format: CsvFormat, path: string | undefined) {
    super(chunks, format, path);
    this.quoteCode = format.quote === '' ? -1 : charCodeAt(format.quote, 0);
    this.commentCode = format.comment === '' ? -1 : charCodeAt(format.comment, 0);
    this.escapes = format.escape !== '';
    this.relaxed = format.relaxed;
    this.longest = format.maxRecord;
  }

  /** Reads the next record into `fields` and `count`; false at the end. Blank lines and comments are passed over. */
  read(): boolean {
    if (this.separatorCode === 0) this.start();
    while (this.pos < this.text.length || this.lineBegins()) {
      const end = this.nextBreak();
      if (this.commentCode >= 0 && charCodeAt(this.text, this.pos) === this.commentCode) this.skipLine();
      else if (end < this.nextQuote() && (!this.escapes || this.isPlain(end))) {
        if (this.plainLine(end)) return true;
      } else if (this.record()) return true;
    }
    return false;
  }

  protected start(): void {
    this.begin();
    this.separatorCode = charCodeAt(this.separator, 0);
  }

  /** The beginning of a field of the last record read. */
  fieldPosition(index: number): Position {
    if (this.plainFrom < 0) return { line: this.lines[index]!, column: this.columns[index]! };
    let at = this.plainFrom;
    for (let field = 0; field < index; field++) at = indexOf(this.text, this.separator, at) + 1;
    return { line: this.line - 1, column: at - this.plainFrom + 1 };
  }

  /** The end of the last record read. */
  endPosition(): Position {
    if (this.plainFrom < 0) return { line: this.endLine, column: this.endColumn };
    return { line: this.line - 1, column: this.plainTo - this.plainFrom + 1 };
  }

  /** The sign that may be the separator, in a record that was read as one field without quotes. */
  likelySeparator(): string {
    return this.quoted ? '' : this.likely(this.fields[0]!);
  }

  // ── plain lines ──────────────────────────────────────────────────────────────────────────────────────────────

  /** Reads the line from `pos` to the break at `to`, which has no quotes; false if it is blank. */
  private plainLine(to: number): boolean {
    const { text, separator, fields, pos: from } = this;
    if (to - from > this.longest) {
      this.plainFrom = -1;
      this.noteField(0, from);
      throw this.tooLong(false);
    }
    this.passBreak(to);
    if (to === from) return false;
    this.plainFrom = from;
    this.plainTo = to;
    this.quoted = false;

    let count = 0;
    let start = from;
    let end = this.sepAt < from ? this.find(separator, from) : this.sepAt;
    while (end < to) {
      fields[count++] = ownSlice(text, start, end);
      start = end + 1;
      end = indexOf(text, separator, start);
      if (end < 0) end = text.length;
    }
    fields[count] = ownSlice(text, start, to);
    this.sepAt = end;
    this.count = count + 1;
    return true;
  }

  // ── any other record, field by field ─────────────────────────────────────────────────────────────────────────

  /** Reads a record; false if it was a blank line. */
  private record(): boolean {
    this.began = this.pos;
    this.count = 0;
    this.plainFrom = -1;
    let behind: Behind = 'separator';
    while (behind === 'separator') {
      const more = this.pos < this.text.length || this.refill();
      this.noteField(this.count, this.pos);
      this.quoted = more && charCodeAt(this.text, this.pos) === this.quoteCode;
      behind = !more ? this.put('', 'end') : this.quoted ? this.quotedField() : this.bareField('');
    }
    return this.count > 1 || this.quoted || this.fields[0] !== '';
  }

  /** Notes the beginning of a field. */
  private noteField(index: number, from: number): void {
    this.lines[index] = this.line;
    this.columns[index] = from - this.lineStart + 1;
  }

  /** Reads a field without quotes, up to the next separator or line break; `held` is the part read before. */
  private bareField(held: string): Behind {
    for (;;) {
      const { text, pos } = this;
      const separator = this.nextSeparator();
      const line = this.nextBreak();
      const end = separator < line ? separator : line;
      const quote = this.relaxed ? text.length : this.nextQuote();
      const escape = this.escapes ? this.nextEscape() : text.length;
      if (quote < end && quote < escape) {
        this.limit(quote + 1, false);
        this.pos = quote;
        throw this.error(`a quote within a field that does not begin with one`, this.here());
      }
      if (escape < end) {
        this.limit(escape + 1, false);
        held = this.longer(held, pos, escape);
        this.pos = escape;
        held += this.unescaped();
        continue;
      }
      this.limit(separator < line ? end + 1 : end, false);
      if (end === text.length) {
        held = this.longer(held, pos, end);
        this.pos = end;
        if (this.refill()) continue;
        return this.put(ownCopy(held), 'end');
      }
      if (this.escapes && line === end && this.isLoneReturn(end)) {
        held = this.longer(held, pos, end);
        this.pos = end;
        const { line: endLine, column } = this.here();
        const found = this.passReturn();
        if (found !== 'line') this.limit(this.pos, false);
        if (found === 'text') {
          held += '\r';
          continue;
        }
        if (found === 'end') return this.put(ownCopy(`${held}\r`), 'end');
        this.put(ownCopy(held), 'line');
        this.endLine = endLine;
        this.endColumn = column;
        return 'line';
      }
      const field = held === '' ? ownSlice(text, pos, end) : ownCopy(held + slice(text, pos, end));
      this.pos = end;
      if (separator < line) {
        this.pos++;
        return this.put(field, 'separator');
      }
      this.put(field, 'line');
      this.passBreak(end);
      return 'line';
    }
  }

  /** Reads a field within quotes; `pos` is at the first quote. */
  private quotedField(): Behind {
    let held = '';
    if (this.relaxed) {
      this.raw = '';
      this.rawFrom = this.pos;
    }
    this.pos++;
    for (;;) {
      const { text, pos } = this;
      const quote = this.nextQuote();
      const escape = this.escapes ? this.nextEscape() : text.length;
      const end = escape < quote ? escape : quote;
      if (this.nextBreak() < end) this.countBreaks(end);
      if (end === text.length) {
        this.limit(end, true);
        held = this.longer(held, pos, end);
        this.pos = end;
        if (this.refill()) continue;
        return this.unbalanced();
      }
      this.limit(end + 1, true);
      if (end === escape) {
        held = this.longer(held, pos, end);
        this.pos = end;
        held += this.unescaped();
        continue;
      }
      this.pos = end + 1;
      if (this.pos < text.length) {
        const code = charCodeAt(text, this.pos);
        if (code !== this.quoteCode) {
          return this.afterQuote(
            code,
            held === '' ? ownSlice(text, pos, end) : ownCopy(held + slice(text, pos, end)),
          );
        }
        held = this.longer(held, pos, this.pos); // with one of the two quotes
      } else {
        held = this.longer(held, pos, end);
        if (!this.refill()) return this.put(ownCopy(held), 'end');
        const code = charCodeAt(this.text, 0);
        if (code !== this.quoteCode) return this.afterQuote(code, ownCopy(held));
        held += this.quote;
      }
      this.pos++;
      this.limit(this.pos, true);
    }
  }

  /** Reads on behind the closing quote: a separator, a line break, or a fault. */
  private afterQuote(code: number, field: string): Behind {
    if (code === this.separatorCode) {
      this.limit(this.pos + 1, false);
      this.pos++;
      return this.put(field, 'separator');
    }
    if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      this.put(field, 'line');
      this.passBreak(this.nextBreak());
      return 'line';
    }
    if (this.relaxed) return this.bareField(this.asWritten());
    this.limit(this.pos + 1, false);
    const sign = this.likely(slice(this.text, this.pos, this.pos + 1));
    const hint = sign === '' ? '' : `: if that is the separator, say separator: ${quoteJson(sign)}`;
    throw this.error(`a closing quote with text behind it${hint}`, this.here());
  }

  /** The meaning of the escape sign at `pos` and the character behind it. */
  private unescaped(): string {
    const at = this.here();
    const sign = this.escaped();
    if (sign !== undefined) return sign;
    if (this.relaxed) return this.escape;
    throw this.error('an escape sign with nothing behind it', at);
  }

  private unbalanced(): Behind {
    if (this.relaxed) return this.put(ownCopy(this.asWritten()), 'end');
    throw this.error('a quote that is never closed', this.fieldPosition(this.count));
  }

  /** The text from the opening quote to `pos`. */
  private asWritten(): string {
    const text = this.raw + slice(this.text, this.rawFrom, this.pos);
    this.rawFrom = -1;
    this.raw = '';
    return text;
  }

  /** Checks the length of the record up to `end`, which is at most the next character with a meaning. */
  private limit(end: number, inQuotes: boolean): void {
    if (end - this.began > this.longest) throw this.tooLong(inQuotes);
  }

  private tooLong(inQuotes: boolean): Error {
    const most = `${this.longest} characters (maxRecord)`;
    return inQuotes
      ? this.error(`a quote that is not closed within ${most}`, this.fieldPosition(this.count))
      : this.error(`a record of more than ${most}`, this.fieldPosition(0));
  }

  private longer(held: string, from: number, to: number): string {
    if (held.length + to - from > LONGEST) {
      throw this.error(`a field of more than ${LONGEST} characters`, this.fieldPosition(this.count));
    }
    return held + slice(this.text, from, to);
  }

  /** Adds a field. With the last of a record, its end is noted. */
  private put(field: string, behind: Behind): Behind {
    this.fields[this.count++] = field;
    this.rawFrom = -1;
    if (behind !== 'separator') {
      this.endLine = this.line;
      this.endColumn = this.pos - this.lineStart + 1;
    }
    return behind;
  }
}
