/** Runs the cells of the table, each in processes of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Workload } from '../workloads/types.ts';
import type { CellResult, CellTask } from './cell.ts';
import type { Entrant } from './contestants.ts';
import { median, type Effort } from './measure.ts';
import type { Options } from './options.ts';

const program = fileURLToPath(new URL('./cell.js', import.meta.url));

/** Seconds after which a cell is given up. */
const PATIENCE = 60;

/** A cell of the table: nanoseconds per run of the hand loop and of the contestant, or why there are none. */
export interface Cell {
  workload: string;
  contestant: string;
  hand?: number;
  own?: number;
  ratio?: number;
  none?: 'absent' | 'missing' | 'wrong' | 'slow' | 'failed';
  why?: string;
}

const careful: Effort = { warmUp: 200, samples: 25, sample: 10 };
/** Rivals are many: their figures are rougher. */
const brief: Effort = { warmUp: 150, samples: 13, sample: 6 };
const quick: Effort = { warmUp: 100, samples: 9, sample: 4 };

export function runCell(workload: Workload, entrant: Entrant, processes: number, options: Options): Cell {
  const task: CellTask = {
    workload: workload.name,
    entrant,
    mode: options.mode,
    effort: options.quick ? quick : entrant.lib === undefined ? brief : careful,
  };
  const identity = { workload: workload.name, contestant: entrant.name };
  return middleOf(processes, () => ({ ...identity, ...runOnce(options.node, task) }));
}

/** Of so many cells that were measured alike the one whose ratio is the median; the first without a time, if there is one. */
export function middleOf<C extends Cell>(processes: number, measured: () => C): C {
  const cells: C[] = [];
  for (let i = 0; i < processes; i++) {
    const cell = measured();
    if (cell.none !== undefined) return cell;
    cells.push(cell);
  }
  const middle = median(cells.map(({ ratio }) => ratio!));
  return cells.find(({ ratio }) => ratio === middle)!;
}

function runOnce(node: string, task: CellTask): Omit<Cell, 'workload' | 'contestant'> {
  const result = resultOf<CellResult>(node, program, task);
  if ('none' in result) return result;
  return { hand: round(result.hand), own: round(result.own), ratio: round(result.own / result.hand) };
}

/** What a program, given its task, prints as its last line; or why there is nothing. */
export function resultOf<Result>(
  node: string,
  cellProgram: string,
  task: unknown,
): Result | { none: 'slow' | 'failed'; why: string } {
  const { status, signal, stdout, stderr } = spawnSync(node, [cellProgram, JSON.stringify(task)], {
    encoding: 'utf8',
    timeout: PATIENCE * 1000,
    killSignal: 'SIGKILL',
  });
  if (signal === 'SIGKILL') return { none: 'slow', why: `not done after ${PATIENCE} s` };
  if (status !== 0) return { none: 'failed', why: lastLine(stderr) };
  return JSON.parse(lastLine(stdout)) as Result;
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
export const round = (value: number): number => Number(value.toPrecision(4));
