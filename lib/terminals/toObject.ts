/**
 * toObject: a fresh ordinary object; of elements with the same key the last wins, or `merge` decides.
 *
 * Each key becomes an own property, whatever its name, and a key object is converted once.
 */
import { receiver } from '../engine/arguments/check.ts';
import type { AnySink, Callback } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { defineOwn, getOwnPropertyDescriptor, ownKeys } from '../platform/builtins.ts';
import type { ByKey, Entry, Mapper } from '../types.ts';
import { checkEntries, keyOf } from '../common/entries.ts';
import type { Making, Merge } from '../common/entries.ts';

/** {@link Seq.toObject} for any iterable of entries. */
export function toObject<K extends PropertyKey, V>(source: Iterable<Entry<K, V>>): ByKey<K, V>;
/** {@link Seq.toObject} for any iterable: the elements by key. */
export function toObject<T, K extends PropertyKey>(source: Iterable<T>, key: Mapper<T, K>): ByKey<K, T>;
/** {@link Seq.toObject} for any iterable: values made of the elements, by key. */
export function toObject<T, K extends PropertyKey, V>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  value: Mapper<T, V>,
  merge?: (earlier: V, later: V, key: K) => V,
): ByKey<K, V>;
export function toObject<T>(
  source: Iterable<T>,
  key?: Mapper<T, unknown>,
  value?: Mapper<T, unknown>,
  merge?: Merge,
): Record<PropertyKey, unknown> {
  const plan = receiver('toObject', source);
  checkEntries(source, 'toObject', key, value, merge);
  return drive(plan, toObjectSink(key, value, merge));
}

/**
 * The sink of one run.
 * @internal
 */
export function toObjectSink(
  key?: Mapper<never, unknown>,
  value?: Mapper<never, unknown>,
  merge?: Merge,
): AnySink {
  return new Sink('toObject', PROPERTIES, key as Callback | undefined, {}, { value, merge });
}

const PROPERTIES = /* @__PURE__ */ new Terminal<
  unknown,
  Record<PropertyKey, unknown>,
  Record<PropertyKey, unknown>,
  Making
>(({ ask, state: object, arg: { value, merge } }, element, index, answer) => {
  const raw = ask === undefined ? keyOf('toObject', element) : answer;
  const item =
    ask === undefined
      ? (element as { 1?: unknown })[1]
      : value === undefined
        ? element
        : value(element as never, index);
  const own = propertyKey(raw);
  const known = merge === undefined ? undefined : getOwnPropertyDescriptor(object, own);
  const made = known === undefined ? item : merge!(known.value as never, item as never, own as never);
  // A key that is in the object already may be inherited, and have a setter.
  if (own in object) defineOwn(object, own, made);
  else object[own] = made;
}, stateOf);

/** ToPropertyKey, so that a key object is asked once. */
function propertyKey(key: unknown): PropertyKey {
  if (typeof key === 'symbol' || typeof key === 'string') return key;
  if (typeof key === 'number') return `${key}`;
  const keyed = { __proto__: null, [key as string]: 0 };
  return ownKeys(keyed)[0]!;
}
