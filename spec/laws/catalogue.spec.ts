/** The catalogue knows every operation, and every operation has its places: file, fn, Seq, catalogue, spec. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import * as fn from '../../lib/fn.ts';
import { Seq } from '../../lib/index.ts';
import { catalogue, others, sources, stages, terminals } from '../support/catalogue.ts';
import { makeWorld } from '../support/laws.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where an operation may stand; a name that is a source and a stage (concat) stands twice. */
interface Places {
  /** folder/name of each operation file. */
  readonly files: readonly string[];
  readonly fn: readonly string[];
  readonly statics: readonly string[];
  readonly methods: readonly string[];
  readonly specs: readonly string[];
  /** kind/name of each line of the catalogue. */
  readonly lines: readonly string[];
}

const folders = ['sources', 'stages', 'terminals', 'sharing'] as const;
/** Files that several operations share. */
const shared = new Set(
  'entries extreme shared sortRows zipRoot sharedRun choiceCursor expandCursors hashJoin keyedCursor'.split(
    ' ',
  ),
);
/** Static methods that are about Seq itself. */
const aboutSeq = new Set(['isSeq', 'trace']);
/** Static methods whose operation is a stage put after nothing or whose method is the same source put elsewhere. */
const both = new Set(['concat', 'zip', 'product', 'interleave', 'merge']);

/** Every place that was forgotten, by name. */
function forgotten({ files, fn: functions, statics, methods, specs, lines }: Places): string[] {
  const found: string[] = [];
  const inCatalogue = new Set(lines.map((line) => line.slice(line.indexOf('/') + 1)));
  const names = new Set([
    ...files.map((file) => file.slice(file.indexOf('/') + 1)),
    ...functions,
    ...statics,
    ...methods,
    ...inCatalogue,
  ]);
  const fileNames = new Set(files.map((file) => file.slice(file.indexOf('/') + 1)));
  for (const name of [...names].filter((each) => !aboutSeq.has(each))) {
    if (!inCatalogue.has(name)) found.push(`${name} has no line in spec/support/catalogue.ts`);
    if (!fileNames.has(name)) found.push(`${name} has no file in lib`);
    if (!functions.includes(name)) found.push(`${name} is not exported by lib/fn.ts`);
    if (!statics.includes(name) && !methods.includes(name)) found.push(`${name} is no method of Seq`);
  }
  for (const file of files) if (!specs.includes(file)) found.push(`${file} has no spec/${file}.spec.ts`);
  for (const name of statics) {
    if (!aboutSeq.has(name) && !lines.includes(`source/${name}`))
      found.push(`Seq.${name} is no source in the catalogue`);
  }
  for (const name of methods) {
    if (!lines.some((line) => !line.startsWith('source/') && line.endsWith(`/${name}`)))
      found.push(`the method ${name} is missing in the catalogue`);
  }
  return found;
}

const publicNames = (target: object): string[] =>
  Object.getOwnPropertyNames(target).filter(
    (name) =>
      typeof Object.getOwnPropertyDescriptor(target, name)!.value === 'function' && name !== 'constructor',
  );

function placesNow(): Places {
  const files = folders.flatMap((folder) =>
    readdirSync(`${root}lib/${folder}`)
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => !shared.has(name))
      .map((name) => `${folder}/${name}`),
  );
  const ordered = Object.getPrototypeOf(Seq.of(1).sortBy(String));
  return {
    files,
    fn: Object.keys(fn),
    statics: publicNames(Seq).filter((name) => name !== 'is'),
    methods: [...new Set([...publicNames(Seq.prototype), ...publicNames(ordered)])],
    specs: files.filter((file) => existsSync(`${root}spec/${file}.spec.ts`)),
    lines: catalogue.map(({ kind, name }) => `${kind}/${name}`),
  };
}

test('nothing is forgotten', () => {
  expect(forgotten(placesNow())).toEqual([]);
});

test('a forgotten place is found, and named', () => {
  const now: Places = {
    files: ['stages/map', 'stages/zap', 'terminals/sum'],
    fn: ['map', 'sum', 'extra'],
    statics: ['isSeq', 'make'],
    methods: ['map', 'sum', 'zap'],
    specs: ['stages/map', 'stages/zap'],
    lines: ['stage/map', 'terminal/sum', 'stage/ghost'],
  };
  expect(forgotten(now).sort()).toEqual([
    'Seq.make is no source in the catalogue',
    'extra has no file in lib',
    'extra has no line in spec/support/catalogue.ts',
    'extra is no method of Seq',
    'ghost has no file in lib',
    'ghost is no method of Seq',
    'ghost is not exported by lib/fn.ts',
    'make has no file in lib',
    'make has no line in spec/support/catalogue.ts',
    'make is not exported by lib/fn.ts',
    'terminals/sum has no spec/terminals/sum.spec.ts',
    'the method zap is missing in the catalogue',
    'zap has no line in spec/support/catalogue.ts',
    'zap is not exported by lib/fn.ts',
  ]);
});

test.each([...stages, ...terminals])(
  '$name of the catalogue is a method with as many parameters as it says',
  (entry) => {
    const seq: any = entry.after === undefined ? Seq.of(1) : Seq.of(1).sortBy(String);
    expect(typeof seq[entry.name]).toBe('function');
  },
);

test.each([...sources, ...stages, ...terminals])(
  '$kind $name has a twin in the model, and arguments that can be made',
  (entry) => {
    expect(typeof entry.model).toBe('function');
    for (const param of entry.params) {
      expect(param.good.length).toBeGreaterThan(0);
      expect(() => param.good.map((spec) => makeWorld().argument(spec))).not.toThrow();
    }
  },
);

test('no operation stands twice, but those that are sources and methods', () => {
  const names = catalogue.map(({ name }) => name);
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  expect(new Set(twice)).toEqual(both);
  expect(others.every(({ model }) => model === undefined)).toBe(true);
});

test('no method is called then, so that a Seq can be awaited', () => {
  expect('then' in Seq.prototype).toBe(false);
});
