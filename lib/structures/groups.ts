/**
 * Lists and accumulators by key, in the order in which the keys were first seen. Keys are equal as those of a Map are, and
 * composite ones by their parts.
 *
 * Entries are looked through one by one for as long as that is cheaper than to have a KeyMap of them.
 */
import { Map, mapSet, put } from '../platform/builtins.ts';
import { Firsts } from './composite.ts';
import { KeyMap } from './keyMap.ts';

/** How many looks may be spent before the keys are mapped: what ten different ones take, or thirty of three. */
const LOOKS = 64;

/** Not a base class: an engine is slow at fields that one class defines on the instances of two others. */
class Entries<K, E extends { readonly key: K }> {
  /** One entry a key, in first-seen order. */
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

  /** A key as an entry has it: 0 for −0, as a Map does, and of composite ones the first. */
  own(key: K): K {
    if (typeof key === 'object') return (this.firsts ??= new Firsts()).of(key);
    return (key as unknown) === 0 ? (0 as never) : key;
  }

  /** Lets a Map of the entries be asked by the parts of its keys. */
  teach(map: object): void {
    this.firsts?.teach(map);
  }

  /** An entry for a key that has none. */
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

  /** One entry a key, in first-seen order. */
  get all(): Members<K, V>[] {
    return this.entries.all;
  }

  /** Gives the group that `value` went to. */
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

  /** Lets a Map of the groups be asked by the parts of its keys. */
  teach(map: object): void {
    this.entries.teach(map);
  }

  /** The members of `key`, if there are any. */
  get(key: K): readonly V[] | undefined {
    return this.entries.find(key)?.items;
  }
}

/** A key with something that may be replaced. */
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

  /** A cell for a key that has none. */
  add(key: K, value: A): void {
    this.entries.add({ key: this.entries.own(key), value });
  }

  /** All of them, in a fresh Map. */
  toMap(): Map<K, A> {
    const { all } = this.entries;
    const map = new Map<K, A>();
    for (let i = 0; i < all.length; i++) mapSet(map, all[i]!.key, all[i]!.value);
    this.entries.teach(map);
    return map;
  }
}
