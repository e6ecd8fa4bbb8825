import { describe, expect, test } from '@jest/globals';
import { Seq } from '../../lib/index.ts';
import { csv } from '../../lib/text/index.ts';
import { bytes, cutsInTwo } from './support.ts';

const records = csv({ header: false });

describe('csv: the grammar of RFC 4180', () => {
  test('each record on a line, the last with or without a break', () => {
    expect(records('aaa,bbb\r\nzzz,yyy\r\n').toArray()).toEqual([
      ['aaa', 'bbb'],
      ['zzz', 'yyy'],
    ]);
    expect(records('aaa,bbb\nzzz,yyy').toArray()).toEqual([
      ['aaa', 'bbb'],
      ['zzz', 'yyy'],
    ]);
  });

  test('spaces belong to their field', () => {
    expect(records(' a , b \n').toArray()).toEqual([[' a ', ' b ']]);
  });

  test('fields may stand within quotes', () => {
    expect(records('"aaa","b","c"\nzzz,"y",x').toArray()).toEqual([
      ['aaa', 'b', 'c'],
      ['zzz', 'y', 'x'],
    ]);
  });

  test('separators and line breaks within quotes are text', () => {
    expect(records('"a,a","b\r\nb","c\nc"\nz,y,x\n').toArray()).toEqual([
      ['a,a', 'b\r\nb', 'c\nc'],
      ['z', 'y', 'x'],
    ]);
  });

  test('a doubled quote within quotes is one', () => {
    expect(records('"aaa","b""b","""","a"""\n').toArray()).toEqual([['aaa', 'b"b', '"', 'a"']]);
  });

  test('empty fields, first, in between and last', () => {
    expect(records(',,\n"","",""\na,,c\n,"",').toArray()).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['a', '', 'c'],
      ['', '', ''],
    ]);
  });

  test('a \\r ends a record, alone too; within quotes it is text', () => {
    expect(records('a,b\r1,2\r3,4').toArray()).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(records('a,b\r\r\n"d\r",e\r\r"f",\r').toArray()).toEqual([
      ['a', 'b'],
      ['d\r', 'e'],
      ['f', ''],
    ]);
  });

  test('is the same wherever the bytes are cut', () => {
    const text = bytes('\ufeffž,"q""q",\r\n\r\n"ř\r\n日😀",,"e"\r\n"","x\ry",last\r\n');
    for (const chunks of cutsInTwo(text)) {
      expect(records(chunks).toArray()).toEqual([
        ['ž', 'q"q', ''],
        ['ř\r\n日😀', '', 'e'],
        ['', 'x\ry', 'last'],
      ]);
    }
  });

  test('empty lines are passed over, a quoted empty field is a record', () => {
    expect(records('\n\r\na\n\n""\n\r\nb\n\n').toArray()).toEqual([['a'], [''], ['b']]);
    expect(records(['a\n\r', '\nb']).toArray()).toEqual([['a'], ['b']]);
  });

  test('a line of spaces is a record', () => {
    expect(records('a\n \n').toArray()).toEqual([['a'], [' ']]);
  });

  test('a byte order mark is dropped, before a quote too', () => {
    expect(csv()('\ufeff"id"\n1\n').toArray()).toEqual([{ id: '1' }]);
  });

  test('a field longer than any piece is whole', () => {
    const long = `${'x'.repeat(99_999)}\n"`.repeat(3);
    const text = `a,"${long.replaceAll('"', '""')}",b\n`;
    expect(records(text).toArray()).toEqual([['a', long, 'b']]);
    expect(records([bytes(text)]).toArray()).toEqual([['a', long, 'b']]);
  });

  test('nothing gives nothing', () => {
    expect(records([]).toArray()).toEqual([]);
    expect(csv()(['', '\n']).toArray()).toEqual([]);
    expect(csv()('a,b\n').toArray()).toEqual([]);
  });
});

describe('csv: options', () => {
  test('another separator', () => {
    expect(records('a,b;c\n').toArray()).toEqual([['a', 'b;c']]);
    expect(csv({ header: false, separator: ';' })('a,b;"c;d"\n').toArray()).toEqual([['a,b', 'c;d']]);
    expect(csv({ header: false, separator: '\t' })('a\t\tb').toArray()).toEqual([['a', '', 'b']]);
  });

  test('another quote', () => {
    expect(csv({ header: false, quote: "'" })(`'a,''b''',"c"\n`).toArray()).toEqual([["a,'b'", '"c"']]);
  });

  test('no quote', () => {
    expect(csv({ header: false, quote: false })('"a,b"\nc,"d\n').toArray()).toEqual([
      ['"a', 'b"'],
      ['c', '"d'],
    ]);
  });

  test('lines that begin with the comment sign are passed over, a header too', () => {
    const text = '# a "note\nid,name\n#1,x\n1,#2\n"#3",y\n# end';
    expect(csv({ comment: '#' })(text).toArray()).toEqual([
      { id: '1', name: '#2' },
      { id: '#3', name: 'y' },
    ]);
    expect(csv({ comment: '#', header: false })(['#a', 'b', '\n', '#', '\nx\n', '#']).toArray()).toEqual([
      ['x'],
    ]);
  });

  test('options that are undefined are as if not given', () => {
    const options = { header: undefined, separator: undefined, quote: undefined, comment: undefined };
    expect(csv({ ...options, relaxed: undefined })('a\n"1"\n').toArray()).toEqual([{ a: '1' }]);
  });

  test('a list of names, changed afterwards, is taken as it was', () => {
    const names = ['a', 'b'];
    const rows = csv({ header: names })('1,2\n');
    names[0] = 'x';
    expect(rows.toArray()).toEqual([{ a: '1', b: '2' }]);
  });
});

describe('csv: in a chain', () => {
  test('works by a call and by pipe alike', () => {
    const chunks = ['a,b\n1', ',2\n'];
    expect(csv()(chunks).toArray()).toEqual([{ a: '1', b: '2' }]);
    expect(Seq.from(chunks).pipe(csv()).toArray()).toEqual([{ a: '1', b: '2' }]);
  });

  test('one decoder serves many texts', () => {
    const decode = csv();
    expect(decode('a\n1\n').toArray()).toEqual([{ a: '1' }]);
    expect(decode('b\n2\n').toArray()).toEqual([{ b: '2' }]);
  });
});
