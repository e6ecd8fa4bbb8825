/**
 * The option `escape`: a sign that takes the meaning from the character behind it, as MySQL writes it (`SELECT … INTO
 * OUTFILE`, `mysqldump --tab`, `mysql --batch`) and reads it (`LOAD DATA`), within quotes and outside of them.
 *
 *     \0 \b \n \r \t \Z ──▶ NUL, backspace, line feed, carriage return, tab, U+001A
 *     \N                ──▶ \N, as it stands: MySQL's NULL, which no text is
 *     \ and any other   ──▶ that one, a quote, a separator or a line break too
 *
 * MySQL escapes only what its lines end with. With this option a `\r` that no `\n` follows is a character as any other.
 */
import { indexOf, slice } from './builtins.ts';
import { CsvStart } from './csvStart.ts';

const LETTERS = '0bnrtZ';
const MEANINGS = '\0\b\n\r\t\x1a';

/** What a `\r` turned out to be: text, with more text behind it or at the end; or the half of a line break. */
type Return = 'text' | 'end' | 'line';

export abstract class CsvEscapes extends CsvStart {
  /** Whether no escape sign stands before the line break at `end`, and it is one. */
  protected isPlain(end: number): boolean {
    return end < this.nextEscape() && !this.isLoneReturn(end);
  }

  /** Whether no `\n` is seen behind a `\r` at this place. */
  protected isLoneReturn(at: number): boolean {
    return at === this.returnAt && (this.lineAt !== at + 1 || this.lineAt === this.text.length);
  }

  /** Passes a lone `\r`, for which the next chunk may be needed. */
  protected passReturn(): Return {
    this.passBreak(this.pos);
    if (this.pos < this.text.length) return 'text';
    if (!this.refill()) return 'end';
    this.pos = this.lineStart === 1 ? 1 : 0;
    return this.pos === 1 ? 'line' : 'text';
  }

  /** Passes the escape sign and what is behind it; gives what both stand for, undefined at the end of the text. */
  protected escaped(): string | undefined {
    this.pos++;
    if (this.pos === this.text.length && !this.refill()) return undefined;
    const { text, pos } = this;
    if (this.nextBreak() === pos) {
      this.passBreak(pos);
      const sign = slice(text, pos, this.pos);
      if (this.pos < text.length || sign !== '\r' || !this.refill() || this.lineStart !== 1) return sign;
      this.pos = 1;
      return '\r\n';
    }
    this.pos++;
    const sign = text[pos]!;
    if (sign === 'N') return `${this.escape}N`;
    const at = indexOf(LETTERS, sign);
    return at < 0 ? sign : MEANINGS[at]!;
  }
}
