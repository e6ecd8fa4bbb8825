/** Lists by key, in the order in which the keys were first seen. Keys are equal as those of a Map are. */
import { put, SafeMap } from './builtins.ts';

export interface Members<K, V> {
  readonly key: K;
  readonly items: V[];
}

export class Groups<K, V> {
  /** One entry a key, in first-seen order. */
  readonly all: Members<K, V>[] = [];
  private readonly byKey = new SafeMap<K, V[]>();

  add(key: K, value: V): void {
    const items = this.byKey.get(key);
    if (items !== undefined) {
      put(items, items.length, value);
      return;
    }
    const fresh = [value];
    this.byKey.set(key, fresh);
    // A Map keeps 0 for −0; so do we.
    put(this.all, this.all.length, { key: (key as unknown) === 0 ? (0 as never) : key, items: fresh });
  }

  /** The members of `key`, if there are any. */
  get(key: K): readonly V[] | undefined {
    return this.byKey.get(key);
  }
}
