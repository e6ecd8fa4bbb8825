/** The package goes with the library: one version, one set of dependencies, an entry for each tool that is named. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

interface Package {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly bin: Record<string, string>;
  readonly exports: Record<string, string | { readonly types: string; readonly default: string }>;
}

const here = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8');
const own = JSON.parse(read('package.json')) as Package;
const library = JSON.parse(read('../../package.json')) as Package;
const entries = Object.keys(own.exports).filter((entry) => entry !== './package.json');

describe('the package', () => {
  test('has the version of the library, and asks for that one', () => {
    expect(own.version).toBe(library.version);
    expect(own.peerDependencies).toEqual({ seqable: library.version });
  });

  test.each(Object.entries(own.dependencies))(
    'asks for the %s that the project tests with',
    (name, range) => {
      expect(library.devDependencies[name]).toBe(range);
    },
  );

  test.each(entries)('has a file for the entry %s, and its types', (entry) => {
    const name = entry === '.' ? 'index' : entry.slice(2);
    expect(own.exports[entry]).toEqual({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });
    expect(existsSync(new URL(`lib/${name}.ts`, here))).toBe(true);
  });

  test('has a file for the command', () => {
    expect(own.bin).toEqual({ 'seqable-compiler': './dist/bin.js' });
    expect(read('lib/bin.ts').startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  test.each(entries.filter((entry) => entry !== '.'))(
    '%s stands in the README and in docs/compiling.md',
    (entry) => {
      for (const page of ['README.md', '../../docs/compiling.md'])
        expect(read(page)).toMatch(new RegExp(`seqable-compiler${entry.slice(1)}\\b|\`${entry.slice(1)}\``));
    },
  );

  test('has the license of the library', () => {
    expect(read('LICENSE')).toBe(read('../../LICENSE'));
  });
});
