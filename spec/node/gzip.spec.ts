/** Files packed with gzip, what goes wrong with them, other encodings by path, and texts given for paths. */
import { spawn, spawnSync } from 'node:child_process';
import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { csv, jsonl, lines, TextError, type Path, type Progress } from '../../lib/node/index.ts';
import { thrownBy } from '../text/support.ts';
import { bundled, child, Folder, openDescriptors, output } from './support.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const text = `id,name\n${Array.from({ length: 60_000 }, (_, id) => `${id},náme ${id}\n`).join('')}`;
const packed = gzipSync(text);
const path = folder.file('long.csv.gz', packed);

describe('gzip', () => {
  test('by its name, or by the option', () => {
    expect(csv(path).count()).toBe(60_000);
    expect(csv(path).last()).toEqual({ id: '59999', name: 'náme 59999' });
    expect(csv(folder.file('PACKED.GZ', packed)).count()).toBe(60_000);
    expect(csv(pathToFileURL(path)).first()).toEqual({ id: '0', name: 'náme 0' });
    const unnamed = folder.file('packed', packed);
    expect(lines(unnamed, { gzip: true }).toArray().join('\n')).toBe(text.trimEnd());
    expect(jsonl(folder.file('a.jsonl.gz', gzipSync('{"a":1}\n'))).toArray()).toEqual([{ a: 1 }]);
    expect(csv(folder.file('text.gz', 'a\n1\n'), { gzip: false }).toArray()).toEqual([{ a: '1' }]);
  });

  test('again, two at a time, and cut short', () => {
    const rows = csv(path);
    expect(rows.count()).toBe(rows.count());
    expect(
      rows
        .take(2000)
        .zip(rows)
        .every(([a, b]) => a['name'] === b['name']),
    ).toBe(true);
    const before = openDescriptors();
    for (const _ of rows) break;
    expect(rows.take(3).count()).toBe(3);
    expect(openDescriptors()).toBe(before);
  });

  test('several members in one file, and zeros behind the last one', () => {
    const members = Buffer.concat([
      packed,
      gzipSync('x,y\n'),
      gzipSync(''),
      gzipSync('z,w\n'),
      Buffer.alloc(600),
    ]);
    expect(lines(folder.file('members.gz', members)).toArray().join('\n')).toBe(`${text}x,y\nz,w`);
    for (const size of [16384, 65536]) {
      // Members that end where a piece ends.
      const stored = gzipSync(Buffer.alloc(size - 23, 'a'), { level: 0 });
      expect(stored.length).toBe(size);
      const both = folder.file('borders.gz', Buffer.concat([stored, gzipSync('\nb')]));
      expect(
        lines(both)
          .map((line) => line.length)
          .toArray(),
      ).toEqual([size - 23, 1]);
    }
  });

  test('progress is that of the packed file', () => {
    const seen: Progress[] = [];
    csv(path, { onProgress: (progress) => seen.push(progress) }).count();
    expect(seen.at(-1)).toEqual({ bytes: packed.length, totalBytes: packed.length });
  });

  test('with an encoding, and with a text that is none', () => {
    const latin = folder.file('latin.csv.gz', gzipSync(Buffer.from('a\né\n', 'latin1')));
    expect(csv(latin, { encoding: 'windows-1252' }).toArray()).toEqual([{ a: 'é' }]);
    expect(thrownBy(() => csv(latin).count())).toBeInstanceOf(TextError);
    const twice = folder.file('twice.gz', gzipSync(packed));
    expect(thrownBy(() => csv(twice).count()).message).toContain('this is gzip, not a text');
  });

  const damaged = (content: Uint8Array): [unknown[], Error & { code?: string; path?: string }] => {
    const file = folder.file('damaged.gz', content);
    const seen: unknown[] = [];
    const before = openDescriptors();
    const error = thrownBy(() => lines(file).forEach((line) => seen.push(line)));
    expect(openDescriptors()).toBe(before);
    expect(error).toMatchObject({ path: file });
    expect(error.message).toContain(` '${file}'`);
    return [seen, error];
  };

  test.each<[string, Uint8Array, string]>([
    ['cut within the data', packed.subarray(0, packed.length - 30_000), 'Z_BUF_ERROR'],
    ['cut within the checksum', packed.subarray(0, packed.length - 2), 'Z_BUF_ERROR'],
    ['cut before the checksum', packed.subarray(0, packed.length - 8), 'Z_BUF_ERROR'],
    ['cut within the second member', Buffer.concat([packed, packed.subarray(0, 40)]), 'Z_BUF_ERROR'],
    ['cut within the header', packed.subarray(0, 7), 'Z_BUF_ERROR'],
    ['empty', Buffer.alloc(0), 'Z_BUF_ERROR'],
  ])('%s: an error, after the lines before', (what, content, code) => {
    const [seen, error] = damaged(content);
    expect(error.code).toBe(code);
    expect(error.message).toContain('gzip: it ends too early');
    if (what.includes('data')) {
      expect(seen.length).toBeGreaterThan(10_000);
      expect(seen).toEqual(text.split('\n').slice(0, seen.length));
    }
  });

  const changed = (at: number): Buffer => {
    const content = Buffer.from(packed);
    content[at]! ^= 0xff;
    return content;
  };

  test.each<[string, Uint8Array, string]>([
    ['a wrong checksum', changed(packed.length - 6), 'it is damaged (incorrect data check)'],
    ['a wrong length', changed(packed.length - 2), 'it is damaged (incorrect length check)'],
    ['something behind it', Buffer.concat([packed, Buffer.from('more')]), 'what is there is not gzip'],
    ['a text', Buffer.from('id,name\n'), 'what is there is not gzip; if it is a text, say gzip: false'],
  ])('%s: an error that says so', (_what, content, said) => {
    const [, error] = damaged(content);
    expect(error.code).toBe('Z_DATA_ERROR');
    expect(error.message).toContain(`gzip: ${said}`);
    expect(error.cause).toMatchObject({ code: 'Z_DATA_ERROR' });
  });

  test('wrong data: an error too, if not of the checksum, then of the text', () => {
    const file = folder.file('damaged.gz', changed(packed.length >> 1));
    expect(thrownBy(() => lines(file).count())).toMatchObject({ path: file });
  });

  test('what cannot be opened, and what is no option', () => {
    expect(thrownBy(() => lines(join(folder.path, 'none.gz')).count())).toMatchObject({ code: 'ENOENT' });
    expect(thrownBy(() => lines(path, { gzip: 1 } as object)).message).toBe(
      'lines: gzip must be true or false, got number 1',
    );
    expect(thrownBy(() => lines(path, { gunzip: true } as object)).message).toBe(
      'lines: no such option: "gunzip"; it is called gzip',
    );
  });

  test('a pipe, once', () => {
    const fifo = join(folder.path, 'pipe.gz');
    expect(spawnSync('mkfifo', [fifo]).status).toBe(0);
    const writer = spawn('sh', ['-c', `cat "${path}" > "${fifo}"`], { stdio: 'ignore' });
    expect(writer.pid).toBeGreaterThan(0);
    const rows = csv(fifo);
    expect(rows.count()).toBe(60_000);
    expect(() => rows.count()).toThrow('already ended');
  });

  test('100 MB out of few kilobytes, in little memory', async () => {
    const library = bundled(folder);
    const bomb = folder.file('bomb.gz', gzipSync(Buffer.alloc(100_000_000, `${'x'.repeat(999)}\n`)));
    const running = child(
      library,
      `const rows = csv(${JSON.stringify(bomb)}, { header: false });
       console.log(rows.count(), Math.round(process.memoryUsage().arrayBuffers / 1e6) < 64);`,
    );
    expect((await output(running)).trim()).toBe('100000 true');
  }, 60_000);
});

