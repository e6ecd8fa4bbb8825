/** The main program: what it says of a file, and what it says when something is wrong. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csv } from 'seqable/node';
import { profileCsv, type Outcome } from '../../examples/profile-csv/command.ts';
import { messageOf } from '../../examples/profile-csv/failures.ts';
import { expectedOutput, root, runExample } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'seqable-profile-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Builds the library and the programs, if they are not.
beforeAll(() => runExample('countdown'), 120_000);

/** In this process: what the program would print, the name of the folder left out. */
function profile(...args: string[]): Outcome {
  const { out, err } = profileCsv(args);
  return { out, err: err.replaceAll(`${folder}/`, '') };
}

/** The path of a file with this content. */
function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('a good file', () => {
  test('is described column by column', async () => {
    const { out, err, code } = await runExample('profile-csv', [`${root}examples/data/orders.csv`]);
    const withoutLastLine = (text: string): string => text.replace(/.*peak memory.*\n$/, '');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(withoutLastLine(out)).toBe(withoutLastLine(expectedOutput('profile-csv-orders')));
  });

  test('the last line tells time, speed and memory', () => {
    const { out } = profile(`${root}examples/data/orders.csv`);
    // The memory is that of the process, which here is Jest's and may be large.
    expect(out).toMatch(/\n\d+\.\d\d s {3}\d+(\.\d)? k?B\/s {3}peak memory \d+\.\d [MG]B$/);
  });

  test('may come from standard input', async () => {
    const { out, code } = await runExample('profile-csv', ['-'], { input: 'n\n1\n2\n' });
    expect(code).toBe(0);
    expect(out).toMatch(/^stdin {3}2 rows {3}1 column {3}6 B\n/);
  });

  test('no line is wider than 100 columns, whatever is in the file', () => {
    const columns = (field: (index: number) => string): string =>
      Array.from({ length: 30 }, (_, i) => field(i)).join(',');
    const names = columns((i) => `a long name of a column that goes on and on ${i}`);
    const texts = columns((i) => `😀${'long '.repeat(i * 9)}`);
    const numbers = columns((i) => `-1.23456789012345678e${i * 10}`);
    const { out } = profile(write('wide.csv', `${names}\n${texts}\n${numbers}\n`));
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBe(100);
  });

  test('more distinct values than there is room for are said to be more', () => {
    const numbers = Array.from({ length: 10_001 }, (_, i) => `${i},${i % 10_000}`).join('\n');
    const { out } = profile('--no-header', write('distinct.csv', numbers));
    expect(out).toMatch(/column 1 +integer +0 +>10,000 +0 +5000 +10,000\n/);
    expect(out).toMatch(/column 2 +integer +0 +10,000 +0 +4999 +9999\n/);
  });
});

describe('options', () => {
  test('--separator', () => {
    const { out } = profile('--separator', ';', write('semicolon.csv', 'a;b\n1,5;2\n'));
    expect(out).toMatch(/1 row {3}2 columns/);
    expect(out).toMatch(/^a +text +0 +1 +1,5/m);
  });

  test('--separator tab', () => {
    expect(profile('--separator', 'tab', write('tab.tsv', 'a\tb\n1\t2\n')).out).toMatch(/1 row {3}2 columns/);
  });

  test('--no-header: the first record is a row', () => {
    const { out } = profile('--no-header', write('bare.csv', '1,x\n2,y\n'));
    expect(out).toMatch(/2 rows {3}2 columns/);
    expect(out).toMatch(/^column 1 +integer/m);
  });

  test('--relaxed: rows of another length are counted', () => {
    const { out, err } = profile('--relaxed', write('ragged.csv', 'a,b\n1,2\n3\n4,5,6\n7,8,9\n'));
    expect(err).toBe('');
    expect(out).toMatch(/\n1 row with too few fields.*\n2 rows with too many fields/);
    expect(out).toMatch(/^b +integer +1 +3 +2 +5 +8/m);
  });

  test('--help', () => {
    const { out, err } = profile('--help');
    expect(err).toBe('');
    for (const option of ['--separator', '--no-header', '--relaxed', '--help'])
      expect(out).toContain(`  ${option} `);
  });
});

