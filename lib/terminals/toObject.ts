/**
 * toObject: a fresh ordinary object; of elements with the same key the last wins, or `merge` decides.
 *
 * Each key becomes an own property, whatever it is called, and a key object is converted once.
 */
import { callable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { defineOwn, getOwnPropertyDescriptor, ownKeys } from '../structures/builtins.ts';
import type { Entry, Mapper } from '../types.ts';
import { keyOf } from './entries.ts';
import type { Merge } from './entries.ts';

/** {@link Seq.toObject} for any iterable of entries. */
export function toObject<K extends PropertyKey, V>(source: Iterable<Entry<K, V>>): Record<K, V>;
/** {@link Seq.toObject} for any iterable: the elements by key. */
export function toObject<T, K extends PropertyKey>(source: Iterable<T>, key: Mapper<T, K>): Record<K, T>;
/** {@link Seq.toObject} for any iterable: values made of the elements, by key. */
export function toObject<T, K extends PropertyKey, V>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  value: Mapper<T, V>,
  merge?: (earlier: V, later: V, key: K) => V,
): Record<K, V>;
export function toObject<T>(
  source: Iterable<T>,
  key?: Mapper<T, unknown>,
  value?: Mapper<T, unknown>,
  merge?: Merge,
): Record<PropertyKey, unknown> {
  const plan = receiver('toObject', source);
  if (key !== undefined || value !== undefined || merge !== undefined)
    callable(source, 'toObject', 'key', key);
  optionalCallable(source, 'toObject', 'value', value);
  optionalCallable(source, 'toObject', 'merge', merge);
  return drive(plan, new Properties<T>(key, value, merge));
}

class Properties<T> implements Sink<T, Record<PropertyKey, unknown>> {
  readonly ask: Mapper<T, unknown> | undefined;
  private readonly value: Mapper<T, unknown> | undefined;
  private readonly merge: Merge | undefined;
  private readonly object: Record<PropertyKey, unknown>;

  constructor(
    key: Mapper<T, unknown> | undefined,
    value: Mapper<T, unknown> | undefined,
    merge: Merge | undefined,
  ) {
    this.ask = key;
    this.value = value;
    this.merge = merge;
    this.object = {};
  }

  get name(): string {
    return 'toObject';
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
    const { ask: key, value, merge, object } = this;
    const raw = key === undefined ? keyOf('toObject', element) : answer;
    const item =
      key === undefined
        ? (element as { 1?: unknown })[1]
        : value === undefined
          ? element
          : value(element, index);
    const own = propertyKey(raw);
    const known = merge === undefined ? undefined : getOwnPropertyDescriptor(object, own);
    defineOwn(
      object,
      own,
      known === undefined ? item : merge!(known.value as never, item as never, own as never),
    );
  }

  result(): Record<PropertyKey, unknown> {
    return this.object;
  }
}

/** ToPropertyKey, so that a key object is asked once. */
function propertyKey(key: unknown): PropertyKey {
  if (typeof key === 'symbol' || typeof key === 'string') return key;
  const keyed = { __proto__: null, [key as string]: 0 };
  return ownKeys(keyed)[0]!;
}
