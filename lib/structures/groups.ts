/** Lists and accumulators by key, in the order in which the keys were first seen. Keys are equal as those of a Map are. */
import { Map, mapSet, put } from './builtins.ts';
import { KeyMap } from './keyMap.ts';

export interface Members<K, V> {
  readonly key: K;
  readonly items: V[];
}

export class Groups<K, V> {
  /** One entry a key, in first-seen order. */
  readonly all: Members<K, V>[] = [];
  private readonly byKey = new KeyMap<K, Members<K, V>>();

  /** Gives the group that `value` went to. */
  add(key: K, value: V): Members<K, V> {
    const group = this.byKey.get(key);
    if (group !== undefined) {
      put(group.items, group.items.length, value);
      return group;
    }
    const fresh = { key: mapKey(key), items: [value] };
    this.byKey.add(key, fresh);
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

/** A key with something that may be replaced. */
interface Cell<K, A> {
  readonly key: K;
  value: A;
}

export class Cells<K, A> {
  private readonly all: Cell<K, A>[] = [];
  private readonly byKey = new KeyMap<K, Cell<K, A>>();

  /** The cell of `key`, if there is one. */
  find(key: K): Cell<K, A> | undefined {
    return this.byKey.get(key);
  }

  /** A cell for a key that has none. */
  add(key: K, value: A): void {
    const cell = { key: mapKey(key), value };
    this.byKey.add(key, cell);
    put(this.all, this.all.length, cell);
  }

  /** All of them, in a fresh Map. */
  toMap(): Map<K, A> {
    const map = new Map<K, A>();
    for (let i = 0; i < this.all.length; i++) mapSet(map, this.all[i]!.key, this.all[i]!.value);
    return map;
  }
}

/** A Map keeps 0 for −0; so do we. */
function mapKey<K>(key: K): K {
  return (key as unknown) === 0 ? (0 as never) : key;
}
