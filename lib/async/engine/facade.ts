/** What the methods of AsyncSeq have in common: sides that can wait, and terminals that never throw. */
import { ROOT } from '../../engine/contract.ts';
import { isFacadeMethod, iteratorMethod, knownPlan, Plan } from '../../engine/plan.ts';
import { waitBy } from '../../engine/run/drive.ts';
import { put } from '../../structures/builtins.ts';
import { isObject } from '../../structures/isObject.ts';
import { AsyncSourceRoot } from '../sources/from.ts';
import { deferred } from './promises.ts';
import { drive } from './drive.ts';
import { sideOf } from './sides.ts';

waitBy(drive);

/** The plan of a source: its own if it waits, else a root over it. It must have been checked. */
export function asyncPlanOf(source: unknown): Plan {
  const plan = isObject(source) && !isFacadeMethod(iteratorMethod(source)) ? knownPlan(source) : undefined;
  return plan ?? new Plan(undefined, ROOT, new AsyncSourceRoot(source), false, undefined, true);
}

/** Sources given as arguments, so that the synchronous operations take them. */
export function sides(_operation: string, sources: readonly unknown[]): never[] {
  const list: unknown[] = [];
  for (let i = 0; i < sources.length; i++) put(list, i, sideOf(asyncPlanOf(sources[i])));
  return list as never[];
}

/** A promise of what a terminal gives; what it throws rejects it. */
export function promised<R>(run: () => unknown): Promise<R> {
  const outcome = deferred<R>();
  try {
    outcome.resolve(run() as R);
  } catch (error) {
    outcome.reject(error);
  }
  return outcome.promise;
}
