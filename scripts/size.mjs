/**
 * What a user's page pays: programs bundled and minified by esbuild, then gzipped. Fails over budget.
 *
 * A class cannot be tree-shaken, so `.` costs all of it; `./fn` costs what a program imports.
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

/** Budgets in kB (1000 bytes) gzipped; without one, the row is for information. */
const rows = [
  { name: '.', what: 'the whole class', budget: 12, bytes: await bundle("export * from 'seqable';") },
  {
    name: './fn',
    what: 'map, filter, take, chunks, toArray',
    budget: 3,
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
];

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

console.log(
  `${'entry'.padEnd(14)}${'program'.padEnd(36)}${'minified'.padStart(9)}${'gzip'.padStart(11)}${'budget'.padStart(11)}`,
);
let over = false;
for (const { name, what, budget, bytes } of rows) {
  const gzip = gzipSync(bytes, { level: 9 }).length;
  const tooBig = budget !== undefined && gzip > budget * 1000;
  over ||= tooBig;
  const limit = budget === undefined ? '' : `  ${kB(budget * 1000)}`;
  console.log(
    `${name.padEnd(14)}${what.padEnd(36)}${kB(bytes.length)}  ${kB(gzip)}${limit}${tooBig ? '  OVER' : ''}`,
  );
}
if (over) {
  console.error('over budget');
  process.exitCode = 1;
}
