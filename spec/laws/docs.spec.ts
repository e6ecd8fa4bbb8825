/**
 * The laws of the catalogue, lib/seq.ts: every method and every overload is documented in the form of the house, every
 * example gives what it says, a method is one statement, and seq.ts and fn.ts have the same names.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as collectors from '../../lib/collectors/index.ts';
import * as fn from '../../lib/fn.ts';
import * as front from '../../lib/index.ts';
import { categories, readCatalogue } from '../../scripts/catalogue.mjs';
import { onlyOnSeq } from '../../scripts/places.mjs';
import { runExample, typeErrorsOf } from '../support/examples.ts';

const catalogue = readCatalogue();
const modules = { seqable: front, 'seqable/fn': fn, 'seqable/collectors': collectors };

const signatures = catalogue.flatMap((member) =>
  member.signatures.map((signature, i) => ({
    ...signature,
    title: member.signatures.length > 1 ? `${member.key} (${i + 1})` : member.key,
    key: member.key,
  })),
);

const operations = (): string[] => {
  const members = catalogue.filter(({ key }) => !onlyOnSeq.includes(key));
  return [...new Set(members.map(({ name }) => name))].sort();
};

describe('the doc of every signature', () => {
  test('there is a catalogue to look at', () => {
    expect(operations().length).toBeGreaterThan(60);
  });

  test.each(signatures)('$title says in its first line what comes out', ({ summary }) => {
    expect(summary).toMatch(/^.{15,}/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
  });

  test.each(signatures)(
    '$title says whether it is lazy or runs now, before anything else',
    ({ paragraphs, key }) => {
      expect(paragraphs[0] ?? `${key} says nothing`).toMatch(/^(Lazy\b|Runs now\b|Runs as\b)/);
    },
  );

  test.each(signatures)('$title is of a known category', ({ category }) => {
    expect(categories).toContain(category);
  });

  test.each(signatures)('$title has its parts in the order of the house', ({ tags }) => {
    const order = ['throws', 'example', 'see', 'category'];
    const places = tags.map((tag) => order.indexOf(tag));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test.each(signatures)('$title names its neighbours, and only those there are', ({ see }) => {
    const neighbours = see.filter((text) => !text.startsWith('https://')).map((text) => text.split(';')[0]!);
    expect(neighbours.length).toBeGreaterThan(0);
    const known = [...catalogue.map(({ name }) => name), ...catalogue.map(({ key }) => key)];
    const named = neighbours.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
    expect(named.filter((name) => !known.includes(name) && name !== 'Array.isArray')).toEqual([]);
  });

  test.each(signatures)('$title throws errors that there are, and says when', ({ throws }) => {
    for (const text of throws)
      expect(text).toMatch(
        /^(TypeError|RangeError|SeqConsumedError|SeqInfiniteError|SeqLimitError) (at|when|if) /,
      );
  });

  test('the methods of a category stand together, in the order of the categories', () => {
    const places = catalogue
      .filter(({ className }) => className === 'Seq')
      .map(({ category }) => categories.indexOf(category!));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('every example gives what it says', () => {
  test.each(signatures)('$title', async ({ examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const { code, line } of examples) {
      const outcomes = await runExample(code, modules, { Seq: front.Seq });
      expect(outcomes.length).toBeGreaterThan(0);
      for (const { ok, says, found, line: at } of outcomes) {
        expect({ at: `lib/seq.ts:${line + at - 1}`, gives: ok ? says : found }).toEqual({
          at: `lib/seq.ts:${line + at - 1}`,
          gives: says,
        });
      }
    }
  });
});

test('the compiler has nothing to say of any example', () => {
  const snippets = signatures.flatMap(({ examples }) =>
    examples.map((example) => ({ ...example, file: 'lib/seq.ts' })),
  );
  expect(typeErrorsOf(snippets, "import { Seq } from 'seqable';")).toEqual([]);
}, 60_000);

describe('the catalogue', () => {
  test.each(catalogue.filter(({ statements }) => statements > 0))(
    '$key is one statement',
    ({ statements }) => {
      expect(statements).toBe(1);
    },
  );

  test('Seq and seqable/fn have the same operations', () => {
    // A key is no operation, but what operations compare.
    expect(Object.keys(fn).sort()).toEqual([...operations(), 'key'].sort());
  });

  test('every method is there at run time, under its name', () => {
    const prototypes = {
      Seq: front.Seq.prototype,
      OrderedSeq: Object.getPrototypeOf(front.Seq.of(1).sortBy(Number)) as object,
    };
    for (const { name, key, className, isStatic } of catalogue) {
      if (name.startsWith('[')) continue;
      const holder: object = isStatic ? front.Seq : prototypes[className as 'Seq'];
      expect({ key, kind: typeof (holder as Record<string, unknown>)[name] }).toEqual({
        key,
        kind: 'function',
      });
    }
  });

  test('the reference and the names from elsewhere are as scripts/reference.mjs writes them', () => {
    const script = fileURLToPath(new URL('../../scripts/reference.mjs', import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});
