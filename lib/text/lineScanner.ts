/**
 * Text, cut at `\n` and `\r\n`.
 *
 *     [one⏎two⏎th][ree⏎]   →   one, two, three        no empty line after the last break
 *
 * Held: the chunk, and of a line that spans chunks the parts so far. A `\r` elsewhere belongs to its line; but a text
 * that has these and no `\n` at all is most likely from an old Mac, and `lines` refuses it.
 */
import { charCodeAt, indexOf, slice } from './builtins.ts';
import { LONGEST, type ChunkReader } from './chunks.ts';
import { ownSlice } from './copy.ts';
import { checkWhole } from './csvOptions.ts';
import { TextError } from './errors.ts';

/** The limit on the length of lines. */
export interface LineLength {
  /**
   * The largest length of a line, without its line break, in UTF-16 code units; a longer one is a `TextError`. Default
   * and at most 2 ** 28, which every engine can hold in a string; `Infinity` means the same.
   */
  readonly maxLine?: number | undefined;
}

/** The option `maxLine`, checked. */
export function longestLine(options: LineLength | undefined, operation: string): number {
  const maxLine = options?.maxLine ?? Infinity;
  if (maxLine !== Infinity) checkWhole(maxLine, 'maxLine', 1, operation);
  return maxLine > LONGEST ? LONGEST : maxLine;
}

const CARRIAGE_RETURN = 13;

export class LineScanner {
  /** The number of the last line read, from 1. */
  line = 0;
  protected text = '';
  protected pos = 0;
  private readonly chunks: ChunkReader;
  private readonly path: string | undefined;
  private readonly longest: number;
  /**
   * True if the user gets the lines themselves; false if they are used up at once, as views of the chunk (see copy.ts).
   */
  private readonly kept: boolean;
  private readonly cut: (text: string, start: number, end: number) => string;

  constructor(chunks: ChunkReader, path: string | undefined, longest: number, kept: boolean) {
    this.chunks = chunks;
    this.path = path;
    this.longest = longest;
    this.kept = kept;
    this.cut = kept ? ownSlice : slice;
  }

  /** The next line, undefined at the end. */
  read(): string | undefined {
    if (this.pos === this.text.length && !this.refill(0)) return undefined;
    this.line++;
    const { text, pos } = this;
    const end = indexOf(text, '\n', pos);
    if (end < 0) return this.longLine();
    this.pos = end + 1;
    const to = withoutReturn(text, pos, end);
    if (to - pos > this.longest) throw this.tooLong(slice(text, pos, to));
    return this.cut(text, pos, to);
  }

  /** A line that does not end in this chunk. */
  private longLine(): string {
    let held = '';
    let end = -1;
    while (end < 0) {
      const { text } = this;
      held += slice(text, this.pos);
      this.pos = text.length;
      // A last `\r` may be that of a line break.
      const after = text.length - withoutReturn(text, 0, text.length);
      if (held.length - after > this.longest) throw this.tooLong(held);
      if (!this.refill(held.length)) return this.lastLine(held);
      end = indexOf(this.text, '\n');
    }
    this.pos = end + 1;
    const line = held + slice(this.text, 0, end);
    const to = withoutReturn(line, 0, line.length);
    if (to > this.longest) throw this.tooLong(line);
    return this.cut(line, 0, to);
  }

  /** The last line, which no `\n` ends. */
  private lastLine(line: string): string {
    if (line.length > this.longest) throw this.tooLong(line);
    if (this.kept) this.refuseReturns(line);
    return this.cut(line, 0, line.length);
  }

  private tooLong(line: string): Error {
    const returns = indexOf(slice(line, 0, this.longest), '\r') >= 0;
    const problem = `a line of more than ${this.longest} characters${returns ? ', with \\r in it: lines end at \\n' : ''}`;
    return new TextError(problem, { line: this.line, column: 1 }, this.path);
  }

  /** Refuses a first line without `\n` that has a `\r`: it is hardly meant to be one line. */
  private refuseReturns(line: string): void {
    const at = this.line === 1 ? indexOf(line, '\r') : -1;
    if (at < 0) return;
    const problem =
      "lines end at \\n, and there is none, but \\r: put \\n there first, as replaceAll('\\r', '\\n') does";
    throw new TextError(problem, { line: 1, column: at + 1 }, this.path);
  }

  private refill(held: number): boolean {
    const text = this.chunks.next();
    if (text === undefined) {
      const { problem } = this.chunks;
      if (problem === undefined) return false;
      throw new TextError(
        problem,
        { line: held > 0 ? this.line : this.line + 1, column: held + 1 },
        this.path,
      );
    }
    this.text = text;
    this.pos = 0;
    return true;
  }
}

/** The end of a line whose `\n` is at `end`, without the `\r` before it. */
function withoutReturn(text: string, start: number, end: number): number {
  return end > start && charCodeAt(text, end - 1) === CARRIAGE_RETURN ? end - 1 : end;
}