describe('other encodings by path', () => {
  const table = 'stück,preis\nGrün,5 €\n';
  const rows = [{ stück: 'Grün', preis: '5 €' }];

  test('named, or told by a mark', () => {
    const windows = folder.file('windows.csv', Buffer.from(table.replace('€', '\x80'), 'latin1'));
    expect(csv(windows, { encoding: 'windows-1252' }).toArray()).toEqual(rows);
    expect(lines(windows, { encoding: 'windows-1252' }).last()).toBe('Grün,5 €');
    expect(thrownBy(() => csv(windows).count()).message).toContain("such as encoding: 'windows-1252'");
    const wide = Buffer.from(`\ufeff${table}`, 'utf16le');
    expect(csv(folder.file('wide.csv', wide)).toArray()).toEqual(rows);
    expect(csv(folder.file('big.csv', Buffer.from(wide).swap16())).toArray()).toEqual(rows);
    expect(
      jsonl(folder.file('wide.jsonl', Buffer.from('{"a":"ü"}', 'utf16le')), { encoding: 'utf-16le' }).first(),
    ).toEqual({ a: 'ü' });
    expect(thrownBy(() => lines(windows, { encoding: 'utf-9' })).message).toContain(
      'encoding must be a label',
    );
  });

  test('characters across every read', () => {
    const long = 'aé€😀'.repeat(40_000);
    expect(lines(folder.file('wide.txt', Buffer.from(`\ufeff${long}`, 'utf16le'))).first()).toBe(long);
  });

  test.each<[string, Uint8Array]>([
    ['gzip', packed],
    ['a ZIP archive', Buffer.from('PK\x03\x04\x14\0')],
    ['UTF-16 without a mark', Buffer.from(table, 'utf16le')],
  ])('%s under another name says what it is', (what, content) => {
    const file = folder.file('odd.csv', content);
    for (const read of [csv, lines, jsonl] as ((path: Path) => { count(): number })[]) {
      const error = thrownBy(() => read(file).count());
      expect(error).toMatchObject({ path: file, line: 1, column: 1 });
      expect(error.message).toContain(`this is ${what}`);
    }
  });
});

