/** The laws of a catalogue of methods, lib/seq.ts or lib/async/asyncSeq.ts: docs in the form of the house, and examples that are true. */
import { describe, expect, test } from '@jest/globals';
import type { readCatalogue } from '../../scripts/catalogue.mjs';
import { categories } from '../../scripts/catalogue.mjs';
import { runExample, typeErrorsOf } from './examples.ts';

type Member = ReturnType<typeof readCatalogue>[number];
export type Signature = Member['signatures'][number] & { readonly title: string; readonly key: string };

export interface Documented {
  /** The file, from the root of the project. */
  readonly path: string;
  readonly className: string;
  readonly catalogue: readonly Member[];
  /** How many members there are at the least, so that a catalogue that was not read is seen. */
  readonly least: number;
  readonly modules: Readonly<Record<string, object>>;
  /** What an example need not import, and the imports that the compiler gets for it. */
  readonly names: Readonly<Record<string, unknown>>;
  readonly imports: string;
}

export function signaturesOf(catalogue: readonly Member[]): Signature[] {
  return catalogue.flatMap((member) =>
    member.signatures.map((signature, i) => ({
      ...signature,
      title: member.signatures.length > 1 ? `${member.key} (${i + 1})` : member.key,
      key: member.key,
    })),
  );
}

export function documented({ path, className, catalogue, least, modules, names, imports }: Documented): void {
  const signatures = signaturesOf(catalogue);

  describe('the doc of every signature', () => {
    test('there is a catalogue to look at', () => {
      expect(catalogue.length).toBeGreaterThan(least);
    });

    test.each(signatures)('$title says in its first line what comes out', ({ summary }) => {
      expect(summary).toMatch(/^[A-Z].{14,}\.$/);
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

    test('the methods of a category stand together, in the order of the categories', () => {
      const places = catalogue
        .filter((member) => member.className === className)
        .map(({ category }) => categories.indexOf(category!));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });
  });

  describe('every example gives what it says', () => {
    test.each(signatures)('$title', async ({ examples }) => {
      expect(examples.length).toBeGreaterThan(0);
      for (const { code, line } of examples) {
        const outcomes = await runExample(code, modules, names);
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
    expect(typeErrorsOf(snippets, imports)).toEqual([]);
  }, 60_000);

  test.each(catalogue.filter(({ statements }) => statements > 0))(
    '$key is one statement',
    ({ statements }) => {
      expect(statements).toBe(1);
    },
  );
}
