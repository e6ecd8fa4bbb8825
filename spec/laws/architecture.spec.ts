/** Who may import whom, how large files are, what an operation file exports, and that importing does nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const lib = fileURLToPath(new URL('../../lib/', import.meta.url));

interface Source {
  /** Relative to lib, without its ending: `stages/map`. */
  readonly name: string;
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

/** The import and export-from lines of a module; relative ones by name, others as they stand. */
function importsOf(name: string, text: string): Source['imports'] {
  const found = [...text.matchAll(/^(?:import|export)\b([^;]*?)\bfrom\s+'([^']+)';/gms)];
  const bare = [...text.matchAll(/^import\s+'([^']+)';/gm)].map((match) => ({
    from: match[1]!,
    typeOnly: false,
  }));
  return [
    ...found.map((match) => ({ from: match[2]!, typeOnly: /^\s*type\b/.test(match[1]!) })),
    ...bare,
  ].map(({ from, typeOnly }) => ({
    from: from.startsWith('.') ? join(dirname(name), from).replace(/\.ts$/, '') : from,
    typeOnly,
  }));
}

const files: Source[] = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const name = relative('.', path).replace(/\.ts$/, '');
    const text = readFileSync(join(lib, path), 'utf8');
    return { name, text, imports: importsOf(name, text) };
  });

const folderOf = (name: string): string => (name.includes('/') ? name.slice(0, name.indexOf('/')) : name);

/** What knows nothing of sequences. */
const ground = ['platform/', 'structures/', 'errors', 'types'];
/** What an operation is made of. */
const material = [...ground, 'engine/', 'cursors/', 'common/'];
const operation = ['sources/', 'stages/', 'terminals/', 'sharing/'];

/** What jobs take from below: how accumulators are packed, keys compared, values shown. */
const jobsGround = ['structures/', 'platform/'];

/**
 * What a module may import, types included, by its folder or file; the first that fits its name counts. What is not named here
 * may import nothing.
 */
const allowed: readonly (readonly [of: string, parts: readonly string[]])[] = [
  ['types', []],
  ['platform/builtins', []],
  ['platform/', ['platform/']],
  ['structures/', ['platform/', 'structures/', 'types']],
  ['errors', ['platform/', 'structures/']],
  ['key', ['structures/']],
  // The engine, from the ground up: each part may import what stands before it, and itself.
  ['engine/contract', []],
  ['engine/plan', ['engine/contract', 'platform/', 'structures/']],
  ['engine/arguments/instead', ['engine/plan', 'platform/', 'structures/']],
  ['engine/arguments/messages', ['engine/plan', 'engine/arguments/instead', ...ground]],
  [
    'engine/bounds',
    ['engine/contract', 'engine/plan', 'engine/arguments/messages', 'platform/', 'structures/'],
  ],
  ['engine/sink', ['engine/contract', 'platform/', 'structures/']],
  ['engine/step', ['engine/contract', 'engine/bounds']],
  [
    'engine/observe/',
    [
      ...['engine/contract', 'engine/plan', 'engine/bounds', 'engine/sink', 'engine/step'],
      ...['engine/observe/', 'platform/', 'structures/'],
    ],
  ],
  [
    'engine/run/',
    [
      ...['engine/contract', 'engine/plan', 'engine/bounds', 'engine/sink', 'engine/step', 'engine/run/'],
      ...['engine/arguments/instead', 'engine/arguments/messages', 'engine/observe/trace'],
      ...['platform/', 'structures/'],
    ],
  ],
  [
    'engine/arguments/',
    ['engine/contract', 'engine/plan', 'engine/arguments/', 'engine/run/oneShot', 'platform/', 'structures/'],
  ],
  [
    'engine/lazy',
    [
      ...[
        'engine/contract',
        'engine/plan',
        'engine/bounds',
        'engine/step',
        'engine/arguments/',
        'engine/run/',
      ],
      ...['engine/observe/trace', 'platform/', 'structures/'],
    ],
  ],
  // What iterates itself: it knows what a plan is and what is said when something cannot be, and of running nothing but marks.
  [
    'engine/light',
    [
      ...['engine/contract', 'engine/plan', 'engine/lazy', 'engine/arguments/messages'],
      ...['engine/run/asIterator', 'engine/run/iterator', 'platform/', 'structures/'],
    ],
  ],
  ['engine/fast/', ['engine/', 'platform/', 'structures/']],
  ['cursors/', [...ground, 'engine/', 'cursors/']],
  ['common/', [...material, 'stages/']],
  ['sources/', [...material, 'sources/', 'stages/']],
  ['stages/', [...material, 'stages/']],
  ['collectors/', [...material, 'stages/', 'collectors/']],
  ['terminals/', [...material, 'stages/', 'terminals/', 'collectors/']],
  ['sharing/', [...material, 'sharing/']],
  ['fn', [...operation, 'key']],
  // What a compiled loop needs: of operations, the parts that its text does not have itself.
  ['compiled/', [...material, 'sources/', 'stages/', 'terminals/', 'compiled/']],
  ['pipe', [...operation, 'engine/', 'cursors/', 'common/', 'types']],
  ['seq', [...operation, ...material, 'fn']],
  ['index', [...operation, ...material, 'collectors/', 'seq', 'key']],
  ['script', ['index', 'fn', 'collectors/', 'text/']],
  ['async/', ['async/', 'fn', ...material, 'sources/', 'stages/', 'terminals/', 'collectors/']],
  ['polyfill/', ['polyfill/']],
  // The light forms know fn and the light plan in place of the class.
  [
    'text/light/',
    [...['text/', 'fn', 'engine/light', 'engine/plan'], ...['engine/arguments/messages', 'engine/run/spent']],
  ],
  // What its decoders give where chunks take time is a stage of that sequence; its type is all they know of the asynchronous side.
  ['text/sequence', ['text/', 'index', 'engine/plan', 'async/index']],
  ['text/waiting/', ['text/', 'engine/contract', 'engine/lazy', 'engine/plan']],
  ['text/', ['text/', 'index', 'async/index']],
  ['node/', ['node/', 'text/', 'index']],
  // Jobs know what is collected and how a text is cut. Nothing outside of jobs/node knows of processes and files.
  ['jobs/node/', ['jobs/', 'node/', 'text/', 'index', 'types']],
  ['jobs/', ['jobs/', 'collectors/', 'text/', 'index', 'seq', 'key', 'types', ...jobsGround]],
];

