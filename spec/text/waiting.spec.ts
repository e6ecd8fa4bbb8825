/** Lines, CSV and JSON Lines of an AsyncSeq: the same elements, errors and places as of the text that is there at once. */
import { createReadStream, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createGunzip, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { AsyncSeq } from '../../lib/async/index.ts';
import { Seq } from '../../lib/index.ts';
import * as node from '../../lib/node/index.ts';
import { csv, jsonl, lines, TextError, type Chunk } from '../../lib/text/index.ts';
import { bytes, cut } from './support.ts';

interface Outcome {
  readonly given: unknown[];
  readonly error?: string;
}

const told = (error: unknown): string => `${(error as Error).name}: ${(error as Error).message}`;

function atOnce(elements: () => Iterable<unknown>): Outcome {
  const given: unknown[] = [];
  try {
    for (const element of elements()) given.push(element);
    return { given };
  } catch (error) {
    return { given, error: told(error) };
  }
}

async function inTime(elements: AsyncSeq<unknown>): Promise<Outcome> {
  const given: unknown[] = [];
  try {
    for await (const element of elements) given.push(element);
    return { given };
  } catch (error) {
    return { given, error: told(error) };
  }
}

/** Chunks that take time, each in the same memory. */
async function* slow(chunks: Iterable<Chunk>): AsyncGenerator<Chunk, void> {
  const memory = new Uint8Array(1000);
  for (const chunk of chunks) {
    await Promise.resolve();
    if (typeof chunk === 'string') yield chunk;
    else {
      memory.fill(0);
      memory.set(chunk);
      yield memory.subarray(0, chunk.length);
    }
  }
}

type AnyDecoder = (chunks: any) => any;
const decoders: [string, AnyDecoder][] = [
  ['lines', lines],
  ['lines of at most 4', (chunks) => lines(chunks, { maxLine: 4 })],
  ['jsonl', jsonl()],
  ['csv', csv()],
  ['csv, without a header', csv({ header: false })],
  ['csv, relaxed', csv({ relaxed: true })],
  ['csv, relaxed, trimmed', csv({ relaxed: true, trim: true, header: false })],
  ['csv, the separator found', csv({ separator: 'auto', header: false })],
  ['csv, lines passed over', csv({ skipLines: 2, header: false, relaxed: true })],
  ['csv, escapes', csv({ escape: '\\', header: false })],
  ['csv, comments', csv({ comment: '#', header: false, relaxed: true })],
  ['csv, short records', csv({ maxRecord: 5, header: false })],
  ['csv, typed', csv({ header: ['a', 'b'], columns: { b: Number } })],
];

const signs = fc.constantFrom(
  ...[
    'a',
    'b',
    '1',
    ',',
    ',',
    ';',
    '"',
    '"',
    '""',
    '\n',
    '\n',
    '\r',
    '\r\n',
    '#',
    'é',
    '\\',
    'N',
    ' ',
    '{}',
    'sep=',
  ],
  ...['a,1\n', '"x\ny",2\r\n', '{"a":1}\n'],
);
const texts = fc.array(signs, { maxLength: 24 }).map((parts) => parts.join(''));
const places = fc.array(fc.nat({ max: 60 }), { maxLength: 8 });

describe.each(decoders)('%s', (_name, decode) => {
  test('gives the same and throws the same, whatever the text and the cuts', async () => {
    await fc.assert(
      fc.asyncProperty(texts, places, fc.boolean(), async (text, cuts, mark) => {
        const chunks = cut(bytes(mark ? `\uFEFF${text}` : text), cuts);
        const expected = atOnce(() => decode(chunks));
        expect(await inTime(decode(AsyncSeq.from(slow(chunks))))).toEqual(expected);
        const strings =
          cuts.length === 0
            ? [text]
            : Seq.from(text)
                .chunks(3)
                .map((c) => c.join(''))
                .toArray();
        expect(await inTime(decode(AsyncSeq.from(slow(strings))))).toEqual(atOnce(() => decode(strings)));
      }),
      { numRuns: 150 },
    );
  });
});

test('the law sees every outcome', () => {
  const seen = new Set<string>();
  for (const text of fc.sample(texts, { seed: 1, numRuns: 400 }))
    for (const [name, decode] of decoders) {
      const { given, error } = atOnce(() => decode(text === '' ? [] : [text]));
      if (given.length > 1) seen.add(`${name} gives`);
      if (error !== undefined) seen.add(`${name} throws`);
    }
  expect(decoders.filter(([name]) => !seen.has(`${name} gives`)).map(([name]) => name)).toEqual([]);
  expect(seen.size).toBeGreaterThan(decoders.length * 1.5);
});

test('is a stage of the sequence: lazy, in its plan, and again', async () => {
  let opened = 0;
  const source = {
    async *[Symbol.asyncIterator]() {
      opened++;
      yield 'a,b\n1,';
      yield '2\n3,4\n';
    },
  };
  const rows = AsyncSeq.from<Chunk>(source).pipe(csv());
  expect(opened).toBe(0);
  expect(inspect(rows)).toBe('AsyncSeq { from ▸ csv }');
  expect(await rows.toArray()).toEqual([
    { a: '1', b: '2' },
    { a: '3', b: '4' },
  ]);
  expect(await rows.map((row) => row.a).toArray()).toEqual(['1', '3']);
  expect(opened).toBe(2);
});

test('asks for no more chunks than it needs, and closes the source', async () => {
  const log: string[] = [];
  const source = (async function* () {
    try {
      for (const chunk of ['one\ntw', 'o\nthree', '\nfour\n']) {
        log.push(chunk);
        yield chunk;
      }
    } finally {
      log.push('closed');
    }
  })();
  expect(await AsyncSeq.from(source).pipe(lines).take(2).toArray()).toEqual(['one', 'two']);
  expect(log).toEqual(['one\ntw', 'o\nthree', 'closed']);
});

test('a fault closes the source, names its place and the index of the element', async () => {
  let closed = 0;
  const source = (async function* () {
    try {
      yield 'a,b\n1,2\n"x';
      yield 'y"z,3\n';
    } finally {
      closed++;
    }
  })();
  const error = await AsyncSeq.from(source)
    .pipe(csv())
    .toArray()
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TextError);
  expect(error).toMatchObject({ line: 3, column: 5 });
  expect(closed).toBe(1);
  expect(Seq.trace(error)).toEqual({ stage: 'csv', index: 1 });
});

