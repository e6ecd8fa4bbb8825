/**
 * fullJoin: pairs of an element and each inner element with the same key; where one of the two has no match, undefined
 * stands for the other.
 *
 *     a1 b2 ── fullJoin([x1 y3], digit, digit) ──▶ [a1 x1] [b2 undefined] [undefined y3]
 *
 * A hash join: the inner side is indexed by key at the first pull, this side streams. Rows come in the order of this
 * side, for each element in the order of the inner side; the inner elements without a match come last, in their order.
 * Holds  the inner side
 * Size   at least that of the longer side
 */
import type { Cursor } from '../engine/cursor.ts';
import { ThenCursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { besideCollected, boundsOfSource } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { max, put, SafeSet } from '../structures/builtins.ts';
import { Groups } from '../structures/groups.ts';
import type { Members } from '../structures/groups.ts';
import { checkJoin, JoinCursor } from './hashJoin.ts';
import type { Index } from './hashJoin.ts';

/** {@link Seq.fullJoin} for any iterable. */
export function fullJoin<T, U, K, R = [T, U | undefined] | [undefined, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T | undefined, inner: U | undefined) => R,
): Lazy<R> {
  checkJoin('fullJoin', source, inner, outerKey, innerKey, result);
  const make = result ?? ((outer: T | undefined, match: U | undefined): R => [outer, match] as R);
  return withPull<T, R>(source, {
    name: 'fullJoin',
    holds: 'the inner side',
    sides: [inner],
    unbounded: someUnbounded([inner]),
    open: (up, scope) => {
      const table = new MarkedIndex(scope.open<U>(inner), innerKey);
      const rows = new JoinCursor<T, U | undefined, K, R>(up(), table, outerKey, make, [undefined]);
      return new ThenCursor<R>(rows, () => new UnmatchedCursor(table, make));
    },
    size: (up) => fullSize(up, boundsOfSource(inner)),
  });
}

function fullSize(up: Bounds, inner: Bounds): Bounds {
  const most = up.max === 0 ? inner.max : inner.max === 0 ? up.max : Infinity;
  return besideCollected(up, inner, 'fullJoin', max(up.min, inner.min), most);
}

/** The inner side by key, which remembers what was asked for, and knows the order of all. */
class MarkedIndex<K, U> implements Index<K, U> {
  readonly values: U[] = [];
  private readonly owners: Members<K, U>[] = [];
  private readonly groups = new Groups<K, U>();
  private readonly met = new SafeSet<Members<K, U>>();

  constructor(cursor: Cursor<U>, key: (value: U) => K) {
    while (cursor.advance()) {
      const { value } = cursor;
      put(this.owners, this.owners.length, this.groups.add(key(value), value));
      put(this.values, this.values.length, value);
    }
  }

  get(key: K): readonly U[] | undefined {
    const group = this.groups.find(key);
    if (group !== undefined) this.met.add(group);
    return group?.items;
  }

  isMet(at: number): boolean {
    return this.met.has(this.owners[at]!);
  }
}

class UnmatchedCursor<T, U, K, R> implements Cursor<R> {
  value!: R;
  private readonly table: MarkedIndex<K, U>;
  private readonly make: (outer: T | undefined, inner: U) => R;
  private at = 0;

  constructor(table: MarkedIndex<K, U>, make: (outer: T | undefined, inner: U) => R) {
    this.table = table;
    this.make = make;
  }

  advance(): boolean {
    const { table, make } = this;
    while (this.at < table.values.length && table.isMet(this.at)) this.at++;
    if (this.at >= table.values.length) return false;
    this.value = make(undefined, table.values[this.at++]!);
    return true;
  }
}
