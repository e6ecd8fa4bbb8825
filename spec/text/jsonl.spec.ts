import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Seq } from '../../lib/index.ts';
import { jsonl, TextError, type JsonlOptions } from '../../lib/text/index.ts';
import { jsonFault } from '../../lib/text/jsonFault.ts';
import { bytes, cutsInTwo, thrownBy } from './support.ts';

describe('jsonl', () => {
  test('gives the value of each line, of any kind', () => {
    expect(jsonl()('{"a":1}\n[1,2]\r\n"é"\nnull\n1e3').toArray()).toEqual([
      { a: 1 },
      [1, 2],
      'é',
      null,
      1000,
    ]);
  });

  test('is the same wherever the bytes are cut', () => {
    for (const chunks of cutsInTwo(bytes('\ufeff{"a":"ž😀"}\r\n\r\n2\n'))) {
      expect(Seq.from(chunks).pipe(jsonl()).toArray()).toEqual([{ a: 'ž😀' }, 2]);
    }
  });

  test('passes over blank lines', () => {
    expect(jsonl()('\n1\n \t\r\n\r\n2\n\n').toArray()).toEqual([1, 2]);
  });

  test('calls a reviver as JSON.parse does', () => {
    const reviver = (key: string, value: unknown): unknown =>
      key === 'day' ? new Date(value as string) : value;
    expect(jsonl<{ day: Date }>({ reviver })('{"day":"2024-05-01T00:00:00Z"}').first()!.day).toEqual(
      new Date('2024-05-01T00:00:00Z'),
    );
  });

  test('a reviver may give undefined', () => {
    expect(jsonl({ reviver: () => undefined })('1\n2').toArray()).toEqual([undefined, undefined]);
  });

  test('what a reviver throws goes out untouched', () => {
    const mine = new SyntaxError('mine');
    const reviver = (): never => {
      throw mine;
    };
    expect(thrownBy(() => jsonl({ reviver })('1').toArray())).toBe(mine);
  });

  test('a line that is not JSON is an error with its place and its cause', () => {
    const error = thrownBy(() => jsonl()('1\n\n{"a":1,}\n').toArray());
    expect(error).toBeInstanceOf(TextError);
    expect(error).toMatchObject({ line: 3, column: 8, cause: expect.any(SyntaxError) });
    expect(error.message).toBe('not JSON: "}" cannot stand here (line 3, column 8)');
    expect(thrownBy(() => jsonl()('[1,').toArray()).message).toBe(
      'not JSON: it ends too early (line 1, column 4)',
    );
  });

  test('the values before are given', () => {
    const iterator = jsonl()('1\nx\n2\n')[Symbol.iterator]();
    expect(iterator.next().value).toBe(1);
    expect(() => iterator.next()).toThrow(TextError);
    expect(iterator.next().done).toBe(true);
  });

  test.each<[unknown, string]>([
    [null, 'jsonl: options must be an object, got null'],
    [{ revive: 1 }, 'jsonl: no such option: "revive"; there is reviver, encoding, maxLine'],
    [{ reviver: 1 }, 'jsonl: reviver must be a function, got number 1'],
  ])('options that cannot be: %j', (options, message) => {
    const error = thrownBy(() => jsonl(options as JsonlOptions));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toBe(message);
  });
});

describe('the place where a line stops being JSON', () => {
  test.each([
    ['', 0],
    ['  ', 2],
    ['{', 1],
    ['{"a"', 4],
    ['{"a" 1}', 5],
    ['{"a":1,}', 7],
    ['{a:1}', 1],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['[1}', 2],
    ['1]', 1],
    ['1,2', 1],
    ['nul', 3],
    ['nulL', 3],
    ['truex', 4],
    ['01', 1],
    ['-', 1],
    ['1.', 2],
    ['1.x', 2],
    ['1e', 2],
    ['.5', 0],
    ['+1', 0],
    ['"a', 2],
    ['"a\tb"', 2],
    ['"\\x"', 2],
    ['"\\u12g4"', 5],
    ['"\\', 2],
    ["'a'", 0],
    ['{"a\\q":1}', 4],
    ['NaN', 0],
  ])('%j: %d', (text, place) => {
    expect(jsonFault(text)).toBe(place);
  });

  test('there is one exactly where JSON.parse throws', () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        'u',
        '0',
        '1',
        '-',
        '.',
        'e',
        ' ',
        '\t',
        'a',
        'true',
        'null',
        '"k"',
        '"k":',
      ),
    });
    const nearly = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '0', '\\'))
      .map(([text, at, sign]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + sign + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(noise, nearly, fc.json()), (text) => {
        let fine = true;
        try {
          JSON.parse(text);
        } catch {
          fine = false;
        }
        expect(jsonFault(text) < 0).toBe(fine);
      }),
      { numRuns: 3000 },
    );
  });

  test('nothing more can be appended to what stands before it, and the text up to it could go on', () => {
    // A prefix up to the fault must itself fail only by ending too early, or be JSON already.
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(',', '}', ']', ':', 'x'), (text, at, sign) => {
        const place = at % (text.length + 1);
        const broken = text.slice(0, place) + sign + text.slice(place);
        const fault = jsonFault(broken);
        if (fault < 0) return;
        expect([-1, fault]).toContain(jsonFault(broken.slice(0, fault)));
      }),
      { numRuns: 1000 },
    );
  });

  test('a line nested a million deep is no trouble', () => {
    expect(jsonFault('['.repeat(1_000_000))).toBe(1_000_000);
  });
});
