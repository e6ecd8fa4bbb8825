/**
 * How fast is it? Every workload of bench/workloads beside a loop written by hand, and beside rivals if asked.
 * bench/README.md says how it measures and how to read the table.
 *
 *     npm run bench                       ours and the hand loops, five to nine minutes
 *     npm run bench -- --only=small,find  these only
 *     npm run bench -- --rivals           all rivals, half an hour
 *     npm run bench -- --chart            docs/performance.svg and .md from what was measured
 *     npm run bench -- --help             the other options
 */
import { workloads } from '../workloads/index.ts';
import { measureBeside, printBeside } from './beside.ts';
import { writeCharts } from './charts.ts';
import { ours, ownBuild, rivals, versionsOf, type Entrant } from './contestants.ts';
import { installRivals } from './install.ts';
import { describe, provenance } from './machine.ts';
import { readOptions, type Options } from './options.ts';
import { keyOf, saveResult } from './results.ts';
import { runCell, type Cell } from './run.ts';
import { printRivals, printTable } from './table.ts';

const options = readOptions();
if (options.chart) writeCharts();
else measureAll(options);

function measureAll(its: Options): void {
  const where = provenance(its.node);
  console.log(`${describe(where)}; ${its.mode}\n`);
  const wanted = workloads.filter(
    ({ name }) => its.only.length === 0 || its.only.some((prefix) => name.startsWith(prefix)),
  );
  const own = ours('seqable', ownBuild);
  const builds = its.lib === undefined ? [] : [ours('other build', its.lib)];
  const others: Entrant[] = its.rivals
    ? rivals().filter(({ name }) => its.among.length === 0 || its.among.includes(name))
    : [];

  if (its.rivals) installRivals();

  const cells: Cell[] = [];
  for (const workload of wanted) {
    progress(workload.name);
    for (const entrant of [own, ...builds]) cells.push(runCell(workload, entrant, its.processes, its));
    for (const entrant of others) cells.push(runCell(workload, entrant, 1, its));
  }
  progress('');

  const columns = {
    own: own.name,
    builds: builds.map(({ name }) => name),
    rivals: others.map(({ name }) => name),
  };
  printTable(wanted, cells, columns);
  printRivals(wanted, cells, columns);

  if (its.only.length > 0) return;
  const beside = [own, ...builds].map(({ lib }) => measureBeside(its.node, lib!));
  printBeside([columns.own, ...columns.builds], beside);

  if (its.quick || its.among.length > 0) return;
  saveResult('suite', keyOf(where, its.mode, ...(its.rivals ? ['rivals'] : [])), {
    ...where,
    mode: its.mode,
    versions: its.rivals ? versionsOf(others) : {},
    // The other build is not ours to keep.
    cells: cells.filter(({ contestant }) => !columns.builds.includes(contestant)),
    ...beside[0]!,
  });
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(40)}\r`);
}
