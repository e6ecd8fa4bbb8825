/** countBy: how many elements have each key, in a fresh Map, in first-seen order of the keys. */
import { optionalCallable, receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { Cells } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.countBy} for any iterable. */
export function countBy<T>(source: Iterable<T>): Map<T, number>;
/** {@link Seq.countBy} for any iterable, by a key. */
export function countBy<T, K>(source: Iterable<T>, key: Mapper<T, K>): Map<K, number>;
export function countBy<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Map<unknown, number> {
  receiver('countBy', source);
  optionalCallable(source, 'countBy', 'key', key);
  const counts = new Cells<unknown, number>();
  drive<T>(planOf(source), { name: 'countBy', ends: true }, (value, index) => {
    const own = key === undefined ? value : key(value, index);
    const cell = counts.find(own);
    if (cell === undefined) counts.add(own, 1);
    else cell.value++;
  });
  return counts.toMap();
}
