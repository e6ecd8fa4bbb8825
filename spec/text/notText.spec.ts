/** Files that are no text say what they are. */
import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Seq } from '../../lib/index.ts';
import { csv, jsonl, lines, TextError, type Chunks } from '../../lib/text/index.ts';
import { bytes, cutsInTwo, CountingSource, thrownBy } from './support.ts';

const decoders: [string, (chunks: Chunks) => Seq<unknown>][] = [
  ['lines', lines],
  ['csv', csv()],
  ['csv, without a header', csv({ header: false, relaxed: true })],
  ['csv, in another encoding', csv({ encoding: 'windows-1252' })],
  ['jsonl', jsonl()],
];

const files: [what: string, content: Uint8Array][] = [
  ['gzip: give its path to seqable/node with gzip: true, or unpack it first', gzipSync('a,b\n1,2\n')],
  ['a ZIP archive, as .xlsx is', bytes('PK', 3, 4, 20, 0, 6, 0)],
  ['an .xls file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 'a', 0, 0, 0)],
];

describe.each(decoders)('%s', (_name, decode) => {
  test.each(files)('%s', (what, content) => {
    for (const chunks of cutsInTwo(content)) {
      const source = new CountingSource(...chunks);
      const error = thrownBy(() => decode(source).toArray());
      expect(error).toBeInstanceOf(TextError);
      expect(error.message).toMatch(/^this is .*, not a text: .* \(line 1, column 1\)$/);
      expect(error.message).toContain(`this is ${what.split(': ')[0]!}, not a text`);
      expect(source.closed).toBe(1);
    }
    expect(thrownBy(() => decode([...content].map((byte) => bytes(byte))).toArray()).message).toContain(
      what.split(':')[0]!,
    );
  });
});

describe('what only begins like one is a text', () => {
  test.each([
    ...[
      '',
      'P',
      'PK',
      'PKW,a\n1,2\n',
      'B\n',
      'BZh,a\n',
      'BZh91AY',
      '%PDF',
      'PAR1,PAR2\n3,4\n',
      'PAR1',
      '7z,b\n',
      'Obj\n',
    ],
    ...['SQLite format 3,a\n', '(a)\n', 'a\n', 'ARROW1\n', '\n', '\n\n', ' \n'],
  ])('%j', (text) => {
    const whole = text.split('\n').filter((line, index, all) => line !== '' || index < all.length - 1);
    for (const chunks of cutsInTwo(bytes(text))) expect(lines(chunks).toArray()).toEqual(whole);
    expect(lines([...text]).toArray()).toEqual(whole);
  });

  test('a NUL further on is a character as any other', () => {
    expect(lines(bytes('ab\0c\n\0')).toArray()).toEqual(['ab\0c', '\0']);
    expect(lines(bytes('a\0b\n')).toArray()).toEqual(['a\0b']);
  });
});

describe('UTF-16 without a mark', () => {
  const text = 'id,name\n1,Ann\n';
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(text, 'utf16le').swap16();

  test.each([
    ['utf-16le', little],
    ['utf-16be', big],
  ])('says how to read it: %s', (encoding, value) => {
    const message = `this is UTF-16 without a mark, not a text: say encoding: '${encoding}' (line 1, column 1)`;
    for (const chunks of cutsInTwo(value)) {
      expect(thrownBy(() => csv()(chunks).toArray()).message).toBe(message);
      expect(thrownBy(() => lines(chunks, { encoding: 'utf-8' }).toArray()).message).toBe(message);
      expect(csv({ encoding })(chunks).toArray()).toEqual([{ id: '1', name: 'Ann' }]);
    }
  });

  test('and read as UTF-8 by someone else, with a mark or without', () => {
    for (const marked of [Buffer.from([0xff, 0xfe, ...little]), Buffer.from([0xfe, 0xff, ...big])]) {
      const problem = 'this is UTF-16 that was read as UTF-8, not a text: give the bytes (line 1, column 1)';
      expect(thrownBy(() => csv()(marked.toString()).toArray()).message).toBe(problem);
    }
    expect(thrownBy(() => csv()(little.toString()).toArray()).message).toContain('UTF-16 without a mark');
  });
});

test('packed bytes that were read as a string are known too', () => {
  const packed = gzipSync('a,b\n1,2\n');
  expect(thrownBy(() => csv()(packed.toString()).toArray()).message).toContain('this is gzip');
  expect(thrownBy(() => csv()(packed.toString('latin1')).toArray()).message).toContain('this is gzip');
  expect(thrownBy(() => lines(bytes('PK', 3, 4).toString()).toArray()).message).toContain('a ZIP archive');
  expect(lines('\ufffd\ufffd\ufffd, a text that lost its letters\n').count()).toBe(1);
});
