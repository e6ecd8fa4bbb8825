/** toMap: a fresh Map; of elements with the same key the last wins, or `merge` decides. */
import { callable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Map, mapGet, mapHas, mapSet } from '../structures/builtins.ts';
import type { Entry, Mapper } from '../types.ts';
import { keyOf } from './entries.ts';
import type { Merge } from './entries.ts';

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
  if (key !== undefined || value !== undefined || merge !== undefined) callable(source, 'toMap', 'key', key);
  optionalCallable(source, 'toMap', 'value', value);
  optionalCallable(source, 'toMap', 'merge', merge);
  return drive(plan, new Mapped<T>(key, value, merge));
}

class Mapped<T> implements Sink<T, Map<unknown, unknown>> {
  readonly ask: Mapper<T, unknown> | undefined;
  private readonly value: Mapper<T, unknown> | undefined;
  private readonly merge: Merge | undefined;
  private readonly map: Map<unknown, unknown>;

  constructor(
    key: Mapper<T, unknown> | undefined,
    value: Mapper<T, unknown> | undefined,
    merge: Merge | undefined,
  ) {
    this.ask = key;
    this.value = value;
    this.merge = merge;
    this.map = new Map<unknown, unknown>();
  }

  get name(): string {
    return 'toMap';
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return EACH;
  }

  add(element: T, index: number, answer: unknown): void {
    const { ask: key, value, merge, map } = this;
    const own = key === undefined ? keyOf('toMap', element) : answer;
    const item =
      key === undefined
        ? (element as { 1?: unknown })[1]
        : value === undefined
          ? element
          : value(element, index);
    const known = merge !== undefined && mapHas(map, own);
    mapSet(map, own, known ? merge(mapGet(map, own) as never, item as never, own as never) : item);
  }

  result(): Map<unknown, unknown> {
    return this.map;
  }
}