/** True if `name` is `part`, or stands in it where that is a folder. */
const isIn = (name: string, part: string): boolean =>
  part.endsWith('/') ? name.startsWith(part) : name === part;

/** What is wrong with the imports of one module. */
function misplaced({ name, imports }: Source): string[] {
  const own = folderOf(name);
  return imports.flatMap(({ from, typeOnly }) => {
    const wrong = [`${name} imports ${from}`];
    if (from.startsWith('node:')) return own === 'node' || name.startsWith('jobs/node/') ? [] : wrong;
    if (from.startsWith('jobs/node/') && !name.startsWith('jobs/node/')) return wrong;
    if (from === 'seqable') return own === 'text' || own === 'node' ? [] : wrong;
    // Speed has one door.
    if (from.startsWith('engine/fast/') && own !== 'seq' && !name.startsWith('engine/fast/')) return wrong;
    if (own === 'fn' && typeOnly) return [];
    const parts = allowed.find(([of]) => isIn(name, of))?.[1] ?? [];
    if (!parts.some((part) => isIn(from, part))) return wrong;
    // seq.ts has no logic: beside fn, it takes types, the plan and what its classes need.
    if (own === 'seq' && !typeOnly && !seqMayUse.some((part) => isIn(from, part))) return wrong;
    // Without the engine: that is what they are for.
    if (/^(engine\/light$|text\/light\/)/.test(name) && !typeOnly && heavy.some((part) => isIn(from, part)))
      return wrong;
    if (own === 'text' && !name.startsWith('text/light/') && from.startsWith('text/light/')) return wrong;
    if (own === 'index' && !typeOnly && !['seq', 'key', 'errors'].includes(from)) return wrong;
    return [];
  });
}

/** What brings the loop or the class: light forms take no more than types from there. */
const heavy = [
  'fn',
  'index',
  'engine/lazy',
  'engine/run/iterator',
  'text/sequence',
  'text/csv',
  'text/lines',
  'text/jsonl',
];

/**
 * Some sources are methods as well, put behind the receiver, values come as a list, branches are put into a class, and
 * a memo is disposed: fn has no function for that.
 */
