/**
 * mergeSorted: sorted sources, merged into one sorted sequence.
 *
 *     mergeSorted([[1 4 7], [2 4], [3]]) ──▶ 1 2 3 4 4 7
 *
 * Stable: of equal elements, that of the earlier source comes first. Nothing checks that the sources are sorted.
 * Opens  all sources at the first pull, and reads one element of each
 * Holds  one element of each source, in a heap: O(log k) per element for k sources
 * Size   the sum of the sources
 */
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import type { Cursor, Root, Scope } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { planOf } from '../engine/plan.ts';
import { drive } from '../engine/run/drive.ts';
import { all } from '../engine/sink.ts';
import { isObject } from '../structures/isObject.ts';
import { comparer } from '../structures/defaultOrder.ts';
import type { Compare, Sources } from '../types.ts';
import { inOneList } from '../common/inOneList.ts';
import { MergedRoot } from '../common/mergedRoot.ts';
import { MergeSortedCursor } from '../cursors/mergeSortedCursor.ts';
import { openAll } from '../cursors/openAll.ts';

/** {@link Seq.mergeSorted} as a function. The list of sources is read now, as in zip. */
export function mergeSorted<T>(sources: Sources<T>, compare?: Compare<T>): Lazy<T> {
  iterable(undefined, 'mergeSorted', 'sources', sources, false);
  optionalCallable(
    undefined,
    'mergeSorted',
    'compare',
    compare,
    optionalCallable,
    forSources('mergeSorted', compare),
  );
  const list = drive(planOf(sources), all<unknown>('mergeSorted'));
  for (let i = 0; i < list.length; i++) iterable(undefined, 'mergeSorted', `source ${i}`, list[i], true);
  return fromRoot(new MergeSortedRoot<T>(list, compare));
}

/** `source` merged with another source. */
export function mergeSortedWith<T>(source: Iterable<T>, other: Iterable<T>, compare?: Compare<T>): Lazy<T> {
  receiver('mergeSorted', source, mergeSortedWith);
  iterable(source, 'mergeSorted', 'other', other, true, mergeSortedWith);
  optionalCallable(
    source,
    'mergeSorted',
    'compare',
    compare,
    mergeSortedWith,
    forSources('mergeSorted', compare),
  );
  return fromRoot(new MergeSortedRoot<T>([source, other], compare));
}

/** The end of the message for a compare function that may have been meant as a source. */
function forSources(operation: string, compare: unknown): string {
  return isObject(compare) ? `; ${inOneList(operation)}` : '';
}

class MergeSortedRoot<T> extends MergedRoot implements Root<T> {
  private readonly compare: Compare<T> | undefined;

  constructor(sources: readonly unknown[], compare: Compare<T> | undefined) {
    super(sources);
    this.compare = compare;
  }

  get name(): string {
    return 'mergeSorted';
  }

  open(scope: Scope): Cursor<T> {
    return new MergeSortedCursor<T>(openAll<T>(this.sides, scope), comparer(this.compare, 'mergeSorted'));
  }
}
