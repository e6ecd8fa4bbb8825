/**
 * Decoders over chunks that take time: from an AsyncSeq of chunks to one of lines, values or rows.
 *
 *     AsyncSeq of chunks ──▶ WaitingChunks ──▶ the scanner of the synchronous form ──▶ a stage of the same AsyncSeq
 *                        ◀── "not yet" ◀────── NOT_YET
 *
 * Nothing here knows of promises: the driver of the sequence waits for the chunk, and asks again.
 */
import type { Cursor, PullStage } from '../../engine/contract.ts';
import { withPull } from '../../engine/lazy.ts';
import type { Lazy } from '../../engine/lazy.ts';
import type { Plan } from '../../engine/plan.ts';
import { CsvRows, type Row } from '../csvRows.ts';
import type { CsvFormat } from '../csvOptions.ts';
import { END, type DecodingIterator } from '../decoding.ts';
import { JsonLines, type JsonlFormat } from '../jsonLines.ts';
import { Lines, type LinesFormat } from '../linesIterator.ts';
import { NOT_YET, WaitingChunks } from './chunks.ts';
import { WaitingCsvScanner } from './csvScanner.ts';
import { WaitingLineScanner } from './lineScanner.ts';

/** Makes the decoder of one run, over chunks that take time. */
export type Waiting<T> = (chunks: WaitingChunks) => DecodingIterator<T>;

/** The lines, values or rows of `source`, which waits and whose plan is `up`. */
export function decodeWaiting<T>(
  source: object,
  up: Plan,
  name: string,
  encoding: string | undefined,
  open: Waiting<T>,
): Lazy<T> {
  return withPull(source, up, new DecodingStage(name, encoding, open));
}

class DecodingStage<T> implements PullStage<unknown, T> {
  readonly name: string;
  private readonly encoding: string | undefined;
  private readonly decoder: Waiting<T>;

  constructor(name: string, encoding: string | undefined, decoder: Waiting<T>) {
    this.name = name;
    this.encoding = encoding;
    this.decoder = decoder;
  }

  open(up: () => Cursor<unknown>): Cursor<T> {
    const chunks = new WaitingChunks(this.name, this.encoding);
    return new DecodingCursor(up(), chunks, this.decoder(chunks));
  }
}

class DecodingCursor<T> implements Cursor<T> {
  value!: T;
  private readonly up: Cursor<unknown>;
  private readonly chunks: WaitingChunks;
  private readonly decoder: DecodingIterator<T>;
  /** True if the decoder has used up the text that has come. */
  private hungry = true;

  constructor(up: Cursor<unknown>, chunks: WaitingChunks, decoder: DecodingIterator<T>) {
    this.up = up;
    this.chunks = chunks;
    this.decoder = decoder;
  }

  advance(): boolean | undefined {
    for (;;) {
      if (this.hungry) {
        const has = this.up.advance();
        if (has === undefined) return undefined;
        if (has) this.chunks.give(this.up.value);
        else this.chunks.finish();
        this.hungry = false;
      }
      try {
        const value = this.decoder.read();
        if (value === END) return false;
        this.value = value;
        return true;
      } catch (error) {
        if (error !== NOT_YET) throw error;
        this.hungry = true;
      }
    }
  }
}

export function waitingLines({ longest }: LinesFormat): Waiting<string> {
  return (chunks) => new Lines(chunks, new WaitingLineScanner(chunks, longest, true));
}

export function waitingJsonl<T>({ longest, reviver }: JsonlFormat): Waiting<T> {
  return (chunks) =>
    new JsonLines(chunks, new WaitingLineScanner(chunks, longest, false), reviver, undefined);
}

export function waitingRows(format: CsvFormat): Waiting<Row> {
  return (chunks) => new CsvRows(chunks, new WaitingCsvScanner(chunks, format), format);
}
