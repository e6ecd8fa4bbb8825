/**
 * A stream in, a stream out, of the web and of Node: no more is read than the other end takes.
 *
 *     Python:  async for chunk in response.content: …      # and the same backwards needs a generator and a task
 */
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AsyncSeq } from 'seqable/async';

// The web: a body comes in as a ReadableStream, and a stream goes out as a body.
const poem = 'the rain in spain stays mainly in the plain';
const body = new Response(poem).body!.pipeThrough(new TextDecoderStream());
const capitals = AsyncSeq.from(body)
  .flatMap((text) => text.split(' '))
  .map((word) => word[0]!.toUpperCase() + word.slice(1))
  .intersperse(' ')
  .toReadableStream();
console.log(await new Response(capitals.pipeThrough(new TextEncoderStream())).text());

// Nothing is read that nobody takes: of an endless source, two elements for two reads.
let made = 0;
let closed = 0;
const endless = AsyncSeq.generate((i) => {
  made++;
  return `row ${i}`;
}).finally(() => closed++);

const reader = endless.toReadableStream().getReader();
console.log(`\nnot read yet: ${made} made`);
for (const _ of [1, 2]) console.log(`${(await reader.read()).value}: ${made} made`);
await reader.cancel();
console.log(`cancelled: ${made} made, closed ${closed} ×`);

// Node: a file comes in as a Readable, and Readable.from makes one that goes out. The streams keep the pace.
const folder = mkdtempSync(join(tmpdir(), 'seqable-'));
const copy = join(folder, 'copy.txt');
const file = createReadStream(
  new URL('examples/data/users.txt', import.meta.resolve('seqable/package.json')),
  {
    encoding: 'utf8',
    highWaterMark: 64,
  },
);
let pieces = 0;
const capitalised = AsyncSeq.from<string>(file)
  .tap(() => pieces++)
  .map((piece) => piece.toUpperCase());
await pipeline(Readable.from(capitalised), createWriteStream(copy));

console.log(`\n${pieces} pieces; the copy begins with`);
console.log(`  ${readFileSync(copy, 'utf8').split('\n').slice(0, 2).join('\n  ')}`);
rmSync(folder, { recursive: true });
