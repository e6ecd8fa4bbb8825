/** last: the last element. Reads to the end, but of an array, a range or another built-in only the last. */
import { receiver } from '../engine/arguments/check.ts';
import { boundsOf } from '../engine/bounds.ts';
import type { Plan } from '../engine/plan.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { max } from '../structures/builtins.ts';
import { dropped } from './dropped.ts';

/** {@link Seq.last} for any iterable. */
export function last<T>(source: Iterable<T>): T | undefined {
  const plan = receiver('last', source);
  let found: T | undefined;
  const sink = new Each(
    'last',
    undefined,
    (value: T) => void (found = value),
    () => found,
  );
  return drive(plan.up === undefined ? lastOf(plan) : plan, sink);
}

/** What is left of a root when all is passed over that may be. */
function lastOf(root: Plan): Plan {
  const { min: least, max: most, plain } = boundsOf(root);
  return plain && least === most && most !== Infinity ? dropped(root, max(0, most - 1)) : root;
}
