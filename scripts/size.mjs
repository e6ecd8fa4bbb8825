/**
 * What a user's page pays: programs bundled and minified by esbuild, then gzipped. Fails over a ceiling.
 *
 * A class cannot be tree-shaken, so `.` costs all of it; `./fn` costs what a program imports. The README tells the sizes
 * that have a ceiling, and fails here when it is stale.
 */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { ensureBuilt, root } from './build.mjs';

ensureBuilt('library');

const bundle = async (program) => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root },
    // Without our tsconfig and its `paths`: `seqable` is dist/, as for everyone else.
    tsconfigRaw: {},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].contents;
};

const five = "import { map, filter, take, chunks, toArray } from 'seqable/fn';";

/**
 * In kB (1000 bytes) gzipped. `ceiling` fails the check: it is what has been reached, and only ever comes down.
 * `goal` is where it should come down to; docs/decisions/008 and 014 say why it is not there. Neither: for information.
 */
const rows = [
  {
    name: '.',
    what: 'the whole class',
    told: 'the whole class',
    goal: 14.5,
    ceiling: 42.3,
    bytes: await bundle("export * from 'seqable';"),
  },
  {
    name: './fn',
    what: 'map, filter, take, chunks, toArray',
    told: 'a program with five functions',
    goal: 3,
    ceiling: 7.6,
    bytes: await bundle(`${five} console.log(map, filter, take, chunks, toArray);`),
  },
  {
    name: './collectors',
    what: 'all, count, sum',
    bytes: await bundle(
      "import { all, count, sum } from 'seqable/collectors'; console.log(all({ n: count(), s: sum() }));",
    ),
  },
  { name: './text', what: 'with the class', bytes: await bundle("export * from 'seqable/text';") },
  {
    name: 'IIFE',
    what: 'as shipped',
    bytes: readFileSync(new URL('../dist/seqable.iife.min.js', import.meta.url)),
  },
  {
    name: 'polyfill',
    what: 'the script, as shipped',
    told: 'the polyfill',
    goal: 6,
    ceiling: 6,
    bytes: readFileSync(new URL('../dist/polyfill.iife.min.js', import.meta.url)),
  },
];

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(10);
const limit = (size) => (size === undefined ? ''.padStart(10) : kB(size * 1000));

console.log(
  `${'entry'.padEnd(14)}${'program'.padEnd(36)}${['minified', 'gzip', 'ceiling', 'goal'].map((s) => s.padStart(10)).join('')}`,
);
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
for (const { name, what, told, goal, ceiling, bytes } of rows) {
  const gzip = gzipSync(bytes, { level: 9 }).length;
  const over = ceiling !== undefined && gzip > ceiling * 1000;
  const row = [kB(bytes.length), kB(gzip), limit(ceiling), limit(goal)].join('');
  console.log(`${name.padEnd(14)}${what.padEnd(36)}${row}${over ? '  OVER' : ''}`);
  const words = `${told} ${(gzip / 1000).toFixed(1)} kB`;
  const stale = told !== undefined && !readme.includes(words);
  if (stale) console.log(`README.md should say: ${words}`);
  if (over || stale) process.exitCode = 1;
}
