/** scripts/new-operation.mjs, in a copy of the project: what it writes compiles, and each place is missed by a law. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readCatalogue } from '../../scripts/catalogue.mjs';
import { missingPlaces } from '../../scripts/places.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
let copy = '';

const node = (...args: string[]): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const create = (...args: string[]): { status: number | null; said: string } =>
  node('scripts/new-operation.mjs', ...args);
const read = (path: string): string => readFileSync(join(copy, path), 'utf8');
const missing = (name: string): string[] => missingPlaces(copy).filter((text) => text.startsWith(`${name}:`));

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'seqable-new-'));
  for (const path of ['lib', 'spec', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('a new operation', () => {
  const written = [
    ['everyOther', 'stages', 'Slice'],
    ['once', 'sources'],
    ['product2', 'terminals'],
  ] as const;

  test.each(written)('%s in %s: six files are written or changed, and no place is missing', (...args) => {
    const { status, said } = create(...args);
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringContaining('npm run generate') as unknown,
    });
    expect(said.match(/^ {2}\S+$/gm)).toHaveLength(6);
    expect(missing(args[0])).toEqual([]);
  });

  test('stands in its category, one statement long, with a doc that the law of the docs refuses', () => {
    const members = readCatalogue(read('lib/seq.ts'));
    const at = members.findIndex(({ name }) => name === 'everyOther');
    expect(members[at]).toMatchObject({ key: 'Seq#everyOther', category: 'Slice', statements: 1 });
    expect(members[at - 1]?.category).toBe('Slice');
    expect(members[at + 1]?.category).toBe('Combine');
    const { summary, examples } = members[at]!.signatures[0]!;
    expect(summary).not.toMatch(/^[A-Z].*\.$/);
    expect(examples.filter(({ code }) => code !== '')).toEqual([]);
  });

  test('compiles', () => {
    expect(node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmit')).toEqual({
      status: 0,
      said: '',
    });
  }, 60_000);

  // What is taken out of a file; the whole file, where nothing is said.
  test.each<[path: string, says: string, part: RegExp | undefined]>([
    ['lib/stages/everyOther.ts', 'no lib/stages/everyOther.ts', undefined],
    ['lib/fn.ts', 'no line in lib/fn.ts', /^.*everyOther.*\n/m],
    ['lib/seq.ts', 'no method in lib/seq.ts', /^ {2}everyOther\(\)[^]*?\n {2}\}\n/m],
    ['lib/async/asyncSeq.ts', 'no method in lib/async/asyncSeq.ts', /^ {2}everyOther\(\)[^]*?\n {2}\}\n/m],
    ['spec/support/catalogue.ts', 'no line in spec/support/catalogue.ts', /^.*everyOther.*\n/m],
    ['spec/stages/everyOther.spec.ts', 'no spec/stages/everyOther.spec.ts', undefined],
  ])('without its place in %s the law says: %s', (path, says, part) => {
    const text = read(path);
    if (part === undefined) rmSync(join(copy, path));
    else writeFileSync(join(copy, path), text.replace(part, ''));
    const found = missing('everyOther');
    writeFileSync(join(copy, path), text);
    expect(found).toEqual([`everyOther: ${says}`]);
    expect(missing('everyOther')).toEqual([]);
  });

  test.each([
    [['map', 'stages'], 'there is a lib/stages/map.ts already'],
    [['x y', 'stages'], 'a name is needed'],
    [['evens', 'engine'], 'the folder must be one of'],
    [['evens', 'stages', 'Maths'], 'the category must be one of'],
    [['evens', 'stages', 'Group'], 'Group has methods that run'],
    [['evens', 'terminals', 'Slice'], 'Slice has no methods that run'],
    [[], 'a name is needed'],
  ])('%j is refused, and nothing is written', (args, says) => {
    const before = read('lib/seq.ts');
    expect(create(...args)).toEqual({ status: 1, said: expect.stringContaining(says) as unknown });
    expect(read('lib/seq.ts')).toBe(before);
  });
});
