/** toMap: a fresh Map; of elements with the same key the last wins, or `merge` decides. */
import { receiver } from '../engine/arguments/check.ts';
import type { AnySink, Callback } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { Map, mapGet, mapHas, mapSet } from '../platform/builtins.ts';
import { keyWithin } from '../structures/composite.ts';
import type { Entry, Mapper } from '../types.ts';
import { checkEntries, keyOf } from '../common/entries.ts';
import type { Making, Merge } from '../common/entries.ts';

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
  merge?: Merge,
): Map<unknown, unknown> {
  const plan = receiver('toMap', source);
  checkEntries(source, 'toMap', key, value, merge);
  return drive(plan, toMapSink(key, value, merge));
}

/**
 * The sink of one run.
 * @internal
 */
export function toMapSink(
  key?: Mapper<never, unknown>,
  value?: Mapper<never, unknown>,
  merge?: Merge,
): AnySink {
  return new Sink('toMap', MAPPED, key as Callback | undefined, new Map(), { value, merge });
}

const MAPPED = /* @__PURE__ */ new Terminal<unknown, Map<unknown, unknown>, Map<unknown, unknown>, Making>(
  ({ ask, state: map, arg: { value, merge } }, element, index, answer) => {
    const own = keyWithin(map, ask === undefined ? keyOf('toMap', element) : answer);
    const item =
      ask === undefined
        ? (element as { 1?: unknown })[1]
        : value === undefined
          ? element
          : value(element as never, index);
    const known = merge !== undefined && mapHas(map, own);
    mapSet(map, own, known ? merge(mapGet(map, own) as never, item as never, own as never) : item);
  },
  stateOf,
);
