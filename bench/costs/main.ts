/**
 * The costs that the engine is built around (docs/performance.md): a callback that is inlined and one that is not, a read
 * of arrays of few kinds and of many, and what a pipeline costs before its first element.
 *
 *     npm run bench costs                  half a minute; saved in bench/results.json
 *     npm run bench costs -- --node=path   another Node, or Bun
 *
 * Nanoseconds of CPU per element, the loop around it included; of five processes the median counts.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describe, provenance } from '../suite/machine.ts';
import { median } from '../suite/measure.ts';
import { keyOf, saveResult } from '../suite/results.ts';
import { print } from '../suite/table.ts';
import type { Costs } from './types.ts';

const PROCESSES = 5;
const child = fileURLToPath(new URL('./child.js', import.meta.url));
const { values } = parseArgs({ options: { node: { type: 'string', default: process.execPath } } });

const where = provenance(values.node, 'bench costs');
console.log(`${describe(where)}\n`);
const runs = Array.from({ length: PROCESSES }, measureOnce);
const costs: Costs = { perElement: medians('perElement'), ofFive: medians('ofFive') };
print([
  ['ns per element', ''],
  ...Object.entries(costs.perElement).map(([name, cost]) => [name, String(cost)]),
]);
console.log('\nmap, filter, sum over five elements:\n');
print([['ns per call', ''], ...Object.entries(costs.ofFive).map(([name, cost]) => [name, String(cost)])]);
saveResult('costs', keyOf(where), { ...where, costs });

function measureOnce(): Costs {
  const { status, stdout, stderr } = spawnSync(values.node, [child], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Costs;
}

function medians(part: keyof Costs): Record<string, number> {
  const names = Object.keys(runs[0]![part]);
  const middle = (name: string): number => median(runs.map((run) => run[part][name]!));
  return Object.fromEntries(names.map((name) => [name, Number(middle(name).toPrecision(3))]));
}
