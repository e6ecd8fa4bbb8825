import { describe, expect, test } from '@jest/globals';
import { csv, TextError, type CsvOptions } from '../../lib/text/index.ts';
import { bytes, cutsInTwo, CountingSource, thrownBy } from './support.ts';

/** Where the text goes wrong, and what is said. */
function errorOf(
  text: string | Uint8Array,
  options?: CsvOptions,
): [line: number, column: number, message: string] {
  const error = thrownBy(() => csv(options)(text).toArray()) as TextError;
  if (!(error instanceof TextError)) throw error;
  return [error.line, error.column, error.message.replace(/ \(line.*/, '')];
}

describe('csv: what is wrong and where', () => {
  test('too many fields: where the first surplus one begins', () => {
    expect(errorOf('a,b\n1,2\n33,44,5,6\n')).toEqual([3, 7, 'too many fields: 4, but the header has 2']);
    expect(errorOf('a,b\n"x\ny",4,5\n')).toEqual([3, 6, 'too many fields: 3, but the header has 2']);
  });

  test('too few fields: where the record ends', () => {
    expect(errorOf('a,b\n1,2\n333\r\n')).toEqual([3, 4, 'too few fields: 1, but the header has 2']);
    expect(errorOf('a,b\n"x\nyy"\n')).toEqual([3, 4, 'too few fields: 1, but the header has 2']);
    expect(errorOf('a,b\n1')).toEqual([2, 2, 'too few fields: 1, but the header has 2']);
  });

  test('the measure is the first row, or the list of names', () => {
    expect(errorOf('1,2\n3\n', { header: false })).toEqual([
      2,
      2,
      'too few fields: 1, but the first row has 2',
    ]);
    expect(errorOf('1,2\n', { header: ['a'] })).toEqual([
      1,
      3,
      'too many fields: 2, but the option header names 1',
    ]);
  });

  test('an unbalanced quote: where it was opened', () => {
    expect(errorOf('a,b\n1,2\n3,"4\n5,6\n')).toEqual([3, 3, 'a quote that is never closed']);
    expect(errorOf('a,b\n1,"')).toEqual([2, 3, 'a quote that is never closed']);
  });

  test('a quote within a field: where it stands', () => {
    expect(errorOf('a,b\n1,x"y"\n')).toEqual([2, 4, 'a quote within a field that does not begin with one']);
    expect(errorOf('a,b\n1, "y"\n')).toEqual([2, 4, 'a quote within a field that does not begin with one']);
  });

  test('text behind a closing quote: where it begins', () => {
    expect(errorOf('a,b\n"1\n2"x,3\n')).toEqual([3, 3, 'a closing quote with text behind it']);
    expect(errorOf('a,b\n1,"2" \r')).toEqual([2, 6, 'a closing quote with text behind it']);
  });

  test('two columns of one name: where the second one is', () => {
    expect(errorOf('\n# x\na,b,a\n1,2,3\n', { comment: '#' })).toEqual([3, 5, 'two columns are called "a"']);
  });

  const hint = "; if it is another encoding, say which, such as encoding: 'windows-1252'";

  test('bytes that are not UTF-8', () => {
    expect(errorOf(bytes('a,b\nž,x', 0xff, '\n'))).toEqual([2, 4, `invalid UTF-8: byte 0xff${hint}`]);
    expect(errorOf(bytes('a,b\n"x\nyy', 0x80))).toEqual([3, 3, `invalid UTF-8: byte 0x80${hint}`]);
  });

  test('the place is the same wherever the bytes are cut', () => {
    const text = bytes('ž,b\r\n"x\r\ny",1\r\n\r\n2,"3""\n"x\r\n');
    for (const chunks of cutsInTwo(text)) {
      const error = thrownBy(() => csv()(chunks).toArray());
      expect(error).toMatchObject({ line: 6, column: 2, name: 'TextError' });
    }
    const surplus = bytes('ž,b\r\nx,y\r\n\r\n2,"3",,4\r\n');
    for (const chunks of cutsInTwo(surplus)) {
      expect(thrownBy(() => csv()(chunks).toArray())).toMatchObject({ line: 4, column: 7 });
    }
  });

  test('lines are counted through empty lines, comments and quoted breaks', () => {
    expect(errorOf('a,b\n\n\r\n#c "\n"1\n\n2",3\n4\n', { comment: '#' }).slice(0, 2)).toEqual([8, 2]);
  });

  test('is a SyntaxError with its own name, and says where in its message', () => {
    const error = thrownBy(() => csv()('a\n1,2\n').toArray());
    expect(error).toBeInstanceOf(TextError);
    expect(error).toBeInstanceOf(SyntaxError);
    expect(error.name).toBe('TextError');
    expect(error.message).toBe('too many fields: 2, but the header has 1 (line 2, column 3)');
    expect(error).toMatchObject({ path: undefined });
  });

  test('the rows before are given, the chunks are closed, and then it is over', () => {
    const source = new CountingSource('a,b\n1,2\n', '3\n', '4,5\n');
    const iterator = csv()(source)[Symbol.iterator]();
    expect(iterator.next().value).toEqual({ a: '1', b: '2' });
    expect(() => iterator.next()).toThrow(TextError);
    expect(source.closed).toBe(1);
    expect(iterator.next()).toEqual({ done: true, value: undefined });
    expect(source.pulled).toBe(2);
  });

  test('the rows before invalid bytes are given', () => {
    const iterator = csv()([bytes('a\n1\n', 0xff, '\n2\n'), '3\n'])[Symbol.iterator]();
    expect(iterator.next().value).toEqual({ a: '1' });
    expect(() => iterator.next()).toThrow(TextError);
  });
});

describe('csv: options that cannot be', () => {
  test.each<[unknown, string]>([
    [null, 'csv: options must be an object, got null'],
    [
      'file.csv',
      'csv: options must be an object, got string "file.csv"; the text comes in a second call: csv(options)(text)',
    ],
    [['a'], 'csv: options must be an object, got an array'],
    [{ seperator: ';' }, 'csv: no such option: "seperator"; it is called separator'],
    [{ trim: 1 }, 'csv: trim must be true or false, got number 1'],
    [{ separator: '' }, 'csv: separator must be one character, got string ""'],
    [{ separator: '||' }, 'csv: separator must be one character, got string "||"'],
    [{ separator: '😀' }, 'csv: separator must be one character, got string "😀"'],
    [{ separator: 9 }, 'csv: separator must be one character, got number 9'],
    [{ separator: null }, 'csv: separator must be one character, got null'],
    [{ separator: '\n' }, 'csv: separator must not be a line break, got string "\\n"'],
    [{ separator: '\r' }, 'csv: separator must not be a line break, got string "\\r"'],
    [{ separator: '\ufeff' }, 'csv: separator must not be a byte order mark, got string "\ufeff"'],
    [{ separator: '\ud83d' }, 'csv: separator must not be half a character, got string "\\ud83d"'],
    [{ quote: 'ab' }, 'csv: quote must be one character, got string "ab"'],
    [{ quote: true }, 'csv: quote must be one character, got boolean true'],
    [{ quote: ',' }, 'csv: separator and quote must differ, got string "," for both'],
    [{ comment: '//' }, 'csv: comment must be one character, got string "//"'],
    [{ comment: ',' }, 'csv: comment and separator must differ, got string "," for both'],
    [{ comment: '"' }, 'csv: comment and quote must differ, got string "\\"" for both'],
    [{ relaxed: 1 }, 'csv: relaxed must be true or false, got number 1'],
    [{ header: 'a,b' }, 'csv: header must be true, false or a list of names, got string "a,b"'],
    [{ header: null }, 'csv: header must be true, false or a list of names, got null'],
    [{ header: [] }, 'csv: header must name a column, got an empty array'],
    [{ header: ['a', 1] }, 'csv: header[1] must be a string, got number 1'],
    [{ header: ['a', 'b', 'a'] }, 'csv: header names "a" twice'],
  ])('%j', (options, message) => {
    const error = thrownBy(() => csv(options as CsvOptions));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toBe(message);
  });
});
