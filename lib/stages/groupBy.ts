/**
 * groupBy: one group a key, in the order in which the keys were first seen.
 *
 *     1 2 3 4 ── groupBy(odd?) ──▶ {key: true, 1 3} {key: false, 2 4}
 *
 * A group is a sequence that knows its key. Who makes it is passed in, so that this file knows no Seq.
 * Holds  every element, from the first pull on
 * Size   at most that of the source, at least one unless it is empty
 */
import { callable, optionalCallable, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { arrayOf, OwnCursor } from '../engine/cursor.ts';
import { Lazy, withPull } from '../engine/lazy.ts';
import type { Operation } from '../engine/plan.ts';
import { collected, resized } from '../engine/size.ts';
import { ROOT } from '../engine/stage.ts';
import type { Root } from '../engine/stage.ts';
import { min } from '../structures/builtins.ts';
import { Groups } from '../structures/groups.ts';
import type { Members } from '../structures/groups.ts';
import { rootOf } from '../sources/of.ts';
import type { Mapper } from '../types.ts';

/** A group as the functions of `seqable/fn` give it: a lazy sequence with a key. */
export class LazyGroup<K, V> extends Lazy<V> {
  /** What the elements of the group have in common. */
  readonly key: K;

  /** @internal */
  constructor(key: K, root: Root<V>) {
    super(undefined, ROOT, root as Operation);
    this.key = key;
  }
}

/** Makes a group out of its key and a root over its elements. */
type MakeGroup<K, V, G> = (key: K, root: Root<V>) => G;

function makeLazyGroup<K, V>(key: K, root: Root<V>): LazyGroup<K, V> {
  return new LazyGroup(key, root);
}

/** {@link Seq.groupBy} for any iterable. */
export function groupBy<T, K>(source: Iterable<T>, key: Mapper<T, K>): Lazy<LazyGroup<K, T>>;
/** {@link Seq.groupBy} for any iterable, of values made of the elements. */
export function groupBy<T, K, V>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  value: Mapper<T, V>,
): Lazy<LazyGroup<K, V>>;
/** @internal */
export function groupBy<T, K, V, G>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  value: Mapper<T, V> | undefined,
  makeGroup: MakeGroup<K, V, G>,
): Lazy<G>;
export function groupBy<T, K, V>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  value?: Mapper<T, V>,
  makeGroup: MakeGroup<K, V, unknown> = makeLazyGroup,
): Lazy<unknown> {
  receiver('groupBy', source);
  callable(source, 'groupBy', 'key', key);
  optionalCallable(source, 'groupBy', 'value', value);
  return withPull<T, unknown>(source, {
    name: 'groupBy',
    holds: 'every element',
    open: (up) => new GroupCursor(gather(up(), key, value).all, makeGroup),
    size: (up) => collected(up, 'groupBy', resized(up, min(up.min, 1), up.max, false)),
  });
}

function gather<T, K, V>(
  cursor: Cursor<T>,
  key: Mapper<T, K>,
  value: Mapper<T, V> | undefined,
): Groups<K, V> {
  const groups = new Groups<K, V>();
  const array = arrayOf(cursor);
  for (let index = 0; array === undefined ? cursor.advance() : index < array.length; index++) {
    const element = array === undefined ? cursor.value : (array[index] as T);
    const own = key(element, index);
    groups.add(own, value === undefined ? (element as never) : value(element, index));
  }
  return groups;
}

class GroupCursor<K, V, G> implements Cursor<G> {
  private readonly groups: OwnCursor<Members<K, V>>;
  private readonly make: MakeGroup<K, V, G>;

  constructor(groups: readonly Members<K, V>[], make: MakeGroup<K, V, G>) {
    this.groups = new OwnCursor(groups);
    this.make = make;
  }

  get value(): G {
    const { key, items } = this.groups.value;
    const { make } = this;
    return make(key, { ...rootOf(items), name: 'group' });
  }

  advance(): boolean {
    return this.groups.advance();
  }
}
