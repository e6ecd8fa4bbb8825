/**
 * symmetricDifference: the distinct elements that only one of the two sides has.
 *
 *     1 2 3 ── symmetricDifference([2 4]) ──▶ 1 3 4
 *
 * Those of this side come first. At the first pull this side is read as a whole, then the other.
 * Holds  the distinct elements of both sides
 * Size   at most the sum of the sides
 */
import { iterable, optionalCallable, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { OwnCursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { besideCollected, boundsOfSource, collected } from '../engine/size.ts';
import { put, SafeMap } from '../structures/builtins.ts';
import type { SideKey } from './keyedCursor.ts';

/** {@link Seq.symmetricDifference} for any iterable. */
export function symmetricDifference<T, U>(
  source: Iterable<T>,
  other: Iterable<U>,
  key?: (value: T | U) => unknown,
): Lazy<T | U> {
  receiver('symmetricDifference', source);
  iterable(source, 'symmetricDifference', 'other', other, true);
  optionalCallable(source, 'symmetricDifference', 'key', key);
  return withPull<T | U, T | U>(source, {
    name: 'symmetricDifference',
    holds: 'the distinct elements of both sides',
    sides: [other],
    unbounded: someUnbounded([other]),
    open: (up, scope) => {
      const sides = new Sides<T | U>(key);
      sides.addAll(up(), true);
      sides.addAll(scope.open<T | U>(other), false);
      return new OwnCursor(sides.alone());
    },
    size: (up) => {
      const side = boundsOfSource(other);
      const both = besideCollected(up, side, 'symmetricDifference', 0, up.max + side.max);
      return collected(both, 'symmetricDifference');
    },
  });
}

interface Member<T> {
  readonly value: T;
  readonly ours: boolean;
  alone: boolean;
}

/** The distinct elements of both sides, in the order in which they were first seen. */
class Sides<T> {
  private readonly key: SideKey<T>;
  private readonly members: Member<T>[] = [];
  private readonly byKey = new SafeMap<unknown, Member<T>>();

  constructor(key: SideKey<T>) {
    this.key = key;
  }

  addAll(cursor: Cursor<T>, ours: boolean): void {
    const { key, members, byKey } = this;
    while (cursor.advance()) {
      const { value } = cursor;
      const found = key === undefined ? value : key(value);
      const member = byKey.get(found);
      if (member === undefined) {
        const fresh = { value, ours, alone: true };
        byKey.set(found, fresh);
        put(members, members.length, fresh);
      } else if (member.ours !== ours) {
        member.alone = false;
      }
    }
  }

  /** The elements that only one side has. */
  alone(): T[] {
    const { members } = this;
    const values: T[] = [];
    for (let i = 0; i < members.length; i++) {
      const { value, alone } = members[i]!;
      if (alone) put(values, values.length, value);
    }
    return values;
  }
}
