/**
 * Random tables, written at random (what is quoted, which line breaks, a byte order mark), cut at random: the same
 * table comes out, and csv-parse reads the text the same way.
 */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { csv, lines } from '../../lib/text/index.ts';
import { bytes, cut } from './support.ts';

const field = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', ',', ';', '"', '\n', '\r', '\r\n', 'é', '日', '😀', '\u2028'),
  }),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/\p{Cs}/gu, '')),
);

const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 6 }));

/** One answer for each field: quote it though there is no need. */
const whims = fc.infiniteStream(fc.boolean());

interface Way {
  readonly separator: string;
  readonly lineBreak: string;
  readonly mark: boolean;
  readonly lastBreak: boolean;
}
const way = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|', 'é'),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
  lastBreak: fc.boolean(),
});

function written(
  rows: readonly (readonly string[])[],
  { separator, lineBreak, mark, lastBreak }: Way,
  whim: Iterator<boolean>,
): string {
  const text = rows
    .map((row) =>
      row
        .map((value) => {
          const needed =
            /["\r\n\ufeff]/.test(value) || value.includes(separator) || (value === '' && row.length === 1);
          return needed || whim.next().value ? `"${value.replaceAll('"', '""')}"` : value;
        })
        .join(separator),
    )
    .join(lineBreak);
  return (mark ? '\ufeff' : '') + text + (lastBreak && rows.length > 0 ? lineBreak : '');
}

const places = fc.array(fc.nat({ max: 400 }), { maxLength: 8 });

describe('csv over random tables', () => {
  test('gives the table that was written, however the bytes are cut', () => {
    fc.assert(
      fc.property(table, way, whims, places, (rows, how, whim, where) => {
        const chunks = cut(bytes(written(rows, how, whim)), where);
        expect(csv({ header: false, separator: how.separator })(chunks).toArray()).toEqual(rows);
        expect(csv({ header: false, separator: how.separator, relaxed: true })(chunks).toArray()).toEqual(
          rows,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('reads as csv-parse does', () => {
    fc.assert(
      fc.property(table, way, whims, places, (rows, how, whim, where) => {
        const text = written(rows, how, whim);
        const theirs = parse(text, {
          bom: true,
          delimiter: how.separator,
          record_delimiter: ['\n', '\r\n'],
          skip_empty_lines: true,
        });
        expect(csv({ header: false, separator: how.separator })(cut(bytes(text), where)).toArray()).toEqual(
          theirs,
        );
      }),
      { numRuns: 150 },
    );
  });

  test('gives objects with the columns of the first record', () => {
    fc.assert(
      fc.property(table, way, whims, (rows, how, whim) => {
        const [names = [], ...rest] = rows;
        fc.pre(new Set(names).size === names.length);
        const found = csv({ separator: how.separator })(written(rows, how, whim)).toArray();
        expect(
          found.map((row) => names.map((name) => Object.getOwnPropertyDescriptor(row, name)?.value)),
        ).toEqual(rest);
        expect(found.every((row) => Object.keys(row).length === names.length)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('any text, however broken', () => {
  const noise = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '#', 'é') });

  test('relaxed csv never fails, and is the same however the text is cut', () => {
    fc.assert(
      fc.property(noise, places, (text, where) => {
        const options = { header: false, relaxed: true, comment: '#' } as const;
        const whole = csv(options)(text).toArray();
        expect(csv(options)(cut(bytes(text), where)).toArray()).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  test('strict csv fails at the same place however the text is cut', () => {
    const outcome = (chunks: Uint8Array[]): unknown => {
      try {
        return csv({ header: false, comment: '#' })(chunks).toArray();
      } catch (error) {
        return (error as Error).message;
      }
    };
    fc.assert(
      fc.property(noise, places, (text, where) => {
        expect(outcome(cut(bytes(text), where))).toEqual(outcome([bytes(text)]));
      }),
      { numRuns: 200 },
    );
  });

  test('lines are what split gives, but for the empty one behind the last break', () => {
    fc.assert(
      fc.property(noise, places, (text, where) => {
        fc.pre(text.includes('\n') || !text.includes('\r'));
        const pieces = text.split(/\r?\n/);
        if (pieces.at(-1) === '') pieces.pop();
        expect(lines(cut(bytes(text), where)).toArray()).toEqual(pieces);
      }),
      { numRuns: 150 },
    );
  });
});
