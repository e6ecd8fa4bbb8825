import { describe, expect, test } from '@jest/globals';
import { lines } from '../../lib/text/index.ts';
import { bytes, cutsInTwo } from './support.ts';

describe('lines', () => {
  test('ends a line at \\n and at \\r\\n', () => {
    expect(lines('a\nb\r\nc\n').toArray()).toEqual(['a', 'b', 'c']);
  });

  test('gives a last line without a break', () => {
    expect(lines('a\nb').toArray()).toEqual(['a', 'b']);
  });

  test('gives no empty line behind the last break', () => {
    expect(lines('a\n').toArray()).toEqual(['a']);
  });

  test('gives the empty lines in between', () => {
    expect(lines('\n\r\na\n\n').toArray()).toEqual(['', '', 'a', '']);
  });

  test('takes a lone \\r for a character', () => {
    expect(lines('a\rb\r\r\nc\r').toArray()).toEqual(['a\rb\r', 'c\r']);
  });

  test('gives nothing for an empty text', () => {
    expect(lines('').toArray()).toEqual([]);
    expect(lines([]).toArray()).toEqual([]);
    expect(lines(['', new Uint8Array(0), '']).toArray()).toEqual([]);
  });

  test('is the same wherever the bytes are cut', () => {
    const text = 'žluť\r\n日本語\n\r\n😀 end\r\r\n\nlast é';
    for (const chunks of cutsInTwo(bytes(text))) {
      expect(lines(chunks).toArray()).toEqual(['žluť', '日本語', '', '😀 end\r', '', 'last é']);
    }
  });

  test('is the same byte by byte', () => {
    const text = bytes('žluť\r\n日本語\n😀');
    const chunks = Array.from(text, (byte) => Uint8Array.of(byte));
    expect(lines(chunks).toArray()).toEqual(['žluť', '日本語', '😀']);
  });

  test('joins a \\r at the end of a string with a \\n at the start of the next', () => {
    expect(lines(['a\r', '\nb\r', 'c']).toArray()).toEqual(['a', 'b\rc']);
  });

  test('joins the halves of a character that strings are cut in', () => {
    expect(lines(['\ud83d', '\ude00\n']).toArray()).toEqual(['😀']);
  });

  test('takes strings and bytes in one text', () => {
    expect(lines(['a', bytes('b\nc'), 'd']).toArray()).toEqual(['ab', 'cd']);
  });

  test('takes a single string or a single Uint8Array for a text in one part', () => {
    expect(lines('a\nb').toArray()).toEqual(['a', 'b']);
    expect(lines(bytes('a\nb')).toArray()).toEqual(['a', 'b']);
  });

  test('drops a byte order mark at the start only', () => {
    expect(lines([bytes(0xef), bytes(0xbb, 0xbf, 'a\n\ufeffb')]).toArray()).toEqual(['a', '\ufeffb']);
    expect(lines(['', '\ufeffa']).toArray()).toEqual(['a']);
    expect(lines(['a', '\ufeffb']).toArray()).toEqual(['a\ufeffb']);
  });

  test('gives a line longer than any piece, whole', () => {
    const long = 'x'.repeat(200_000);
    expect(lines(`${long}\r\n${long}y`).toArray()).toEqual([long, `${long}y`]);
    expect(lines([bytes('é', long, '\n', long)]).toArray()).toEqual([`é${long}`, long]);
  });
});
