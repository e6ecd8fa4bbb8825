/**
 * The option `escape`: a sign that takes the meaning from the next character, as MySQL writes it (`SELECT … INTO
 * OUTFILE`, `mysqldump --tab`, `mysql --batch`) and reads it (`LOAD DATA`), within quotes and outside of them.
 *
 *     \0 \b \n \r \t \Z ──▶ NUL, backspace, line feed, carriage return, tab, U+001A
 *     \N                ──▶ \N, unchanged: MySQL's NULL, which no text is
 *     \ and any other   ──▶ that character, also a quote, a separator or a line break
 *
 * MySQL escapes only the characters that end its lines. With this option a `\r` without a following `\n` is an ordinary
 * character.
 */
import { indexOf, slice } from './builtins.ts';
import { CsvStart } from './csvStart.ts';

const LETTERS = '0bnrtZ';
const MEANINGS = '\0\b\n\r\t\x1a';

/** The meaning of a `\r`: text, with more text behind it or at the end; or half of a line break. */
type Return = 'text' | 'end' | 'line';

export abstract class CsvEscapes extends CsvStart {
  /** True if no escape sign comes before the line break at `end`, and it is one. */
  protected isPlain(end: number): boolean {
    return end < this.nextEscape() && !this.isLoneReturn(end);
  }

  /** True if no `\n` is seen behind the `\r` at this place. */
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

  /** Passes the escape sign and the character behind it; gives their meaning, undefined at the end of the text. */
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
