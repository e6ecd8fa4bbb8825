/**
 * Writes the six places of a new operation, ready to be filled in: what it writes compiles and does next to nothing,
 * and the laws stay red until its doc and its spec say something.
 *
 *     node scripts/new-operation.mjs NAME FOLDER [CATEGORY]
 *     node scripts/new-operation.mjs reject stages "Per element"
 *
 * FOLDER is sources, stages or terminals; CATEGORY (a heading of lib/seq.ts) says where the method stands.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { categories } from './catalogue.mjs';
import { mirror, running } from './mirror.mjs';
import { missingPlaces } from './places.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`  ${path}`);
};

const capital = (name) => name[0].toUpperCase() + name.slice(1);

/** What differs between the folders: the file, the method, how it is called in a spec, and where it stands. */
const kinds = {
  sources: {
    category: 'Sources',
    entry: 'source',
    file: (name) => `/**
 * ${name}: (what it gives).
 *
 *     ${name}(1) ──▶ 1
 *
 * Size   exact
 */
import { exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { OwnCursor } from '../engine/run/cursors.ts';

/** {@link Seq.${name}} as a function. */
export function ${name}<T>(value: T): Lazy<T> {
  return fromRoot(new ${capital(name)}Root<T>(value));
}

class ${capital(name)}Root<T> implements Root<T> {
  private readonly value: T;

  constructor(value: T) {
    this.value = value;
  }

  get name(): string {
    return '${name}';
  }

  open(): Cursor<T> {
    return new OwnCursor<T>([this.value]);
  }

  size(): Bounds {
    return exactly(1);
  }
}
`,
    method: (name) => `  static ${name}<T>(value: T): Seq<T> {
    return adopt(ops.${name}(value));
  }
`,
    call: (name) => `Seq.${name}(1).toArray()`,
  },
  stages: {
    category: 'Per element',
    entry: 'stage',
    file: (name) => `/**
 * ${name}: (what it makes of the elements).
 *
 *     1 2 3 ── ${name}() ──▶ 1 2 3
 *
 * Size   that of the source
 */
import { receiver } from '../engine/arguments/check.ts';
import { called } from '../engine/bounds.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';

/** {@link Seq.${name}} for any iterable. */
export function ${name}<T>(source: Iterable<T>): Lazy<T> {
  const up = receiver('${name}', source);
  return withStep(source, up, ${capital(name).toUpperCase()}, undefined);
}

const ${capital(name).toUpperCase()} = /* @__PURE__ */ new StepKind<undefined, undefined, unknown, unknown>({
  name: '${name}',
  step: (_step, value) => value,
  size: called,
});
`,
    method: (name) => `  ${name}(): Seq<T> {
    return ops.${name}(this) as Seq<T>;
  }
`,
    call: (name) => `Seq.of(1, 2, 3).${name}().toArray()`,
  },
  terminals: {
    category: 'Fold',
    entry: 'terminal',
    file: (name) => `/** ${name}: (what it tells of the elements). */
import { receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';

/** {@link Seq.${name}} for any iterable. */
export function ${name}<T>(source: Iterable<T>): T | undefined {
  const plan = receiver('${name}', source);
  return drive(plan, new Sink<T, T | undefined, T | undefined>('${name}', ${capital(name).toUpperCase()} as never, undefined, undefined, undefined));
}

const ${capital(name).toUpperCase()} = /* @__PURE__ */ new Terminal<unknown, unknown, unknown>((sink, value) => {
  sink.state = value;
}, stateOf);
`,
    method: (name) => `  ${name}(): T | undefined {
    return ops.${name}(this);
  }
`,
    call: (name) => `Seq.of(1, 2, 3).${name}()`,
  },
};

/** The law of the docs refuses it as it is. */
const docOf = (category) => `  /**
   * (what comes out)
   *
   * (Lazy or Runs now; how far it reads; time and memory; order)
   *
   * @example
   * @see
   * @category ${category}
   */
`;