describe('what is wrong is said in one line, with the place', () => {
  const cases: [what: string, args: () => string[], message: string][] = [
    ['no such file', () => [join(folder, 'nowhere.csv')], 'there is no such file: nowhere.csv'],
    [
      'a file as a folder',
      () => [`${write('file.csv', 'a\n1\n')}/x.csv`],
      'there is no such file: file.csv/x.csv',
    ],
    [
      'a directory',
      () => (mkdirSync(join(folder, 'sub')), [join(folder, 'sub')]),
      'this is a directory, not a file: sub',
    ],
    [
      'a quote never closed',
      () => [write('quote.csv', 'a,b\n1,2\n3,"4\n5,6\n')],
      'a quote that is never closed (quote.csv:3:3)',
    ],
    [
      'a quote within a field',
      () => [write('within.csv', 'a,b\n1,2"3\n')],
      'a quote within a field that does not begin with one (within.csv:2:4)',
    ],
    [
      'too many fields',
      () => [write('many.csv', 'a,b\n1,2\n3,4,5\n')],
      'too many fields: 3, but the first row has 2 (many.csv:3:5)',
    ],
    [
      'too few fields',
      () => [write('few.csv', 'a,b\n1,2\n3\n')],
      'too few fields: 1, but the first row has 2 (few.csv:3:2)',
    ],
    [
      'no UTF-8',
      () => [write('latin.csv', Uint8Array.of(97, 10, 98, 10, 99, 0xff, 10))],
      "invalid UTF-8: byte 0xff; if it is another encoding, say which, such as encoding: 'windows-1252' (latin.csv:3:2)",
    ],
    ['an empty file', () => [write('empty.csv', '')], 'this file is empty: empty.csv'],
    ['blank lines only', () => [write('blank.csv', '\n\n')], 'this file is empty: blank.csv'],
    ['a header only', () => [write('header.csv', 'a,b\n')], 'this file has a header and no rows: header.csv'],
    ['an unknown option', () => ['--colour', 'x.csv'], "Unknown option '--colour' (see --help)"],
    ['two files', () => ['a.csv', 'b.csv'], "one file at a time, please: 'a.csv' and 'b.csv' (see --help)"],
    ['no name', () => [''], 'the name of the file is empty (see --help)'],
    [
      'a separator of two characters',
      () => ['--separator', '::'],
      'a separator is one character, and no quote or line break; got "::" (see --help)',
    ],
    ['no separator', () => ['--separator'], "Option '--separator <value>' argument missing (see --help)"],
    [
      'a flag with a value',
      () => ['--relaxed=yes'],
      "Option '--relaxed' does not take an argument (see --help)",
    ],
  ];

  test.each(cases)('%s', (_, args, message) => {
    expect(profile(...args())).toEqual({ out: '', err: `profile-csv: ${message}` });
  });

  test('on stderr, with exit code 1 and no stack trace; paths count from where the user stands', async () => {
    write('wrong.csv', 'a,b\n1,2\n3,4,5\n');
    expect(await runExample('profile-csv', ['wrong.csv'], { cwd: folder })).toEqual({
      out: '',
      err: 'profile-csv: too many fields: 3, but the first row has 2 (wrong.csv:3:5)\n',
      code: 1,
    });
  });

  test('a file that may not be read', () => {
    const path = join(folder, 'secret.csv');
    writeFileSync(path, 'a\n1\n');
    chmodSync(path, 0o000);
    // The superuser may read everything: be somebody else for a moment.
    const isRoot = process.geteuid?.() === 0;
    let error: unknown;
    if (isRoot) process.seteuid!(65534);
    try {
      csv(path).first();
    } catch (thrown) {
      error = thrown;
    } finally {
      if (isRoot) process.seteuid!(0);
    }
    expect(messageOf(error, path)).toBe(`no permission to read this file: ${path}`);
  });

  test('a mistake of ours is not hidden', () => {
    const mistake = new TypeError('x is not a function');
    expect(() => messageOf(mistake, '')).toThrow(mistake);
  });
});

describe('among other programs', () => {
  test('a reader that goes away is no error', async () => {
    const child = spawn(process.execPath, [`${root}scripts/run.mjs`, 'examples', 'profile-csv'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ err, code }).toEqual({ err: '', code: 0 });
  });

  test('memory does not grow with the file: 30 MB in a heap of 64', async () => {
    const line = (i: number): string =>
      `${i},${((i * 2654435761) >>> 0).toString(16)},${(i % 1000) / 8},2026-01-${10 + (i % 20)},"${'note '.repeat(12)}${i % 7}"\n`;
    let text = 'id,hash,amount,day,note\n';
    for (let i = 0; i < 300_000; i++) text += line(i);
    expect(text.length).toBeGreaterThan(28e6);
    write('large.csv', text);
    const { out, err, code } = await runExample('profile-csv', ['large.csv'], {
      cwd: folder,
      node: ['--max-old-space-size=64'],
    });
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^large\.csv {3}300,000 rows {3}5 columns/);
    expect(out).toMatch(/^id +integer +0 +>10,000 +0 +150,000 +299,999$/m);
    expect(out).toMatch(/^amount +number +0 +1,000 +0 +62\.4375 +124\.875$/m);
  }, 20_000);
});
