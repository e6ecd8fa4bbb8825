/** toArray: every element, in a fresh array. */
import { receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { put } from '../structures/builtins.ts';

/** {@link Seq.toArray} for any iterable. */
export function toArray<T>(source: Iterable<T>): T[] {
  receiver('toArray', source);
  const values: T[] = [];
  drive<T>(planOf(source), { name: 'toArray', ends: true }, (value, index) => put(values, index, value));
  return values;
}
