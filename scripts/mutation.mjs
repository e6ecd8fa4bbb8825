/**
 * Mutation tests of lib/, by Stryker, in pieces that a machine of two cores can bear.
 *
 *     node scripts/mutation.mjs                     every piece, what has not changed since its last run left out
 *     node scripts/mutation.mjs text run            these pieces
 *     node scripts/mutation.mjs lib/stages/take.ts  one file: says what survives, records nothing
 *     node scripts/mutation.mjs --force …           again, whatever is known
 *     node scripts/mutation.mjs --table             writes docs/mutation.md anew, runs nothing
 *
 * A piece is some files of lib/ and the specs that judge them (scripts/mutation/pieces.mjs). Its result is recorded in
 * scripts/mutation/recorded.json, with date, commit and machine, and docs/mutation.md is made of that.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';
import { pieces, rowOf } from './mutation/pieces.mjs';
import { explained, survivorsOf, tableOf } from './mutation/table.mjs';
import { writeForSpecs } from './texts.mjs';

const recordFile = 'scripts/mutation/recorded.json';
const page = 'docs/mutation.md';

const git = (...args) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Runs one piece; gives Stryker's report of it. */
async function run({ name, mutate, specs, coverageAnalysis = 'perTest' }, force) {
  const incrementalFile = `reports/mutation/${name.replaceAll('/', '-')}.json`;
  await new Stryker({
    testRunner: 'bundles',
    mutate,
    bundles: { specs },
    coverageAnalysis,
    incrementalFile,
    force,
  }).runMutationTest();
  return readJson(incrementalFile);
}

/** A plus says that lib or spec has changes that are in no commit. */
const commitNow = () =>
  git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'lib', 'spec') === '' ? '' : '+');

/** What is recorded of a piece: by folder what became of the mutants, and those that survive with their text. */
function summary(report, seconds) {
  const folders = {};
  for (const [file, { mutants }] of Object.entries(report.files)) {
    const row = (folders[rowOf(file)] ??= {
      files: 0,
      killed: 0,
      timeout: 0,
      survived: 0,
      uncovered: 0,
      broken: 0,
    });
    row.files++;
    for (const { status } of mutants) row[words[status] ?? 'broken']++;
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `Node ${process.versions.node}, ${cpus()[0].model.trim()}, ${cpus().length} cores`,
    seconds: Math.round(seconds),
    tests: Object.values(report.testFiles ?? {}).flatMap(({ tests }) => tests).length,
    folders,
    survivors: survivorsOf(report),
  };
}

const words = { Killed: 'killed', Timeout: 'timeout', Survived: 'survived', NoCoverage: 'uncovered' };

function tell(survivors) {
  for (const { file, line, from, to, status } of survivors)
    console.log(`${file}:${line} ${status}\n  - ${from}\n  + ${to}`);
}

function writeTable(record) {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split('<!-- mutation -->\n');
  const [, after] = rest.split('<!-- /mutation -->');
  writeFileSync(page, `${before}<!-- mutation -->\n\n${tableOf(record)}\n<!-- /mutation -->${after}`);
  spawnSync('npx', ['prettier', '--write', '--log-level', 'warn', page, recordFile]);
}

async function main(args) {
  const force = args.includes('--force');
  const names = args.filter((arg) => !arg.startsWith('--'));
  const record = readJson(recordFile);
  if (args.includes('--table')) return writeTable(record);
  const unknown = names.filter(
    (name) => !name.endsWith('.ts') && !pieces.some((piece) => piece.name === name),
  );
  if (unknown.length > 0)
    throw new Error(
      `no such piece: ${unknown.join(', ')}; there is: ${pieces.map(({ name }) => name).join(', ')}`,
    );

  await writeForSpecs();
  for (const file of names.filter((name) => name.endsWith('.ts'))) {
    const piece = pieces.find(({ folders }) => folders.includes(rowOf(file)));
    tell(survivorsOf(await run({ ...piece, name: 'one-file', mutate: [file] }, true)));
  }
  for (const piece of pieces.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const start = performance.now();
    const commit = commitNow();
    const report = await run(piece, force);
    record[piece.name] = {
      commit,
      specs: piece.specs.length,
      ...summary(report, (performance.now() - start) / 1000),
    };
    writeFileSync(recordFile, `${JSON.stringify(record, undefined, 2)}\n`);
    writeTable(record);
    tell(record[piece.name].survivors.filter((survivor) => explained(survivor) === undefined));
  }
}

await main(process.argv.slice(2));
