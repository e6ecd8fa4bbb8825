/**
 * Text, cut at `\n` and `\r\n`.
 *
 *     [one⏎two⏎th][ree⏎]   →   one, two, three        no empty line behind the last break
 *
 * Held: the chunk, and of a line that spans chunks the parts so far. A `\r` elsewhere belongs to its line.
 */
import { charCodeAt, indexOf, slice } from './builtins.ts';
import { LONGEST, type ChunkReader } from './chunks.ts';
import { ownSlice } from './copy.ts';
import { TextError } from './errors.ts';

const CARRIAGE_RETURN = 13;

export class LineScanner {
  /** The number of the line that was read last, from 1. */
  line = 0;
  private text = '';
  private pos = 0;
  private readonly chunks: ChunkReader;
  private readonly path: string | undefined;
  /** Lines that are used up at once may be views of the chunk (see copy.ts). */
  private readonly cut: (text: string, start: number, end: number) => string;

  constructor(chunks: ChunkReader, path: string | undefined, kept: boolean) {
    this.chunks = chunks;
    this.path = path;
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
    return this.cut(text, pos, withoutReturn(text, pos, end));
  }

  /** A line that does not end in this chunk. */
  private longLine(): string {
    let held = '';
    let end = -1;
    while (end < 0) {
      held += slice(this.text, this.pos);
      this.pos = this.text.length;
      if (held.length > LONGEST) {
        const at = { line: this.line, column: 1 };
        throw new TextError(`a line of more than ${LONGEST} characters`, at, this.path);
      }
      if (!this.refill(held.length)) return this.cut(held, 0, held.length);
      end = indexOf(this.text, '\n');
    }
    this.pos = end + 1;
    const line = held + slice(this.text, 0, end);
    return this.cut(line, 0, withoutReturn(line, 0, line.length));
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

/** The end of a line whose `\n` stands at `end`. */
function withoutReturn(text: string, start: number, end: number): number {
  return end > start && charCodeAt(text, end - 1) === CARRIAGE_RETURN ? end - 1 : end;
}
