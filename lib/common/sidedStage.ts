/**
 * The stage of an operation with one other side (joins, set operations). Its name, its size, the elements held and the
 * way of opening are in a record, one for each operation; the arguments of a call are in the stage, whose class adds
 * fields.
 */
import { boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { someUnbounded } from '../engine/plan.ts';

/** An operation with another side; `S` is its stage. Its elements are never read here, so it has no type for them. */
export interface Sided<S> {
  readonly name: string;
  readonly holds: string;
  readonly open: (stage: S, up: () => Cursor<never>, scope: Scope) => Cursor<unknown>;
  /** The bounds of its elements, by those of the two sides. */
  readonly size: (up: Bounds, other: Bounds) => Bounds;
}

export class SidedStage<T, R> implements PullStage<T, R> {
  readonly other: Iterable<never>;
  private readonly how: Sided<never>;

  constructor(how: Sided<never>, other: Iterable<unknown>) {
    this.how = how;
    this.other = other as Iterable<never>;
  }

  get name(): string {
    return this.how.name;
  }

  get holds(): string {
    return this.how.holds;
  }

  get sides(): readonly unknown[] {
    return [this.other];
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<R> {
    return this.how.open(this as never, up as () => Cursor<never>, scope) as Cursor<R>;
  }

  size(up: Bounds): Bounds {
    return this.how.size(up, boundsOfSource(this.other));
  }
}
