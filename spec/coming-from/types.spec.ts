/** The compiler has nothing to say of the rows of docs/coming-from, and each page has its spec. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { programOf, readPage, readRecording } from '../support/coming-from.ts';
import { typeErrorsOf } from '../support/examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = readdirSync(`${root}docs/coming-from`)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => file.slice(0, -'.md'.length));

/** Written in JavaScript that TypeScript does not know yet, or that has no types: only our side is checked. */
const untyped = ['iterator-helpers'];

test.each(pages)('%s.md has a spec that runs its rows', (page) => {
  expect(existsSync(`${root}spec/coming-from/${page}.spec.ts`)).toBe(true);
});

test('every row compiles', () => {
  const programs = pages.map((name) => {
    const page = readPage(name);
    const onlyOurs = untyped.includes(name) || readRecording(name) !== undefined;
    return { ...programOf(page, onlyOurs ? ['seq'] : ['old', 'seq']), file: page.file };
  });
  expect(typeErrorsOf(programs, '', { lib: ['ESNext'] })).toEqual([]);
}, 60_000);
