/** docs/coming-from/lodash.md: its rows, and that no function on arrays, collections or numbers is missing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import lodash from 'lodash';
import { isNamed, readPage, rowsAgainstLibrary } from '../support/coming-from.ts';

rowsAgainstLibrary('lodash', { modules: { lodash } });

/** The functions of a part of lodash, as its types list them. */
function functionsOf(part: string): string[] {
  const file = createRequire(import.meta.url).resolve(`@types/lodash/common/${part}.d.ts`);
  const statics = [...readFileSync(file, 'utf8').matchAll(/interface LoDashStatic \{([^]*?)\n {4}\}/g)];
  const names = statics.flatMap((match) =>
    [...match[1]!.matchAll(/^ {8}(\w+)[(<:]/gm)].map(([, name]) => name!),
  );
  return [...new Set(names)].sort();
}

const names = ['array', 'collection', 'math', 'seq'].flatMap(functionsOf);

test('there are functions to look for', () => {
  expect(names.length).toBeGreaterThan(100);
});

test.each(names)('the page names %s', (name) => {
  expect(isNamed(readPage('lodash'), name)).toBe(true);
});
