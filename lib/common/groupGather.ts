/** The fold behind groupBy: puts the elements into lists by key, and makes a group of each list. */
import { plural } from '../engine/arguments/messages.ts';
import { exactly } from '../engine/bounds.ts';
import type { Bounds, Cursor, Root } from '../engine/contract.ts';
import { OwnCursor } from '../engine/run/cursors.ts';
import { Terminal } from '../engine/sink.ts';
import { put } from '../platform/builtins.ts';
import type { Groups } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';

/** Makes a group out of its key and a root over its elements. */
export type MakeGroup<K, V, G> = (key: K, root: Root<V>) => G;

/** The way a group is made of each list. */
export interface Grouping {
  readonly value: Mapper<never, unknown> | undefined;
  readonly makeGroup: MakeGroup<never, never, unknown>;
}

/** The answer of the callback is the key. */
export const GATHERED: Terminal<
  unknown,
  Groups<unknown, unknown>,
  unknown[],
  Grouping
> = /* @__PURE__ */ new Terminal(
  ({ state, arg: { value } }, element, index, own) => {
    state.add(own, value === undefined ? element : value(element as never, index));
  },
  ({ state: { all }, arg: { makeGroup } }) => {
    const made: unknown[] = [];
    for (let i = 0; i < all.length; i++)
      put(made, i, makeGroup(all[i]!.key as never, new GroupRoot(all[i]!.items as never[])));
    return made;
  },
);

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
    return plural(this.items.length, 'element');
  }

  open(): Cursor<V> {
    return new OwnCursor(this.items);
  }

  size(): Bounds {
    return exactly(this.items.length);
  }
}
