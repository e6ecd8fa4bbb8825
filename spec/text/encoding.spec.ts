/** Texts in other encodings than UTF-8, and marks. */
import { Buffer } from 'node:buffer';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { csv, jsonl, lines, TextError, type CsvOptions, type JsonlOptions } from '../../lib/text/index.ts';
import { csv as lightCsv } from '../../lib/text/light/index.ts';
import { bytes, cut, cutsInTwo, CountingSource, thrownBy } from './support.ts';

const little = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const big = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const table = 'stück,preis\nGrün,5 €\n';
const rows = [{ stück: 'Grün', preis: '5 €' }];

/** The table as people export it. */
const windows = bytes('st', 0xfc, 'ck,preis\nGr', 0xfc, 'n,5 ', 0x80, '\n');

describe('encoding', () => {
  test.each(['windows-1252', 'cp1252', 'latin1', 'ISO-8859-1', ' windows-1252 '])(
    '%j, cut anywhere: the euro sign too, which Node 20 gets wrong where nothing streams',
    (encoding) => {
      for (const chunks of cutsInTwo(windows)) expect(csv({ encoding })(chunks).toArray()).toEqual(rows);
      expect(csv({ encoding })(cut(windows, [...windows.keys()])).toArray()).toEqual(rows);
      expect([...lightCsv({ encoding })(windows)]).toEqual(rows);
    },
  );

  test('all that windows-1252 has beyond Latin 1', () => {
    const high = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    expect(lines(high, { encoding: 'windows-1252' }).first()).toBe(
      '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ',
    );
  });

  test.each<[string, Uint8Array, string]>([
    ['windows-1251', Uint8Array.of(0xcf, 0xf0, 0xe8), 'При'],
    ['windows-1250', Uint8Array.of(0xf8, 0xb9), 'řą'],
    ['koi8-r', Uint8Array.of(0xf0, 0xd2), 'Пр'],
    ['macintosh', Uint8Array.of(0x8a, 0x9f), 'äü'],
    ['iso-8859-15', Uint8Array.of(0xa4), '€'],
    ['shift_jis', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), '日本'],
    ['euc-jp', Uint8Array.of(0xc6, 0xfc), '日'],
    ['iso-2022-jp', Uint8Array.of(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42), '日'],
    ['gb18030', Uint8Array.of(0xc4, 0xe3, 0x81, 0x30, 0x84, 0x36), '你¥'],
    ['gbk', Uint8Array.of(0xc4, 0xe3), '你'],
    ['big5', Uint8Array.of(0xa4, 0xa4), '中'],
    ['euc-kr', Uint8Array.of(0xb0, 0xa1), '가'],
    ['utf-16le', little('a日😀\ufffd'), 'a日😀\ufffd'],
    ['utf-16', little('a日'), 'a日'],
    ['utf-16be', big('a日😀\ufffd'), 'a日😀\ufffd'],
    ['utf-8', bytes('日'), '日'],
    ['UTF8', bytes('日'), '日'],
  ])('%s over every cut', (encoding, value, text) => {
    for (const chunks of cutsInTwo(value)) {
      expect(lines(chunks, { encoding }).toArray().join('')).toBe(
        new TextDecoder(encoding).decode(value).slice(0),
      );
      expect(lines(chunks, { encoding }).toArray()).toEqual([text]);
    }
  });

  test('any UTF-16 survives any cut, with a mark and without, U+FFFD too', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((value) => `a${value.replace(/[\r\n\ufeff]/g, '·')}\ufffd`);
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat({ max: 60 })),
        fc.boolean(),
        fc.boolean(),
        (value, places, isBig, marked) => {
          const raw = (isBig ? big : little)((marked ? '\ufeff' : '') + value);
          const options = marked ? undefined : { encoding: isBig ? 'utf-16be' : 'utf-16le' };
          expect(lines(cut(raw, places), options).toArray()).toEqual([value]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('for lines and JSON Lines too', () => {
    expect(lines(windows, { encoding: 'windows-1252' }).toArray()).toEqual(['stück,preis', 'Grün,5 €']);
    const json = bytes('{"a":"', 0xfc, '"}\n');
    expect(jsonl({ encoding: 'windows-1252' })(json).toArray()).toEqual([{ a: 'ü' }]);
    expect(jsonl()(little('\ufeff{"a":"ü"}\n')).toArray()).toEqual([{ a: 'ü' }]);
    expect(['a\nb', 'c'].map(lines).map((text) => text.toArray())).toEqual([['a', 'b'], ['c']]);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8', bytes(`\ufeff${table}`)],
    ['UTF-16 LE', little(`\ufeff${table}`)],
    ['UTF-16 BE', big(`\ufeff${table}`)],
  ])('the mark of %s tells, whatever the option says', (_name, value) => {
    for (const encoding of [undefined, 'utf-8', 'windows-1252', 'utf-16le', 'utf-16be']) {
      for (const chunks of cutsInTwo(value)) expect(csv({ encoding })(chunks).toArray()).toEqual(rows);
    }
  });

  test('chunks that are strings are as they are', () => {
    expect(csv({ encoding: 'utf-16le' })(table).toArray()).toEqual(rows);
    expect(csv()([bytes('stück,'), 'preis\n', bytes('Grün,5 €\n')]).toArray()).toEqual(rows);
  });

  test('a long text keeps its order', () => {
    const text = Array.from({ length: 30_000 }, (_, id) => `${id},näme ${id}`).join('\n');
    expect(lines(Buffer.from(text, 'latin1'), { encoding: 'latin1' }).toArray().join('\n')).toBe(text);
    expect(
      lines(little(`\ufeff${text}`))
        .toArray()
        .join('\n'),
    ).toBe(text);
  });

  test.each<[unknown, string]>([
    ['utf-9', 'string "utf-9"'],
    ['', 'string ""'],
    ['binary', 'string "binary"'],
    [1252, 'number 1252'],
    [null, 'null'],
  ])('%j is no label: a TypeError at once', (encoding, said) => {
    const message = `encoding must be a label that TextDecoder knows, such as "windows-1252", got ${said}`;
    const options = { encoding } as { encoding: string };
    expect(thrownBy(() => csv(options as CsvOptions)).message).toBe(`csv: ${message}`);
    expect(thrownBy(() => jsonl(options as JsonlOptions)).message).toBe(`jsonl: ${message}`);
    expect(thrownBy(() => lines('', options))).toEqual(new TypeError(`lines: ${message}`));
  });

  test.each<[string, Uint8Array, string]>([
    [
      'shift_jis',
      Uint8Array.of(0x61, 0x0a, 0x62, 0xff, 0x63),
      'invalid shift_jis: bytes that stand for no character (line 2, column 2)',
    ],
    [
      'shift_jis',
      Uint8Array.of(0x61, 0x0a, 0x93),
      'invalid shift_jis: the text ends within a character (line 2, column 1)',
    ],
    [
      'windows-1255',
      Uint8Array.of(0x61, 0xd9),
      'invalid windows-1255: bytes that stand for no character (line 1, column 2)',
    ],
    [
      'utf-16le',
      Uint8Array.of(0x61, 0, 0x0a, 0, 0x62, 0, 0, 0xdc, 0x63, 0),
      'invalid utf-16le: bytes that stand for no character (line 2, column 2)',
    ],
    [
      'utf-16be',
      Uint8Array.of(0, 0x61, 0, 0x0a, 0xd8, 0, 0, 0x62),
      'invalid utf-16be: bytes that stand for no character (line 2, column 1)',
    ],
    [
      'utf-16le',
      Uint8Array.of(0x61, 0, 0x0a, 0, 0x62),
      'invalid utf-16le: the text ends within a character (line 2, column 1)',
    ],
    [
      'utf-16le',
      Uint8Array.of(0x61, 0, 0x0a, 0, 0, 0xd8),
      'invalid utf-16le: the text ends within a character (line 2, column 1)',
    ],
  ])('%s that is none says so and where, whatever the cut', (encoding, value, message) => {
    for (const chunks of cutsInTwo(value)) {
      const iterator = lines(chunks, { encoding })[Symbol.iterator]();
      if (message.includes('line 2')) expect(iterator.next().value).toBe('a');
      const error = thrownBy(() => iterator.next());
      expect(error).toBeInstanceOf(TextError);
      expect(error.message).toBe(message);
    }
  });

  test('UTF-8 that is none names the way on', () => {
    expect(thrownBy(() => csv()(windows).toArray()).message).toBe(
      "invalid UTF-8: byte 0xfc; if it is another encoding, say which, such as encoding: 'windows-1252' (line 1, column 3)",
    );
  });

  test('a line that is complete waits for nothing', () => {
    const source = new CountingSource<Uint8Array>(bytes('B\n'), bytes('x\n'));
    expect(lines(source).first()).toBe('B');
    expect(source.pulled).toBe(1);
  });
});
