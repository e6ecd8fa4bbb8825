/** toSet: the distinct elements, in a fresh Set, in first-seen order. */
import { receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { Set, setAdd } from '../structures/builtins.ts';

/** {@link Seq.toSet} for any iterable. */
export function toSet<T>(source: Iterable<T>): Set<T> {
  receiver('toSet', source);
  const values = new Set<T>();
  drive<T>(planOf(source), { name: 'toSet', ends: true }, (value) => void setAdd(values, value));
  return values;
}
