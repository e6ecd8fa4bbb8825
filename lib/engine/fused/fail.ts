/**
 * What the loops do when something throws: note which stage it was and at which element, as the plain engine does, close
 * what is open, and let the error go on.
 */
import { FILTER } from '../stage.ts';
import type { Plan } from '../plan.ts';
import type { Job } from '../tier.ts';
import { Run } from '../run.ts';
import { note, noteStage } from '../trace.ts';

/**
 * `k` was at work on a chain of `depth` stages, the last of them `plan`: 0 the source, 1 … the stages, then the
 * terminal. `i`, `passed` and `n` count what the source, the first filter and the whole chain have given.
 */
export function fail(
  error: unknown,
  plan: Plan<unknown>,
  job: Job,
  k: number,
  depth: number,
  i: number,
  passed: number,
  n: number,
): never {
  if (k > depth) noteStage(job, error, job.operation, n - 1);
  else {
    const first = above(plan, depth - 1);
    const filtered = k === 2 && first.kind === FILTER;
    const at = k === 0 ? sourceIndex(job, i) : filtered ? passed - 1 : i;
    note(job, error, above(plan, depth - k), at);
  }
  return abandon(job, error);
}

/** The same of a deep loop, where `k` counts from the terminal back and each stage has a count of its own. */
export function failDeep(
  error: unknown,
  plan: Plan<unknown>,
  job: Job,
  k: number,
  depth: number,
  i: number,
  n: number,
  counts: readonly number[],
): never {
  if (k > counts.length) noteStage(job, error, job.operation, n - 1);
  else if (k === 0) note(job, error, above(plan, depth), sourceIndex(job, i));
  else note(job, error, above(plan, k - 1), counts[k - 1]! - 1);
  return abandon(job, error);
}

/** At which element the source itself failed. */
function sourceIndex({ parts, cursor }: Job, i: number): number {
  return (parts ?? cursor)?.index ?? i;
}

function abandon({ segment }: Job, error: unknown): never {
  if (segment !== undefined) Run.abandon(segment, error);
  throw error;
}

function above(plan: Plan<unknown>, steps: number): Plan<unknown> {
  let node = plan;
  for (let left = steps; left > 0; left--) node = node.up!;
  return node;
}
