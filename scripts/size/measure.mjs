/** What the package weighs: programs as a user's page pays for them, and each module of lib/ by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../build.mjs';
import { readCatalogue } from '../catalogue.mjs';

const modules = join(root, 'build/modules');

const bundle = (contents, resolveDir, options = {}) =>
  build({
    stdin: { contents, resolveDir },
    // Without our tsconfig and its `paths`: `seqable` is dist/, as for everyone else.
    tsconfigRaw: {},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['node:*'],
    write: false,
    metafile: true,
    logLevel: 'error',
    ...options,
  });

const gzipped = (bytes) => ({ minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length });

async function ofProgram(contents) {
  const { outputFiles } = await bundle(contents, root);
  return gzipped(outputFiles[0].contents);
}

const ofFunctions = (names) => ofProgram(`export { ${names.split(' ').join(', ')} } from 'seqable/fn';`);

/** The copies of the loop that the fast path has; a module of another name must be named here. */
const isLoops = /engine\/fast\/copies\.js$/;

/** The class as it would be without the copies of its loops. It does not run; it weighs. */
async function withoutLoops() {
  let found = 0;
  const empty = {
    name: 'empty',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /\.js$/ }, ({ path, resolveDir }) => {
        if (!isLoops.test(join(resolveDir, path).replaceAll('\\', '/'))) return undefined;
        found++;
        return { path, namespace: 'empty' };
      });
      onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: '' }));
    },
  };
  const { outputFiles } = await bundle("export * from './index.js';", modules, { plugins: [empty] });
  if (found === 0) throw new Error(`no module is like ${isLoops}: scripts/size/measure.mjs names the loops`);
  return gzipped(outputFiles[0].contents);
}

async function onTopOfTheClass() {
  const both = await ofProgram("export * from 'seqable'; export { AsyncSeq } from 'seqable/async';");
  const one = await ofProgram("export * from 'seqable';");
  return { minified: both.minified - one.minified, gzip: both.gzip - one.gzip };
}

const shipped = (file) => gzipped(readFileSync(join(root, 'dist', file)));

/** What is weighed: a name for the budget, and words for readers. */
export const programs = [
  { name: 'class', what: 'the whole class', weigh: () => ofProgram("export * from 'seqable';") },
  { name: 'plain', what: 'the class without its copies of loops', weigh: withoutLoops },
  { name: 'one', what: 'one function: `map`', weigh: () => ofFunctions('map') },
  {
    name: 'lazy',
    what: 'five lazy ones and an end: `filter`, `map`, `take`, `drop`, `chunks`, `toArray`',
    weigh: () => ofFunctions('filter map take drop chunks toArray'),
  },
  {
    name: 'app',
    what: "an application's five: `filter`, `map`, `sortBy`, `take`, `toGroups`",
    weigh: () => ofFunctions('filter map sortBy take toGroups'),
  },
  {
    name: 'twenty',
    what: 'twenty of the most used',
    weigh: () =>
      ofFunctions(
        'filter map flatMap take drop distinct sortBy groupBy reduce sum count find some every first last toMap ' +
          'toGroups chunks zip',
      ),
  },
  {
    name: 'pipe',
    what: '`pipe` with `filter`, `map`, `toArray` of `seqable/pipe`',
    weigh: () => ofProgram("export { pipe, filter, map, toArray } from 'seqable/pipe';"),
  },
  {
    name: 'collectors',
    what: '`all`, `count`, `sum` of `seqable/collectors`',
    weigh: () => ofProgram("export { all, count, sum } from 'seqable/collectors';"),
  },
  {
    name: 'csv',
    what: '`csv` of `seqable/text`, with the class',
    weigh: () => ofProgram("export { csv } from 'seqable/text';"),
  },
  {
    name: 'rows',
    what: '`csv` of `seqable/fn/text`, without it',
    weigh: () => ofProgram("export { csv } from 'seqable/fn/text';"),
  },
  {
    name: 'jobs',
    what: '`job` of `seqable/jobs`, with `csv` and the class',
    weigh: () => ofProgram("export { job } from 'seqable/jobs'; export { csv } from 'seqable/text';"),
  },
  {
    name: 'async',
    what: '`AsyncSeq` of `seqable/async`, alone',
    weigh: () => ofProgram("export * from 'seqable/async';"),
  },
  { name: 'too', what: '`AsyncSeq` on top of the class', weigh: onTopOfTheClass },
  { name: 'script', what: 'the script tag for the class', weigh: () => shipped('seqable.iife.min.js') },
  { name: 'polyfill', what: 'the script tag for the polyfill', weigh: () => shipped('polyfill.iife.min.js') },
];

/** `{ class: { minified, gzip }, … }` */
export async function weighPrograms() {
  const weights = await Promise.all(programs.map(({ weigh }) => weigh()));
  return Object.fromEntries(programs.map(({ name }, i) => [name, weights[i]]));
}

/** The front doors have nothing of their own. */
const doors = ['index.js', 'async.js', 'fn.js', 'fn/text.js', 'collectors.js', 'text.js', 'node.js'];

/** The minified bytes of every module of lib/ in a program that has all of them: `{ 'engine/run/cursors': 2125, … }`. */
export async function weighModules() {
  const all = doors.map((door, i) => `export * as door${i} from './${door}';`).join('\n');
  const { metafile } = await bundle(all, modules, { absWorkingDir: modules });
  const [{ inputs }] = Object.values(metafile.outputs);
  const weights = Object.entries(inputs)
    .filter(([file]) => file !== '<stdin>' && !doors.includes(file))
    .map(([file, { bytesInOutput }]) => [file.replace(/\.js$/, ''), bytesInOutput]);
  return Object.fromEntries(weights.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many operations there are of each kind: exports of the barrels by folder, and methods. */
export function countOperations() {
  const exportsOf = (file) => [
    ...readFileSync(join(root, 'lib', file), 'utf8').matchAll(
      /^export \{ ([^}]*) \} from '\.\/(?:(\w+)\/)?/gm,
    ),
  ];
  const counts = {};
  for (const [file, home] of [
    ['fn.ts', ''],
    ['collectors/index.ts', 'collectors'],
  ]) {
    for (const [, names, folder = home] of exportsOf(file)) {
      counts[folder] = (counts[folder] ?? 0) + names.split(',').length;
    }
  }
  const { sources, stages, terminals, sharing } = counts;
  const all = sources + stages + terminals + sharing;
  return { ...counts, cursors: all, common: all, methods: readCatalogue().length };
}