const seqMayUse = [
  'fn',
  'engine/',
  'platform/builtins',
  'common/sharedFacade',
  ...['stages/append', 'stages/concat', 'stages/prepend'],
  ...['sources/from', 'sources/interleave', 'sources/mergeSorted', 'sources/product', 'sources/zip'],
  'sharing/tee',
];

test('there are files to look at, and imports in them', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
});

test('every import goes where the house allows it', () => {
  expect(files.flatMap(misplaced)).toEqual([]);
});

test('an import that goes elsewhere is found', () => {
  const module = (name: string, text: string): string[] =>
    misplaced({ name, text, imports: importsOf(name, text) });
  expect(module('engine/run', "import { map } from '../stages/map.ts';")).toEqual([
    'engine/run imports stages/map',
  ]);
  expect(module('structures/ring', "import type {\n  Seq,\n} from '../seq.ts';")).toEqual([
    'structures/ring imports seq',
  ]);
  expect(module('stages/map', "export { x } from '../fn.ts';")).toEqual(['stages/map imports fn']);
  expect(module('engine/run', "import 'node:fs';")).toEqual(['engine/run imports node:fs']);
  expect(module('seq', "import { map } from './stages/map.ts';")).toEqual(['seq imports stages/map']);
  expect(module('engine/contract', "import type { Order } from '../types.ts';")).toEqual([
    'engine/contract imports types',
  ]);
  expect(module('engine/run/drive', "import { hasten } from '../fast/fast.ts';")).toEqual([
    'engine/run/drive imports engine/fast/fast',
  ]);
  expect(module('terminals/sum', "import type { Text } from '../engine/fast/copies.ts';")).toEqual([
    'terminals/sum imports engine/fast/copies',
  ]);
  expect(module('engine/plan', "import { Pass } from './run/pass.ts';")).toEqual([
    'engine/plan imports engine/run/pass',
  ]);
  expect(module('text/light/csv', "import { map } from '../../fn.ts';")).toEqual([
    'text/light/csv imports fn',
  ]);
  expect(module('text/light/csv', "import type { Lazy } from '../../fn.ts';")).toEqual([]);
  expect(module('text/light/csv', "import { Seq } from '../../index.ts';")).toEqual([
    'text/light/csv imports index',
  ]);
  expect(module('text/csvRows', "import { light } from './light/sequence.ts';")).toEqual([
    'text/csvRows imports text/light/sequence',
  ]);
  expect(module('jobs/job', "import { fork } from 'node:child_process';")).toEqual([
    'jobs/job imports node:child_process',
  ]);
  expect(module('jobs/job', "import { runJob } from './node/index.ts';")).toEqual([
    'jobs/job imports jobs/node/index',
  ]);
  expect(module('jobs/node/main', "import { fork } from 'node:child_process';")).toEqual([]);
  expect(module('index', "import { job } from './jobs/index.ts';")).toEqual(['index imports jobs/index']);
  expect(module('engine/light', "import { fromPlan } from './lazy.ts';")).toEqual([
    'engine/light imports engine/lazy',
  ]);
  expect(module('polyfill/lazy', "import { put } from '../platform/builtins.ts';")).toEqual([
    'polyfill/lazy imports platform/builtins',
  ]);
});

test('imports end in .ts', () => {
  const paths = files.flatMap(({ name, text }) =>
    [...text.matchAll(/\bfrom\s+'(\.[^']+)'/g)].map((match) => `${name}: ${match[1]}`),
  );
  expect(paths.filter((path) => !path.endsWith('.ts'))).toEqual([]);
});

