/** What a run comes to: means over workloads, the best rival of each, the run that pages are about. */
import type { Workload } from '../workloads/types.ts';
import type { SuiteRun } from './results.ts';
import type { Cell } from './run.ts';

export const OWN = 'seqable';

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Ratios by workload. What is measured in nanoseconds per call is left out: there the hand loop does next to nothing. */
export function ratiosOf(
  cells: readonly Cell[],
  contestant: string,
  workloads: readonly Workload[],
): Map<string, number> {
  const counted = new Set(workloads.filter(({ perCall }) => !perCall).map(({ name }) => name));
  const its = cells.filter((cell) => cell.contestant === contestant && counted.has(cell.workload));
  return new Map(its.filter(({ ratio }) => ratio !== undefined).map((cell) => [cell.workload, cell.ratio!]));
}

export interface Standing {
  name: string;
  /** How many workloads it has an operation for, and right results in time. */
  count: number;
  mean: number;
  /** The mean of ours over the same workloads. */
  ownMean: number;
}

/** All contestants of a run, the fastest first. */
export function standings({ cells }: Pick<SuiteRun, 'cells'>, workloads: readonly Workload[]): Standing[] {
  const own = ratiosOf(cells, OWN, workloads);
  const names = [...new Set(cells.map(({ contestant }) => contestant))];
  const all = names.map((name) => {
    const ratios = ratiosOf(cells, name, workloads);
    const shared = [...ratios.keys()].filter((workload) => own.has(workload));
    return {
      name,
      count: ratios.size,
      mean: geometricMean([...ratios.values()]),
      ownMean: geometricMean(shared.map((workload) => own.get(workload)!)),
    };
  });
  return all.filter(({ count }) => count > 0).sort((a, b) => a.mean - b.mean);
}

export function cellOf(
  cells: readonly Cell[],
  workload: { readonly name: string },
  contestant: string,
): Cell | undefined {
  return cells.find((cell) => cell.workload === workload.name && cell.contestant === contestant);
}

/** The fastest of these; undefined where none can do it. */
export function bestRival(
  cells: readonly Cell[],
  workload: Workload,
  among: readonly string[],
): Cell | undefined {
  return cells
    .filter(
      ({ workload: name, contestant, ratio }) =>
        name === workload.name && among.includes(contestant) && ratio !== undefined,
    )
    .sort((a, b) => a.ratio! - b.ratio!)[0];
}

/** The run that chart and tables are about: hostile, with rivals if there is one, of the newest Node. */
export function mainRun(runs: Readonly<Record<string, SuiteRun>>): SuiteRun | undefined {
  const hostile = Object.entries(runs).filter(([key]) => key.startsWith('Node') && key.includes('hostile'));
  const rank = (key: string): number => (key.endsWith('rivals') ? 1000 : 0) + Number(/\d+/.exec(key)![0]);
  return hostile.sort(([a], [b]) => rank(b) - rank(a))[0]?.[1];
}
