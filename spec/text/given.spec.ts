/** What is given by mistake: a path for a text, a promise, an option by another package's name. */
import { Buffer } from 'node:buffer';
import { describe, expect, test } from '@jest/globals';
import { csv, jsonl, lines, type Chunks, type CsvOptions } from '../../lib/text/index.ts';
import * as light from '../../lib/text/light/index.ts';
import { thrownBy } from './support.ts';

/** The light ones say less of what is no text at all, for its bytes. */
const decoders: [string, (chunks: Chunks) => unknown, isLight: boolean][] = [
  ['csv', csv(), false],
  ['lines', lines, false],
  ['jsonl', jsonl(), false],
  ['csv', light.csv(), true],
  ['lines', light.lines, true],
  ['jsonl', light.jsonl(), true],
];

describe.each(decoders)('%s', (name, decode, isLight) => {
  const refused = (value: unknown): string => {
    const error = thrownBy(() => decode(value as Chunks));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).not.toContain('\n');
    expect(error.message.length).toBeLessThan(250);
    return error.message;
  };

  test.each([
    ...[
      'a.csv',
      './data/people.TSV',
      '/tmp/a b/events.jsonl',
      'C:\\Users\\Ann Li\\a.csv',
      '../x.log',
      'a.csv.gz',
    ],
    ...['file.xlsx', 'données.txt', '~/a.ndjson'],
  ])('a path: %s', (path) => {
    expect(refused(path)).toBe(
      `${name}: string ${JSON.stringify(path)} looks like a path: give the text, or the path to ${name} ` +
        'of seqable/node (if it is the text, give it in an array)',
    );
    expect(() => decode([path])).not.toThrow();
  });

  test.each(['https://example.org/a?b=1', 'http://x/y.csv', 'file:///tmp/a.csv', 'ftp://a/b'])(
    'a URL: %s',
    (url) => {
      expect(refused(url)).toContain('looks like a URL: fetch it, give its text');
    },
  );

  test.each([
    ...[
      '',
      'a',
      'id,name',
      'a.csv\n',
      'a.csv,b.csv',
      '"a.csv"',
      '{"a":"b.csv"}',
      'see a.csv',
      'a.csv is here',
      '.csv',
    ],
    ...[
      '1.5',
      'www.example.org',
      'a;b.csv',
      'x: https://example.org\n',
      '://',
      'a://b',
      'https://a\nhttps://b',
    ],
  ])('a text: %j', (text) => {
    expect(() => decode(text)).not.toThrow();
  });

  const must = 'chunks must be a string, bytes (Uint8Array), or an iterable of these, got ';

  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a number', 7, 'number 7'],
    ['an object', {}, 'an object'],
    ['a function', (): string => '', 'a function'],
    ['a promise', Promise.resolve(''), 'a promise; await it first'],
    ['a response', new Response(''), 'what a fetch or a file input gives; await its text() first'],
    ['a file', new Blob(['a']), 'what a fetch or a file input gives; await its text() first'],
    [
      'a stream',
      new Response('a').body,
      'an asynchronous stream; give AsyncSeq.from(stream), of seqable/async',
    ],
    ['an ArrayBuffer', new ArrayBuffer(2), 'a buffer of another kind; give new Uint8Array(buffer)'],
    ['a URL', new URL('file:///a.csv'), 'a URL; fetch it, or give it to seqable/node if it is a file'],
  ])('%s', (_what, value, said) => {
    const plain = typeof value === 'object' && value !== null ? 'an object' : said;
    expect(refused(value)).toBe(`${name}: ${must}${isLight ? plain : said}`);
  });

  test('bytes are a text, whatever is in them', () => {
    expect(() => decode(Buffer.from('a.csv'))).not.toThrow();
  });
});

describe('options by other names', () => {
  test.each([
    ...['delimiter', 'Delimiter', 'sep', 'fieldSeparator', 'seperator', 'SEPARATOR'].map((name) => [
      name,
      'separator',
    ]),
    ...['headers', 'column_names', 'objectMode'].map((name) => [name, 'header']),
    ...['quoteChar', 'quote_char', 'enclosure'].map((name) => [name, 'quote']),
    ...['comments', 'Comments'].map((name) => [name, 'comment']),
    ...['relax_column_count', 'strict'].map((name) => [name, 'relaxed']),
    ...['dynamicTyping', 'cast', 'dtype'].map((name) => [name, 'columns']),
    ...['charset', 'fileEncoding'].map((name) => [name, 'encoding']),
    ...['ltrim', 'skipInitialSpace'].map((name) => [name, 'trim']),
  ])('%s', (name, ours) => {
    const message = `csv: no such option: ${JSON.stringify(name)}; it is called ${ours}`;
    expect(thrownBy(() => csv({ [name]: 1 } as CsvOptions))).toEqual(new TypeError(message));
    // The light forms have the list, not the hints.
    expect(thrownBy(() => light.csv({ [name]: 1 } as CsvOptions)).message).toContain('; there is header, ');
  });

  test.each([
    ['skipEmptyLines', 'empty lines are always passed over'],
    ['skip_empty_lines', 'empty lines are always passed over'],
    ['bom', 'a byte order mark is always dropped'],
    ['newline', 'any line break is known'],
    ['preview', 'take(n) ends after n rows'],
  ])('%s is not needed', (name, hint) => {
    expect(thrownBy(() => csv({ [name]: 1 } as CsvOptions)).message).toBe(
      `csv: no such option: "${name}"; ${hint}`,
    );
  });

  test('what says nothing gets the list', () => {
    expect(thrownBy(() => csv({ worker: true } as CsvOptions)).message).toMatch(
      /^csv: no such option: "worker"; there is header, columns, separator, .*trim, encoding$/,
    );
    expect(thrownBy(() => jsonl({ bom: true } as object)).message).toBe(
      'jsonl: no such option: "bom"; there is reviver, encoding, maxLine',
    );
    expect(thrownBy(() => lines('', { headers: 1 } as object)).message).toBe(
      'lines: no such option: "headers"; there is encoding, maxLine',
    );
  });

  test('columns: true, and a list of names', () => {
    const refused = (columns: unknown): string => thrownBy(() => csv({ columns } as CsvOptions)).message;
    expect(refused(true)).toBe(
      'csv: columns must be an object of types by column, got boolean true; rows are objects as it is',
    );
    expect(refused(['a'])).toContain('got an array; a list of names is the option header');
  });

  test('a text in place of the options', () => {
    const text = `id,name\n${'1,Ann\n'.repeat(1000)}`;
    for (const make of [csv, jsonl, light.csv, light.jsonl] as ((options: unknown) => unknown)[]) {
      for (const given of [text, Buffer.from(text)]) {
        const { message } = thrownBy(() => make(given));
        expect(message).toMatch(/; the text comes in a second call: \w+\(options\)\(text\)$/);
        expect(message.length).toBeLessThan(200);
      }
    }
  });
});
