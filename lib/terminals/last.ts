/** last: the last element. Reads to the end, but of an array, a range or another built-in only the last. */
import { receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { boundsOf } from '../engine/size.ts';
import { drop } from '../stages/drop.ts';
import { ROOT } from '../engine/stage.ts';
import { max } from '../structures/builtins.ts';

/** {@link Seq.last} for any iterable. */
export function last<T>(source: Iterable<T>): T | undefined {
  receiver('last', source);
  let plan = planOf<T>(source);
  if (plan.kind === ROOT) {
    const { min: least, max: most, plain } = boundsOf(plan);
    if (plain && least === most && most !== Infinity) plan = drop(plan, max(0, most - 1));
  }
  let found: T | undefined;
  drive<T>(plan, { name: 'last', ends: true }, (value) => void (found = value));
  return found;
}
