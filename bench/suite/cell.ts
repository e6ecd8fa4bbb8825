/**
 * One cell of the table in a process of its own: one contestant at one workload, the hand-written loop beside it.
 * Prints one line of JSON.
 */
import { isDeepStrictEqual } from 'node:util';
import { workloads } from '../workloads/index.ts';
import type { Workload } from '../workloads/types.ts';
import { load, type Entrant, type Run } from './contestants.ts';
import { measure, type Effort, type Repeat } from './measure.ts';
import { pollute, type Mode } from './pollute.ts';
import type * as Timed from './timed.ts';

export interface CellTask {
  workload: string;
  entrant: Entrant;
  mode: Mode;
  effort: Effort;
}

/** Nanoseconds per run; or why there are none. */
export type CellResult =
  { hand: number; own: number } | { none: 'absent' | 'missing' | 'wrong'; why?: string };

async function main(task: CellTask): Promise<CellResult> {
  const workload = workloads.find(({ name }) => name === task.workload)!;
  let contestant;
  try {
    contestant = await load(task.entrant);
  } catch (error) {
    return { none: 'missing', why: String(error) };
  }
  const run = contestant.answer(workload);
  if (run === undefined) return { none: 'absent' };
  const hand: Run = (data) => workload.hand(data);

  pollute(contestant, task.mode, workloads, workload);

  const { data, callbacks } = workload.timed();
  const why = difference(workload, hand(data, callbacks()), run(data, callbacks()));
  if (why !== undefined) return { none: 'wrong', why };

  const contestants = [
    await loop('hand', hand, data, () => undefined),
    await loop('own', run, data, callbacks),
  ];
  const [handTime, ownTime] = measure(contestants, task.effort);
  return { hand: handTime!, own: ownTime! };
}

/** See timed.ts for why it is imported anew. */
async function loop(name: string, run: Run, data: unknown, callbacks: () => unknown): Promise<Repeat> {
  const { repeat } = (await import(`./timed.js?${name}`)) as typeof Timed;
  return (times) => repeat(run, data, callbacks, times);
}

function difference({ comparable }: Workload, expected: unknown, found: unknown): string | undefined {
  const [right, result] = comparable ? [comparable(expected), comparable(found)] : [expected, found];
  if (isDeepStrictEqual(right, result)) return undefined;
  return `${show(result)} where the hand loop gives ${show(right)}`;
}

const show = (value: unknown): string => String(JSON.stringify(value)).slice(0, 100);

console.log(JSON.stringify(await main(JSON.parse(process.argv[2]!) as CellTask)));