test('a source that fails: its own error, after the rows before', async () => {
  const mine = new Error('mine');
  const source = (async function* () {
    yield 'a\nb';
    throw mine;
  })();
  const given: string[] = [];
  const run = AsyncSeq.from(source)
    .pipe(lines)
    .forEach((line) => void given.push(line));
  await expect(run).rejects.toBe(mine);
  expect(given).toEqual(['a']);
});

test('a chunk that is neither text nor bytes', async () => {
  const run = AsyncSeq.of('a\n', 5 as never)
    .pipe(lines)
    .toArray();
  await expect(run).rejects.toThrow('lines: a chunk must be a string or bytes (Uint8Array), got number 5');
});

test.each([
  ['utf-16le', 'a,b\né,2\n'],
  ['windows-1252', 'a,b\né,2\n'],
])('bytes in %s', async (encoding, text) => {
  const raw = encoding === 'utf-16le' ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'latin1');
  const run = AsyncSeq.from(slow(Array.from(raw, (byte) => new Uint8Array([byte])))).pipe(csv({ encoding }));
  expect(await run.toArray()).toEqual([{ a: 'é', b: '2' }]);
});

test('what is no text says what it is', async () => {
  const packed = gzipSync('a,b\n1,2\n');
  await expect(
    AsyncSeq.from(slow(cut(packed, [1, 3])))
      .pipe(csv())
      .toArray(),
  ).rejects.toThrow('gzip');
});

test('a broken character at the end of a chunk, and at the end', async () => {
  const whole = bytes('é\n');
  expect(
    await AsyncSeq.from(slow([whole.subarray(0, 1), whole.subarray(1)]))
      .pipe(lines)
      .toArray(),
  ).toEqual(['é']);
  await expect(
    AsyncSeq.from(slow([whole.subarray(0, 1)]))
      .pipe(lines)
      .toArray(),
  ).rejects.toThrow('UTF-8');
});

test('a long record in small chunks takes linear time', async () => {
  const times: number[] = [];
  for (const size of [2 ** 19, 2 ** 23]) {
    const part = 'x'.repeat(63) + '\n';
    const chunks = ['"', ...Array.from({ length: size / 64 }, () => part), '"\n'];
    const start = process.cpuUsage();
    const [row] = await AsyncSeq.from(chunks)
      .pipe(csv({ header: false }))
      .toArray();
    times.push(process.cpuUsage(start).user);
    expect(row![0]).toHaveLength(size);
  }
  // 16 times the text: by the square of it, that would be 256 times as long.
  expect(times[1]! / times[0]!).toBeLessThan(100);
});

test('in Node: a file through a stream, packed too, gives what the synchronous reader gives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waiting-'));
  try {
    const path = join(folder, 'a.csv');
    const text = 'id,name\n' + Array.from({ length: 5000 }, (_, i) => `${i},"n, ${i}"\n`).join('');
    writeFileSync(path, text);
    const expected = node.csv(path).toArray();
    expect(
      await AsyncSeq.from<Chunk>(createReadStream(path, { highWaterMark: 1000 }))
        .pipe(csv())
        .toArray(),
    ).toEqual(expected);
    writeFileSync(`${path}.gz`, gzipSync(text));
    const unpacked = createReadStream(`${path}.gz`).pipe(createGunzip());
    expect(await AsyncSeq.from<Chunk>(unpacked).pipe(csv()).toArray()).toEqual(expected);
    const body = new Response(text).body!;
    expect(await AsyncSeq.from<Chunk>(body).pipe(csv()).count()).toBe(5000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('options are checked at the call, and a stream by itself says how to give it', () => {
  expect(() => csv({ separator: ',,' } as never)).toThrow('separator');
  expect(() => lines(slow(['a']) as never)).toThrow('AsyncSeq.from');
});

test('a long record that never ends, and chunks of both kinds at the beginning', async () => {
  const open = ['a,b\n"', ...Array.from({ length: 100 }, () => 'x'.repeat(1000))];
  await expect(AsyncSeq.from(slow(open)).pipe(csv()).toArray()).rejects.toThrow(
    'a quote that is never closed (line 2, column 1)',
  );
  const mixed = [bytes('a'), ',b\n', bytes('1'), ',2\n'];
  expect(await AsyncSeq.from(slow(mixed)).pipe(csv()).toArray()).toEqual([{ a: '1', b: '2' }]);
  expect(csv()(mixed).toArray()).toEqual([{ a: '1', b: '2' }]);
});