describe('a text given for a path', () => {
  const readers: [string, (path: Path) => { count(): number }][] = [
    ['csv', csv],
    ['lines', lines],
    ['jsonl', jsonl],
  ];

  test.each(readers)('%s', (name, read) => {
    const refused = (value: unknown): string => {
      const { message } = thrownBy(() => read(value as Path));
      expect(message).not.toContain('\n');
      expect(message.length).toBeLessThan(250);
      return message;
    };
    const content = `id,name\n${'1,Ann\n'.repeat(10_000)}`;
    const breaks =
      `${name}: path has a line break in it, as a text has; for a text itself, take seqable/text ` +
      '(a file with such a name: by its file: URL)';
    for (const value of [content, Buffer.from(content), 'a\rb', 'a.csv\n', packed])
      expect(refused(value)).toBe(breaks);
    expect(refused('')).toBe(`${name}: path is empty; for a text itself, take seqable/text`);
    expect(refused(new Uint8Array(0))).toContain('path is empty');
    expect(refused('PK\x03\x04\0')).toContain('path has a NUL in it');
    expect(refused('x'.repeat(40_000))).toContain('path is too long for one: 40000 characters');
    expect(refused('https://example.org/a.csv')).toContain(
      'must be that of a file, got URL string "https://example.org/a.csv"',
    );
    expect(refused(pathToFileURL(path).href)).toContain('is a URL in a string; give new URL(…) of it');
    expect(refused(Promise.resolve(''))).toContain('got a promise; await it first');
    expect(refused(new Response(''))).toContain('await its text() first');
  });

  test('what may be a path is tried, and is not told whole', () => {
    for (const value of ['{"a":1}', 'id,name', 'x'.repeat(5000)]) {
      const error = thrownBy(() => lines(value).count());
      expect(error.message).toContain('if this is the text and not a path, take seqable/text');
      expect(error.message.length).toBeLessThan(350);
      expect(error).toMatchObject({ path: value });
    }
    expect(thrownBy(() => lines(join(folder.path, 'absent')).count()).message).not.toContain(
      'take seqable/text',
    );
  });

  test('a file whose name has a line break is read by its URL', () => {
    expect(lines(pathToFileURL(folder.file('odd\nname.txt', 'a\n'))).toArray()).toEqual(['a']);
  });
});
