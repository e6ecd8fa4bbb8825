/** toArray: every element, in a fresh array. */
import { receiver } from '../engine/check.ts';
import { drivePlainly } from '../engine/drive.ts';
import type { Terminal } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { tierOf } from '../engine/plan.ts';
import { jobOf } from '../engine/tier.ts';
import { put } from '../structures/builtins.ts';

const terminal: Terminal = { name: 'toArray', ends: true };

/** {@link Seq.toArray} for any iterable. */
export function toArray<T>(source: Iterable<T>): T[] {
  receiver('toArray', source);
  const plan = planOf<T>(source);
  const job = jobOf('toArray', undefined);
  const tier = tierOf(plan);
  if (tier !== undefined && tier.toArray(plan, job)) return (job.value as T[] | undefined) ?? [];
  const result: T[] = [];
  drivePlainly(plan, terminal, (value, index) => put(result, index, value));
  return result;
}
