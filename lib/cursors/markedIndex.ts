/** The indexed side of fullJoin: lists by key, the keys that were asked for, and the order of all elements. */
import { put, SafeSet } from '../platform/builtins.ts';
import { Groups } from '../structures/groups.ts';
import type { Members } from '../structures/groups.ts';

/** The indexed side, as the cursor of a join needs it. */
export interface Index<K, U> {
  add(key: K, value: U): unknown;
  get(key: K): readonly U[] | undefined;
}

export class MarkedIndex<K, U> implements Index<K, U> {
  readonly values: U[] = [];
  private readonly owners: Members<K, U>[] = [];
  private readonly groups = new Groups<K, U>();
  private readonly met = new SafeSet<Members<K, U>>();

  add(key: K, value: U): void {
    put(this.owners, this.owners.length, this.groups.add(key, value));
    put(this.values, this.values.length, value);
  }

  get(key: K): readonly U[] | undefined {
    const group = this.groups.find(key);
    if (group !== undefined) this.met.add(group);
    return group?.items;
  }

  /** True if the key of the element at `at` was asked for. */
  isMet(at: number): boolean {
    return this.met.has(this.owners[at]!);
  }
}
