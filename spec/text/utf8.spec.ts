import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { lines, TextError } from '../../lib/text/index.ts';
import { bytes, cut, thrownBy } from './support.ts';

describe('bytes as UTF-8', () => {
  test('any text survives any cut', () => {
    const text = fc.string({ unit: 'binary' }).map((value) => bytes(value.replace(/[\r\n\ufeff]/g, '·')));
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 200 })), (value, places) => {
        expect(lines(cut(value, places)).toArray().join('')).toBe(new TextDecoder().decode(value));
      }),
      { numRuns: 200 },
    );
  });

  test('bytes are refused exactly where TextDecoder refuses them, after the text before', () => {
    const byte = fc.oneof(
      fc.integer({ min: 0x20, max: 0xff }),
      fc.constantFrom(0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xa0, 0xf0, 0xf4, 0x90),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), fc.array(fc.nat({ max: 8 })), (raw, places) => {
        const value = Uint8Array.from(raw);
        const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
        let valid = value.length;
        for (; valid >= 0; valid--) {
          try {
            strict.decode(value.subarray(0, valid));
            break;
          } catch {
            // One byte less.
          }
        }
        const found = (): string[] => lines(['·', ...cut(value, places)]).toArray();
        if (valid === value.length) expect(found().join('')).toBe(`·${strict.decode(value)}`);
        else {
          const before = `·${strict.decode(value.subarray(0, valid))}`;
          expect(thrownBy(found)).toMatchObject({ name: 'TextError', line: 1, column: before.length + 1 });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('chunks may lie in one buffer that is filled again', () => {
    const text = bytes('日本語\n€ žluťoučký kůň 😀\n');
    function* reused(size: number): Generator<Uint8Array> {
      const buffer = new Uint8Array(size);
      for (let at = 0; at < text.length; at += size) {
        const part = text.subarray(at, at + size);
        buffer.fill(0x21);
        buffer.set(part);
        yield buffer.subarray(0, part.length);
      }
    }
    for (let size = 1; size < 12; size++) {
      expect(lines(reused(size)).toArray()).toEqual(['日本語', '€ žluťoučký kůň 😀']);
    }
  });

  const hint = "; if it is another encoding, say which, such as encoding: 'windows-1252'";

  test('says which byte it was, or which character did not end', () => {
    expect(thrownBy(() => lines(bytes('a\nb', 0xff)).toArray()).message).toBe(
      `invalid UTF-8: byte 0xff${hint} (line 2, column 2)`,
    );
    expect(thrownBy(() => lines(bytes('a\n', 0xe2, 0x82)).toArray()).message).toBe(
      `invalid UTF-8: a character begins with 0xe2 and does not end${hint} (line 2, column 1)`,
    );
  });

  test('half a character before a string is an error, and the string is not given', () => {
    const iterator = lines([bytes('a\n', 0xc3), 'b\n'])[Symbol.iterator]();
    expect(iterator.next().value).toBe('a');
    expect(() => iterator.next()).toThrow(TextError);
  });

  test('the lines before are given', () => {
    const iterator = lines([bytes('a\nb', 0xff, '\nc\n')])[Symbol.iterator]();
    expect(iterator.next().value).toBe('a');
    expect(() => iterator.next()).toThrow(TextError);
    expect(iterator.next().done).toBe(true);
  });
});
