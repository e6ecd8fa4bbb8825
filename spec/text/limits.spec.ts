/** How long a record or a line may be: a fault in a large text does not take all memory there is. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { csv, jsonl, lines, TextError, type CsvOptions, type LinesOptions } from '../../lib/text/index.ts';
import { bundle, discard, run } from '../support/child.ts';
import { CountingSource, thrownBy } from './support.ts';

const said = (make: () => unknown): string => {
  const error = thrownBy(make);
  expect(error).toBeInstanceOf(TextError);
  return error.message;
};

describe('240 MB in a heap of 128', () => {
  let program: string;
  beforeAll(async () => {
    program = await bundle('support/programs/longText.ts');
  });
  afterAll(() => discard(program));

  const quote = 'a quote that is not closed within 16777216 characters (maxRecord) (line 3, column 3)\n';
  test.each([
    ['quote', quote],
    ['quote, relaxed', quote],
    ['quote, two-byte text', quote],
    ['record', 'a record of more than 16777216 characters (maxRecord) (line 3, column 1)\n'],
    ['comment', '1\n'],
    ['lines', 'a line of more than 16000000 characters (line 2, column 1)\n'],
    ['jsonl', 'a line of more than 16000000 characters (line 2, column 1)\n'],
  ])('%s', (name, output) => {
    expect(run(program, [name], ['--max-old-space-size=128'])).toEqual({
      status: 0,
      stdout: output,
      stderr: '',
    });
  });
});

describe('maxRecord', () => {
  const rows = (text: string | string[], maxRecord: number, more?: CsvOptions): unknown =>
    csv({ header: false, maxRecord, ...more })(text).toArray();

  test('is counted in UTF-16 code units, quotes and separators included, the line break not', () => {
    expect(rows('😀b,"c"\r\n', 7)).toEqual([['😀b', 'c']]);
    expect(said(() => rows('😀b,"c"\r\n', 6))).toBe(
      'a quote that is not closed within 6 characters (maxRecord) (line 1, column 5)',
    );
    expect(rows('abc,def\n', 7)).toEqual([['abc', 'def']]);
    expect(said(() => rows('a\nabc,def\n', 6))).toBe(
      'a record of more than 6 characters (maxRecord) (line 2, column 1)',
    );
  });

  test('a field of 16 MiB and more is read where it is Infinity', () => {
    const long = 'x'.repeat(2 ** 24);
    const text = `1,"${long}"\n`;
    expect(said(() => rows(text, 2 ** 24))).toContain('(line 1, column 3)');
    expect(rows(text, Infinity)).toEqual([['1', long]]);
    expect(said(() => csv({ header: false })(text).toArray())).toContain(
      'within 16777216 characters (maxRecord)',
    );
  });

  test('the record before is given, and nothing more is pulled', () => {
    const source = new CountingSource('1,2\n3,"4', '5678', '9"\n');
    const iterator = csv({ header: false, maxRecord: 6 })(source)[Symbol.iterator]();
    expect(iterator.next().value).toEqual(['1', '2']);
    expect(() => iterator.next()).toThrow(TextError);
    expect(source).toMatchObject({ pulled: 2, closed: 1 });
  });
});

describe('maxLine', () => {
  const cuts = (text: string): (string | string[])[] => [text, [...text]];

  test('is counted in UTF-16 code units, without the line break', () => {
    for (const text of cuts('😀bc\r\nabcd\nabcd')) {
      expect(lines(text, { maxLine: 4 }).toArray()).toEqual(['😀bc', 'abcd', 'abcd']);
    }
    for (const text of cuts('abc\nabcd\r\n')) {
      expect(said(() => lines(text, { maxLine: 3 }).toArray())).toBe(
        'a line of more than 3 characters (line 2, column 1)',
      );
    }
    for (const text of cuts('abc\nabc\r'))
      expect(() => lines(text, { maxLine: 3 }).toArray()).toThrow(TextError);
    for (const text of cuts('123\n1234'))
      expect(() => jsonl({ maxLine: 3 })(text).toArray()).toThrow(TextError);
  });

  test('says so where the line has a \\r in it', () => {
    for (const text of cuts('a\rbcd\nabcd\n')) {
      expect(said(() => lines(text, { maxLine: 3 }).toArray())).toBe(
        'a line of more than 3 characters, with \\r in it: lines end at \\n (line 1, column 1)',
      );
    }
  });

  test.each<[unknown, Error]>([
    [{ maxLine: '9' }, new TypeError('lines: maxLine must be a whole number from 1 on, got string "9"')],
    [{ maxLine: 0 }, new RangeError('lines: maxLine must be a whole number from 1 on, got number 0')],
    [{ maxline: 9 }, new TypeError('lines: no such option: "maxline"; it is called maxLine')],
    ['3', new TypeError('lines: options must be an object, got string "3"')],
  ])('options that cannot be: %j', (options, error) => {
    expect(thrownBy(() => lines('a', options as LinesOptions))).toEqual(error);
  });

  test('Infinity is what there is without it', () => {
    expect(lines('a\nb', { maxLine: Infinity }).toArray()).toEqual(['a', 'b']);
    expect(jsonl({ maxLine: Infinity })('1\n2').toArray()).toEqual([1, 2]);
  });
});

describe('a text with \\r and no \\n', () => {
  const message =
    "lines end at \\n, and there is none, but \\r: put \\n there first, as replaceAll('\\r', '\\n') does (line 1, column 4)";

  test.each(['one\rtwo\rthree', 'one\r'])('lines refuses it: %j', (text) => {
    expect(said(() => lines(text).toArray())).toBe(message);
    expect(said(() => lines([...text]).toArray())).toBe(message);
    expect(lines(text.replaceAll('\r', '\n')).first()).toBe('one');
  });

  test('with one \\n it is a text as any other', () => {
    expect(lines('50 %\r100 %\ndone\rand over').toArray()).toEqual(['50 %\r100 %', 'done\rand over']);
  });

  test('jsonl takes \\r for white space, and says where values end if it meets two', () => {
    expect(jsonl()('{"a":\r1}\r').toArray()).toEqual([{ a: 1 }]);
    expect(said(() => jsonl()('1\r2\r').toArray())).toBe(
      'not JSON: "2" cannot stand here, behind a \\r: values end at \\n (line 1, column 3)',
    );
    expect(said(() => jsonl()('1 2\r').toArray())).toBe('not JSON: "2" cannot stand here (line 1, column 3)');
  });
});
