/**
 * bench/results.json: the last run of each kind (runtime, mode, with or without rivals), so that a quick look does not
 * throw away the run that the chart is drawn from. Partial and rough runs are not kept.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Beside } from './beside.ts';
import { root } from './contestants.ts';
import type { Provenance } from './machine.ts';
import type { Mode } from './pollute.ts';
import type { Cell } from './run.ts';

export interface SavedRun extends Provenance, Beside {
  mode: Mode;
  cells: Cell[];
}

type Saved = Record<string, SavedRun>;

const file = join(root, 'bench/results.json');

export function readRuns(): Saved {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Saved) : {};
}

export function keyOf(run: SavedRun, withRivals: boolean): string {
  const [name, version] = run.runtime.split(' ');
  return `${name} ${version!.replace(/^v/, '').split('.')[0]}, ${run.mode}${withRivals ? ', rivals' : ''}`;
}

export function saveRun(key: string, run: SavedRun): void {
  const runs = { ...readRuns(), [key]: run };
  const sorted = Object.fromEntries(Object.entries(runs).sort(([a], [b]) => (a < b ? -1 : 1)));
  // A cell a line: differences can be read.
  const text = JSON.stringify(sorted, null, 1).replace(
    /\{\s+("workload"[^{}]+?)\s+\}/g,
    (_, inside: string) => `{ ${inside.replace(/\s*\n\s*/g, ' ')} }`,
  );
  writeFileSync(file, `${text}\n`);
}
