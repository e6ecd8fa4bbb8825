/**
 * The catalogue that the laws run over: its lines are of the right kind, can be run, and have a reference. That every
 * operation has a line at all is the law of the five places (places.spec.ts).
 */
import { expect, test } from '@jest/globals';
import { Seq } from '../../lib/index.ts';
import { catalogue, others, sources, stages, terminals } from '../support/catalogue.ts';
import { makeWorld } from '../support/laws.ts';

/** Static methods that are about Seq itself. */
const aboutSeq = new Set(['is', 'isSeq', 'trace']);
/** Static methods whose operation is a stage put after nothing or whose method is the same source put elsewhere. */
const both = new Set(['concat', 'zip', 'product', 'interleave', 'mergeSorted']);

/** What stands in the catalogue as a source must be a static of Seq, the rest a method; and the other way round. */
function ofWrongKind(
  statics: readonly string[],
  methods: readonly string[],
  lines: readonly string[],
): string[] {
  const asSources = lines.filter((line) => line.startsWith('source/')).map((line) => line.slice(7));
  const asMethods = lines
    .filter((line) => !line.startsWith('source/'))
    .map((line) => line.slice(line.indexOf('/') + 1));
  const lacking = (names: readonly string[], there: readonly string[]): string[] =>
    names.filter((name) => !there.includes(name));
  return [
    ...lacking(statics, asSources).map((name) => `Seq.${name} is no source in the catalogue`),
    ...lacking(asSources, statics).map((name) => `the source ${name} is no static of Seq`),
    ...lacking(methods, asMethods).map(
      (name) => `the method ${name} is no stage or terminal in the catalogue`,
    ),
    ...lacking(asMethods, methods).map((name) => `${name} is no method of Seq`),
  ];
}

const publicNames = (target: object): string[] =>
  Object.getOwnPropertyNames(target).filter(
    (name) =>
      typeof Object.getOwnPropertyDescriptor(target, name)!.value === 'function' && name !== 'constructor',
  );

test('sources are statics of Seq, and all else its methods', () => {
  const ordered = Object.getPrototypeOf(Seq.of(1).sortBy(String)) as object;
  const statics = publicNames(Seq).filter((name) => !aboutSeq.has(name));
  const methods = [...new Set([...publicNames(Seq.prototype), ...publicNames(ordered)])];
  const lines = catalogue
    .filter(({ name }) => !aboutSeq.has(name))
    .map(({ kind, name }) => `${kind}/${name}`);
  expect(ofWrongKind(statics, methods, lines)).toEqual([]);
});

test('a line of the wrong kind is found, and named', () => {
  expect(
    ofWrongKind(['range', 'make'], ['map', 'zap'], ['source/range', 'source/map', 'stage/ghost']),
  ).toEqual([
    'Seq.make is no source in the catalogue',
    'the source map is no static of Seq',
    'the method map is no stage or terminal in the catalogue',
    'the method zap is no stage or terminal in the catalogue',
    'ghost is no method of Seq',
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
