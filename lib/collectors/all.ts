/**
 * all: several collectors at once, in one pass, each under a name.
 *
 *     2 3 ── all({n: count(), total: sum()}) ──▶ {n: 2, total: 5}
 */
import { show } from '../structures/show.ts';
import { collecting } from '../engine/arguments/check.ts';
import { isObject } from '../structures/isObject.ts';
import { defineOwn, getOwnPropertyDescriptor, ownKeys, put, TypeError } from '../platform/builtins.ts';
import { packOf, unpackOf } from '../structures/packing.ts';
import type { Collector, Portable } from '../types.ts';

/** Collectors by name, as {@link all} takes them; their results are in `R` under the same names. */
export type Collectors<T, R> = { readonly [K in keyof R]: Collector<T, R[K]> };

interface Named {
  readonly name: PropertyKey;
  readonly collector: Collector<unknown, unknown, unknown>;
}

/**
 * The results of several collectors, in an object, under the names that the collectors have in `collectors`.
 *
 * One pass over the elements; each goes to the collectors in the order of their names. Depends on the order of the
 * elements where one of them does. The list of collectors is read at once. Each result is a fresh object.
 *
 * @throws TypeError at once if `collectors` is not an object, or one of its values is no collector
 * @example
 * Seq.of(2, 3).collect(all({ n: count(), total: sum() })); // → { n: 2, total: 5 }
 * @see `Seq#aggregateBy`; `Collectors.teeing` in Java
 */
export function all<T, R>(collectors: Collectors<T, R>): Collector<T, R> {
  const named = listOf(collectors);
  const together: Collector<T, R, unknown[]> = {
    init: () => each(named, ({ collector }) => collector.init()),
    add: (accs, value, index) =>
      each(named, ({ collector }, i) => collector.add(accs[i], value, index), accs),
    merge: (a, b) => each(named, ({ collector }, i) => collector.merge(a[i], b[i]), a),
    done(accs) {
      const results = {};
      for (let i = 0; i < named.length; i++)
        defineOwn(results, named[i]!.name, named[i]!.collector.done(accs[i]));
      return results as R;
    },
    pack: (accs) => each(named, ({ collector }, i) => packOf(collector, accs[i])) as Portable[],
    unpack: (packed) =>
      each(named, ({ collector }, i) => unpackOf(collector, (packed as readonly Portable[])[i])),
  };
  return together;
}

/** One value for each collector, in a fresh array or in place of those in `values`. */
function each(
  named: readonly Named[],
  make: (named: Named, i: number) => unknown,
  values: unknown[] = [],
): unknown[] {
  for (let i = 0; i < named.length; i++) {
    const value = make(named[i]!, i);
    if (i < values.length) values[i] = value;
    else put(values, i, value);
  }
  return values;
}

/** The own enumerable properties, read once. */
function listOf(collectors: unknown): Named[] {
  if (!isObject(collectors)) {
    throw new TypeError(
      `all: collectors must be an object of collectors by name, but got ${show(collectors)}`,
    );
  }
  const named: Named[] = [];
  const names = ownKeys(collectors);
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    if (!getOwnPropertyDescriptor(collectors, name)?.enumerable) continue;
    const collector = (collectors as Record<PropertyKey, unknown>)[name];
    collecting(undefined, 'all', typeof name === 'symbol' ? 'what is at a symbol' : show(name), collector);
    put(named, named.length, { name, collector: collector as Collector<unknown, unknown> });
  }
  return named;
}
