/** countBy: how many elements have each key, in a fresh Map, in first-seen order of the keys. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { Cells } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.countBy} for any iterable. */
export function countBy<T>(source: Iterable<T>): Map<T, number>;
/** {@link Seq.countBy} for any iterable, by a key. */
export function countBy<T, K>(source: Iterable<T>, key: Mapper<T, K>): Map<K, number>;
export function countBy<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Map<unknown, number> {
  const plan = receiver('countBy', source);
  optionalCallable(source, 'countBy', 'key', key);
  const counts = new Cells<unknown, number>();
  const add = (value: T, _index: number, answer: unknown): void => {
    const own = key === undefined ? value : answer;
    const cell = counts.find(own);
    if (cell === undefined) counts.add(own, 1);
    else cell.value++;
  };
  return drive(plan, new Each('countBy', key, add, () => counts.toMap()));
}
