/**
 * Second half of `npm run build`: build/lib/ (written by tsc) → dist/.
 *
 * One run makes all entries of one format, with what they share in common chunks: there is one `Seq` class
 * however many entries a program imports.
 */
import { readFileSync } from 'node:fs';
import terser from '@rollup/plugin-terser';
import { dts } from 'rollup-plugin-dts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Entry name in dist/ → file in build/lib/, without its ending. The `exports` of package.json name the same. */
const entries = {
  index: 'index',
  fn: 'fn',
  collectors: 'collectors/index',
  text: 'text/index',
  node: 'node/index',
};

const input = (ending) =>
  Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, `build/lib/${file}${ending}`]));

const output = (format, ending) => ({
  dir: 'dist',
  format,
  entryFileNames: `[name]${ending}`,
  chunkFileNames: `chunks/[name]-[hash]${ending}`,
});

const external = /^node:/;

// Without this line `[Symbol.dispose]` in the declarations is an error wherever `lib` has no disposables.
const banner = '/// <reference lib="esnext.disposable" />';

/** A warning is a mistake of ours: fail. */
const onwarn = (warning) => {
  throw new Error(`rollup: ${warning.message}`);
};

export default [
  { input: input('.js'), external, onwarn, output: [output('es', '.js'), output('cjs', '.cjs')] },
  {
    input: input('.d.ts'),
    external,
    onwarn,
    plugins: [dts()],
    output: [
      { ...output('es', '.d.ts'), banner },
      { ...output('es', '.d.cts'), banner },
    ],
  },
  {
    input: 'build/lib/index.js',
    onwarn,
    plugins: [terser({ ecma: 2020, format: { comments: /^!/ } })],
    output: {
      file: 'dist/seqable.iife.min.js',
      format: 'iife',
      name: 'seqable',
      banner: `/*! seqable ${version} | MIT */`,
    },
  },
];
