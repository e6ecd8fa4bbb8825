/**
 * One process that measures all rows: it runs everything over other data first, compares results, then times. Prints a
 * line of JSON.
 */
import { pathToFileURL } from 'node:url';
import { measure, type Effort, type Repeat } from '../suite/measure.ts';
import { wrong, integer } from './compare.ts';
import { BY_HAND, OURS, smallRivals, type Run } from './contestants.ts';
import { pollute, type SmallMode } from './pollute.ts';
import { families } from './rows/index.ts';
import * as timed from './timed.ts';
import type { Row } from './types.ts';

export interface ChildTask {
  sizes: number[];
  /** Names of rows; all if empty. */
  only: string[];
  mode: SmallMode;
  effort: Effort;
}

/** Nanoseconds per call of each contestant of one row at one size. */
export interface SmallCell {
  row: string;
  n: number;
  times: Record<string, number>;
}

export interface ChildResult {
  cells: SmallCell[];
  /** Whose result is wrong or who throws, and how: these have no time. */
  wrong: string[];
  /** Who could not be loaded, and why. */
  missing: string[];
}

/** How often everything runs before, each time by a copy of its text. */
const POLLUTERS = 3;

interface Copy {
  rows: Row[];
  runsOf(row: Row): Map<string, Run>;
  missing: string[];
}

/** All rows and adapters, their text compiled anew. */
async function load(copy: string): Promise<Copy> {
  const rows: Row[] = [];
  for (const file of Object.keys(families)) {
    const family = (await import(`./rows/${file}.js?${copy}`)) as { rows: readonly Row[] };
    rows.push(...family.rows);
  }
  const rivals = new Map<string, Record<string, Run>>();
  const missing: string[] = [];
  for (const { name, file } of smallRivals()) {
    try {
      const url = `${pathToFileURL(file).href}?${copy}`;
      rivals.set(name, ((await import(url)) as { answers: Record<string, Run> }).answers);
    } catch (error) {
      missing.push(`${name}: ${String(error).split('\n')[0]}`);
    }
  }
  const runsOf = (row: Row): Map<string, Run> => {
    const runs = new Map<string, Run>([[OURS, row.ours]]);
    if (row.byHand) runs.set(BY_HAND, row.byHand);
    for (const [name, answers] of rivals) {
      const answer = answers[row.name];
      if (answer) runs.set(name, answer);
    }
    return runs;
  };
  return { rows, runsOf, missing };
}

async function main({ sizes, only, mode, effort }: ChildTask): Promise<ChildResult> {
  for (let i = 0; i < POLLUTERS; i++) {
    progress(`what runs before, ${i + 1} of ${POLLUTERS}`);
    const { rows, runsOf } = await load(`before${i}`);
    pollute(rows, (row) => runsOf(row).values());
  }
  const { rows, runsOf, missing } = await load('timed');
  if (mode === 'hostile') pollute(rows, (row) => runsOf(row).values());
  const result: ChildResult = { cells: [], wrong: [], missing };
  for (const row of rows) {
    if (only.length > 0 && !only.includes(row.name)) continue;
    for (const n of sizes) {
      progress(`${row.name} of ${n}`);
      const right = [...runsOf(row)].filter(([name, run]) => {
        const why = wrong(row, run, n);
        if (why !== undefined) result.wrong.push(`${name}, ${row.name} of ${n}: ${why}`);
        return why === undefined;
      });
      const sources = Array.from({ length: timed.SOURCES }, () => row.data(n, integer));
      const loops = right.map(
        ([, run]): Repeat =>
          (times) =>
            timed.repeat(run, sources, times),
      );
      const times = measure(loops, effort);
      result.cells.push({
        row: row.name,
        n,
        times: Object.fromEntries(right.map(([name], i) => [name, Number(times[i]!.toPrecision(4))])),
      });
    }
  }
  progress('');
  return result;
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(40)}\r`);
}

console.log(JSON.stringify(await main(JSON.parse(process.argv[2]!) as ChildTask)));
