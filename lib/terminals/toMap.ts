/** toMap: a fresh Map; of elements with the same key the last wins, or `merge` decides. */
import { Map, mapGet, mapHas, mapSet } from '../structures/builtins.ts';
import type { Entry, Mapper } from '../types.ts';
import { driveEntries } from './entries.ts';

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
  const map = new Map<unknown, unknown>();
  const add = (own: unknown, item: unknown): void => {
    const known = merge !== undefined && mapHas(map, own);
    mapSet(map, own, known ? merge(mapGet(map, own) as never, item as never, own as never) : item);
  };
  return driveEntries(source, 'toMap', key, value, merge, add, map);
}
