/**
 * Holds what the package weighs to its budget (budget.json, in bytes).
 *
 *     parts      minified: what all operations share, and the entries that read text
 *     each       minified: an operation of this kind, on the average; cursors and what is common, by all operations
 *     most       minified: a single file of this kind
 *     gzip       what is left, gzipped, of a minified byte of an operation
 *     programs   gzipped: a program (measure.mjs); the class without its operations, which are added by their number
 *     goals      gzipped: where the programs should come down to
 *
 * So an operation of a usual size is always welcome, and what grows beyond its part is not.
 */

/** Kinds of operation that the class has. */
const ofClass = ['sources', 'stages', 'terminals', 'sharing', 'cursors', 'common', 'methods'];

const sum = (numbers) => numbers.reduce((total, n) => total + n, 0);

/** Which part of the budget pays for a module. */
export function partOf(file, budget) {
  if (file === 'seq') return 'methods';
  if (/^engine\/fast\//.test(file)) return 'fast';
  const [folder] = file.split('/');
  return folder in budget.each || folder in budget.parts ? folder : 'engine';
}

/** Bytes by part. */
export function weighParts(modules, budget) {
  const names = [...Object.keys(budget.parts), ...Object.keys(budget.each)];
  const weights = Object.fromEntries(names.map((name) => [name, 0]));
  for (const [file, bytes] of Object.entries(modules)) weights[partOf(file, budget)] += bytes;
  return weights;
}

const operationsOf = (counts, { each, gzip }) =>
  Math.round(gzip * sum(ofClass.map((kind) => counts[kind] * each[kind])));

export const budgetOfProgram = (name, counts, budget) =>
  budget.programs[name] + (name === 'class' ? operationsOf(counts, budget) : 0);

/** What is over its budget, as sentences. */
export function judge({ modules, counts, programs }, budget) {
  const over = [];
  const hold = (what, bytes, limit) => {
    if (bytes > limit) over.push(`${what}: ${bytes} bytes, ${bytes - limit} over its budget of ${limit}`);
  };
  const weights = weighParts(modules, budget);
  for (const [part, limit] of Object.entries(budget.parts)) hold(`${part}, minified`, weights[part], limit);
  for (const [kind, each] of Object.entries(budget.each)) {
    hold(`${counts[kind]} ${kind} at ${each}, minified`, weights[kind], counts[kind] * each);
  }
  for (const [file, bytes] of Object.entries(modules)) {
    const most = budget.most[partOf(file, budget)];
    if (most !== undefined) hold(`${file}, minified, a single file`, bytes, most);
  }
  for (const name of Object.keys(budget.programs)) {
    hold(`${name}, gzipped`, programs[name].gzip, budgetOfProgram(name, counts, budget));
  }
  return over;
}

/** The budget with everything lowered to what is reached and a little room; nothing is raised. */
export function tightened({ modules, counts, programs }, budget) {
  const roomy = (bytes) => Math.ceil(bytes * (1 + budget.room));
  const lower = (limits, reached) =>
    Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, Math.min(limit, reached(name))]));
  const weights = weighParts(modules, budget);
  const most = (kind) =>
    Math.max(
      ...Object.entries(modules)
        .filter(([file]) => partOf(file, budget) === kind)
        .map(([, bytes]) => bytes),
    );
  const each = lower(budget.each, (kind) => Math.ceil(roomy(weights[kind]) / counts[kind]));
  const program = (name) => Math.min(budgetOfProgram(name, counts, budget), roomy(programs[name].gzip));
  return {
    ...budget,
    parts: lower(budget.parts, (part) => roomy(weights[part])),
    each,
    most: lower(budget.most, (kind) => roomy(most(kind))),
    programs: {
      ...lower(budget.programs, program),
      class: program('class') - operationsOf(counts, { ...budget, each }),
    },
  };
}

/** What has changed since the record, by part and, below it, by file: lines to be shown, the largest growth first. */
export function growth(modules, recorded, budget) {
  const files = [...new Set([...Object.keys(modules), ...Object.keys(recorded)])];
  const changes = files
    .map((file) => ({ file, before: recorded[file], now: modules[file] }))
    .map((change) => ({ ...change, by: (change.now ?? 0) - (change.before ?? 0) }))
    .filter(({ by }) => by !== 0);
  const parts = new Map();
  for (const change of changes) {
    const part = partOf(change.file, budget);
    parts.set(part, [...(parts.get(part) ?? []), change]);
  }
  const byGrowth = (a, b) => b.by - a.by;
  return [...parts]
    .map(([part, list]) => ({ part, list: list.sort(byGrowth), by: sum(list.map(({ by }) => by)) }))
    .sort(byGrowth)
    .flatMap(({ part, list, by }) => [
      `${signed(by)}  ${part}`,
      ...list.map((change) => `${signed(change.by)}    ${change.file}${wordFor(change)}`),
    ]);
}

const signed = (bytes) => `${bytes > 0 ? '+' : ''}${bytes}`.padStart(8);

function wordFor({ before, now }) {
  if (before === undefined) return ' (new)';
  return now === undefined ? ' (gone)' : `, now ${now}`;
}
