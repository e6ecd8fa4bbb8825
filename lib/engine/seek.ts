/** The first element that a test decides about: what find, findIndex, some and every have in common. */
import { drivePlainly, ENOUGH } from './drive.ts';
import { planOf } from './lazy.ts';
import { tierOf } from './plan.ts';
import { jobOf } from './tier.ts';

/** Where the first element stands of which `predicate` says what is `wanted`, −1 for nowhere; and what it is. */
export function seek<T>(
  source: Iterable<T>,
  operation: string,
  predicate: (value: T, index: number) => unknown,
  wanted: boolean,
): { readonly index: number; readonly value: T | undefined } {
  const job = jobOf(operation, undefined);
  const plan = planOf<T>(source);
  const tier = tierOf(plan);
  if (tier === undefined || !tier.test(plan, job, predicate, wanted)) {
    drivePlainly(plan, { name: operation, ends: false }, (value, index) => {
      if (!predicate(value, index) === wanted) return undefined;
      job.index = index;
      job.value = value;
      return ENOUGH;
    });
  }
  return job as { index: number; value: T | undefined };
}
