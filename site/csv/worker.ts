/**
 * Profiles a file: the page stays free. It is read in slices, one when the last is used up, so memory does not grow with it.
 *
 *     Seq.range(0, size, piece) ─▶ read ─▶ csv() ─▶ TableProfile, the same as that of `npm start`
 */
import { Seq } from 'seqable';
import { csv } from 'seqable/text';
import { messageOf } from '../../examples/profile-csv/failures.ts';
import { TableProfile } from '../../examples/profile-csv/tableProfile.ts';
import { fingerprint } from './fingerprint.ts';
import type { Message, Order } from './protocol.ts';
import { summarize } from './summary.ts';

const PIECE = 256 * 1024;

/** Milliseconds from one report to the next. */
const EVERY = 80;

interface Reader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}
declare const FileReaderSync: new () => Reader;

const post = (message: Message): void => self.postMessage(message);

function profile({ source, header, relaxed }: Order): void {
  const started = performance.now();
  const table = new TableProfile(header, fingerprint);
  const reader = new FileReaderSync();
  let told = started;
  const read = (from: number): Uint8Array => {
    const now = performance.now();
    if (now - told >= EVERY) {
      told = now;
      post({ kind: 'progress', bytes: from, rows: table.rows, milliseconds: now - started });
    }
    const { file, bytes } = source;
    if (file === undefined) return bytes!.subarray(from, from + PIECE);
    return new Uint8Array(reader.readAsArrayBuffer(file.slice(from, from + PIECE)));
  };
  const records = Seq.range(0, source.size, PIECE)
    .map(read)
    .pipe(csv({ header: false, separator: 'auto', relaxed }));
  records.forEach((record) => table.add(record as readonly string[]));
  table.checkThatThereIsSomething(source.name);
  const milliseconds = performance.now() - started;
  post({ kind: 'done', summary: summarize(table, { file: source.name, bytes: source.size, milliseconds }) });
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  try {
    profile(data);
  } catch (error) {
    post({ kind: 'failed', text: textOf(error, data.source.name) });
  }
});

/** An error of the browser (the file was moved while it was read) has a message, but no code that we know. */
function textOf(error: unknown, name: string): string {
  try {
    return messageOf(error, name);
  } catch (other) {
    return other instanceof Error ? `${name}: ${other.message}` : String(other);
  }
}
