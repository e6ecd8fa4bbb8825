/** What stands before the first record, and which sign the separator is. */
import { describe, expect, test } from '@jest/globals';
import { csv, TextError, type CsvOptions } from '../../lib/text/index.ts';
import { bytes, CountingSource, cutsInTwo, thrownBy } from './support.ts';

const rowsOf = (text: string | Uint8Array | string[], options?: CsvOptions): unknown[] =>
  csv({ ...options })(text).toArray();

describe('a first line sep=', () => {
  test.each(['\n', '\r\n', '\r'])('sets the separator if none was given, whatever ends it: %j', (end) => {
    for (const chunks of cutsInTwo(bytes(`\ufeffsep=;${end}id;name${end}1;Ann${end}`))) {
      expect(csv()(chunks).toArray()).toEqual([{ id: '1', name: 'Ann' }]);
    }
    expect(rowsOf([...`sep=;${end}id;name${end}1;Ann`])).toEqual([{ id: '1', name: 'Ann' }]);
  });

  test('is passed over in any case, and counted', () => {
    expect(rowsOf('sep=;\na,b\n1,2\n', { separator: ',' })).toEqual([{ a: '1', b: '2' }]);
    expect(rowsOf('SEP=\t\na\tb\n1\t2\n', { separator: 'auto' })).toEqual([{ a: '1', b: '2' }]);
    expect(rowsOf('sep=|\n1|2\n', { header: ['a', 'b'] })).toEqual([{ a: '1', b: '2' }]);
    expect(rowsOf('sep=|\n1|2\n', { header: false })).toEqual([['1', '2']]);
    expect(thrownBy(() => rowsOf('sep=;\na;b\n1\n'))).toMatchObject({ line: 3, column: 2 });
  });

  test('alone, there are no rows', () => {
    expect(rowsOf('sep=;')).toEqual([]);
    expect(rowsOf('sep=;\r\n')).toEqual([]);
  });

  test.each(['sep=', 'sep=;;', 'sep', 'sep=ab', 'sep=;x', 'sep="'])('%j is none', (first) => {
    expect(csv({ header: false, relaxed: true })(`${first}\n`).first()).toEqual([first]);
  });

  test('in another line it is a record', () => {
    expect(rowsOf('\nsep=;\n', { header: false })).toEqual([['sep=;']]);
  });

  test('no more is pulled than tells it', () => {
    const source = new CountingSource('a,b\n1,2\n', '3,4\n');
    csv()(source).first();
    expect(source.pulled).toBe(1);
  });
});

describe('skipLines', () => {
  test('passes over so many lines, whatever stands in them', () => {
    const text = 'Report "May\r\n\r# no comment\nid,name\n1,Ann\n';
    for (const chunks of cutsInTwo(bytes(text))) {
      expect(csv({ skipLines: 3 })(chunks).toArray()).toEqual([{ id: '1', name: 'Ann' }]);
    }
    expect(rowsOf(text.split(''), { skipLines: 3 })).toEqual([{ id: '1', name: 'Ann' }]);
  });

  test('a line sep= is one of them, and is read', () => {
    const text = 'sep=;\nReport\nid;name\n1;Ann\n';
    expect(rowsOf(text, { skipLines: 2 })).toEqual([{ id: '1', name: 'Ann' }]);
    expect(rowsOf('sep=;\nid;name\n1;Ann\n', { skipLines: 1 })).toEqual([{ id: '1', name: 'Ann' }]);
  });

  test('more than there are: no rows; places count all lines', () => {
    expect(rowsOf('a\nb\n', { skipLines: 2 })).toEqual([]);
    expect(rowsOf('a\nb', { skipLines: 9 })).toEqual([]);
    expect(rowsOf('', { skipLines: 9 })).toEqual([]);
    expect(thrownBy(() => rowsOf('x\r\ny\ra,b\n1\n', { skipLines: 2 }))).toMatchObject({
      line: 4,
      column: 2,
    });
  });
});

describe("separator: 'auto'", () => {
  const auto = { separator: 'auto', header: false } as const;

  test.each([
    ['a;b;c\n1,5;2;3\n', ['a', 'b', 'c']],
    ['a\tb, c\td\n', ['a', 'b, c', 'd']],
    ['a|b\n', ['a', 'b']],
    ['a,b;c\n', ['a', 'b;c']],
    ['"x;y;z","a""b;"\n', ['x;y;z', 'a"b;']],
    ['"a,b";c', ['a,b', 'c']],
    ['"a\n,,b";c\n', ['a\n,,b', 'c']],
    ['\n\r\na;b\n', ['a', 'b']],
    ['abc\n', ['abc']],
  ])('%j', (text, fields) => {
    for (const chunks of [[text], [...text]]) expect(csv(auto)(chunks).first()).toEqual(fields);
  });

  test('comments are not looked at; the signs of other options are no separators', () => {
    expect(csv({ ...auto, comment: '#' })('#,,,\r\n#,,\na;b\n').first()).toEqual(['a', 'b']);
    expect(csv({ ...auto, quote: '|' })('|a|;|b|\n').first()).toEqual(['a', 'b']);
    expect(csv({ ...auto, escape: '\\' })('a\\,\\,;b\n').first()).toEqual(['a,,', 'b']);
  });

  test('where the header is a list, a sign that makes as many fields comes first', () => {
    expect(rowsOf('1,5;2,5\n', { separator: 'auto', header: ['x', 'y'] })).toEqual([{ x: '1,5', y: '2,5' }]);
  });

  test('pulls what the first record needs, and no more', () => {
    const source = new CountingSource('a;', 'b\n1;', '2\n', '3;4\n');
    expect(csv({ separator: 'auto' })(source).first()).toEqual({ a: '1', b: '2' });
    expect(source.pulled).toBe(3);
  });

  test('a first record without an end is looked at for a while only', () => {
    const part = 'x;'.repeat(50_000);
    expect(csv({ ...auto, maxRecord: 200_000 })([part, `${part.slice(1)}\n`]).first()).toHaveLength(100_001);
    expect(() => csv({ ...auto, maxRecord: 200_000 })([part, part, part]).first()).toThrow(TextError);
  });
});

