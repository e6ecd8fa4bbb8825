/**
 * Chunks, strings or bytes, as strings: the part that lines and CSV have in common.
 *
 *     source ──▶ next() ──▶ text, text, …, undefined        then `problem`, if the bytes were not UTF-8
 *
 * A byte order mark at the very start is dropped. An empty chunk gives nothing. `close()` closes the source unless
 * it has ended or thrown by itself. A long chunk is given in pieces: what is cut from it is cut from a short text,
 * and on the machine of our benches a string of 128 KiB or more is far slower to make (Node 20: 5,400 and 100 MB/s).
 */
import { charCodeAt, isBytes, slice, subarray, TypeError } from './builtins.ts';
import { ownSlice } from './copy.ts';
import { describe } from './errors.ts';
import { Utf8Decoder } from './utf8.ts';

/** A part of a text. Bytes are UTF-8. A part may end anywhere, within a character too. */
export type Chunk = string | Uint8Array;

/** What is read: an iterator of chunks that may be closed. */
export interface ChunkIterator {
  next(): { readonly done?: boolean | undefined; readonly value?: unknown };
  return?(): unknown;
}

/** More characters than any field or line was meant to have, and every engine can still hold them. */
export const LONGEST: number = 2 ** 28;

/** The longest piece, in bytes or UTF-16 code units: 64 KiB of text at two bytes a character. */
const PIECE = 2 ** 15;

const BYTE_ORDER_MARK = 0xfeff;

export class ChunkReader {
  /** Why the text ends here, if it should not. */
  problem: string | undefined = undefined;
  private open = true;
  /** The chunk at hand, given up to `at`. */
  private chunk: Chunk = '';
  private at = 0;
  private atStart = true;
  private readonly source: ChunkIterator;
  private readonly operation: string;
  private decoder: Utf8Decoder | undefined = undefined;

  constructor(source: ChunkIterator, operation: string) {
    this.source = source;
    this.operation = operation;
  }

  /** The next text, never an empty one; undefined at the end. */
  next(): string | undefined {
    while (this.problem === undefined) {
      if (this.at >= this.chunk.length && !this.pull()) return undefined;
      const text = this.withoutMark(this.piece());
      this.problem = this.decoder?.problem;
      if (text !== '') return text;
    }
    return undefined;
  }

  close(): void {
    this.chunk = '';
    if (!this.open) return;
    this.open = false;
    this.source.return?.();
  }

  /** Gets the next chunk; false if the text ends here. A source that throws is not closed: it has closed itself. */
  private pull(): boolean {
    if (!this.open) return false;
    this.chunk = '';
    this.at = 0;
    this.open = false;
    const result = this.source.next();
    if (result.done) {
      this.finishCharacter();
      return false;
    }
    const { value } = result;
    this.open = true;
    if (typeof value === 'string') this.finishCharacter();
    else if (isBytes(value)) this.decoder ??= new Utf8Decoder();
    else throw this.notAChunk(value);
    this.chunk = value;
    return this.problem === undefined;
  }

  /** The text of the next piece of the chunk. */
  private piece(): string {
    const { chunk, at } = this;
    const end = chunk.length - at > PIECE ? at + PIECE : chunk.length;
    this.at = end;
    if (typeof chunk !== 'string') {
      return this.decoder!.push(end - at === chunk.length ? chunk : subarray(chunk, at, end));
    }
    return end - at === chunk.length ? chunk : ownSlice(chunk, at, end);
  }

  /** Half a character before a string, or before the end, will never get its other half. */
  private finishCharacter(): void {
    this.decoder?.finish();
    this.problem = this.decoder?.problem;
  }

  private withoutMark(text: string): string {
    if (!this.atStart || text === '') return text;
    this.atStart = false;
    return charCodeAt(text, 0) === BYTE_ORDER_MARK ? slice(text, 1) : text;
  }

  private notAChunk(chunk: unknown): Error {
    return new TypeError(
      `${this.operation}: a chunk must be a string or bytes (Uint8Array), got ${describe(chunk)}`,
    );
  }
}
