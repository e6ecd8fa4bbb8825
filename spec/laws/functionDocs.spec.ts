/**
 * What an editor shows over the functions of `seqable/fn` and the steps of `seqable/pipe`: the build makes it out of the
 * docs of the methods, and every example gives what it says. And the methods' docs lead to their neighbours.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import * as collectors from '../../lib/collectors/index.ts';
import * as fn from '../../lib/fn.ts';
import * as front from '../../lib/index.ts';
import * as steps from '../../lib/pipe.ts';
import { readCatalogue } from '../../scripts/catalogue.mjs';
import { documented, functionDocs, stepDocs, withLinks } from '../../scripts/hovers.mjs';
import { exportsOfFn, lib, parse, signaturesOf } from '../../scripts/operations.mjs';
import { runExample, typeErrorsOf } from '../support/examples.ts';

const modules = {
  seqable: front,
  'seqable/fn': fn,
  'seqable/pipe': steps,
  'seqable/collectors': collectors,
};
const textOf = (path: string): string => readFileSync(lib + path, 'utf8');

/** The docs of every function, one for each signature, and of every step. */
const docs = [
  // A key is no operation, and has its doc where it is written.
  ...exportsOfFn()
    .filter(({ name }) => name !== 'key')
    .flatMap(({ name, path }) => {
      const { length } = signaturesOf(parse(textOf(path)), name);
      return Array.from({ length }, (_, i) => ({
        title: `${name} of fn (${i + 1})`,
        doc: functionDocs(name, i, length),
      }));
    }),
  ...Object.keys(steps)
    .filter((name) => name !== 'pipe')
    .map((name) => ({ title: `${name} of pipe`, doc: stepDocs(name, 0, 1) })),
];
const exampleOf = (doc: string): string =>
  /@example\n([\s\S]*?)\n \* @see|@example\n([\s\S]*?)\n \*\//
    .exec(doc)!
    .slice(1)
    .find(Boolean)!
    .replace(/^ \* ?/gm, '');

test('there are docs to look at', () => {
  expect(docs.length).toBeGreaterThan(200);
});

describe.each(docs)('$title', ({ doc }) => {
  test('begins with a sentence of its own, about no class', () => {
    expect(doc.split('\n')[1]).toMatch(/^ \* [A-Z].{14,}/);
    expect(doc.split('@example')[0]).not.toMatch(/\bSeq\b(?!`)/);
  });

  test('has an example that gives what it says', async () => {
    const outcomes = await runExample(exampleOf(doc), modules, {});
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });
});

test('the compiler has nothing to say of any example', () => {
  const snippets = docs.map(({ doc, title }) => ({ code: exampleOf(doc), file: title, line: 1 }));
  expect(typeErrorsOf(snippets, '')).toEqual([]);
}, 60_000);

test('a doc in the place of an operation gives way, unless it has an example of its own', () => {
  const own = '/** {@link Seq.take} for any iterable. */\nexport function take(source: Iterable<1>): void;\n';
  expect(documented(own, 'take', 'take.d.ts')).toContain('The first `limit` elements');
  const better = own.replace('iterable. */', 'iterable.\n * @example take([1]);\n */');
  expect(documented(better, 'take', 'take.d.ts')).toBe(better);
});

test('an editor shows over chunks what it gives and how it is called', () => {
  const path = `${lib}stages/chunks.ts`;
  const file = '/hovered.ts';
  const text = `import { chunks } from '${path}'; chunks([1], 2);`;
  const shown = documented(textOf('stages/chunks.ts'), 'chunks', path);
  const contents = (name: string): string | undefined =>
    name === file ? text : name === path ? shown : ts.sys.readFile(name);
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const found = contents(name);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCompilationSettings: () => ({
      allowImportingTsExtensions: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => contents(name) !== undefined,
    readFile: contents,
    getCurrentDirectory: () => '/',
  });
  const info = service.getQuickInfoAtPosition(file, text.indexOf('chunks(['))!;
  expect(ts.displayPartsToString(info.documentation)).toMatch(
    /^A lazy sequence of arrays of `size` elements, one after the other/,
  );
  expect(
    info.tags
      ?.find(({ name }) => name === 'example')
      ?.text?.map((part) => part.text)
      .join(''),
  ).toBe(
    "import { chunks, range, toArray } from 'seqable/fn';\n" +
      'toArray(chunks(range(0, 5), 2)); // → [[0, 1], [2, 3], [4]]',
  );
});

test('the neighbours of every method are links, to what there is', () => {
  const before = textOf('seq.ts');
  const after = withLinks(before);
  const named = (text: string): number => text.match(/@see (?!https:)/g)!.length;
  expect(named(after)).toBe(named(before));
  const keys = readCatalogue().map(({ key }) => key);
  for (const line of after.match(/@see (?!https:)(?:[^;@]|@link)*/g)!) {
    expect(line).not.toMatch(/`(?!Array)/);
    const links = [...line.matchAll(/\{@link ([^ }]+)/g)].map((match) => match[1]);
    expect(line.includes('Array.isArray') ? ['Seq.of'] : links).not.toEqual([]);
    expect(links.filter((link) => !keys.includes(link!))).toEqual([]);
  }
  expect(after).toContain(
    '@see {@link Seq#flatMap | flatMap}, {@link Seq#scan | scan}, {@link Seq#tap | tap}; `map` in',
  );
  expect(withLinks(after)).toBe(after);
});
