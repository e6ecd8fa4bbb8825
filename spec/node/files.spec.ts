import { afterAll, describe, expect, test } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { expectTypeOf } from 'expect-type';
import { Seq } from '../../lib/index.ts';
import { csv, jsonl, lines, TextError, type Path, type Progress } from '../../lib/node/index.ts';
import { csv as textCsv } from '../../lib/text/index.ts';
import { thrownBy } from '../text/support.ts';
import { Folder, openDescriptors } from './support.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const people = folder.file('people.csv', 'id,name\r\n1,"Li, Bo"\r\n2,Ann\r\n');
const long = folder.file(
  'long.csv',
  `id,name\n${Array.from({ length: 20_000 }, (_, id) => `${id},náme ${id}\n`).join('')}`,
);
const events = folder.file('events.jsonl', '{"n":1}\n{"n":2}\n');

describe('files', () => {
  test('lines, rows and values of a file', () => {
    expect(lines(people).toArray()).toEqual(['id,name', '1,"Li, Bo"', '2,Ann']);
    expect(csv(people).toArray()).toEqual([
      { id: '1', name: 'Li, Bo' },
      { id: '2', name: 'Ann' },
    ]);
    expect(csv(people, { header: false }).first()).toEqual(['id', 'name']);
    expect(csv(people, { header: ['a', 'b'], quote: "'", relaxed: true }).toArray()[1]).toEqual({
      a: '1',
      b: '"Li',
      _3: ' Bo"',
    });
    expect(jsonl(events).toArray()).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('a plan shows them as they were written', () => {
    const options = { columns: { id: Number }, onHeader: (): void => {} };
    expect(inspect(csv('people.csv', options).take(2))).toBe('Seq { csv("people.csv") ▸ take(2) }');
    expect(inspect(lines('/tmp/a.txt'))).toBe('Seq { lines("/tmp/a.txt") }');
    expect(jsonl('a.jsonl').explain().stages[0]!.op).toBe('jsonl("a.jsonl")');
    const far = `/home/${'somebody/'.repeat(9)}data/people.csv`;
    expect(inspect(csv(far))).toBe('Seq { csv("…/somebody/somebody/data/people.csv") }');
    expect(inspect(csv('x'.repeat(99)))).toBe(`Seq { csv("…${'x'.repeat(40)}") }`);
    expect(inspect(Seq.of('a\n').pipe(textCsv()))).toBe('Seq { csv }');
    const error = thrownBy(() => csv(join(folder.path, 'absent.csv')).toArray());
    expect(Seq.trace(error)).toEqual({ stage: 'csv', index: 0 });
  });

  test('the columns of a file may have types; an error names the file', () => {
    const ids = csv(people, { columns: { id: Number } });
    expect(ids.map((row) => row.id + 1).toArray()).toEqual([2, 3]);
    const error = thrownBy(() => csv(people, { columns: { name: Number } }).toArray());
    expect(error.message).toBe(`"name" must be a number, but is "Li, Bo" (${people}:2:3)`);
    const headed = csv(people, { header: ['a', 'b'], columns: { b: String } });
    expectTypeOf(headed).toEqualTypeOf<Seq<{ a: string; b: string }>>();
    expect(headed.count()).toBe(3);
  });

  test('the header of a file without rows is told', () => {
    let names: string[] = [];
    const options = { onHeader: (header: string[]): void => void (names = header) };
    expect(csv(folder.file('header.csv', 'id,name\n'), options).toArray()).toEqual([]);
    expect(names).toEqual(['id', 'name']);
  });

  test('an empty file has nothing', () => {
    const empty = folder.file('empty', '');
    expect(lines(empty).toArray()).toEqual([]);
    expect(csv(empty).toArray()).toEqual([]);
    expect(jsonl(empty).toArray()).toEqual([]);
  });

  test('a file of many reads, with characters across them', () => {
    const rows = csv(long).toArray();
    expect(rows).toHaveLength(20_000);
    expect(rows[19_999]).toEqual({ id: '19999', name: 'náme 19999' });
    expect(rows.every((row, index) => row['name'] === `náme ${index}`)).toBe(true);
  });

  test('characters that every read cuts in two', () => {
    const path = folder.file('cut.txt', `${'日'.repeat(30_000)}\n${'本語'.repeat(60_000)}`);
    expect(lines(path).toArray()).toEqual(['日'.repeat(30_000), '本語'.repeat(60_000)]);
  });

  test('a file can be read again, and is read as it is then', () => {
    const path = folder.file('changing.txt', 'one\n');
    const text = lines(path);
    expect(text.toArray()).toEqual(['one']);
    folder.file('changing.txt', 'one\ntwo\n');
    expect(text.toArray()).toEqual(['one', 'two']);
  });

  test('two runs at a time do not disturb each other', () => {
    const rows = csv(long);
    expect(rows.zip(rows).every(([a, b]) => a['name'] === b['name'])).toBe(true);
  });

  test('a path may be a URL or bytes', () => {
    expect(lines(pathToFileURL(people)).count()).toBe(3);
    expect(lines(Buffer.from(people)).count()).toBe(3);
  });

  test('a file that says it has no bytes is read all the same', () => {
    expect(lines('/proc/self/status').some((line) => line.startsWith('Pid:'))).toBe(true);
  });

  test('rows have the types of seqable/text', () => {
    expectTypeOf(csv(people)).toEqualTypeOf<Seq<Record<string, string>>>();
    expectTypeOf(csv(people, { header: false })).toEqualTypeOf<Seq<string[]>>();
    expectTypeOf(csv(people, { header: ['a', 'b'] })).toEqualTypeOf<Seq<Record<'a' | 'b', string>>>();
    expect(csv(people).count()).toBe(2);
  });
});

describe('open descriptors', () => {
  const before = openDescriptors();

  test('nothing is opened until something is pulled', () => {
    const rows = csv(long).map((row) => row['name']);
    const iterator = rows[Symbol.iterator]();
    expect(openDescriptors()).toBe(before);
    iterator.next();
    expect(openDescriptors()).toBe(before + 1);
    iterator.return?.();
    expect(openDescriptors()).toBe(before);
  });

  test('closed at the end', () => {
    const iterator = lines(people)[Symbol.iterator]();
    for (let index = 0; index < 3; index++) iterator.next();
    iterator.next();
    expect(openDescriptors()).toBe(before);
  });

  test('closed on early exit', () => {
    for (const _ of csv(long)) break;
    expect(csv(long).take(3).count()).toBe(3);
    expect(lines(long).find((line) => line.startsWith('7'))).toBe('7,náme 7');
    expect(openDescriptors()).toBe(before);
  });

  test('closed when the text is wrong', () => {
    const broken = folder.file('broken.csv', `a,b\n1,2\n3\n${'4,5\n'.repeat(50_000)}`);
    expect(() => csv(broken).count()).toThrow(TextError);
    expect(openDescriptors()).toBe(before);
  });

  test('closed when a callback throws', () => {
    const mine = new Error('mine');
    const fail = (): never => {
      throw mine;
    };
    expect(thrownBy(() => csv(long).forEach(fail))).toBe(mine);
    expect(thrownBy(() => csv(long, { onProgress: fail }).count())).toBe(mine);
    expect(openDescriptors()).toBe(before);
  });

  test('closed when the read fails', () => {
    expect(() => lines(folder.path).count()).toThrow('EISDIR');
    expect(openDescriptors()).toBe(before);
  });
});

describe('onProgress', () => {
  test('is told each read, up to the whole', () => {
    const seen: Progress[] = [];
    const count = csv(long, { onProgress: (progress) => seen.push(progress) }).count();
    const total = seen.at(-1)!.bytes;
    expect(count).toBe(20_000);
    expect(seen.length).toBe(Math.ceil(total / 65536));
    expect(seen.map((progress) => progress.bytes)).toEqual(
      seen.map((_, index) => Math.min(65536 * (index + 1), total)),
    );
    expect(seen.every((progress) => progress.totalBytes === total)).toBe(true);
  });

  test('is told before what was read is given', () => {
    const order: string[] = [];
    lines(people, { onProgress: ({ bytes }) => order.push(`read ${bytes}`) })
      .take(2)
      .forEach((line) => order.push(line));
    expect(order).toEqual(['read 28', 'id,name', '1,"Li, Bo"']);
  });

  test('starts afresh with each run', () => {
    const seen: number[] = [];
    const values = jsonl(events, { onProgress: ({ bytes }) => seen.push(bytes) });
    values.count();
    values.count();
    expect(seen).toEqual([16, 16]);
  });
});

describe('what cannot be read', () => {
  test('a missing file: an error with code and path, when run', () => {
    const path = join(folder.path, 'none.csv');
    const rows = csv(path);
    const error = thrownBy(() => rows.count());
    expect(error).toMatchObject({ code: 'ENOENT', path });
    expect(error.message).toContain(path);
  });

  test('a directory: an error with code and path', () => {
    const error = thrownBy(() => csv(folder.path).count());
    expect(error).toMatchObject({ code: 'EISDIR', path: folder.path });
    expect(error.message).toBe(`EISDIR: illegal operation on a directory, read '${folder.path}'`);
    expect(thrownBy(() => csv(folder.path).count())).toMatchObject({ code: 'EISDIR' });
  });

  test('a text that is wrong: an error with path, line and column', () => {
    const path = folder.file('wrong.csv', 'a,b\n1,"2\n');
    const error = thrownBy(() => csv(path).count());
    expect(error).toBeInstanceOf(TextError);
    expect(error).toMatchObject({ path, line: 2, column: 3 });
    expect(error.message).toBe(`a quote that is never closed (${path}:2:3)`);
    const json = folder.file('wrong.jsonl', '{}\n{');
    expect(thrownBy(() => jsonl(json).count())).toMatchObject({ path: json, line: 2, column: 2 });
    const latin1 = folder.file('latin1.txt', Buffer.from('ok\ncaf\xe9\n', 'latin1'));
    expect(thrownBy(() => lines(latin1).count())).toMatchObject({ path: latin1, line: 2, column: 4 });
  });

  test.each<[unknown, string]>([
    [undefined, 'path must be a string, a file: URL or bytes, got undefined'],
    [null, 'path must be a string, a file: URL or bytes, got null'],
    [3, 'path must be a string, a file: URL or bytes, got number 3'],
    [{}, 'path must be a string, a file: URL or bytes, got an object'],
    [
      new URL('https://example.org/a.csv'),
      'a URL must begin with file:, got https://example.org/a.csv; fetch it first, and give its text to',
    ],
  ])('a path %p is a TypeError at the call', (path, message) => {
    const readers = { lines, csv, jsonl } as Record<string, (path: Path) => unknown>;
    for (const [name, read] of Object.entries(readers)) {
      const error = thrownBy(() => read(path as Path));
      expect(error).toBeInstanceOf(TypeError);
      const text = message.endsWith(' to') ? `${message} ${name} of seqable/text` : message;
      expect(error.message).toBe(`${name}: ${text}`);
    }
  });

  test.each<[unknown, string]>([
    [null, 'lines: options must be an object, got null'],
    [{ onprogress: 1 }, 'lines: no such option: "onprogress"; it is called onProgress'],
    [{ onProgress: 1 }, 'lines: onProgress must be a function, got number 1'],
  ])('options %p are a TypeError at the call', (options, message) => {
    expect(thrownBy(() => lines(people, options as object)).message).toBe(message);
  });

  test('the options of a decoder are checked at the call', () => {
    expect(thrownBy(() => csv(people, { separator: 'ab' })).message).toBe(
      'csv: separator must be one character, got string "ab"',
    );
    expect(thrownBy(() => csv(people, { comments: '#' } as object)).message).toBe(
      'csv: no such option: "comments"; it is called comment',
    );
    expect(thrownBy(() => jsonl(people, { reviver: 1 } as object)).message).toBe(
      'jsonl: reviver must be a function, got number 1',
    );
  });
});
