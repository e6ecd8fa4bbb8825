/**
 * Values by key, where keys are equal as those of a Map are.
 *
 *     key 3   ──▶ slot 3 of a list           small whole numbers, as long as the list stays in proportion
 *     others  ──▶ a Map
 *
 * The list is never longer than some times the number of keys, so that memory is O(keys) for any keys. Nothing is ever
 * deleted. Groups searches a few keys without one.
 */
import { SafeMap } from '../platform/builtins.ts';
import { anySlots } from './prefilled.ts';

/** The largest number of slots for each key, and without any. */
const SLOTS = 8;
const FIRST = 64;

export class KeyMap<K, V extends object> {
  private list: (V | undefined)[] = [];
  /** The keys that are not in the list, if there are any. */
  private others: SafeMap<K, V> | undefined = undefined;
  private count = 0;

  get(key: K): V | undefined {
    const { list, others } = this;
    if (typeof key === 'number' && key >>> 0 === key && key < list.length) return list[key];
    return others === undefined ? undefined : others.get(key);
  }

  /** Adds a new key. */
  add(key: K, value: V): void {
    this.count++;
    if (typeof key === 'number' && key >>> 0 === key && (key < this.list.length || this.reach(key)))
      this.list[key] = value;
    else (this.others ??= new SafeMap<K, V>()).set(key, value);
  }

  /** Makes the list long enough for `key`, unless that would be out of proportion. */
  private reach(key: number): boolean {
    const { list: before, others } = this;
    if (key >= FIRST + SLOTS * this.count) return false;
    let length = before.length || FIRST;
    while (length <= key) length *= 2;
    const list = anySlots<V | undefined>(length);
    for (let i = 0; i < before.length; i++) list[i] = before[i];
    if (others !== undefined && others.size > 0) {
      others.forEach((value, other) => {
        if (typeof other !== 'number' || other >>> 0 !== other || other >= length) return;
        list[other] = value;
        others.delete(other);
      });
    }
    this.list = list;
    return true;
  }
}
