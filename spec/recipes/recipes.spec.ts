/**
 * Every recipe is a whole program: it imports what it uses, gives what it says, compiles without complaint, and needs nothing
 * that a browser has not, so that it runs in the playground as it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as asyncFront from '../../lib/async/index.ts';
import * as collectors from '../../lib/collectors/index.ts';
import * as front from '../../lib/index.ts';
import * as text from '../../lib/text/index.ts';
import { fencesOf, runExample, typeErrorsOf } from '../support/examples.ts';

const folder = fileURLToPath(new URL('../../docs/recipes/', import.meta.url));
const modules = {
  seqable: front,
  'seqable/async': asyncFront,
  'seqable/collectors': collectors,
  'seqable/text': text,
};

const recipes = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => ({ name, markdown: readFileSync(folder + name, 'utf8') }));
const programs = recipes.flatMap(({ name, markdown }) =>
  fencesOf(markdown).map((fence) => ({ ...fence, file: name, title: `${name}:${fence.line}` })),
);

test('there are twenty at least', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(20);
});

describe.each(recipes)('$name', ({ name, markdown }) => {
  test('asks a question and answers it by a program', () => {
    expect(markdown).toMatch(/^# .*[?)]\n/);
    expect(fencesOf(markdown).length).toBeGreaterThan(0);
  });

  test('stands in the list', () => {
    const question = /^# (.*)/.exec(markdown)![1]!;
    expect(readFileSync(`${folder}README.md`, 'utf8')).toContain(`- [${question}](${name})\n`);
  });
});

describe('each program', () => {
  test.each(programs)('$title gives what it says, without names from elsewhere', async ({ code }) => {
    const outcomes = await runExample(code, modules);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.map(({ found, ok, says }) => (ok ? says : found))).toEqual(
      outcomes.map(({ says }) => says),
    );
  });

  test('the compiler has nothing to say', () => {
    expect(typeErrorsOf(programs, '')).toEqual([]);
  }, 60_000);
});
