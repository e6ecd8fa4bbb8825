/** `escape`: as MySQL writes and reads it. */
import { describe, expect, test } from '@jest/globals';
import { csv, TextError } from '../../lib/text/index.ts';
import { bytes, cutsInTwo, thrownBy } from './support.ts';

const mysql = { header: false, separator: '\t', quote: false, escape: '\\' } as const;
const quoted = { header: false, escape: '\\' } as const;

describe('escape', () => {
  test('SELECT … INTO OUTFILE as it is by default', () => {
    const text = '1\ttab\\\there\tline\\\nbreak\t\\N\n2\tC:\\\\dir\tnul\\0\tč\\\\N\n';
    for (const chunks of cutsInTwo(bytes(text))) {
      expect(csv(mysql)(chunks).toArray()).toEqual([
        ['1', 'tab\there', 'line\nbreak', '\\N'],
        ['2', 'C:\\dir', 'nul\0', 'č\\N'],
      ]);
    }
  });

  test("FIELDS ENCLOSED BY '\"': quotes escaped or doubled", () => {
    const text = '"a\\"b","c""d","e,\\\nf","\\\\"\n1,\\N,"x\ny",z\n';
    for (const chunks of cutsInTwo(bytes(text))) {
      expect(csv(quoted)(chunks).toArray()).toEqual([
        ['a"b', 'c"d', 'e,\nf', '\\'],
        ['1', '\\N', 'x\ny', 'z'],
      ]);
    }
  });

  test('the letters that mean something, and those that do not', () => {
    expect(
      csv(quoted)('\\0\\b\\n\\r\\t\\Z,"\\0\\b\\n\\r\\t\\Z",\\x\\f\\,\\"\\#,"\\x\\f\\,"\n').first(),
    ).toEqual(['\0\b\n\r\t\x1a', '\0\b\n\r\t\x1a', 'xf,"#', 'xf,']);
  });

  test('a line break behind the sign is text, both halves of it; a \\r alone is text', () => {
    for (const text of ['a\\\r\nb,c\rd\r\ne\\\rf,"g\r"\r\n', 'a\\\r\nb,c\rd\ne\\\rf,"g\r"\n']) {
      for (const chunks of cutsInTwo(bytes(text))) {
        expect(csv(quoted)(chunks).toArray()).toEqual([
          ['a\r\nb', 'c\rd'],
          ['e\rf', 'g\r'],
        ]);
      }
    }
    // Text with \r\n, exported with lines that end at \n.
    expect(csv(mysql)('one\r\\\ntwo\t2\n').toArray()).toEqual([['one\r\ntwo', '2']]);
  });

  test('any sign may be it, and the quote sign is what there is anyway', () => {
    expect(csv({ header: false, escape: '^' })('^n,"a^"b"\n').first()).toEqual(['\n', 'a"b']);
    expect(csv({ header: false, escape: '"' })('"a""b",\\n\n').first()).toEqual(['a"b', '\\n']);
  });

  test('with nothing behind it, it is an error; relaxed keeps it', () => {
    const error = thrownBy(() => csv(quoted)('a,b\nc,d\\').toArray());
    expect(error).toBeInstanceOf(TextError);
    expect(error.message).toBe('an escape sign with nothing behind it (line 2, column 4)');
    expect(csv({ ...quoted, relaxed: true })('c,d\\').toArray()).toEqual([['c', 'd\\']]);
  });

  test('relaxed keeps a field as it is written, escape signs too', () => {
    for (const chunks of cutsInTwo(bytes('"a\\"\\n""b"c\\,d,e\n'))) {
      expect(csv({ ...quoted, relaxed: true })(chunks).first()).toEqual(['"a\\"\\n""b"c,d', 'e']);
    }
  });
});
