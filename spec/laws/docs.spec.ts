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
import { readCatalogue } from '../../scripts/catalogue.mjs';
import { onlyOnSeq } from '../../scripts/places.mjs';
import { documented, signaturesOf } from '../support/documented.ts';

const catalogue = readCatalogue();

const signatures = signaturesOf(catalogue);

const operations = (): string[] => {
  const members = catalogue.filter(({ key }) => !onlyOnSeq.includes(key));
  return [...new Set(members.map(({ name }) => name))].sort();
};

documented({
  path: 'lib/seq.ts',
  className: 'Seq',
  catalogue,
  least: 60,
  modules: { seqable: front, 'seqable/fn': fn, 'seqable/collectors': collectors },
  names: { Seq: front.Seq },
  imports: "import { Seq } from 'seqable';",
});

describe('the doc of every signature of Seq', () => {
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
});

describe('the catalogue', () => {
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
