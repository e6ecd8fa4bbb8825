/** The checks that the set operations share. Keys are compared between the sides, so they get no index. */
import type { SideKey } from '../cursors/keyedCursor.ts';
import { iterable, optionalCallable, receiver } from '../engine/arguments/check.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { SidedStage } from './sidedStage.ts';
import type { Sided } from './sidedStage.ts';

class SetStage<T> extends SidedStage<T, T> {
  readonly key: SideKey<never>;

  constructor(how: SetOperation, other: Iterable<T>, key: SideKey<T>) {
    super(how, other);
    this.key = key as SideKey<never>;
  }
}

export type SetOperation = Sided<SetStage<never>>;

/** A set operation, after its arguments have been checked in their order. */
export function setOperation<T>(
  how: SetOperation,
  source: Iterable<T>,
  other: Iterable<T>,
  key: SideKey<T>,
): Lazy<T> {
  const { name } = how;
  const up = receiver(name, source, setOperation);
  iterable(source, name, 'other', other, true, setOperation);
  optionalCallable(source, name, 'key', key, setOperation);
  return withPull(source, up, new SetStage(how, other, key));
}
