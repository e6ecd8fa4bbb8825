/** What the loops need besides themselves, and how they are listed. */
import { arrayOf } from '../cursor.ts';
import type { Plan } from '../plan.ts';
import { openBuiltin } from '../pristine.ts';
import type { Job, SumJob } from '../tier.ts';
import { iteratorSymbol, put } from '../../structures/builtins.ts';

/** The ways of reading a source: an array of which no element has been seen, a range, a cursor. */
export const ARRAY_UNSEEN = 3;
export const RANGE = 4;
export const CURSOR = 5;
/** And those that only private loops know: one part after the other, and a for…of. */
export const PARTS = 6;
export const WALK = 7;

/**
 * A loop over the source in `job` and the last `depth` nodes of a plan; what follows are the parameters of the
 * terminal's template in scripts/fused.mjs.
 */
export type Loop = (plan: Plan<unknown>, depth: number, job: never, ...more: unknown[]) => unknown;

/** The loops of a terminal: private copies by shape, private copies for deeper chains, and those that all may use. */
export interface LoopsOf {
  readonly array: readonly (readonly Loop[])[];
  readonly range: readonly (readonly Loop[])[];
  readonly cursor: readonly (readonly Loop[])[];
  readonly parts: readonly (readonly Loop[])[];
  readonly walk: readonly (readonly Loop[])[];
  readonly deep: readonly Loop[];
  readonly shared: Loop;
  readonly sharedDeep: Loop;
}

export type Loops = Readonly<
  Record<'sumInts' | 'sum' | 'mapped' | 'toArray' | 'reduce' | 'each' | 'test', LoopsOf>
>;

/** Puts into the job how far the last block of a sum has come; what comes out is what that block found odd, if it did. */
export type Settle = (job: SumJob) => unknown;

/** What stands where there is no loop. */
export const none: Loop = () => undefined;

/** Goes on with the next part that has an element, the `at`th of all; false if there is none. */
export function nextPart(job: Job, at: number): boolean {
  const { parts } = job;
  for (;;) {
    const part = parts?.nextPart!();
    if (part === undefined) return false;
    const array = arrayOf(part);
    job.first = at;
    if (array === undefined) {
      job.way = CURSOR;
      job.cursor = part;
      if (part.advance()) return true;
    } else {
      job.way = ARRAY_UNSEEN;
      job.cursor = undefined;
      job.array = array as readonly unknown[];
      if (array.length > 0) return true;
    }
  }
}

/** Something for…of can go over: the iterator of a Set, Map or string, opened with the method of load time. */
export function walk(job: Job): Iterable<unknown> {
  const iterator = openBuiltin(job.walk, job.array).iterator as Iterator<unknown>;
  return { [iteratorSymbol]: () => iterator };
}

/** How the shared loops read an array whose first element is `value`: 0 integers, 1 other numbers, 2 anything else. */
export function kindOf(value: unknown): 0 | 1 | 2 {
  return typeof value !== 'number' ? 2 : (value | 0) === value ? 0 : 1;
}

/** The callbacks of the last `depth` nodes of `plan`, the last first; undefined up to ten, so that reading is uniform. */
export function callbacksOf(plan: Plan<unknown>, depth: number): unknown[] {
  const callbacks: unknown[] = [];
  let node: Plan<unknown> | undefined = plan;
  for (let i = 0; i < 10; i++) {
    put(callbacks, i, i < depth ? node!.op : undefined);
    node = node?.up;
  }
  return callbacks;
}
