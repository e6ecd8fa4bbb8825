/**
 * Any text, all ways to cut it: the rows, the error, its words and its place are those of a reader that has the text in
 * one piece and goes through it character by character. That reader stands here; it shares nothing with the library.
 */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { csv, TextError, type CsvOptions } from '../../lib/text/index.ts';
import { bytes, cut } from './support.ts';

interface Format {
  readonly separator: string;
  readonly quote: string;
  readonly comment?: string;
  readonly escape?: string;
  readonly relaxed: boolean;
  readonly maxRecord: number;
}
interface Place {
  readonly line: number;
  readonly column: number;
}
interface Outcome {
  readonly rows: string[][];
  readonly error?: string;
}

class Wrong extends Error {}

/** The plain reader. */
function read(text: string, format: Format): Outcome {
  const { separator, quote, comment, escape, relaxed, maxRecord } = format;
  const rows: string[][] = [];
  const places = placesOf(text);
  let at = 0;
  const wrong = (problem: string, { line, column }: Place): never => {
    throw new Wrong(`${problem} (line ${line}, column ${column})`);
  };
  const isBreak = (index: number): boolean =>
    text[index] === '\n' || (text[index] === '\r' && (escape === undefined || text[index + 1] === '\n'));
  const afterBreak = (index: number): number => index + (text.startsWith('\r\n', index) ? 2 : 1);

  function record(): void {
    const start = at;
    const fields: string[] = [];
    const starts: number[] = [];
    let quoted = false;
    /** The character at `at` belongs to the record: is it still short enough? */
    const take = (opened?: number): string => {
      if (at + 1 - start > maxRecord) {
        if (opened === undefined)
          wrong(`a record of more than ${maxRecord} characters (maxRecord)`, places[start]!);
        wrong(`a quote that is not closed within ${maxRecord} characters (maxRecord)`, places[opened!]!);
      }
      return text[at++]!;
    };
    const escaped = (opened?: number): string => {
      const place = places[at]!;
      take(opened);
      if (at === text.length)
        return relaxed ? escape! : wrong('an escape sign with nothing behind it', place);
      if (text.startsWith('\r\n', at)) return take(opened) + take(opened);
      const sign = take(opened);
      const meanings: Record<string, string> = {
        0: '\0',
        b: '\b',
        n: '\n',
        r: '\r',
        t: '\t',
        Z: '\x1a',
        N: '\\N',
      };
      return meanings[sign] ?? sign;
    };
    const bare = (begun: string): string => {
      let value = begun;
      while (at < text.length && text[at] !== separator && !isBreak(at)) {
        if (text[at] === escape) value += escaped();
        else if (text[at] === quote && !relaxed) {
          const place = places[at]!;
          take();
          wrong('a quote within a field that does not begin with one', place);
        } else value += take();
      }
      return value;
    };
    const field = (): string => {
      quoted = text[at] === quote;
      if (!quoted) return bare('');
      const opened = at;
      let value = '';
      take(opened);
      for (;;) {
        if (at === text.length) {
          return relaxed ? text.slice(opened) : wrong('a quote that is never closed', places[opened]!);
        }
        if (text[at] === escape) value += escaped(opened);
        else if (text[at] !== quote) value += take(opened);
        else {
          take(opened);
          if (text[at] !== quote) break;
          value += take(opened);
        }
      }
      if (at === text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r')
        return value;
      if (relaxed) return bare(text.slice(opened, at));
      const place = places[at]!;
      take();
      return wrong('a closing quote with text behind it', place);
    };
    for (;;) {
      starts.push(at);
      fields.push(field());
      if (at === text.length || text[at] !== separator) break;
      take();
    }
    const end = at;
    if (at < text.length) at = afterBreak(at);
    if (fields.length === 1 && !quoted && fields[0] === '') return;
    const width = rows[0]?.length ?? fields.length;
    if (!relaxed && fields.length !== width) {
      const many = fields.length > width;
      const problem = `too ${many ? 'many' : 'few'} fields: ${fields.length}, but the first row has ${width}`;
      wrong(problem, places[many ? starts[width]! : end]!);
    }
    rows.push(fields);
  }

  try {
    while (at < text.length) {
      if (text[at] !== comment) record();
      else {
        while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
        if (at < text.length) at = afterBreak(at);
      }
    }
    return { rows };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { rows, error: error.message };
  }
}

/** Line and column of each character, and of the end. */
function placesOf(text: string): Place[] {
  let line = 1;
  let column = 1;
  const places: Place[] = [];
  for (let index = 0; index < text.length; index++) {
    places.push({ line, column });
    if (text[index] === '\n' || (text[index] === '\r' && text[index + 1] !== '\n')) {
      line++;
      column = 1;
    } else column++;
  }
  return [...places, { line, column }];
}

/** What the library makes of it. */
function outcome(chunks: Iterable<string | Uint8Array>, format: Format): Outcome {
  const { maxRecord, ...rest } = format;
  const options: CsvOptions = maxRecord === Infinity ? rest : format;
  const rows: string[][] = [];
  try {
    for (const row of csv({ ...options, header: false })(chunks)) rows.push(row);
    return { rows };
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    expect(error.message).toContain(`(line ${error.line}, column ${error.column})`);
    return { rows, error: error.message };
  }
}

const sign = fc.constantFrom(
  'a',
  'bc',
  ',',
  ',',
  '"',
  '"',
  '""',
  '\n',
  '\r',
  '\r\n',
  '#',
  'é',
  '\\',
  'N',
  ' ',
);
/** Noise, and what is nearly a table: a fault in one of many records is far from certain in noise. */
const noise = fc.array(sign, { maxLength: 24 }).map((signs) => signs.join(''));
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'bc',
    'é',
    '"a"',
    '"b,c"',
    '"x\ny"',
    '"x\ry"',
    '"x\r\ny"',
    '"q""q"',
    '""',
    '"a\\"b"',
    'a\\nb',
  ),
  { weight: 1, arbitrary: noise.map((text) => text.slice(0, 3)) },
);
const line = fc.tuple(
  fc.array(cell, { minLength: 2, maxLength: 3 }),
  fc.constantFrom('\n', '\r\n', '\r', '\r\r\n'),
);
const nearly = fc
  .array(line, { maxLength: 5 })
  .map((lines) => lines.map(([cells, ends]) => cells.join(',') + ends).join(''));
const texts = fc.oneof(noise, nearly);

const formats = fc.record({
  separator: fc.constant(','),
  quote: fc.constant('"'),
  relaxed: fc.boolean(),
  maxRecord: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 20 })),
});
const more = fc.constantFrom<Partial<Format>>(
  {},
  { comment: '#' },
  { escape: '\\' },
  { comment: '#', escape: '\\' },
);
const cases = fc
  .tuple(texts, formats, more)
  .map(([text, format, other]) => ({ text, format: { ...format, ...other } }));

describe('csv is the plain reader, however the text is cut', () => {
  test('in one piece, character by character, in two everywhere', () => {
    fc.assert(
      fc.property(cases, ({ text, format }) => {
        const wanted = read(text, format);
        expect(outcome([text], format)).toEqual(wanted);
        expect(outcome(text.split(''), format)).toEqual(wanted);
        for (let place = 1; place < text.length; place++) {
          expect(outcome([text.slice(0, place), text.slice(place)], format)).toEqual(wanted);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('in any other pieces, of text and of bytes', () => {
    fc.assert(
      fc.property(cases, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), ({ text, format }, places) => {
        const wanted = read(text, format);
        expect(outcome(cut(bytes(text), places), format)).toEqual(wanted);
      }),
      { numRuns: 1500 },
    );
  });
});
