/**
 * zipKeyed: zip with names: objects of one element from each source.
 *
 *     zipKeyed({n: [1 2], c: [a b]}) ──▶ {n: 1, c: a} {n: 2, c: b}
 *
 * The objects have no prototype, so that every key is safe.
 */
import { iterable } from '../engine/arguments/check.ts';
import { isArrayOrNot, show } from '../structures/show.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { isObject } from '../structures/isObject.ts';
import {
  create,
  defineOwn,
  getOwnPropertyDescriptor,
  ownKeys,
  put,
  TypeError,
} from '../platform/builtins.ts';
import { isSource } from '../common/inOneList.ts';
import { zipOptions } from './zip.ts';
import { ZipRoot } from '../common/zipRoot.ts';
import type { NoString } from '../types.ts';

/** {@link Seq.zipKeyed} as a function. */
export function zipKeyed<O extends Record<PropertyKey, NoString<unknown>>>(
  sources: O,
  options?: { mode?: 'shortest' | 'strict' },
): Lazy<{ [K in keyof O]: O[K] extends Iterable<infer U> ? U : never }>;
/** {@link Seq.zipKeyed} as a function: up to the longest, the others padded. */
export function zipKeyed<
  O extends Record<PropertyKey, NoString<unknown>>,
  P extends Partial<Record<keyof O, unknown>> = {},
>(
  sources: O,
  options: { mode: 'longest'; padding?: P },
): Lazy<{
  [K in keyof O]: (O[K] extends Iterable<infer U> ? U : never) | (K extends keyof P ? P[K] : undefined);
}>;
export function zipKeyed(sources: object, options?: object): Lazy<never> {
  if (!isObject(sources))
    throw new TypeError(`zipKeyed: sources must be an object, but got ${show(sources)}`);
  const { mode, padding } = zipOptions('zipKeyed', options, 'all sources stand in one object: { a, b }');
  const keys: PropertyKey[] = [];
  const list: unknown[] = [];
  const pads: unknown[] = [];
  const all = ownKeys(sources);
  for (let i = 0; i < all.length; i++) {
    const key = all[i]!;
    if (!getOwnPropertyDescriptor(sources, key)?.enumerable) continue;
    const source = (sources as Record<PropertyKey, unknown>)[key];
    if (source === undefined) continue;
    iterable(
      undefined,
      'zipKeyed',
      `source ${typeof key === 'symbol' ? 'at a symbol' : show(key)}`,
      source,
      false,
      iterable,
      () => (isArrayOrNot(sources) ? FOR_LIST : undefined),
    );
    put(keys, keys.length, key);
    put(list, list.length, source);
  }
  // A Map has no keys of its own, and would give no rows at all.
  if (keys.length === 0 && !isArrayOrNot(sources) && isSource(sources))
    throw new TypeError(
      `zipKeyed: sources must have keys of their own, but got an iterable; ${FOR_LIST}, for a Map, pass Object.fromEntries(map)`,
    );
  if (padding !== undefined) {
    for (let i = 0; i < keys.length; i++) put(pads, i, (padding as Record<PropertyKey, unknown>)[keys[i]!]);
  }
  return fromRoot(new ZipRoot<never>('zipKeyed', list, mode, pads, (values) => rowOf(keys, values) as never));
}

const FOR_LIST = 'for a list of sources, take Seq.zip(list)';

function rowOf(keys: readonly PropertyKey[], values: readonly unknown[]): object {
  const row = create(null) as object;
  for (let i = 0; i < keys.length; i++) defineOwn(row, keys[i]!, values[i]);
  return row;
}
