/**
 * What the package weighs, held to its budget: bundled and minified by esbuild, then gzipped.
 *
 *     npm run size                 fails over the budget, names what grew, and fails where README.md is stale
 *     npm run size -- --grown      names what grew in any case
 *     npm run size -- --write      writes the figures in README.md and the record that growth is seen against
 *     npm run size -- --tighten    lowers the budget to what is reached and a little room; it raises nothing
 *
 * The budget is scripts/size/budget.json, in bytes: scripts/size/judge.mjs says what the figures mean. To raise one, edit
 * it. A class cannot be taken apart by a bundler, so `seqable` costs all of it; `seqable/fn` costs what a program imports.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { ensureBuilt, root } from './build.mjs';
import { budgetOfProgram, growth, judge, tightened } from './size/judge.mjs';
import { countOperations, programs, weighModules, weighPrograms } from './size/measure.mjs';

const { values: options } = parseArgs({
  options: {
    grown: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    tighten: { type: 'boolean', default: false },
  },
});

const budgetFile = join(root, 'scripts/size/budget.json');
const recordFile = join(root, 'scripts/size/recorded.json');
const readmeFile = join(root, 'README.md');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const writeJson = async (file, value) => {
  const style = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(value), { ...style, filepath: file }));
};

const kB = (bytes, digits = 2) => (bytes === undefined ? '' : `${(bytes / 1000).toFixed(digits)} kB`);

function show({ programs: weights, counts }, budget) {
  const line = (what, ...cells) =>
    console.log(what.padEnd(84) + cells.map((cell) => cell.padStart(11)).join(''));
  line('', 'minified', 'gzip', 'budget', 'goal');
  for (const { name, what } of programs) {
    const { minified, gzip } = weights[name];
    const limit = name in budget.programs ? budgetOfProgram(name, counts, budget) : undefined;
    line(what, kB(minified), kB(gzip), kB(limit), kB(budget.goals[name]));
  }
}

/** The README with the table of what is reached and where it should come to. */
function withTable(readme, { programs: weights }, { goals }) {
  const rows = programs
    .filter(({ name }) => name in goals)
    .map(({ name, what }) => `| ${what} | ${kB(weights[name].gzip, 1)} | ${kB(goals[name], 1)} |`);
  const table = ['| minified and gzipped | reached | goal |', '| --- | --: | --: |', ...rows].join('\n');
  const marks = /(<!-- size:begin -->\n)[\s\S]*?(<!-- size:end -->)/;
  if (!marks.test(readme)) throw new Error('README.md has no place for the table of sizes');
  return readme.replace(marks, (_, begin, end) => `${begin}\n${table}\n\n${end}`);
}

ensureBuilt('library');
const measured = {
  programs: await weighPrograms(),
  modules: await weighModules(),
  counts: countOperations(),
};
let budget = readJson(budgetFile);
if (options.tighten) {
  budget = tightened(measured, budget);
  await writeJson(budgetFile, budget);
}
show(measured, budget);

const recorded = existsSync(recordFile) ? readJson(recordFile) : {};
const over = judge(measured, budget);
if (over.length > 0 || options.grown) {
  const lines = growth(measured.modules, recorded, budget);
  const what = lines.length > 0 ? 'what has grown since the record, minified' : 'nothing has grown';
  console.log(`\n${[what, ...lines].join('\n')}`);
}
for (const sentence of over) console.log(`\nOVER ${sentence}`);
if (over.length > 0) process.exitCode = 1;

const readme = readFileSync(readmeFile, 'utf8');
const fresh = withTable(readme, measured, budget);
if (options.write) {
  writeFileSync(readmeFile, fresh);
  await writeJson(recordFile, measured.modules);
} else if (fresh !== readme) {
  console.log('\nREADME.md is stale: npm run size -- --write');
  process.exitCode = 1;
}
