/** toGroups: a fresh Map of arrays by key, keys in the order first seen. */
import { callable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import type { AnySink, Callback } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { Map, mapSet } from '../platform/builtins.ts';
import { Groups } from '../structures/groups.ts';
import type { Mapper, NonEmpty } from '../types.ts';

/** {@link Seq.toGroups} for any iterable. */
export function toGroups<T, K>(source: Iterable<T>, key: Mapper<T, K>): Map<K, NonEmpty<T>>;
/** {@link Seq.toGroups} for any iterable, of values made of the elements. */
export function toGroups<T, K, V>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  value: Mapper<T, V>,
): Map<K, NonEmpty<V>>;
export function toGroups<T>(
  source: Iterable<T>,
  key: Mapper<T, unknown>,
  value?: Mapper<T, unknown>,
): Map<unknown, NonEmpty<unknown>> {
  const plan = receiver('toGroups', source);
  callable(source, 'toGroups', 'key', key);
  optionalCallable(source, 'toGroups', 'value', value);
  return drive(plan, toGroupsSink(key, value));
}

/**
 * The sink of one run.
 * @internal
 */
export function toGroupsSink(key: Mapper<never, unknown>, value?: Mapper<never, unknown>): AnySink {
  return new Sink('toGroups', GROUPED, key as Callback, new Groups(), value);
}

const GROUPED = /* @__PURE__ */ new Terminal<
  unknown,
  Groups<unknown, unknown>,
  Map<unknown, NonEmpty<unknown>>,
  Mapper<never, unknown> | undefined
>(({ state, arg }, element, index, own) => {
  state.add(own, arg === undefined ? element : arg(element as never, index));
}, mapOf);

function mapOf({ state }: { readonly state: Groups<unknown, unknown> }): Map<unknown, NonEmpty<unknown>> {
  const { all } = state;
  const map = new Map<unknown, NonEmpty<unknown>>();
  for (let i = 0; i < all.length; i++) mapSet(map, all[i]!.key, all[i]!.items as NonEmpty<unknown>);
  state.teach(map);
  return map;
}
