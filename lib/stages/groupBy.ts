/**
 * groupBy: one group for each key, in the order in which the keys were first seen.
 *
 *     1 2 3 4 ── groupBy(odd?) ──▶ {key: true, 1 3} {key: false, 2 4}
 *
 * A group is a sequence that knows its key. Its maker is passed in, so that this file knows no Seq.
 * Holds  every element, from the first pull on
 * Size   at most that of the source, at least one unless it is empty
 */
import { callable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { collected, resized } from '../engine/bounds.ts';
import type { Bounds, CollectStage, Root } from '../engine/contract.ts';
import { fromRoot, withCollect } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Sink } from '../engine/sink.ts';
import { defineOwn, min } from '../platform/builtins.ts';
import { Groups } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';
import { GATHERED } from '../common/groupGather.ts';
import type { MakeGroup } from '../common/groupGather.ts';

/** A group of the functions of `seqable/fn`: a lazy sequence with a key. */
export interface LazyGroup<K, V> extends Lazy<V> {
  /** The key that the elements of the group share. */
  readonly key: K;
}

function makeLazyGroup<K, V>(key: K, root: Root<V>): LazyGroup<K, V> {
  const group = fromRoot(root);
  defineOwn(group, 'key', key);
  return group as LazyGroup<K, V>;
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
  const up = receiver('groupBy', source);
  callable(source, 'groupBy', 'key', key);
  optionalCallable(source, 'groupBy', 'value', value);
  return withCollect(source, up, new GroupByStage<T, K, V>(key, value, makeGroup));
}

class GroupByStage<T, K, V> implements CollectStage<T, unknown> {
  private readonly key: Mapper<T, K>;
  private readonly value: Mapper<T, V> | undefined;
  private readonly makeGroup: MakeGroup<K, V, unknown>;

  constructor(key: Mapper<T, K>, value: Mapper<T, V> | undefined, makeGroup: MakeGroup<K, V, unknown>) {
    this.key = key;
    this.value = value;
    this.makeGroup = makeGroup;
  }

  get name(): string {
    return 'groupBy';
  }

  get holds(): string {
    return 'every element';
  }

  start(): Sink<T, unknown, unknown[], unknown> {
    const { key, value, makeGroup } = this;
    return new Sink('groupBy', GATHERED as never, key, new Groups(), { value, makeGroup });
  }

  size(up: Bounds): Bounds {
    return collected(up, 'groupBy', resized(up, min(up.min, 1), up.max, false));
  }
}
