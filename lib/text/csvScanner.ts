/**
 * CSV text, cut into records: RFC 4180, one pass, no backtracking.
 *
 *     id,name⏎1,Ann⏎2,"Li, Bo"⏎3,Cy
 *            ├─────┤                 a plain line: it ends in this chunk and no quote stands in it
 *                  ├───────── …      anything else: field by field, the next chunk fetched wherever one ends
 *
 * Plain lines are most lines; there only separators have to be found. The text is seen through csvWindow.ts.
 *
 * Held: the chunk, the fields of one record, and of a field that spans chunks the parts so far (a rope: joining
 * them is linear). `\r` counts as part of a line break only right before `\n`.
 */
import { charCodeAt, indexOf, slice } from './builtins.ts';
import { LONGEST, type ChunkReader } from './chunks.ts';
import { own, ownSlice } from './copy.ts';
import type { CsvFormat } from './csvOptions.ts';
import { CsvWindow } from './csvWindow.ts';
import type { Position } from './errors.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** What stands behind a field. */
type Behind = 'separator' | 'line' | 'end';

/** The places of a record that an error may be about: where it begins, its first field too many, where it ends. */
type Place = 'start' | 'surplus' | 'end';

const START: Position = { line: 1, column: 1 };
const NOWHERE: Record<Place, Position> = { start: START, surplus: START, end: START };

export class CsvScanner extends CsvWindow {
  /** The fields of the record that was read last: the first `count` of these. */
  readonly fields: string[] = [];
  count = 0;
  /** How many fields a record should have, once that is known: where the first surplus one began is remembered. */
  width = -1;

  /** The last record, for error positions: a plain line from `plainFrom` to `plainTo`, or −1 and what was noted. */
  private plainFrom = -1;
  private plainTo = 0;
  private noted: Record<Place, Position> = NOWHERE;
  private recordEnd: Position = START;

  private readonly commentCode: number;
  private readonly relaxed: boolean;

  constructor(chunks: ChunkReader, format: CsvFormat, path: string | undefined) {
    super(chunks, format, path);
    this.commentCode = format.comment === '' ? -1 : charCodeAt(format.comment, 0);
    this.relaxed = format.relaxed;
  }

  /** Reads the next record into `fields` and `count`; false at the end. Blank lines and comments are passed over. */
  read(): boolean {
    while (this.pos < this.text.length || this.refill()) {
      if (this.commentCode >= 0 && charCodeAt(this.text, this.pos) === this.commentCode) this.skipLine();
      else if (this.lineEnd() < this.text.length && this.nextQuote() > this.lineAt) {
        if (this.plainLine()) return true;
      } else if (this.record()) return true;
    }
    return false;
  }

  /** A place of the record that was read last. */
  position(of: Place): Position {
    if (this.plainFrom < 0) return this.noted[of];
    if (of === 'surplus') return this.fieldPosition(this.width);
    return { line: this.line - 1, column: of === 'end' ? this.plainTo - this.plainFrom + 1 : 1 };
  }

  /** Where a field of the record that was read last begins; in a record with quotes, where the record does. */
  fieldPosition(index: number): Position {
    if (this.plainFrom < 0) return this.noted.start;
    let at = this.plainFrom;
    for (let field = 0; field < index; field++) at = indexOf(this.text, this.separator, at) + 1;
    return { line: this.line - 1, column: at - this.plainFrom + 1 };
  }

  // ── plain lines ──────────────────────────────────────────────────────────────────────────────────────────────

  /** The line from `pos` to `lineAt`, without a quote in it; false if it is blank. */
  private plainLine(): boolean {
    const { text, separator, fields } = this;
    const from = this.pos;
    const next = this.lineAt + 1;
    const to = next - 2 >= from && charCodeAt(text, next - 2) === CARRIAGE_RETURN ? next - 2 : next - 1;
    this.pos = next;
    this.line++;
    this.lineStart = next;
    if (to === from) return false;
    this.plainFrom = from;
    this.plainTo = to;

    let count = 0;
    let start = from;
    let end = this.sepAt < from ? this.find(separator, from) : this.sepAt;
    while (end < to) {
      fields[count++] = ownSlice(text, start, end);
      start = end + 1;
      end = indexOf(text, separator, start);
      if (end < 0) end = text.length;
    }
    fields[count++] = ownSlice(text, start, to);
    this.sepAt = end;
    this.count = count;
    return true;
  }

  // ── any other record, field by field ─────────────────────────────────────────────────────────────────────────