const specOf = (name, { call }) => `import { expect, test } from '@jest/globals';
import { Seq } from '../../lib/index.ts';

test('gives …', () => {
  expect(${call(name)}).toEqual('what only ${name} does');
});
`;

const lower = (text) => text.toLowerCase();

/** `text` with a line put in its place among the lines of a block, which are sorted by the name that `nameOf` finds. */
function sortedIn(text, begin, isOfBlock, nameOf, line) {
  const lines = text.split('\n');
  let at = lines.findIndex((other) => other === begin) + 1;
  if (at === 0) throw new Error(`there is no line ${begin}`);
  while (isOfBlock(lines[at]) && lower(nameOf(lines[at])) < lower(nameOf(line))) at++;
  lines.splice(at, 0, line);
  return lines.join('\n');
}

function withExport(text, name, folder) {
  const heading = { sources: '// Sources', stages: '// Stages', terminals: '// Terminals' }[folder];
  const nameOf = (line) => /\{ (\w+)/.exec(line)[1];
  const line = `export { ${name} } from './${folder}/${name}.ts';`;
  return sortedIn(text, heading, (other) => other.startsWith('export {'), nameOf, line);
}

/** A class of operations with a method more, at the end of its category. */
function withMethod(text, method, category) {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`  // ── ${category} `));
  if (at < 0) throw new Error(`there is no heading ${category}`);
  // To the next heading, or the end of the class.
  const end = lines.findIndex((line, i) => i > at && (line.startsWith('  // ── ') || line === '}'));
  const last = lines.findLastIndex((line, i) => i < end && line === '  }');
  lines.splice(last + 1, 0, '', ...method.trimEnd().split('\n'));
  return lines.join('\n');
}

function withLine(text, name, { entry }, folder) {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`export const ${folder}: `));
  const end = lines.findIndex((line, i) => i > at && line === '];');
  if (at < 0 || end < 0) throw new Error(`spec/support/catalogue.ts has no list ${folder}`);
  // Without a twin in spec/model, and without parameters, until they are written here.
  lines.splice(end, 0, `  ${entry}('${name}', undefined),`);
  return lines.join('\n');
}

function problemWith(name, folder, category) {
  const kind = kinds[folder];
  if (name === undefined || !/^[a-z][A-Za-z0-9]*$/.test(name)) return 'a name is needed, in camelCase';
  if (kind === undefined) return `the folder must be one of ${Object.keys(kinds).join(', ')}`;
  if (!categories.includes(category)) return `the category must be one of ${categories.join(', ')}`;
  if (running.includes(category) !== (folder === 'terminals'))
    return `${category} has ${running.includes(category) ? '' : 'no '}methods that run: it is no category of ${folder}`;
  const file = `lib/${folder}/${name}.ts`;
  return existsSync(join(root, file)) ? `there is a ${file} already` : undefined;
}

function main([name, folder, category = kinds[folder]?.category]) {
  const problem = problemWith(name, folder, category);
  if (problem !== undefined) {
    console.error(`${problem}\nnode scripts/new-operation.mjs NAME FOLDER [CATEGORY]`);
    return 1;
  }
  const kind = kinds[folder];
  write(`lib/${folder}/${name}.ts`, kind.file(name));
  write('lib/fn.ts', withExport(read('lib/fn.ts'), name, folder));
  const seq = withMethod(read('lib/seq.ts'), docOf(category) + kind.method(name), category);
  write('lib/seq.ts', seq);
  const twin = mirror(folder === 'sources' ? `Seq.${name}` : name, seq);
  write('lib/async/asyncSeq.ts', withMethod(read('lib/async/asyncSeq.ts'), twin, category));
  write('spec/support/catalogue.ts', withLine(read('spec/support/catalogue.ts'), name, kind, folder));
  write(`spec/${folder}/${name}.spec.ts`, specOf(name, kind));
  console.log('Now fill them in, give it a twin in spec/model, and run:\n  npm run generate && npm test');
  return missingPlaces(root).some((text) => text.startsWith(`${name}:`)) ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
