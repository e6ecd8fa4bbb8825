/** What groupBy does with the elements: puts them into lists by key, and makes a group of each list. */
import { counted } from '../engine/arguments/messages.ts';
import { exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Gather, Root } from '../engine/contract.ts';
import { OwnCursor } from '../engine/run/cursors.ts';
import { put } from '../structures/builtins.ts';
import { Groups } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';

/** Makes a group out of its key and a root over its elements. */
export type MakeGroup<K, V, G> = (key: K, root: Root<V>) => G;

export class GroupGather<T, K, V> implements Gather<T, unknown> {
  private readonly key: Mapper<T, K>;
  private readonly value: Mapper<T, V> | undefined;
  private readonly makeGroup: MakeGroup<K, V, unknown>;
  private readonly groups = new Groups<K, V>();

  constructor(key: Mapper<T, K>, value: Mapper<T, V> | undefined, makeGroup: MakeGroup<K, V, unknown>) {
    this.key = key;
    this.value = value;
    this.makeGroup = makeGroup;
  }

  add(element: T, index: number): void {
    const { key, value } = this;
    const own = key(element, index);
    this.groups.add(own, value === undefined ? (element as never) : value(element, index));
  }

  values(): unknown[] {
    const { makeGroup } = this;
    const { all } = this.groups;
    const made: unknown[] = [];
    for (let i = 0; i < all.length; i++) put(made, i, makeGroup(all[i]!.key, new GroupRoot(all[i]!.items)));
    return made;
  }
}

/** The elements of one group, which nobody changes any more. */
class GroupRoot<V> implements Root<V> {
  readonly items: readonly V[];

  constructor(items: readonly V[]) {
    this.items = items;
  }

  get name(): string {
    return 'group';
  }

  get shown(): string {
    return counted(this.items.length, 'element');
  }

  open(): Cursor<V> {
    return new OwnCursor(this.items);
  }

  size(): Bounds {
    return exactly(this.items.length);
  }
}
