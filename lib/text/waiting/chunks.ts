/**
 * The reader of a text that takes time: chunks come when they come.
 *
 *     give(chunk), give(chunk), … finish()          next() ──▶ text, text, or the throw of NOT_YET: nothing has come
 *
 * At NOT_YET a scanner goes back to the beginning of its record (see the scanners beside this file), and gets the
 * text of that record again, with the text that has come since.
 */
import { copyOfBytes, isBytes } from '../builtins.ts';
import { ChunkReader, type Chunk } from '../chunks.ts';

/** Thrown if more text is needed than has come. It never leaves the decoder. */
export const NOT_YET: unique symbol = Symbol('not yet');

/** From this length on, a record is read again only when a quarter more of it has come. This keeps the time linear. */
const LONG = 65536;

export class WaitingChunks extends ChunkReader {
  private queue: Chunk[] = [];
  private taken = 0;
  private finished = false;
  /** The text given since {@link mark}. */
  private since = '';
  /** The text to be given again. */
  private again = '';
  /** The length that a text must have before it is given. */
  private enough = 0;

  constructor(operation: string, encoding: string | undefined) {
    super(none, operation, encoding);
  }

  /** Takes the next chunk of the source. */
  give(chunk: unknown): void {
    if (typeof chunk !== 'string' && !isBytes(chunk)) throw this.notAChunk(chunk);
    // Chunks are read again until the beginning of the text has been recognised; the source may overwrite them before.
    const kept = this.atBeginning && typeof chunk !== 'string' ? copyOfBytes(chunk, 0) : chunk;
    this.queue[this.queue.length] = kept;
  }

  /** Called when there are no more chunks. */
  finish(): void {
    this.finished = true;
  }

  /** Text given from here on may be asked for again. */
  mark(): void {
    this.since = '';
  }

  /** Gives again: first `rest`, the text before the mark, then the text given since the mark. */
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

/** An empty iterator: chunks are given, not pulled. */
const none = { next: (): { readonly done: true } => ({ done: true }) };
