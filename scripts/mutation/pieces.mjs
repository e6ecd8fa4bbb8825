/**
 * The pieces of lib/ for `npm run test:mutation`, and the specs that judge each, in the order in which they are asked.
 *
 * Specs that measure memory or time, or read documents, are in none of them: each takes seconds for every mutant.
 */
import { readdirSync } from 'node:fs';

/** The specs of some folders. */
const mirrored = (...folders) =>
  folders.flatMap((folder) =>
    readdirSync(`spec/${folder}`)
      .filter((name) => name.endsWith('.spec.ts') && !dear.has(`${folder}/${name}`))
      .map((name) => `spec/${folder}/${name}`),
  );
const named = (folder, ...names) => names.map((name) => `spec/${folder}/${name}.spec.ts`);
const laws = (...names) => named('laws', ...names);

const dear = new Set([
  'text/memory.spec.ts',
  'text/docs.spec.ts',
  'engine/texts.spec.ts',
  'engine/fast.spec.ts',
  'node/pipes.spec.ts',
]);

/** Laws over all operations: some milliseconds for each. */
const cheap = laws(
  'catalogue',
  'arguments',
  'laziness',
  'lengths',
  'errors',
  'callbacks',
  'arrays',
  'disposal',
  'staysEnded',
  'keys',
  'again',
  'order',
  'turns',
  'promises',
  'frames',
  'sharing',
  'surface',
);
/** Laws that take a second or two over all operations. */
const slower = laws('size', 'closing', 'cursors');
const synchronous = [...cheap, ...slower];
const asynchronous = [
  ...mirrored('async'),
  ...laws(
    'turns',
    'concurrency',
    'abort',
    'callbacks',
    'promises',
    'quiet',
    'sharing',
    'asyncHostile',
    'twin',
    'stutter',
  ),
];
/** How plans run: laws of what is checked and said are left to the piece of arguments. */
const ofEngine = [
  ...mirrored('engine'),
  'spec/text/light.spec.ts',
  ...named('stages', 'append', 'cycle', 'concat', 'slice', 'flatMap', 'label'),
  ...named('terminals', 'explain', 'profile', 'sizeHint', 'sum', 'reduce', 'toJSON', 'at'),
  ...laws(
    'catalogue',
    'laziness',
    'lengths',
    'errors',
    'callbacks',
    'arrays',
    'disposal',
    'staysEnded',
    'again',
    'sharing',
  ),
  ...laws('size', 'closing', 'cursors', 'endless', 'chains'),
  'spec/engine/fast.spec.ts',
];
const operations = mirrored('sources', 'stages', 'terminals', 'sharing');

const flow = 'lib/engine/run/flow.ts';
/** The rows of the table that a piece gives: folders of lib, or one file that stands for itself. */
const piece = (name, folders, specs, { but = [], ...more } = {}) => ({
  name,
  folders,
  specs: [...new Set(specs)],
  mutate: [
    ...folders.map((folder) => (folder.endsWith('.ts') ? `lib/${folder}` : `lib/${folder}/*.ts`)),
    ...but.map((file) => `!${file}`),
  ],
  ...more,
});

export const pieces = [
  piece(
    'arguments',
    ['engine/arguments'],
    [...mirrored('engine'), ...laws('arguments', 'frames', 'errors'), ...operations],
  ),
  piece(
    'collectors',
    ['collectors'],
    [
      ...mirrored('collectors'),
      ...laws('keys', 'arguments', 'frames'),
      ...named('terminals', 'collect', 'aggregateBy'),
    ],
  ),
  piece(
    'structures',
    ['structures'],
    [
      ...mirrored('structures', 'collectors'),
      ...laws('structures', 'keys', 'arguments', 'frames'),
      ...operations,
    ],
  ),
  piece(
    'operations',
    ['sources', 'stages', 'terminals', 'sharing', 'cursors', 'common'],
    [...operations, ...synchronous],
  ),
  piece('engine', ['engine', 'engine/observe', 'platform'], ofEngine),
  piece('run', ['engine/run'], ofEngine, { but: [flow] }),
  piece(
    'text',
    ['text', 'text/light', 'text/waiting', 'node'],
    [...mirrored('text', 'node'), 'spec/async/responses.spec.ts', ...laws('frames')],
  ),
  piece(
    'async',
    ['engine', 'stages', 'sources', 'terminals', 'sharing'].map((folder) => `async/${folder}`),
    asynchronous,
  ),
  piece(
    'catalogues',
    ['.', 'async'],
    ['spec/seq.spec.ts', 'spec/pipe.spec.ts', ...operations, ...mirrored('async'), ...cheap, ...laws('twin')],
  ),
  // Which tests reach a mutant here the runner asks itself: what the plain loop does not reach stands in other texts.
  piece(
    'loop',
    ['engine/run/flow.ts'],
    [
      ...mirrored('engine'),
      'spec/engine/fast.spec.ts',
      ...laws('fast', 'texts', 'catalogue', 'cursors', 'closing', 'chains'),
    ],
    { coverageAnalysis: 'off' },
  ),
  piece(
    'fast',
    ['engine/fast'],
    [...mirrored('engine'), 'spec/engine/fast.spec.ts', ...laws('texts', 'fast'), ...synchronous],
  ),
];

/** The row of the table in which a file stands. */
export function rowOf(file) {
  const path = file.slice('lib/'.length);
  return file === flow ? path : path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
}
