/**
 * The laws of the asynchronous catalogue, lib/async/asyncSeq.ts: every signature is documented in the form of the house, every
 * example gives what it says, and a method is one statement. What it has in common with that of Seq is in mirror.spec.ts.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as front from '../../lib/async/index.ts';
import * as collectors from '../../lib/collectors/index.ts';
import { Seq } from '../../lib/index.ts';
import { categories, readCatalogue } from '../../scripts/catalogue.mjs';
import { runExample, typeErrorsOf } from '../support/examples.ts';

const path = 'lib/async/asyncSeq.ts';
const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
const catalogue = readCatalogue(readFileSync(file, 'utf8'));
const modules = { 'seqable/async': front, seqable: { Seq }, 'seqable/collectors': collectors };

const signatures = catalogue.flatMap((member) =>
  member.signatures.map((signature, i) => ({
    ...signature,
    title: member.signatures.length > 1 ? `${member.key} (${i + 1})` : member.key,
    key: member.key,
  })),
);

describe('the doc of every signature', () => {
  test('there is a catalogue to look at', () => {
    expect(catalogue.length).toBeGreaterThan(100);
  });

  test.each(signatures)('$title says in its first line what comes out', ({ summary }) => {
    expect(summary).toMatch(/^[A-Z].{14,}\.$/);
  });

  test.each(signatures)('$title says first whether it is lazy or runs now', ({ paragraphs, key }) => {
    expect(paragraphs[0] ?? `${key} says nothing`).toMatch(/^(Lazy\b|Runs now\b|Runs as\b)/);
  });

  test.each(signatures)('$title is of a known category', ({ category }) => {
    expect(categories).toContain(category);
  });

  test.each(signatures)('$title has its parts in the order of the house', ({ tags }) => {
    const order = ['throws', 'example', 'see', 'category'];
    const places = tags.map((tag) => order.indexOf(tag));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('the methods of a category stand together, in the order of the categories', () => {
    const places = catalogue
      .filter(({ className }) => className === 'AsyncSeq')
      .map(({ category }) => categories.indexOf(category!));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('every example gives what it says', () => {
  test.each(signatures)('$title', async ({ examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const { code, line } of examples) {
      const outcomes = await runExample(code, modules, { AsyncSeq: front.AsyncSeq, Seq });
      expect(outcomes.length).toBeGreaterThan(0);
      for (const { ok, says, found, line: at } of outcomes) {
        expect({ at: `${path}:${line + at - 1}`, gives: ok ? says : found }).toEqual({
          at: `${path}:${line + at - 1}`,
          gives: says,
        });
      }
    }
  });
});

test('the compiler has nothing to say of any example', () => {
  const snippets = signatures.flatMap(({ examples }) =>
    examples.map((example) => ({ ...example, file: path })),
  );
  const before = "import { AsyncSeq } from 'seqable/async'; import { Seq } from 'seqable';";
  expect(typeErrorsOf(snippets, before)).toEqual([]);
}, 60_000);

test.each(catalogue.filter(({ statements }) => statements > 0))('$key is one statement', ({ statements }) => {
  expect(statements).toBe(1);
});
