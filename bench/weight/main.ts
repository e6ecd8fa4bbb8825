/**
 * What does it cost to have a library at all? The time of its import and the bytes that a page pays, ours beside others.
 *
 *     npm run bench weight                  two minutes; saved in bench/results.json
 *     npm run bench weight -- --rounds=5    rough, not saved
 *     npm run bench weight -- --node=PATH   another Node imports
 */
import { parseArgs } from 'node:util';
import { installRivals } from '../suite/install.ts';
import { describe, provenance } from '../suite/machine.ts';
import { keyOf, saveResult } from '../suite/results.ts';
import { print } from '../suite/table.ts';
import { importTimes } from './importTime.ts';
import { ownPrograms, peers } from './peers.ts';
import { weighAll } from './sizes.ts';
import type { Weight } from './types.ts';

const ROUNDS = 20;

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    rounds: { type: 'string', default: String(ROUNDS) },
  },
});
const rounds = Number(values.rounds);

installRivals();
const where = provenance(values.node, 'bench weight');
console.log(`${describe(where)}\n`);
const weight: Weight = { imports: importTimes(values.node, rounds, progress), sizes: await weighAll() };
progress('');
printImports(weight);
printSizes(weight);
if (rounds >= ROUNDS) saveResult('weight', keyOf(where), { ...where, ...weight });

function printImports({ imports: { perFault, times } }: Weight): void {
  console.log(
    'Loading, ms of CPU beyond that of an empty module, the minimum of ' +
      `${rounds} rounds; the first touch of a page costs ${perFault} µs here:\n`,
  );
  const cells = (name: string, way: string): string[] => {
    const its = times.find((time) => time.name === name && time.way === way)!;
    return [String(its.ms), String(its.faults), String(its.withoutFaults)];
  };
  print([
    ['', 'import', 'pages', 'without them', 'target', 'require', 'pages', 'without them'],
    ...peers.map(({ name, importTarget }) => [
      name,
      ...cells(name, 'import'),
      String(importTarget ?? ''),
      ...cells(name, 'require'),
    ]),
  ]);
}

function printSizes({ sizes: { whole, five, own } }: Weight): void {
  console.log('\nkB, minified and gzipped:\n');
  const kB = (bytes: number | undefined): string => (bytes === undefined ? '–' : (bytes / 1000).toFixed(1));
  print([
    ['', 'whole', "an application's five"],
    ...peers.map(({ name }) => [name, kB(whole[name]?.gzip), kB(five[name]?.gzip)]),
  ]);
  console.log('');
  print([
    ['', 'kB', 'target'],
    ...ownPrograms.map(({ what, target }) => [what, kB(own[what]?.gzip), kB(target)]),
  ]);
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(40)}\r`);
}
