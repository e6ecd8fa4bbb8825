/**
 * Chunks that come when they come: the reader of a text that takes time.
 *
 *     give(chunk), give(chunk), … finish()          next() ──▶ text, text, or the throw of NOT_YET: nothing is there
 *
 * A scanner goes back to the beginning of its record when it meets NOT_YET (see the scanners beside this file), and gets the
 * text of it once more, with what has come since.
 */
import { copyOfBytes, isBytes } from '../builtins.ts';
import { ChunkReader, type Chunk } from '../chunks.ts';

/** Thrown where a text goes on that is not there yet. It never leaves the decoder. */
export const NOT_YET: unique symbol = Symbol('not yet');

/** How long a record may grow before it is looked at anew only when a quarter more of it has come. So that takes linear time. */
const LONG = 65536;

export class WaitingChunks extends ChunkReader {
  private queue: Chunk[] = [];
  private taken = 0;
  private finished = false;
  /** The text since {@link mark}, as far as it was given. */
  private since = '';
  /** What is to be given once more. */
  private again = '';
  /** How long a text has to be before it is given. */
  private enough = 0;

  constructor(operation: string, encoding: string | undefined) {
    super(none, operation, encoding);
  }

  /** The next chunk of the source. */
  give(chunk: unknown): void {
    if (typeof chunk !== 'string' && !isBytes(chunk)) throw this.notAChunk(chunk);
    // Chunks are asked for again until the beginning of the text has been seen; the source may write over them meanwhile.
    const kept = this.atBeginning && typeof chunk !== 'string' ? copyOfBytes(chunk, 0) : chunk;
    this.queue[this.queue.length] = kept;
  }

  /** There are no more. */
  finish(): void {
    this.finished = true;
  }

  /** From here on what is given may be asked for again. */
  mark(): void {
    this.since = '';
  }

  /** Gives once more `rest`, the text that stood before what was given since the mark, and that. */
  goBack(rest: string): void {
    const seen = rest + this.since;
    if (seen === '') return;
    this.again = seen + this.again;
    this.since = '';
    this.enough = seen.length > LONG ? seen.length * 1.25 : 0;
  }

  override next(): string | undefined {
    while (this.again === '' || this.again.length < this.enough) {
      const text = super.next();
      if (text === undefined) {
        if (this.again === '') return undefined;
        break;
      }
      this.again += text;
    }
    const { again } = this;
    this.again = '';
    this.since += again;
    return again;
  }

  protected override fetch(): Chunk | undefined {
    const { queue, taken } = this;
    if (this.waiting !== undefined) return super.fetch();
    if (taken < queue.length) {
      this.taken++;
      const chunk = queue[taken]!;
      if (!this.atBeginning) this.forget();
      return chunk;
    }
    if (this.finished) return undefined;
    if (this.atBeginning) this.taken = 0;
    throw NOT_YET;
  }

  /** Drops the chunks that were taken. */
  private forget(): void {
    if (this.taken < this.queue.length) return;
    this.queue = [];
    this.taken = 0;
  }
}

/** Nothing is pulled through it: chunks are given. */
const none = { next: (): { readonly done: true } => ({ done: true }) };
