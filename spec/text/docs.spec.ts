/** The examples in the documentation of `seqable/text` and `seqable/node` give what they say, and compile. */
import { afterAll, describe, expect, test } from '@jest/globals';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as front from '../../lib/index.ts';
import * as node from '../../lib/node/index.ts';
import * as fn from '../../lib/fn.ts';
import * as text from '../../lib/text/index.ts';
import * as light from '../../lib/text/light/index.ts';
import { runExample, typeErrorsOf, type Snippet } from '../support/examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The `@example` blocks of the files of a folder. */
function examplesIn(folder: string): (Snippet & { file: string; title: string })[] {
  const names = fs.readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));
  return names.flatMap((name) => {
    const file = `${folder}/${name}`;
    const source = fs.readFileSync(join(root, file), 'utf8');
    return [...source.matchAll(/@example\n([^]*?)\n *\*\//g)].map((match) => {
      const code = match[1]!.replace(/^ *\* ?/gm, '');
      const line = source.slice(0, match.index).split('\n').length + 1;
      return { file, line, code, title: `${file}:${line}` };
    });
  });
}

const textExamples = examplesIn('lib/text');
const lightExamples = examplesIn('lib/text/light');
const nodeExamples = examplesIn('lib/node');

/** Where examples write their files. */
const folder = fs.mkdtempSync(join(tmpdir(), 'seqable-docs-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function inFolder(run: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await run();
  } finally {
    process.chdir(before);
  }
}

async function check(code: string, given: Record<string, unknown>): Promise<void> {
  const outcomes = await runExample(code, { 'node:fs': fs }, { Seq: front.Seq, ...given });
  expect(outcomes.length).toBeGreaterThan(0);
  for (const { ok, says, found } of outcomes) expect(ok ? says : found).toBe(says);
}

describe('examples', () => {
  test('there are some for every function and every overload', () => {
    expect(textExamples.length).toBeGreaterThanOrEqual(7);
    expect(nodeExamples.length).toBeGreaterThanOrEqual(6);
    expect(lightExamples.length).toBeGreaterThanOrEqual(7);
  });

  test.each(textExamples)('$title', ({ code }) => check(code, text));

  test.each(lightExamples)('$title', ({ code }) =>
    check(code, { map: fn.map, pipe: fn.pipe, toArray: fn.toArray, ...light }),
  );

  test.each(nodeExamples)('$title', ({ code }) => inFolder(() => check(code, node)));

  test('compile', () => {
    const given = "import { Seq } from 'seqable';";
    const ofText = `${given} import { csv, jsonl, lines, TextError, type CsvOptions } from 'seqable/text';`;
    const ofNode = `${given} import { csv, jsonl, lines, type CsvFileOptions } from 'seqable/node';`;
    const ofLight =
      "import { map, pipe, toArray } from 'seqable/fn'; " +
      "import { csv, jsonl, lines, type CsvOptions } from 'seqable/fn/text';";
    expect(typeErrorsOf(textExamples, ofText)).toEqual([]);
    expect(typeErrorsOf(lightExamples, ofLight)).toEqual([]);
    expect(typeErrorsOf(nodeExamples, ofNode)).toEqual([]);
  }, 60_000);
});
