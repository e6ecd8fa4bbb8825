/** toGroups: a fresh Map of arrays by key, in first-seen order of the keys. */
import { callable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Map, mapSet } from '../structures/builtins.ts';
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
  return drive(plan, new Grouped(key, value));
}

class Grouped<T> implements Sink<T, Map<unknown, NonEmpty<unknown>>> {
  readonly ask: Mapper<T, unknown>;
  private readonly value: Mapper<T, unknown> | undefined;
  private readonly groups: Groups<unknown, unknown>;

  constructor(key: Mapper<T, unknown>, value: Mapper<T, unknown> | undefined) {
    this.ask = key;
    this.value = value;
    this.groups = new Groups<unknown, unknown>();
  }

  get name(): string {
    return 'toGroups';
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

  add(element: T, index: number, own: unknown): void {
    const { value } = this;
    this.groups.add(own, value === undefined ? element : value(element, index));
  }

  result(): Map<unknown, NonEmpty<unknown>> {
    return mapOf(this.groups);
  }
}

function mapOf(groups: Groups<unknown, unknown>): Map<unknown, NonEmpty<unknown>> {
  const map = new Map<unknown, NonEmpty<unknown>>();
  for (let i = 0; i < groups.all.length; i++) {
    const group = groups.all[i]!;
    mapSet(map, group.key, group.items as NonEmpty<unknown>);
  }
  return map;
}