  /** False if it was a blank line. */
  private record(): boolean {
    const start = this.here();
    let surplus = start;
    this.count = 0;
    this.plainFrom = -1;
    let quoted = false;
    let behind: Behind = 'separator';
    while (behind === 'separator') {
      const more = this.pos < this.text.length || this.refill();
      if (this.count === this.width) surplus = this.here();
      quoted = more && charCodeAt(this.text, this.pos) === this.quoteCode;
      behind = !more ? this.put('', 'end') : quoted ? this.quotedField() : this.bareField('');
    }
    this.noted = { start, surplus, end: this.recordEnd };
    return this.count > 1 || quoted || this.fields[0] !== '';
  }

  /** A field as it stands, up to the next separator or line break; `held` is what was read of it before. */
  private bareField(held: string): Behind {
    for (;;) {
      const { text, pos } = this;
      const separator = this.nextSeparator();
      const line = this.lineEnd();
      const end = separator < line ? separator : line;
      if (!this.relaxed && this.nextQuote() < end) {
        this.pos = this.quoteAt;
        throw this.error(`a quote within a field that does not begin with one`, this.here());
      }
      if (end === text.length) {
        held = this.longer(held, pos, end);
        this.pos = end;
        if (this.refill()) continue;
        return this.put(own(held), 'end');
      }
      if (separator < line) {
        this.pos = end + 1;
        return this.put(
          held === '' ? ownSlice(text, pos, end) : own(held + slice(text, pos, end)),
          'separator',
        );
      }
      const value = held + slice(text, pos, end);
      const cut = value.length > 0 && charCodeAt(value, value.length - 1) === CARRIAGE_RETURN ? 1 : 0;
      this.pos = end - (end > pos ? cut : 0);
      this.put(ownSlice(value, 0, value.length - cut), 'line');
      this.pos = end + 1;
      return this.newLine();
    }
  }

  /** A field within quotes; `pos` is at the first one. */
  private quotedField(): Behind {
    const opened = this.here();
    let held = '';
    this.pos++;
    for (;;) {
      const close = this.nextQuote();
      held = this.quotedPart(held, close, opened);
      this.pos = close;
      if (close === this.text.length) {
        if (this.refill()) continue;
        return this.unbalanced(held, opened);
      }
      this.pos++;
      if (this.pos === this.text.length && !this.refill()) return this.put(own(held), 'end');
      const code = charCodeAt(this.text, this.pos);
      if (code !== this.quoteCode) return this.afterQuote(code, held);
      held += this.quote;
      this.pos++;
    }
  }

  /** What stands behind the closing quote: a separator, a line break, or what should not be there. */
  private afterQuote(code: number, held: string): Behind {
    if (code === this.separatorCode || code === LINE_FEED) {
      this.put(own(held), code === LINE_FEED ? 'line' : 'separator');
      this.pos++;
      return code === LINE_FEED ? this.newLine() : 'separator';
    }
    const at = this.here();
    let raw = '';
    if (code === CARRIAGE_RETURN) {
      this.pos++;
      const more = this.pos < this.text.length || this.refill();
      if (more && charCodeAt(this.text, this.pos) === LINE_FEED) {
        this.put(own(held), 'line');
        this.pos++;
        return this.newLine();
      }
      raw = '\r';
    }
    if (!this.relaxed) throw this.error('a closing quote with text behind it', at);
    return this.bareField(this.asWritten(held) + this.quote + raw);
  }

  private unbalanced(held: string, opened: Position): Behind {
    if (!this.relaxed) throw this.error('a quote that is never closed', opened);
    return this.put(own(this.asWritten(held)), 'end');
  }

  /** The opening quote and the text behind it as they stood: every quote in that text had been doubled. */
  private asWritten(held: string): string {
    let raw = this.quote;
    let from = 0;
    for (let at = indexOf(held, this.quote); at >= 0; at = indexOf(held, this.quote, from)) {
      raw += slice(held, from, at + 1) + this.quote;
      from = at + 1;
    }
    return raw + slice(held, from);
  }

  /** `held` and the text from `pos` to `end`, whose line breaks are counted. */
  private quotedPart(held: string, end: number, opened: Position): string {
    const { pos } = this;
    if (end === pos) return held;
    for (let at = this.lineEnd(); at < end; at = this.lineEnd()) {
      this.pos = at + 1;
      this.newLine();
    }
    this.pos = pos;
    return this.longer(held, pos, end, opened);
  }

  private longer(held: string, from: number, to: number, opened?: Position): string {
    if (held.length + to - from > LONGEST) {
      throw this.error(`a field of more than ${LONGEST} characters`, opened ?? this.here());
    }
    return held + slice(this.text, from, to);
  }

  /** Adds a field. With the last of a record, where it ends is noted. */
  private put(field: string, behind: Behind): Behind {
    this.fields[this.count++] = field;
    if (behind !== 'separator') this.recordEnd = this.here();
    return behind;
  }
}
