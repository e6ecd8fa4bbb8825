/**
 * Every snippet in the README and under docs/ compiles and gives what it says. Those of docs/coming-from build on their
 * page's data; spec/coming-from runs them.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as asyncFront from '../../lib/async/index.ts';
import * as collectors from '../../lib/collectors/index.ts';
import * as fn from '../../lib/fn.ts';
import * as steps from '../../lib/pipe.ts';
import * as front from '../../lib/index.ts';
import * as jobs from '../../lib/jobs/index.ts';
import * as node from '../../lib/node/index.ts';
import * as text from '../../lib/text/index.ts';
import * as lightText from '../../lib/text/light/index.ts';
import { fencesOf, runExample, typeErrorsOf } from '../support/examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = {
  seqable: front,
  'seqable/async': asyncFront,
  'seqable/collectors': collectors,
  'seqable/fn': fn,
  'seqable/pipe': steps,
  'seqable/fn/text': lightText,
  'seqable/jobs': jobs,
  'seqable/node': node,
  'seqable/text': text,
};

/** What the snippets read: a small log in CSV. */
const accessLog = 'path,status\n/,ok\n/checkout,error\n/about,ok\n/login,error\n';

/** What they fetch: the same log, or pages of ten orders, of which every third is open. */
async function answer(url: string): Promise<Response> {
  const { pathname, searchParams } = new URL(url);
  if (pathname === '/access.csv') return new Response(accessLog);
  const page = Number(searchParams.get('page'));
  const orders = Array.from({ length: page > 60 ? 0 : 10 }, (_, i) => ({
    id: page * 10 + i,
    open: (page * 10 + i) % 3 === 0,
  }));
  return Response.json(orders);
}

const markdown = (readdirSync(join(root, 'docs'), { recursive: true }) as string[])
  .filter((file) => file.endsWith('.md') && !/^(reference|coming-from)/.test(file))
  .map((file) => join('docs', file));
const snippets = ['README.md', ...markdown].flatMap((file) =>
  fencesOf(readFileSync(join(root, file), 'utf8')).map((fence) => ({
    ...fence,
    file,
    title: `${file}:${fence.line}`,
  })),
);

describe('snippets in Markdown', () => {
  const home = process.cwd();
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'seqable-docs-'));
    writeFileSync(join(folder, 'access.csv'), accessLog);
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  test('there are some', () => {
    expect(snippets.length).toBeGreaterThan(5);
  });

  test.each(snippets)('$title gives what it says', async ({ code }) => {
    const outcomes = await runExample(code, modules, { Seq: front.Seq, fetch: answer });
    expect(outcomes.map(({ found, ok, says }) => (ok ? says : found))).toEqual(
      outcomes.map(({ says }) => says),
    );
  });

  test('the compiler has nothing to say', () => {
    const withImports = snippets.map((snippet) => ({
      ...snippet,
      code: snippet.code.includes("from 'seqable'")
        ? snippet.code
        : `import { Seq } from 'seqable'; ${snippet.code}`,
    }));
    expect(typeErrorsOf(withImports, '')).toEqual([]);
  }, 60_000);
});
