/**
 * The law of cuts: a text in pieces of any size gives the rows, or the first fault with its line and column, that it gives in one
 * piece. The bytes are those of a file; what the pieces are is asked of the planner that all verbs use.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toArray } from 'seqable/collectors';
import { job, type Job } from 'seqable/jobs';
import { csv, jsonl, lines } from 'seqable/text';
import { csv as csvFile, jsonl as jsonlFile, lines as linesFile } from 'seqable/node';
import { coreOf, Folding, type Core } from '../../lib/jobs/core.ts';
import { cutsOf, oddCount, Scan } from '../../lib/jobs/node/cuts.ts';
import { foldPiece } from '../../lib/jobs/node/fold.ts';
import { piecesOf, scanHere } from '../../lib/jobs/node/plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'seqable-cuts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'text');

interface Outcome {
  readonly rows: unknown;
  readonly fault: string | undefined;
  readonly pieces: number;
}

/** The rows up to the first fault, of pieces of about `bytes`. */
async function inPieces(core: Core, bytes: number): Promise<Outcome> {
  const { files, parts } = await piecesOf(core, [path], { bytes }, scanHere);
  const folding = new Folding(core);
  const pieces = parts.flat();
  let fault: string | undefined;
  try {
    for (const piece of pieces) foldPiece(core, files, piece, (rows) => folding.add(rows));
  } catch (error) {
    fault = (error as Error).message;
  }
  return { rows: folding.acc, fault, pieces: pieces.length };
}

/** The same by the readers of files, which know nothing of pieces. */
function inOne(read: () => Iterable<unknown>): Outcome {
  const rows: unknown[] = [];
  try {
    for (const row of read()) rows.push(row);
  } catch (error) {
    return { rows, fault: (error as Error).message, pieces: 1 };
  }
  return { rows, fault: undefined, pieces: 1 };
}

const collected = (made: Job<never, unknown>): Core => coreOf(made)!;

async function same(core: Core, read: () => Iterable<unknown>, bytes: number): Promise<number> {
  const cut = await inPieces(core, bytes);
  const whole = inOne(read);
  expect({ ...cut, pieces: 1 }).toEqual(whole);
  return cut.pieces;
}

/** Texts of CSV that are valid, made of the signs that may break a cut. */
const field = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.string({ unit: fc.constantFrom('a', 'é', '\ufeff', ' ', ';', "'"), maxLength: 4 }),
  },
  {
    weight: 3,
    arbitrary: fc
      .string({ unit: fc.constantFrom('""', '\n', '\r\n', '\r', ',', 'x', '\ufeff'), maxLength: 6 })
      .map((text) => `"${text}"`),
  },
  fc.constant(''),
  fc.constant(`"${'long,\n'.repeat(12)}"`),
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const record = fc.tuple(fc.array(field, { minLength: 2, maxLength: 2 }), lineEnd);
const table = fc
  .tuple(
    fc.constantFrom('', '\ufeff', '\n\n', 'sep=,\n'),
    fc.constantFrom('a,b\n', '"a\n",b\r\n', 'a,b\r'),
    fc.array(record, { maxLength: 14 }),
    fc.boolean(),
  )
  .map(([before, header, records, open]) => {
    const text = before + header + records.map(([fields, end]) => fields.join(',') + end).join('');
    return open ? text.replace(/[\r\n]+$/, '') : text;
  });
/** Any order of these signs: most such texts have a fault. */
const noise = fc
  .string({
    unit: fc.constantFrom('a', 'b', ',', '"', '""', '\n', '\r', '\r\n', '\ufeff', '#'),
    maxLength: 40,
  })
  .map((text) => `a,b\n${text}`);
const size = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 12, max: 90 }));

const runs = { numRuns: 200 };

