/**
 * bench/results.json: by what was asked (suite, small, weight, async, costs, app, growth), the last run of each kind: its runtime, mode, with
 * or without rivals. So a look at one runtime does not throw away the run that the chart is drawn from. Partial and
 * rough runs are not kept.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppRun } from '../app/types.ts';
import type { AsyncRun } from '../async/types.ts';
import type { GrowthRun } from '../complexity/types.ts';
import type { CostsRun } from '../costs/types.ts';
import type { SmallRun } from '../small/saved.ts';
import type { WeightRun } from '../weight/types.ts';
import type { Beside } from './beside.ts';
import { root } from './contestants.ts';
import type { Provenance } from './machine.ts';
import type { Mode } from './pollute.ts';
import type { Cell } from './run.ts';

export interface SuiteRun extends Provenance, Beside {
  mode: Mode;
  cells: Cell[];
  /** Of the rivals that are packages. */
  versions: Record<string, string>;
}

export interface Results {
  suite: Record<string, SuiteRun>;
  small: Record<string, SmallRun>;
  weight: Record<string, WeightRun>;
  async: Record<string, AsyncRun>;
  costs: Record<string, CostsRun>;
  app: Record<string, AppRun>;
  growth: Record<string, GrowthRun>;
}

export const resultsFile: string = join(root, 'bench/results.json');

export function readResults(file: string = resultsFile): Results {
  const saved = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Results>) : {};
  return { suite: {}, small: {}, weight: {}, async: {}, costs: {}, app: {}, growth: {}, ...saved };
}

/** `Node 24, hostile, rivals`, say. */
export function keyOf({ runtime }: Provenance, ...kinds: readonly string[]): string {
  const [name, version] = runtime.split(' ');
  return [`${name} ${version!.replace(/^v/, '').split('.')[0]}`, ...kinds].join(', ');
}

export function saveResult<K extends keyof Results>(asked: K, key: string, run: Results[K][string]): void {
  const results = readResults();
  const runs = { ...results[asked], [key]: run };
  results[asked] = Object.fromEntries(
    Object.entries(runs).sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as Results[K];
  writeFileSync(resultsFile, textOf(results));
  console.log(`\nSaved in bench/results.json: ${asked}, ${key}`);
}

/** What holds no object stands in a line, and what holds only such if it is short: so that differences can be read. */
function textOf(results: Results): string {
  const inLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
  const lines = JSON.stringify(results, null, 1)
    .replace(/\[[^{}[\]]*\]/g, inLine)
    .replace(/\{[^{}]*\}/g, inLine)
    .replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, (text) => (text.length < 300 ? inLine(text) : text));
  return `${lines}\n`;
}
