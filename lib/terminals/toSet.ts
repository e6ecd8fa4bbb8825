/** toSet: the distinct elements, in a fresh Set, in first-seen order. */
import { receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { Set, setAdd } from '../structures/builtins.ts';

/** {@link Seq.toSet} for any iterable. */
export function toSet<T>(source: Iterable<T>): Set<T> {
  const plan = receiver('toSet', source);
  const values = new Set<T>();
  return drive(
    plan,
    new Each(
      'toSet',
      undefined,
      (value: T) => void setAdd(values, value),
      () => values,
    ),
  );
}
