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
const laws = (...names) => names.map((name) => `spec/laws/${name}.spec.ts`);

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
  'fused',
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
const operations = mirrored('sources', 'stages', 'terminals', 'sharing');

/** A piece is the files in `folder`, those in folders below it only with `deep`. */
const piece = (name, specs, { folder = `lib/${name}/`, deep = false, but = [], only = undefined } = {}) => ({
  name,
  folder,
  specs: [...new Set(specs)],
  mutate: [only ?? `${folder}${deep ? '**/' : ''}*.ts`, ...but.map((file) => `!${file}`)],
});

const flow = 'lib/engine/run/flow.ts';

export const pieces = [
  piece('engine/arguments', [...mirrored('engine'), ...laws('arguments', 'frames', 'errors'), ...operations]),
  piece('engine', [...mirrored('engine'), ...operations, ...synchronous]),
  piece('engine/observe', [...mirrored('engine'), ...operations, ...synchronous]),
  piece(
    'engine/run',
    [...mirrored('engine'), ...operations, ...synchronous, ...laws('quiet', 'endless', 'chains')],
    {
      but: [flow],
    },
  ),
  // The runner itself asks which tests reach a mutant, since those that the plain loop does not reach stand in other texts.
  {
    ...piece(
      'engine/run/flow',
      [
        ...mirrored('engine'),
        'spec/engine/fast.spec.ts',
        ...laws('fast', 'texts', 'catalogue', 'cursors', 'closing', 'chains'),
      ],
      { only: flow, folder: flow },
    ),
    coverageAnalysis: 'off',
  },
  piece('engine/fast', [
    ...mirrored('engine'),
    'spec/engine/fast.spec.ts',
    ...laws('texts', 'fast'),
    ...synchronous,
  ]),
  piece('collectors', [...mirrored('collectors'), ...laws('arguments', 'frames', 'keys', 'quiet')]),
  piece('structures', [...mirrored('structures'), ...operations, ...mirrored('collectors'), ...cheap]),
  piece('sources', [...mirrored('sources'), ...synchronous]),
  piece('stages', [...mirrored('stages'), ...synchronous]),
  piece('terminals', [...mirrored('terminals'), ...synchronous]),
  piece('sharing', [...mirrored('sharing'), ...synchronous]),
  piece('text', [...mirrored('text'), ...laws('frames')]),
  piece('text/light', mirrored('text')),
  piece('text/waiting', mirrored('text', 'async')),
  piece('node', mirrored('node')),
  piece('async/engine', asynchronous),
  piece('async/stages', asynchronous),
  piece('async/sources', asynchronous),
  piece('async/terminals', asynchronous),
  piece('async/sharing', asynchronous),
  piece('async', [...asynchronous, ...laws('surface', 'arguments')]),
  piece('front door', ['spec/seq.spec.ts', 'spec/pipe.spec.ts', ...operations, ...cheap], { folder: 'lib/' }),
];
