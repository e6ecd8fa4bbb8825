/**
 * The examples of the reference, of the README and of the pages under docs/ give what they say when they are compiled:
 * one in eight, all with COMPILER_EXAMPLES=all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as asyncFront from '../../../lib/async/index.ts';
import * as collectors from '../../../lib/collectors/index.ts';
import * as fn from '../../../lib/fn.ts';
import * as front from '../../../lib/index.ts';
import * as steps from '../../../lib/pipe.ts';
import * as text from '../../../lib/text/index.ts';
import * as compiledWords from '../../../lib/compiled/index.ts';
import * as lightText from '../../../lib/text/light/index.ts';
import { readCatalogue } from '../../../scripts/catalogue.mjs';
import { signaturesOf } from '../../../spec/support/documented.ts';
import { fencesOf, runExample } from '../../../spec/support/examples.ts';
import { compile } from '../lib/compile.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const modules = {
  seqable: front,
  'seqable/async': asyncFront,
  'seqable/collectors': collectors,
  'seqable/compiled': compiledWords,
  'seqable/fn': fn,
  'seqable/pipe': steps,
  'seqable/fn/text': lightText,
  'seqable/text': text,
};

let compiledChains = 0;

/** The JavaScript of an example, compiled. */
function rewrite(code: string): string {
  const { code: written, report } = compile(code, { filename: 'example.js', language: 'jsx' });
  compiledChains += report.filter(({ became }) => became !== 'left').length;
  return written;
}

async function runs(code: string): Promise<void> {
  // In the reference nobody has to import Seq. Here it is known by its import only.
  const imported = /\bimport\b[^;]*\bSeq\b[^;]* from 'seqable'/.test(code);
  const whole = imported ? code : `import { Seq } from 'seqable';\n${code}`;
  const outcomes = await runExample(whole, modules, {}, rewrite);
  expect(outcomes.map(({ found, ok, says }) => (ok ? says : found))).toEqual(
    outcomes.map(({ says }) => says),
  );
}

const reference = signaturesOf(readCatalogue()).flatMap(({ title, examples }) =>
  examples.map(({ code }) => ({ title, code })),
);

const pages = (readdirSync(join(root, 'docs'), { recursive: true }) as string[])
  .filter((file) => file.endsWith('.md') && !/^(reference|coming-from)/.test(file))
  .map((file) => join('docs', file));
// Those that read files or ask a server are run by spec/laws/markdown.spec.ts, which has both.
const snippets = ['README.md', ...pages].flatMap((file) =>
  fencesOf(readFileSync(join(root, file), 'utf8'))
    .filter(({ code }) => !/fetch\(|seqable\/node/.test(code))
    .map(({ code, line }) => ({ title: `${file}:${line}`, code })),
);

/** The release checks run all of them, the gate some. */
const all = process.env['COMPILER_EXAMPLES'] === 'all';
const some = <T>(list: T[]): T[] => list.filter((_, i) => all || i % 8 === 0);

describe('compiled, an example gives what it says', () => {
  test.each(some(reference))('$title', ({ code }) => runs(code));
  test.each(some(snippets))('$title', ({ code }) => runs(code));

  test('and most of the chains are compiled', () => {
    expect(compiledChains).toBeGreaterThan(all ? 200 : 15);
  });
});
