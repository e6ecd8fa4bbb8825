/**
 * What an application does to a library before the pipeline that we look at runs. V8 keeps what it learns about a call
 * or a property at its place in the library's text: a benchmark that runs alone in its process sees code tuned to it, an
 * application never does.
 *
 *     mono      nothing ran before
 *     mega      two other pipelines of each other shape (some 50) ran before
 *     hostile   as mega, and the very shape ran over the same kinds of source with other callbacks
 *
 * Each runs 40 times over 100 elements: enough to be compiled, too little to be called hot.
 */
import type { Contestant } from './contestants.ts';
import type { Workload } from '../workloads/types.ts';

export type Mode = 'mono' | 'mega' | 'hostile';
export const modes: readonly Mode[] = ['mono', 'mega', 'hostile'];

const CALLS = 40;

export function pollute(
  contestant: Contestant,
  mode: Mode,
  all: readonly Workload[],
  measured: Workload,
): void {
  if (mode === 'mono') return;
  for (const workload of all) {
    if (workload !== measured) runOthers(contestant, workload, 2);
  }
  if (mode === 'hostile') runOthers(contestant, measured, Infinity);
}

function runOthers(contestant: Contestant, workload: Workload, count: number): void {
  const run = contestant.answer(workload);
  if (run === undefined) return;
  for (const { data, callbacks } of workload.others().slice(0, count)) {
    try {
      for (let call = 0; call < CALLS; call++) run(data, callbacks());
    } catch {
      // Not everyone takes odd data (a rival's sum of objects): then this one has polluted less.
    }
  }
}