/** The circles of imports, each once, from where it was found. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, path: string[]): void => {
    const at = path.indexOf(name);
    if (at >= 0) circles.push([...path.slice(at), name].join(' → '));
    if (at >= 0 || done.has(name)) return;
    for (const next of graph.get(name) ?? []) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  return circles;
}

test('no module imports in a circle, not even for a type', () => {
  const graph = new Map(files.map(({ name, imports }) => [name, imports.map(({ from }) => from)]));
  expect(circlesIn(graph)).toEqual([]);
});

test('a circle is found', () => {
  const graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d', 'b']],
  ]);
  expect(circlesIn(graph)).toEqual(['b → c → b']);
});

test('the fast path is asked for by the class alone', () => {
  const asking = files.filter(
    ({ name, imports }) =>
      !name.startsWith('engine/fast/') && imports.some(({ from }) => from.startsWith('engine/fast/')),
  );
  expect(asking.map(({ name }) => name)).toEqual(['seq']);
});

describe('the asynchronous side', () => {
  const own = files.filter(({ name }) => name.startsWith('async/'));

  test('is asked for by nobody outside, but for its type by the decoders', () => {
    const asking = files.flatMap(({ name, imports }) =>
      name.startsWith('async/')
        ? []
        : imports
            .filter(({ from }) => from.startsWith('async/'))
            .map(({ typeOnly }) => (typeOnly ? `${name}, a type` : name)),
    );
    expect(asking).toEqual(['text/lines, a type', 'text/sequence, a type']);
  });

  test('has no async function, no await and no generator', () => {
    const code = (text: string): string =>
      text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`|^import [^;]*;/gm, '');
    const guilty = own.filter(({ text }) => /\basync\b|\bawait\b|\byield\b(?!:| =|\()/.test(code(text)));
    // %AsyncIteratorPrototype% cannot be had otherwise: the one there is never runs.
    expect(guilty.map(({ name }) => name)).toEqual(['async/engine/builtins']);
  });

  test('has no stage of its own that Seq has, but flatMap', () => {
    const names = (folder: string): string[] =>
      files.filter(({ name }) => name.startsWith(folder)).map(({ name }) => name.slice(folder.length));
    const twice = names('async/stages/').filter((name) => names('stages/').includes(name));
    expect(twice).toEqual(['flatMap']);
  });
});

const operations = files.filter(({ name }) => /^(sources|stages|terminals|sharing)\//.test(name));
const lines = (text: string): number => text.split('\n').length - 1;

describe('sizes', () => {
  test('an operation file has at most 120 lines, and most of them at most 80', () => {
    expect(operations.filter(({ text }) => lines(text) > 120).map(({ name }) => name)).toEqual([]);
    const long = operations.filter(({ text }) => lines(text) > 80);
    expect(long.length).toBeLessThan(operations.length / 4);
  });

  test('any other file but the catalogue, and what is written out of it, has at most 400', () => {
    const others = files.filter(
      ({ name }) => !['seq', 'pipe', 'async/asyncSeq', 'structures/exactSum'].includes(name),
    );
    expect(others.filter(({ text }) => lines(text) > 400).map(({ name }) => name)).toEqual([]);
  });

  test('every file has a comment before its code that says what it is', () => {
    const bare = files.filter(({ text }) => !/^(import [^;]*;\s*)*\/\*\*/.test(text));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });
});

describe('an operation file', () => {
  /** Names that a module exports: its functions, and the rest. */
  const exported = (text: string): string[] => [
    ...[...text.matchAll(/^export (?:async )?function (\w+)/gm)].map((match) => match[1]!),
    ...[...text.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map((match) => match[1]!),
    ...[...text.matchAll(/^export (?:const|let|class) (\w+)/gm)].map((match) => match[1]!),
  ];

  test('exports the operation under its own name', () => {
    const shared = operations.filter(
      ({ name, text }) => !exported(text).includes(name.slice(name.indexOf('/') + 1)),
    );
    // What several operations share stands in a file of its own, which is no operation.
    expect(
      shared
        .filter(({ text }) => /\{@link Seq\.\w+\} (for any iterable|as a function)/.test(text))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test('has no try, no finally and no return call of its own', () => {
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
    const guilty = files
      .filter(({ name }) => /^(sources|stages)\//.test(name))
      .filter(({ text }) => /\btry\s*\{|\bfinally\s*\{|\.return\(/.test(code(text)));
    expect(guilty.map(({ name }) => name)).toEqual([]);
  });

  test('has no state outside of a run', () => {
    const guilty = files
      .filter(({ name }) => /^(sources|stages|terminals)\//.test(name))
      .filter(({ text }) => /^(let|var) /m.test(text));
    expect(guilty.map(({ name }) => name)).toEqual([]);
  });
});

test('nothing has a default export, nothing uses eval or the length of a function', () => {
  expect(files.filter(({ text }) => /^export default/m.test(text)).map(({ name }) => name)).toEqual([]);
  expect(files.filter(({ text }) => /\beval\(|new Function\(/.test(text)).map(({ name }) => name)).toEqual(
    [],
  );
});
