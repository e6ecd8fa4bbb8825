/**
 * Lists and accumulators by key, in the order in which the keys were first seen. Keys are equal as those of a Map are,
 * and composite ones by their parts.
 *
 * Entries are searched one by one as long as that is cheaper than a KeyMap of them.
 */
import { Map, mapSet, put } from '../platform/builtins.ts';
import { Firsts } from './composite.ts';
import { KeyMap } from './keyMap.ts';

/**
 * The number of comparisons before the keys go into a map: enough for ten keys, or for thirty elements of three keys.
 */
const LOOKS = 64;

/** Not a base class: an engine is slow at fields that one class defines on the instances of two others. */
class Entries<K, E extends { readonly key: K }> {
  /** One entry for each key, in the order in which the keys were first seen. */
  readonly all: E[] = [];
  private byKey: KeyMap<K, E> | undefined = undefined;
  private looks = 0;
  private firsts: Firsts | undefined = undefined;

  /** The entry of `key`, if there is one. */
  find(key: K): E | undefined {
    const own = typeof key === 'object' && this.firsts !== undefined ? this.firsts.find(key) : key;
    const { byKey } = this;
    return byKey === undefined ? this.look(own) : byKey.get(own);
  }

  /** The key as an entry has it: 0 for −0, as in a Map, and for composite keys the first of equal ones. */
  own(key: K): K {
    if (typeof key === 'object') return (this.firsts ??= new Firsts()).of(key);
    return (key as unknown) === 0 ? (0 as never) : key;
  }

  /** Lets a Map of the entries find its keys by their parts. */
  teach(map: object): void {
    this.firsts?.teach(map);
  }

  /** Adds an entry for a new key. */
  add(entry: E): void {
    const { all, byKey } = this;
    if (byKey !== undefined) byKey.add(entry.key, entry);
    put(all, all.length, entry);
  }

  private look(key: K): E | undefined {
    const { all } = this;
    const { length } = all;
    let at = 0;
    if (key === key) while (at < length && all[at]!.key !== key) at++;
    else while (at < length && all[at]!.key === all[at]!.key) at++;
    this.looks += at;
    if (this.looks > LOOKS) this.mapAll();
    return at < length ? all[at] : undefined;
  }

  private mapAll(): void {
    const { all } = this;
    const byKey = new KeyMap<K, E>();
    for (let i = 0; i < all.length; i++) byKey.add(all[i]!.key, all[i]!);
    this.byKey = byKey;
  }
}

export interface Members<K, V> {
  readonly key: K;
  readonly items: V[];
}

export class Groups<K, V> {
  private readonly entries = new Entries<K, Members<K, V>>();

  /** One entry for each key, in the order in which the keys were first seen. */
  get all(): Members<K, V>[] {
    return this.entries.all;
  }

  /** Adds `value` to the group of `key`, and returns the group. */
  add(key: K, value: V): Members<K, V> {
    const group = this.entries.find(key);
    if (group !== undefined) {
      put(group.items, group.items.length, value);
      return group;
    }
    const fresh = { key: this.entries.own(key), items: [value] };
    this.entries.add(fresh);
    return fresh;
  }

  /** The group of `key`, if there is one. */
  find(key: K): Members<K, V> | undefined {
    return this.entries.find(key);
  }

  /** Lets a Map of the groups find its keys by their parts. */
  teach(map: object): void {
    this.entries.teach(map);
  }

  /** The members of `key`, if there are any. */
  get(key: K): readonly V[] | undefined {
    return this.entries.find(key)?.items;
  }
}

/** A key with a value that may be replaced. */
interface Cell<K, A> {
  readonly key: K;
  value: A;
}

export class Cells<K, A> {
  private readonly entries = new Entries<K, Cell<K, A>>();

  /** The cell of `key`, if there is one. */
  find(key: K): Cell<K, A> | undefined {
    return this.entries.find(key);
  }

  /** Adds a cell for a new key. */
  add(key: K, value: A): void {
    this.entries.add({ key: this.entries.own(key), value });
  }

  /** All cells, in a fresh Map. */
  toMap(): Map<K, A> {
    const { all } = this.entries;
    const map = new Map<K, A>();
    for (let i = 0; i < all.length; i++) mapSet(map, all[i]!.key, all[i]!.value);
    this.entries.teach(map);
    return map;
  }
}
