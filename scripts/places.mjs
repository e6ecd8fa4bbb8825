/**
 * The six places of an operation, and which of them are missing. spec/laws/places.spec.ts holds the project to it;
 * scripts/new-operation.mjs writes them.
 *
 *     lib/stages/take.ts    lib/fn.ts    lib/seq.ts    lib/async/asyncSeq.ts    spec/support/catalogue.ts    spec/stages/take.spec.ts
 *
 * Files are read as text, so that a project that does not compile can be asked too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from './catalogue.mjs';

/** Every file in these is an operation. */
export const folders = ['sources', 'stages', 'terminals', 'sharing'];

/** Methods that are no operation on a sequence, so that seqable/fn has no function for them. */
export const onlyOnSeq = ['Seq.isSeq', 'Seq.trace', 'Seq#[Symbol.iterator]'];

/** Operations that AsyncSeq has no use for: numbers and copies are there at once. */
export const onlyAtOnce = ['range', 'repeat', 'toJSON'];

/** Operations that mirror another, with the one whose spec speaks for both and names them. */
export const specOf = {
  leftJoin: 'innerJoin',
  rightJoin: 'innerJoin',
  fullJoin: 'innerJoin',
  groupJoin: 'innerJoin',
  intersection: 'union',
  difference: 'union',
  symmetricDifference: 'union',
  permutations: 'combinations',
  drop: 'take',
  dropWhile: 'takeWhile',
  dropLast: 'takeLast',
  prepend: 'append',
  max: 'min',
  maxBy: 'minBy',
  every: 'some',
  findIndex: 'find',
  findLast: 'find',
};

const namesIn = (folder, ending) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, ...groups]) => groups);

/** The operations of the catalogue, by name; a name may be both a static and a method (concat, zip, product). */
function methodsOf(text) {
  const members = readCatalogue(text).filter(({ key }) => !onlyOnSeq.includes(key));
  return new Set(members.map(({ name }) => name));
}

/** The operations that a spec speaks for besides its own, as `folder/name`: those that its text names. */
function mirrored(spec, text) {
  const [folder, name] = spec.split('/');
  const others = Object.keys(specOf).filter(
    (other) => specOf[other] === name && new RegExp(`\\b${other}\\b`).test(text),
  );
  return others.map((other) => `${folder}/${other}`);
}

/** What each of the places has: `folder/name` of files and exports, names of methods and of lines. */
function readPlaces(root) {
  const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
  const below = (top, ending) =>
    folders.flatMap((folder) => namesIn(join(root, top, folder), ending).map((name) => `${folder}/${name}`));
  const specs = below('spec', '.spec.ts');
  return {
    files: below('lib', '.ts'),
    exports: matches(read('lib/fn.ts'), /^export \{ .* \} from '\.\/(.+\/.+)\.ts';$/gm).flat(),
    methods: methodsOf(read('lib/seq.ts')),
    twins: new Set(matches(read('lib/async/asyncSeq.ts'), /^ {2}(?:static )?(\w+)[(<]/gm).flat()),
    lines: new Set(
      matches(read('spec/support/catalogue.ts'), /\b(?:source|stage|terminal|other)\(\s*'(\w+)'/g).flat(),
    ),
    specs: new Set(specs.flatMap((spec) => [spec, ...mirrored(spec, read(`spec/${spec}.spec.ts`))])),
  };
}

/** What is missing in the project below `root`, as sentences that name it: `take: no line in lib/fn.ts`. */
export function missingPlaces(root) {
  const { files, exports, methods, twins, lines, specs } = readPlaces(root);
  const nameOf = (file) => file.split('/')[1];
  const located = [...new Set([...files, ...exports])];
  const missing = [];
  for (const file of located) {
    const name = nameOf(file);
    if (!files.includes(file)) missing.push(`${name}: no lib/${file}.ts`);
    // Where a name is both a source and a stage (concat), the function is exported once.
    if (!exports.some((other) => nameOf(other) === name)) missing.push(`${name}: no line in lib/fn.ts`);
    if (!methods.has(name)) missing.push(`${name}: no method in lib/seq.ts`);
    if (!twins.has(name) && !onlyAtOnce.includes(name))
      missing.push(`${name}: no method in lib/async/asyncSeq.ts`);
    if (!lines.has(name)) missing.push(`${name}: no line in spec/support/catalogue.ts`);
    if (!specs.has(`${file}`)) missing.push(`${name}: no spec/${file}.spec.ts`);
  }
  for (const name of [...methods, ...lines]) {
    const elsewhere = located.some((file) => nameOf(file) === name);
    if (!elsewhere && !onlyOnSeq.some((key) => key.endsWith(name))) {
      missing.push(`${name}: no lib file`, `${name}: no line in lib/fn.ts`);
    }
  }
  return [...new Set(missing)].sort();
}
