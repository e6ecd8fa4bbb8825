/**
 * innerJoin: pairs of an element and each inner element with the same key.
 *
 *     a1 b2 c1 ── innerJoin([x1 y1], digit, digit) ──▶ [a1 x1] [a1 y1] [c1 x1] [c1 y1]
 *
 * A hash join: the inner side is indexed by key at the first pull, this side streams. Rows come in the order of this
 * side, for each element in the order of the inner side.
 * Holds  the inner side
 * Size   unknown
 */
import { callable, iterable, optionalCallable, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { boundsOfSource, resized } from '../engine/size.ts';
import { Groups } from '../structures/groups.ts';

type Key<T, K> = (value: T) => K;

/** {@link Seq.innerJoin} for any iterable. */
export function innerJoin<T, U, K, R = [T, U]>(
  source: Iterable<T>,
  inner: Iterable<U>,
  outerKey: (outer: T) => K,
  innerKey: (inner: U) => K,
  result?: (outer: T, inner: U) => R,
): Lazy<R> {
  receiver('innerJoin', source);
  iterable(source, 'innerJoin', 'inner', inner, true);
  callable(source, 'innerJoin', 'outerKey', outerKey);
  callable(source, 'innerJoin', 'innerKey', innerKey);
  optionalCallable(source, 'innerJoin', 'result', result);
  const make = result ?? ((outer: T, match: U): R => [outer, match] as R);
  return withPull<T, R>(source, {
    name: 'innerJoin',
    holds: 'the inner side',
    sides: [inner],
    unbounded: someUnbounded([inner]),
    open: (up, scope) => {
      const table = indexBy(scope.open<U>(inner), innerKey);
      return new JoinCursor(up(), table, outerKey, make);
    },
    size: (up) => {
      const { endless, stuck } = boundsOfSource(inner);
      const most = up.max === 0 ? 0 : Infinity;
      const hangs = stuck ?? (endless ? 'innerJoin' : undefined);
      return { ...resized(up, 0, most, false), stuck: hangs ?? up.stuck };
    },
  });
}

/** Everything from `cursor`, in lists by key. */
function indexBy<U, K>(cursor: Cursor<U>, key: Key<U, K>): Groups<K, U> {
  const table = new Groups<K, U>();
  while (cursor.advance()) {
    const { value } = cursor;
    table.add(key(value), value);
  }
  return table;
}

class JoinCursor<T, U, K, R> implements Cursor<R> {
  value!: R;
  private readonly outer: Cursor<T>;
  private readonly table: Groups<K, U>;
  private readonly key: Key<T, K>;
  private readonly make: (outer: T, inner: U) => R;
  private row!: T;
  private matches: readonly U[] = [];
  private at = 0;

  constructor(outer: Cursor<T>, table: Groups<K, U>, key: Key<T, K>, make: (outer: T, inner: U) => R) {
    this.outer = outer;
    this.table = table;
    this.key = key;
    this.make = make;
  }

  advance(): boolean {
    const { outer, key, make } = this;
    while (this.at >= this.matches.length) {
      if (!outer.advance()) return false;
      this.row = outer.value;
      this.matches = this.table.get(key(this.row)) ?? [];
      this.at = 0;
    }
    this.value = make(this.row, this.matches[this.at++]!);
    return true;
  }
}
