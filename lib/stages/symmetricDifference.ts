/**
 * symmetricDifference: the distinct elements that only one of the two sides has.
 *
 *     1 2 3 ── symmetricDifference([2 4]) ──▶ 1 3 4
 *
 * Those of this side come first. At the first pull this side is read as a whole, then the other.
 * Holds  the distinct elements of both sides
 * Size   at most the sum of the sides
 */
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { besideCollected, boundsOfSource, collected } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { OwnCursor } from '../engine/run/cursors.ts';
import { put, SafeMap } from '../structures/builtins.ts';
import { FilledCursor } from './filledCursor.ts';
import type { SideKey } from './keyedCursor.ts';

/** {@link Seq.symmetricDifference} for any iterable. */
export function symmetricDifference<T, U>(
  source: Iterable<T>,
  other: Iterable<U>,
  key?: (value: T | U) => unknown,
): Lazy<T | U> {
  const up = receiver('symmetricDifference', source);
  iterable(source, 'symmetricDifference', 'other', other, true);
  optionalCallable(source, 'symmetricDifference', 'key', key);
  return withPull(source, up, new SymmetricDifferenceStage<T | U>(other, key));
}

class SymmetricDifferenceStage<T> implements PullStage<T, T> {
  private readonly other: Iterable<T>;
  private readonly key: SideKey<T>;

  constructor(other: Iterable<T>, key: SideKey<T>) {
    this.other = other;
    this.key = key;
  }

  get name(): string {
    return 'symmetricDifference';
  }

  get holds(): string {
    return 'the distinct elements of both sides';
  }

  get sides(): readonly unknown[] {
    return [this.other];
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    const sides = new Sides<T>(this.key);
    const theirs = (): Cursor<T> =>
      new FilledCursor<T, T>(
        scope.open<T>(this.other),
        (value) => sides.add(value, false),
        () => new OwnCursor(sides.alone()),
      );
    return new FilledCursor<T, T>(up(), (value) => sides.add(value, true), theirs);
  }

  size(up: Bounds): Bounds {
    const side = boundsOfSource(this.other);
    const both = besideCollected(up, side, 'symmetricDifference', 0, up.max + side.max);
    return collected(both, 'symmetricDifference');
  }
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

  add(value: T, ours: boolean): void {
    const { key, members, byKey } = this;
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