describe('a header that was read as one field, but looks like several', () => {
  test.each([
    ['id;name\n1;Ann\n', ';'],
    ['id\tname\n', '\t'],
    ['id|name\r1|Ann\r', '|'],
    ['id;name\n1,5;2\n', ';'],
  ])('%j is an error that says what to do', (text, sign) => {
    const error = thrownBy(() => rowsOf(text)) as TextError;
    expect(error).toBeInstanceOf(TextError);
    expect(error).toMatchObject({ line: 1, column: 1 });
    expect(error.message).toContain(`the header is one field, string ${JSON.stringify(`id${sign}name`)}: `);
    const say = JSON.stringify(sign);
    expect(error.message).toContain(`if ${say} is the separator, say separator: ${say}; `);
    expect(error.message).toContain('if it is one column, say separator: ","');
  });

  test('one column it is where that is said: by the option, by quotes, by sep=', () => {
    expect(rowsOf('a|b\n1\n', { separator: ',' })).toEqual([{ 'a|b': '1' }]);
    expect(rowsOf('"a|b"\n1\n')).toEqual([{ 'a|b': '1' }]);
    expect(rowsOf('sep=,\na|b\n1\n')).toEqual([{ 'a|b': '1' }]);
    expect(rowsOf('a b\n1;2\n')).toEqual([{ 'a b': '1;2' }]);
    expect(rowsOf('a|b,c\n1,2\n')).toEqual([{ 'a|b': '1', c: '2' }]);
  });

  test('relaxed takes it where the first row has the separator', () => {
    expect(rowsOf('a;b\n1,2\n', { relaxed: true })).toEqual([{ 'a;b': '1', _2: '2' }]);
    for (const text of ['a;b\n', 'a;b\n1;2\n']) {
      expect(() => rowsOf(text, { relaxed: true })).toThrow('if ";" is the separator, say separator: ";"');
    }
  });

  test('other errors that a wrong separator leads to ask for it, too', () => {
    expect(() => rowsOf('"id";"name"\n')).toThrow(
      'a closing quote with text behind it: if that is the separator, say separator: ";" (line 1, column 5)',
    );
    expect(() => rowsOf('1;2\n', { header: ['a', 'b'] })).toThrow(
      'too few fields: 1, but the option header names 2: if ";" is the separator, say separator: ";" (line 1, column 4)',
    );
    expect(() => rowsOf('1;2\n', { header: ['a', 'b'], separator: ',' })).toThrow(/names 2 \(line/);
    expect(() => rowsOf('"id";"name"\n', { separator: ',' })).toThrow(/behind it \(line/);
  });
});

describe('options that cannot be', () => {
  test.each<[unknown, string]>([
    [{ skipLines: -1 }, 'csv: skipLines must be a whole number from 0 on, got number -1'],
    [{ skipLines: 1.5 }, 'csv: skipLines must be a whole number from 0 on, got number 1.5'],
    [{ skipLines: NaN }, 'csv: skipLines must be a whole number from 0 on, got number NaN'],
    [{ maxRecord: 0 }, 'csv: maxRecord must be a whole number from 1 on, got number 0'],
    [{ maxRecord: NaN }, 'csv: maxRecord must be a whole number from 1 on, got number NaN'],
  ])('%j is a RangeError', (options, message) => {
    expect(thrownBy(() => csv(options as CsvOptions))).toEqual(new RangeError(message));
  });

  test.each<[unknown, string]>([
    [{ skipLines: '1' }, 'csv: skipLines must be a whole number from 0 on, got string "1"'],
    [{ maxRecord: null }, 'csv: maxRecord must be a whole number from 1 on, got null'],
    [{ maxRecord: 5n }, 'csv: maxRecord must be a whole number from 1 on, got bigint 5'],
    [{ separator: 'AUTO' }, 'csv: separator must be one character, got string "AUTO"'],
    [{ escape: '' }, 'csv: escape must be one character, got string ""'],
    [{ escape: ',' }, 'csv: escape and separator must differ, got string "," for both'],
    [{ escape: '#', comment: '#' }, 'csv: escape and comment must differ, got string "#" for both'],
  ])('%j is a TypeError', (options, message) => {
    expect(thrownBy(() => csv(options as CsvOptions))).toEqual(new TypeError(message));
  });
});
