/** Lists by key, in the order in which the keys were first seen. Keys are equal as those of a Map are. */
import { put, SafeMap } from './builtins.ts';

export interface Members<K, V> {
  readonly key: K;
  readonly items: V[];
}

export class Groups<K, V> {
  /** One entry a key, in first-seen order. */
  readonly all: Members<K, V>[] = [];
  private readonly byKey = new SafeMap<K, Members<K, V>>();

  /** Gives the group that `value` went to. */
  add(key: K, value: V): Members<K, V> {
    const group = this.byKey.get(key);
    if (group !== undefined) {
      put(group.items, group.items.length, value);
      return group;
    }
    // A Map keeps 0 for −0; so do we.
    const fresh = { key: (key as unknown) === 0 ? (0 as never) : key, items: [value] };
    this.byKey.set(key, fresh);
    put(this.all, this.all.length, fresh);
    return fresh;
  }

  /** The group of `key`, if there is one. */
  find(key: K): Members<K, V> | undefined {
    return this.byKey.get(key);
  }

  /** The members of `key`, if there are any. */
  get(key: K): readonly V[] | undefined {
    return this.byKey.get(key)?.items;
  }
}
