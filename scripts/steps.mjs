/**
 * Writes lib/pipe.ts: each function of `seqable/fn` that takes a source, in the form that `pipe` takes, without it.
 *
 *     node scripts/steps.mjs             writes it
 *     node scripts/steps.mjs --check     exits with 1 if it is not as it would be written
 *
 *     map<T, U>(source: Iterable<T>, mapper: Mapper<T, U>): Lazy<U>        as it stands in lib/stages/map.ts
 *     map<T, U>(mapper: Mapper<T, U>): (source: Iterable<T>) => Lazy<U>    the step
 *
 * A type parameter that no argument tells anything of belongs to the step: `take(2)` is one for any elements. Docs come with
 * the build, out of those of the methods (scripts/hovers.mjs).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { exportsOfFn, lib, parse, signaturesOf, typesIn } from './operations.mjs';

const target = join(lib, 'pipe.ts');

/**
 * These are functions of all their sources in `seqable/fn`, and methods of the first one in Seq; the step is as the method.
 * What stands for the method.
 */
const byMethod = {
  concat: { call: 'concatTo', path: 'stages/concat.ts' },
  interleave: { call: 'interleaveWith' },
  mergeSorted: { call: 'mergeSortedWith' },
  product: { call: 'productWith' },
  zip: { call: 'zipWith' },
};

const mentions = (text, name) => new RegExp(`\\b${name}\\b`).test(text);

/** A parameter or type parameter, as text and by its parts. */
const parameterOf = (node, file) => ({
  name: node.name.getText(file),
  type: node.type?.getText(file) ?? 'unknown',
  optional: node.questionToken !== undefined || node.initializer !== undefined,
  rest: node.dotDotDotToken !== undefined,
});
const typeParameterOf = (node, file) => ({
  name: node.name.text,
  constraint: node.constraint?.getText(file),
  initial: node.default?.getText(file),
});

const shownParameter = ({ name, type, optional, rest }) =>
  `${rest ? '...' : ''}${name}${optional ? '?' : ''}: ${type}`;
const shownTypes = (list) =>
  list.length === 0
    ? ''
    : `<${list.map(({ name, constraint, initial }) => `${name}${constraint ? ` extends ${constraint}` : ''}${initial ? ` = ${initial}` : ''}`).join(', ')}>`;

/** One signature of a step, in parts; `undefined` where the first parameter is no source. */
function stepOf({ types, source, parameters, result }) {
  // A compare function alone tells what is compared: its own type need not be kept.
  const own = types.filter(({ constraint }) => constraint === 'Compare<T>').map(({ name }) => name);
  const plain = parameters.map((parameter) => ({
    ...parameter,
    type: own.some((name) => mentions(parameter.type, name)) ? 'Compare<T>' : parameter.type,
  }));
  const kept = types
    .filter(({ name }) => !own.includes(name))
    .map((type) => (type.initial === 'unknown' ? { ...type, initial: undefined } : type));
  return { types: kept, source, parameters: plain, result };
}

function shown(name, { types, source, parameters, result }) {
  const told = new Set();
  const texts = parameters.map(({ type }) => type);
  for (let before = -1; before !== told.size;) {
    before = told.size;
    for (const { name: type, constraint } of types) {
      if (told.has(type) || !texts.some((text) => mentions(text, type))) continue;
      told.add(type);
      if (constraint !== undefined) texts.push(constraint);
    }
  }
  const outer = types.filter((type) => told.has(type.name));
  const inner = types.filter((type) => !told.has(type.name));
  return `export function ${name}${shownTypes(outer)}(${parameters.map(shownParameter).join(', ')}): ${shownTypes(inner)}(source: ${source}) => ${result};`;
}

/** The signatures of a step: one without the optional arguments where only these tell of the elements. */
function* overloads(signature) {
  const { parameters } = signature;
  const telling = parameters.findIndex(({ type }) => mentions(type, 'T'));
  if (telling >= 0 && parameters[telling].optional) {
    yield { ...signature, parameters: parameters.slice(0, telling) };
    yield {
      ...signature,
      parameters: parameters.map((parameter, i) =>
        i <= telling ? { ...parameter, optional: false } : parameter,
      ),
    };
  } else yield signature;
}

/** What the methods of a name take and give, told as if it were a function of the source. */
function signaturesOfMethod(name, seqFile) {
  const seq = seqFile.statements.find((node) => ts.isClassDeclaration(node) && node.name.text === 'Seq');
  return seq.members
    .filter(
      (node) =>
        ts.isMethodDeclaration(node) && node.name.getText(seqFile) === name && node.modifiers === undefined,
    )
    .map((node) => ({
      types: [{ name: 'T' }, ...(node.typeParameters ?? []).map((one) => typeParameterOf(one, seqFile))],
      source: 'Iterable<T>',
      parameters: node.parameters.map((one) => parameterOf(one, seqFile)),
      result: node.type.getText(seqFile).replace(/^Seq</, 'Lazy<'),
    }));
}

/** The signatures, or none where the function takes no source. */
function signaturesOfFunction(name, file) {
  return signaturesOf(file, name)
    .filter(
      (node) =>
        node.parameters[0]?.name.getText(file) === 'source' &&
        /^(Iterable|Lazy|S)\b/.test(node.parameters[0].type.getText(file)),
    )
    .map((node) => ({
      types: (node.typeParameters ?? []).map((one) => typeParameterOf(one, file)),
      source: node.parameters[0].type.getText(file),
      parameters: node.parameters.slice(1).map((one) => parameterOf(one, file)),
      result: node.type.getText(file),
    }));
}

