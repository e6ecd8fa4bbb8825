/** toMap: a fresh Map; of elements with the same key the last wins, or `merge` decides. */
import { callable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { Map, mapGet, mapHas, mapSet } from '../structures/builtins.ts';
import type { Entry, Mapper } from '../types.ts';
import { keyOf } from './entries.ts';

/** {@link Seq.toMap} for any iterable of entries. */
export function toMap<K, V>(source: Iterable<Entry<K, V>>): Map<K, V>;
/** {@link Seq.toMap} for any iterable: the elements by key. */
export function toMap<T, K>(source: Iterable<T>, key: Mapper<T, K>): Map<K, T>;
/** {@link Seq.toMap} for any iterable: values made of the elements, by key. */
export function toMap<T, K, V>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  value: Mapper<T, V>,
  merge?: (earlier: V, later: V, key: K) => V,
): Map<K, V>;
export function toMap<T>(
  source: Iterable<T>,
  key?: Mapper<T, unknown>,
  value?: Mapper<T, unknown>,
  merge?: (a: never, b: never, key: never) => unknown,
): Map<unknown, unknown> {
  const plan = receiver('toMap', source);
  if (key !== undefined || value !== undefined || merge !== undefined) callable(source, 'toMap', 'key', key);
  optionalCallable(source, 'toMap', 'value', value);
  optionalCallable(source, 'toMap', 'merge', merge);
  const map = new Map<unknown, unknown>();
  const add = (element: T, index: number, answer: unknown): void => {
    const own = key === undefined ? keyOf('toMap', element) : answer;
    const item =
      key === undefined
        ? (element as { 1?: unknown })[1]
        : value === undefined
          ? element
          : value(element, index);
    const known = merge !== undefined && mapHas(map, own);
    mapSet(map, own, known ? merge(mapGet(map, own) as never, item as never, own as never) : item);
  };
  return drive(plan, new Each('toMap', key, add, () => map));
}
