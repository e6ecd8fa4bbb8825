/** What the loops need besides themselves, and how they are listed. */
import type { Cursor } from '../cursor.ts';
import { MOST } from '../plan.ts';
import type { Plan } from '../plan.ts';
import { openBuiltin } from '../pristine.ts';
import type { Job, Sum } from '../tier.ts';
import { isArray, iteratorSymbol, put } from '../../structures/builtins.ts';

/** The ways of reading a source: an array by the kind of its first element (slots.ts); not yet known; a range; a cursor. */
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

/** Adds up how far the last block of a sum has come; what comes out is what that block found odd, if it did. */
export type Settle = (sum: Sum) => unknown;

/** What stands where there is no loop. */
export const none: Loop = () => undefined;

/** Goes on with the next part that has an element, the `at`th of all; false if there is none. */
export function nextPart(job: Job, at: number): boolean {
  const { parts } = job;
  for (;;) {
    const part = parts?.nextPart!();
    if (part === undefined) return false;
    job.first = at;
    if (isArray(part)) {
      job.way = ARRAY_UNSEEN;
      job.cursor = undefined;
      job.array = part;
      if (part.length > 0) return true;
    } else {
      job.way = CURSOR;
      job.cursor = part as Cursor<unknown>;
      if (job.cursor.advance()) return true;
    }
  }
}

/** Something for…of can go over: the iterator of a Set, Map or string, opened with the method of load time. */
export function walk(job: Job): Iterable<unknown> {
  const iterator = openBuiltin(job.walk, job.array).iterator as Iterator<unknown>;
  return { [iteratorSymbol]: () => iterator };
}

/** The callbacks of the last `depth` nodes of `plan`, the last first; undefined up to the longest. */
export function callbacksOf(plan: Plan<unknown>, depth: number): unknown[] {
  const callbacks: unknown[] = [];
  let node: Plan<unknown> | undefined = plan;
  for (let i = 0; i < MOST; i++) {
    put(callbacks, i, i < depth ? node!.op : undefined);
    node = node?.up;
  }
  return callbacks;
}