/** The body: one call of the function, with as many arguments as were given where their number counts. */
function bodyOf(name, call, signatures, counts) {
  const longest = signatures.map(({ parameters }) => parameters).sort((a, b) => b.length - a.length)[0];
  const rest = longest.at(-1)?.rest ?? false;
  const names = longest.map((one) => one.name);
  const parameters = longest
    .map(({ name: one, rest: many }) => (many ? `...${one}: readonly unknown[]` : `${one}?: unknown`))
    .join(', ');
  const given = names.map((one, i) => (rest && i === names.length - 1 ? one : `${one} as never`));
  const called = `${call}(${['source', ...given].join(', ')})`;
  const few = `${call}(${['source', ...given.slice(0, -1)].join(', ')})`;
  const head = `export function ${name}(${parameters}): (source: never) => unknown {`;
  return counts
    ? `${head}\n const given = arguments.length; return (source) => given < ${names.length} ? ${few} : ${called}; }`
    : `${head}\n return (source) => ${called}; }`;
}

const reserved = { finally: 'finallyDo' };

export function stepsOf() {
  const seqFile = parse(readFileSync(join(lib, 'seq.ts'), 'utf8'), 'seq.ts');
  const imports = new Map();
  const needed = new Map();
  const functions = [];
  const names = [];
  const note = (path, name) => imports.set(path, (imports.get(path) ?? new Set()).add(name));
  for (const { name, path } of exportsOfFn()) {
    if (name === 'pipe') continue;
    const text = readFileSync(join(lib, path), 'utf8');
    const file = parse(text, path);
    const method = byMethod[name];
    if (method === undefined && path.startsWith('sources/')) continue;
    const raw = method ? signaturesOfMethod(name, seqFile) : signaturesOfFunction(name, file);
    if (raw.length === 0) continue;
    const signatures = raw.map(stepOf).flatMap((signature) => [...overloads(signature)]);
    for (const known of method ? [typesIn(seqFile, 'seq.ts'), typesIn(file, path)] : [typesIn(file, path)])
      for (const [type, from] of known)
        if (signatures.some((signature) => mentions(shown(name, signature), type)) && !needed.has(type))
          needed.set(type, from);
    const call =
      method?.call ??
      (/export function append|export function prepend/.test(text) ? `${name}All` : `${name}Of`);
    const exported = method || call.endsWith('All') ? call : `${name} as ${call}`;
    note(method?.path ?? path, exported);
    const own = reserved[name] ?? name;
    const counts = method === undefined && /\barguments\.length\b/.test(text);
    // A reserved word can only be the name of an export.
    const inner = (code) => (own === name ? code : code.replace(/^export /, ''));
    functions.push(
      signatures
        .map((signature) => `/** {@link Seq.${name}} as a step. */\n${inner(shown(own, signature))}`)
        .join('\n'),
      inner(bodyOf(own, call, signatures, counts)),
    );
    if (own !== name) functions.push(`export { ${own} as ${name} };`);
    names.push(name);
  }
  const lines = [...imports].map(([path, list]) => `import { ${[...list].join(', ')} } from './${path}';`);
  if (!needed.has('Lazy')) needed.set('Lazy', 'engine/lazy.ts');
  const types = new Map();
  for (const [type, from] of needed) types.set(from, [...(types.get(from) ?? []), type]);
  types.delete('seq.ts');
  // What these name, so that a declaration can be written of each.
  const beside = {
    'engine/run/iterator.ts': ['SeqIterator'],
    'terminals/explain.ts': ['ExplainedStage'],
    'terminals/pipe.ts': ['AnyStep', 'ManySteps'],
    'terminals/profile.ts': ['Moment', 'ProfiledSide', 'ProfiledStage'],
  };
  const typeLines = [...types].map(
    ([from, list]) => `import type { ${list.sort().join(', ')} } from './${from}';`,
  );
  const head = `/**
 * The functions of \`seqable/fn\` as steps of \`pipe\`, which reads from left to right: each takes what stands after the source,
 * and gives a function of the source.
 *
 *     import { filter, map, pipe, toArray } from 'seqable/pipe';
 *     pipe([1, 2, 3], filter(isOdd), map(square), toArray());
 *
 * Written by scripts/steps.mjs: a change is made in the file of the operation. The build puts docs in (scripts/hovers.mjs).
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- where a function has one, and says why */
`;
  const text = [
    head,
    ...lines,
    ...typeLines,
    `\nexport { pipe } from './terminals/pipe.ts';`,
    ...functions,
  ].join('\n');
  for (const [from, list] of Object.entries(beside))
    types.set(from, [...new Set([...(types.get(from) ?? []), ...list])]);
  types.delete('types.ts');
  const exportedTypes = [...types].map(
    ([from, list]) => `export type { ${list.sort().join(', ')} } from './${from}';`,
  );
  return { text: `${text}\n\nexport type * from './types.ts';\n${exportedTypes.join('\n')}\n`, names };
}

export async function stepsText() {
  const style = await resolveConfig(target);
  return format(stepsOf().text, { ...style, filepath: target });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await stepsText();
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.log('lib/pipe.ts is not as scripts/steps.mjs writes it');
    process.exitCode = 1;
  }
}
