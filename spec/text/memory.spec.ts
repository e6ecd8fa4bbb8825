/** What is held, and for how long: measured on the heap, and in CPU time for what must be linear. */
import { describe, expect, test } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { csv, jsonl, lines } from '../../lib/text/index.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** How many bytes of heap are held by what this gives: the least of three, as compiled code comes on top of the first. */
function heldBy(make: () => unknown): number {
  return Math.min(heldOnce(make), heldOnce(make), heldOnce(make));
}

function heldOnce(make: () => unknown): number {
  const before = heapUsed();
  const kept = make();
  const held = heapUsed() - before;
  expect(kept).toBeDefined();
  return held;
}

const CHUNKS = 300;
const CHUNK = 30_000;

/** Chunks of 30,000 characters, each beginning with one long field and one short. */
function* wideChunks(make: (text: string) => string | Uint8Array): Generator<string | Uint8Array> {
  for (let index = 0; index < CHUNKS; index++) {
    const start = `a field worth keeping ${index},"another ""worth"" keeping ${index}",`;
    // Made from bytes, so that the chunk is one flat text as a decoder gives it.
    yield make(Buffer.from(`${start}${'x'.repeat(CHUNK - start.length - 1)}\n`).toString());
  }
}

const ways: [string, (text: string) => string | Uint8Array][] = [
  ['strings', (text) => text],
  ['bytes', (text) => Buffer.from(text)],
];

describe.each(ways)('chunks that are %s', (_, make) => {
  test('a kept field does not keep its chunk', () => {
    for (const column of [0, 1]) {
      const held = heldBy(() =>
        csv({ header: false })(wideChunks(make))
          .map((row) => row[column]!)
          .toArray(),
      );
      expect(held / CHUNKS).toBeLessThan(1000);
    }
  });

  test('a kept row object does not keep the other fields of later rows', () => {
    const held = heldBy(() =>
      csv({ header: ['a', 'b', 'c'] })(wideChunks(make))
        .map(({ a, b }) => ({ a, b }))
        .toArray(),
    );
    expect(held / CHUNKS).toBeLessThan(1000);
  });

  test('a kept line does not keep its chunk', () => {
    function* short(): Generator<string | Uint8Array> {
      for (const chunk of wideChunks((text) => text))
        yield make(`${String(chunk).slice(0, 40)}\n${chunk as string}`);
    }
    const held = heldBy(() =>
      lines(short())
        .filter((line) => line.length < 100)
        .toArray(),
    );
    expect(held / CHUNKS).toBeLessThan(1000);
  });
});

describe('memory by the longest record', () => {
  test('thirty million characters pass through a small heap', () => {
    function* endless(): Generator<string> {
      const part = `${'1,some text that is long enough,3\n'.repeat(1000)}`;
      for (let index = 0; index < 900; index++) yield part;
    }
    let most = 0;
    const before = heapUsed();
    csv({ header: false })(endless()).forEach((_, index) => {
      if (index % 200_000 === 0) most = Math.max(most, heapUsed() - before);
    });
    expect(most).toBeLessThan(5_000_000);
  });
});

describe('time linear in the text', () => {
  const LENGTH = 2_000_000;
  const small = (text: string): string[] =>
    Array.from({ length: Math.ceil(text.length / 100) }, (_, index) =>
      text.slice(index * 100, index * 100 + 100),
    );
  const relaxed = csv({ header: false, relaxed: true });

  /** Seconds of this process, whatever else the machine does. */
  function secondsFor(run: () => void): number {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  }

  // Each of these takes minutes where something is looked for, joined or copied again and again.
  test.each<[string, string]>([
    ['one quoted field', `"${'x'.repeat(LENGTH)}"\n`],
    ['one quoted field of quotes', `"${'""'.repeat(LENGTH / 2)}"\n`],
    ['one quoted field of line breaks', `"${'\n'.repeat(LENGTH)}"\n`],
    ['one bare field', 'x'.repeat(LENGTH)],
    ['one record of empty fields', ','.repeat(LENGTH / 2)],
    ['one record of quoted fields', '"a",'.repeat(LENGTH / 4)],
    ['records without a separator', 'x\n'.repeat(LENGTH / 2)],
    ['records that are quoted', '"x"\n'.repeat(LENGTH / 4)],
    ['empty lines', '\r\n'.repeat(LENGTH / 2)],
    ['stray quotes', 'x"'.repeat(LENGTH / 2)],
    ['stray quotes behind quotes', '"x"y,'.repeat(LENGTH / 5)],
  ])('csv: %s', (_, text) => {
    const seconds = secondsFor(() => {
      relaxed(text).count();
      relaxed(small(text)).count();
    });
    expect(seconds).toBeLessThan(10);
  });

  test('lines and jsonl: one long line in small parts', () => {
    const seconds = secondsFor(() => {
      expect(lines(small('x'.repeat(LENGTH))).first()).toHaveLength(LENGTH);
      expect(jsonl<string>()(small(`"${'x'.repeat(LENGTH)}"`)).first()).toHaveLength(LENGTH);
    });
    expect(seconds).toBeLessThan(5);
  });
});
