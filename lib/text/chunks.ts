/**
 * Chunks, strings or bytes, as strings: the part that lines and CSV share.
 *
 *     source ──▶ next() ──▶ text, text, …, undefined        then `problem`, if the bytes were not UTF-8
 *
 * A byte order mark at the very start is dropped. An empty chunk gives nothing. `close()` closes the source unless
 * it has ended or thrown by itself. A long chunk is given in pieces: slices are then cut from a short text,
 * and on the machine of our benches a string of 128 KiB or more is far slower to make (Node 20: 5,400 and 100 MB/s).
 */
import { charCodeAt, copyOfBytes, isBytes, slice, subarray, TypeError } from './builtins.ts';
import { ownSlice } from './copy.ts';
import { describe } from './errors.ts';
import { decodingOf, type Decoding } from './encoding.ts';
import { guess, type Guess } from './guess.ts';
import { joined } from './utf8.ts';

/** A part of a text. Bytes are UTF-8. A part may end anywhere, within a character too. */
export type Chunk = string | Uint8Array;

/** The source: an iterator of chunks that may be closed. */
export interface ChunkIterator {
  next(): { readonly done?: boolean | undefined; readonly value?: unknown };
  return?(): unknown;
}

/** More characters than any field or line was meant to have; every engine can still hold them. */
export const LONGEST: number = 2 ** 28;

/** The longest piece, in bytes or UTF-16 code units: 64 KiB of text at two bytes a character. */
const PIECE = 2 ** 15;

const BYTE_ORDER_MARK = 0xfeff;

export class ChunkReader {
  /** The reason why the text ends here, if it should not. */
  problem: string | undefined = undefined;
  private open = true;
  /** The current chunk, given up to `at`. */
  private chunk: Chunk = '';
  private at = 0;
  protected atStart = true;
  private readonly source: ChunkIterator;
  private readonly operation: string;
  /** The encoding of the option; once the beginning has been recognised, the actual one. */
  encoding: string | undefined;
  private decoder: Decoding | undefined = undefined;
  /** True while nothing of the text has been read. */
  protected atBeginning = true;
  /** A chunk that has been fetched already. */
  protected waiting: Chunk | undefined = undefined;

  constructor(source: ChunkIterator, operation: string, encoding: string | undefined) {
    this.source = source;
    this.operation = operation;
    this.encoding = encoding;
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
    this.waiting = undefined;
    if (!this.open) return;
    this.open = false;
    this.source.return?.();
  }

  /** Gets the next chunk; false if the text ends here. */
  private pull(): boolean {
    let chunk = this.fetch();
    if (this.atBeginning) chunk = this.begin(chunk);
    this.at = 0;
    this.chunk = chunk ?? '';
    if (this.problem !== undefined) return false;
    // Half a character before a string, or before the end, will never get its other half.
    if (typeof this.chunk === 'string') this.finishCharacter();
    else this.decoder ??= decodingOf(this.encoding ?? 'utf-8');
    return chunk !== undefined && this.problem === undefined;
  }

  /** The next chunk of the source, undefined at the end. A source that throws is not closed: it has closed itself. */
  protected fetch(): Chunk | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting !== undefined || !this.open) return waiting;
    this.open = false;
    const result = this.source.next();
    if (result.done) return undefined;
    const { value } = result;
    this.open = true;
    if (typeof value !== 'string' && !isBytes(value)) throw this.notAChunk(value);
    return value;
  }

  /** Makes the first chunk long enough to be recognised; `chunk` is its beginning. */
  private begin(chunk: Chunk | undefined): Chunk | undefined {
    let head: Chunk = '';
    let found: Guess | undefined;
    while (found === undefined) {
      if (chunk !== undefined && (head.length === 0 || typeof head === typeof chunk)) {
        head = head.length === 0 ? chunk : joinedChunks(head, chunk);
        found = guess(head, this.encoding, false);
        if (found !== undefined) break;
        // The next chunk may lie in the same buffer.
        if (typeof head !== 'string') head = copyOfBytes(head, 0);
        chunk = this.fetch();
        continue;
      }
      // There are no more chunks, or none of the same kind.
      this.waiting = chunk;
      if (head.length === 0) return undefined;
      found = guess(head, this.encoding, true);
    }
    this.atBeginning = false;
    this.encoding = found!.encoding;
    this.problem = found!.problem;
    return head;
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

  private finishCharacter(): void {
    this.decoder?.finish();
    this.problem = this.decoder?.problem;
  }

  private withoutMark(text: string): string {
    if (!this.atStart || text === '') return text;
    this.atStart = false;
    return charCodeAt(text, 0) === BYTE_ORDER_MARK ? slice(text, 1) : text;
  }

  protected notAChunk(chunk: unknown): Error {
    return new TypeError(
      `${this.operation}: a chunk must be a string or bytes (Uint8Array), got ${describe(chunk)}`,
    );
  }
}

function joinedChunks(first: Chunk, second: Chunk): Chunk {
  return typeof first === 'string' ? first + (second as string) : joined(first, second as Uint8Array);
}