describe('csv', () => {
  const cases: Record<string, Parameters<typeof csv>[0]> = {
    'with a header': {},
    without: { header: false },
    'with names given': { header: ['x', 'y'] },
    'with trim': { trim: true },
    'with a separator to find': { separator: 'auto' },
    'with lines to skip': { skipLines: 1 },
  };
  test.each(Object.entries(cases))(
    '%s: rows and the first fault are those of one piece',
    async (_, options) => {
      const core = collected(job(csv(options as object)).collect(toArray()) as never);
      let pieces = 0;
      await fc.assert(
        fc.asyncProperty(fc.oneof({ weight: 2, arbitrary: table }, noise), size, async (text, bytes) => {
          writeFileSync(path, text);
          pieces += await same(core, () => csvFile(path, options as object), bytes);
        }),
        runs,
      );
      expect(pieces).toBeGreaterThan(300);
    },
  );

  test('without quotes every line break ends a record, and comments do not matter', async () => {
    const options = { quote: false, comment: '#' } as const;
    const core = collected(job(csv(options)).collect(toArray()) as never);
    await fc.assert(
      fc.asyncProperty(noise, size, async (text, bytes) => {
        writeFileSync(path, text);
        await same(core, () => csvFile(path, options), bytes);
      }),
      runs,
    );
  });

  test('a byte of another encoding is no quote, and a fault in bytes is found where it is', async () => {
    const core = collected(job(csv({ encoding: 'windows-1252' })).collect(toArray()) as never);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), size, async (bytes, piece) => {
        writeFileSync(
          path,
          Buffer.concat([
            Buffer.from('a,b\n1,2\n'),
            bytes.map((byte) => (byte < 40 ? [10, 13, 34, 44][byte % 4]! : byte)),
          ]),
        );
        await same(core, () => csvFile(path, { encoding: 'windows-1252' }), piece);
      }),
      runs,
    );
  });

  test('types of columns, and their errors', async () => {
    const options = { columns: { b: Number } };
    const core = collected(job(csv(options)).collect(toArray()) as never);
    writeFileSync(path, 'a,b\n"x\ny",1\nz,2\n"\n\r\n",three\nw,4\n');
    for (let bytes = 1; bytes < 40; bytes++) await same(core, () => csvFile(path, options), bytes);
    expect((await inPieces(core, 2)).fault).toContain(`(${path}:7:3)`);
  });

  test.each([
    ['relaxed', { relaxed: true }, 'with relaxed: true'],
    ['escape', { escape: '\\' }, 'with an escape sign'],
    ['comments and quotes', { comment: '#' }, 'a comment may hold a single quote; say quote: false'],
    ['a quote of several bytes', { quote: '»' }, 'its quote sign is more than one byte'],
  ])('%s: one piece, and the reason', async (_, options, why) => {
    const core = collected(job(csv(options as object)).collect(toArray()) as never);
    writeFileSync(path, 'a,b\n1,2\n3,4\n');
    const { files, parts, uncut } = await piecesOf(core, [path], { bytes: 4 }, scanHere);
    expect([parts, files[0]!.head]).toEqual([[[[0, 0, 12]]], null]);
    expect(uncut).toEqual([expect.stringContaining(`${path} is not cut: ${why}`)]);
    await same(core, () => csvFile(path, options as object), 4);
  });

  test('UTF-16 and packed files are one piece', async () => {
    const core = collected(job(csv()).collect(toArray()) as never);
    writeFileSync(path, Buffer.from(`\ufeffa,b\n${'1,2\n'.repeat(20)}`, 'utf16le'));
    expect(await same(core, () => csvFile(path), 8)).toBe(1);
  });
});

const anyLines = fc.string({
  unit: fc.constantFrom('a', 'é', '"', '\n', '\r\n', '\r', '\ufeff', '{}', '\n\n'),
  maxLength: 40,
});

test('lines: the lines, or the first fault', async () => {
  const core = collected(job(lines).collect(toArray()) as never);
  await fc.assert(
    fc.asyncProperty(anyLines, size, async (text, bytes) => {
      writeFileSync(path, text);
      await same(core, () => linesFile(path), bytes);
    }),
    runs,
  );
});

test('JSON Lines: the values, or the first fault', async () => {
  const core = collected(job(jsonl()).collect(toArray()) as never);
  const value = fc.oneof(
    fc.json({ maxDepth: 1 }),
    fc.constantFrom('', ' ', '{"a":"\\n"}', '[1', '\ufeff1', '"\\u2028"', '\u2028'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(value, fc.constantFrom('\n', '\r\n')), { maxLength: 12 }),
      size,
      async (values, bytes) => {
        writeFileSync(path, values.flat().join(''));
        await same(core, () => jsonlFile(path), bytes);
      },
    ),
    runs,
  );
});

test('bytes that are no UTF-8, in any piece', async () => {
  const core = collected(job(lines).collect(toArray()) as never);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), size, async (bytes, piece) => {
      writeFileSync(path, Buffer.concat([Buffer.from('é\n'), bytes.map((byte) => (byte < 60 ? 10 : byte))]));
      await same(core, () => linesFile(path), piece);
    }),
    runs,
  );
});

test('records and a header longer than a chunk, and than many pieces', async () => {
  const core = collected(job(csv()).collect(toArray()) as never);
  const long = `"${'x,\n""'.repeat(50_000)}"`;
  writeFileSync(path, `"${'h\n'.repeat(40_000)}",b\n1,2\n${long},2\n3,4\n5,${long}\n6,7\n`);
  expect(await same(core, () => csvFile(path), 1000)).toBe(3);
  writeFileSync(path, `${'a'.repeat(3_000_000)},b\n1,2\n3,4\n`);
  expect(await same(core, () => csvFile(path), 500_000)).toBe(1);
});

describe('scanning', () => {
  test('counts signs four at a time as one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(34, 35, 33, 0, 255, 162), { maxLength: 60 }),
        fc.nat(5),
        fc.nat(5),
        (bytes, offset, from) => {
          const view = new Uint8Array(new ArrayBuffer(bytes.length + offset), offset);
          view.set(bytes);
          const start = Math.min(from, bytes.length);
          expect(oddCount(view, start, 34)).toBe(bytes.slice(start).filter((byte) => byte === 34).length % 2);
        },
      ),
    );
  });

  test('gives the same however its bytes come', () => {
    fc.assert(
      fc.property(noise, fc.array(fc.nat(40), { maxLength: 4 }), (text, places) => {
        const bytes = Buffer.from(text);
        const scan = (at: readonly number[]): unknown => {
          const scanned = new Scan({ quote: 34, returns: true });
          at.slice(1).forEach((end, i) => scanned.take(Uint8Array.from(bytes.subarray(at[i], end))));
          return scanned.section(0);
        };
        const cuts = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort(
          (a, b) => a - b,
        );
        expect(scan(cuts)).toEqual(scan([0, bytes.length]));
      }),
    );
  });

  test('the number of quotes before decides which place counts', () => {
    const section = { odd: true, ifEven: 1, ifOdd: 2 };
    expect(cutsOf([section, section, { ...section, odd: false }, section])).toEqual([1, 2, 1, 1]);
  });
});
