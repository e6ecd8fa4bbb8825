/**
 * merge: sources that are in order already, merged into one that is.
 *
 *     merge([[1 4 7], [2 4], [3]]) ──▶ 1 2 3 4 4 7
 *
 * Stable: of equal elements, that of the earlier source comes first. Nothing checks that the sources are in order.
 * Opens  all sources at the first pull, and reads one element of each
 * Holds  one element a source, in a heap: O(log k) an element for k sources
 * Size   the sum of the sources
 */
import { iterable, optionalCallable, receiver } from '../engine/check.ts';
import { listOf } from '../engine/collect.ts';
import type { Cursor } from '../engine/cursor.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import type { Scope } from '../engine/scope.ts';
import { boundsOfSource, exactly } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { put } from '../structures/builtins.ts';
import { comparer } from '../structures/defaultOrder.ts';
import { Heap } from '../structures/heap.ts';
import type { Compare } from '../types.ts';

/** {@link Seq.merge} as a function. The list of sources is read now, as zip reads it. */
export function merge<T>(sources: Iterable<Iterable<T>>, compare?: Compare<T>): Lazy<T> {
  iterable(undefined, 'merge', 'sources', sources, false);
  optionalCallable(undefined, 'merge', 'compare', compare);
  const list = listOf(sources, 'merge', Infinity);
  for (let i = 0; i < list.length; i++) iterable(undefined, 'merge', `source ${i}`, list[i], true);
  return merged(list, compare);
}

/** `source` merged with another one. */
export function mergeWith<T>(source: Iterable<T>, other: Iterable<T>, compare?: Compare<T>): Lazy<T> {
  receiver('merge', source);
  iterable(source, 'merge', 'other', other, true);
  optionalCallable(source, 'merge', 'compare', compare);
  return merged([source, other], compare);
}

function merged<T>(sources: readonly unknown[], compare: Compare<T> | undefined): Lazy<T> {
  return fromRoot<T>({
    name: 'merge',
    shown: sources.length === 1 ? '1 source' : `${sources.length} sources`,
    holds: 'one element of each source',
    sides: sources,
    unbounded: someUnbounded(sources),
    open: (scope) => new MergeCursor(openAll(sources, scope), comparer(compare)),
    size: () => sizeOf(sources),
  });
}

function sizeOf(sources: readonly unknown[]): Bounds {
  let { min, max, endless, stuck } = exactly(0);
  for (let i = 0; i < sources.length; i++) {
    const one = boundsOfSource(sources[i]);
    min += one.min;
    max += one.max;
    endless ||= one.endless;
    stuck ??= one.stuck;
  }
  return { min, max, endless, stuck, plain: false };
}

/** An open source, with the element that it would give next. */
interface Input<T> {
  readonly cursor: Cursor<T>;
  readonly place: number;
  value: T;
}

function openAll<T>(sources: readonly unknown[], scope: Scope): Cursor<T>[] {
  const cursors: Cursor<T>[] = [];
  for (let i = 0; i < sources.length; i++) put(cursors, i, scope.open<T>(sources[i]));
  return cursors;
}

class MergeCursor<T> implements Cursor<T> {
  value!: T;
  /** The open sources, until the first element is asked for. */
  private cursors: readonly Cursor<T>[] | undefined;
  private readonly inputs: Heap<Input<T>>;

  constructor(cursors: readonly Cursor<T>[], compare: Compare<T>) {
    this.cursors = cursors;
    this.inputs = new Heap((a, b) => {
      const order = compare(a.value, b.value);
      return order === 0 ? a.place < b.place : order < 0;
    });
  }

  advance(): boolean {
    if (this.cursors === undefined) this.goOn();
    else this.begin(this.cursors);
    const { top } = this.inputs;
    if (top !== undefined) this.value = top.value;
    return top !== undefined;
  }

  private begin(cursors: readonly Cursor<T>[]): void {
    this.cursors = undefined;
    for (let place = 0; place < cursors.length; place++) {
      const cursor = cursors[place]!;
      if (cursor.advance()) this.inputs.push({ cursor, place, value: cursor.value });
    }
  }

  /** The source that gave the last element moves on, only now that another one is wanted. */
  private goOn(): void {
    const { top } = this.inputs;
    if (top === undefined) return;
    if (!top.cursor.advance()) {
      this.inputs.pop();
      return;
    }
    top.value = top.cursor.value;
    this.inputs.settle();
  }
}
