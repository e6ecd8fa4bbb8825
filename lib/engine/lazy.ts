/**
 * What a lazy function of `seqable/fn` gives: a plan that can be iterated, without methods. Seq is the other plan.
 */
import { iterate } from './iterator.ts';
import type { SeqIterator } from './iterator.ts';
import type { Cursor } from './cursor.ts';
import { openForeign } from './open.ts';
import { definePlanClass, derive, Plan } from './plan.ts';
import type { Operation } from './plan.ts';
import type { Scope } from './scope.ts';
import { boundsOfSource } from './size.ts';
import type { Bounds } from './size.ts';
import { FILTER, MAP, PULL, ROOT, STEP } from './stage.ts';
import type { Kind, PullStage, Root, StepStage } from './stage.ts';

/** A lazy sequence: a recorded plan that runs afresh each time it is iterated. */
export class Lazy<T> extends Plan<T> {
  /** @internal Written out, since Node 20 runs an implicit one through the array iterator, patched or not. */
  constructor(up: Plan<unknown> | undefined, kind: Kind, op: Operation) {
    super(up, kind, op);
  }

  static {
    definePlanClass(Lazy, (up, kind, op) => new Lazy(up, kind, op));
  }

  /** A new iterator; nothing is opened before its first `next()`. */
  override [Symbol.iterator](): SeqIterator<T> {
    return iterate(this);
  }
}

/** `source` as a plan: itself if it is one, else a root over it. Whether it is iterable must have been checked. */
export function planOf<T>(source: unknown): Plan<T> {
  return Plan.is(source) ? (source as Plan<T>) : fromRoot<T>(foreignRoot(source));
}

export function fromRoot<T>(root: Root<T>): Lazy<T> {
  return new Lazy<T>(undefined, ROOT, root);
}

/** A root over the user's own source. */
class ForeignRoot<T> implements Root<T> {
  readonly foreign: unknown;

  constructor(source: unknown) {
    this.foreign = source;
  }

  get name(): string {
    return 'from';
  }

  open(scope: Scope): Cursor<T> {
    return openForeign<T>(this.foreign, scope, true);
  }

  size(): Bounds {
    return boundsOfSource(this.foreign);
  }
}

export function foreignRoot<T>(source: unknown): Root<T> {
  return new ForeignRoot<T>(source);
}

/** The plan after `source` with a map stage. */
export function withMap<T>(source: unknown, mapper: (value: never, index: number) => T): Lazy<T> {
  return derive(planOf(source), MAP, mapper) as Lazy<T>;
}

/** The plan after `source` with a filter stage. */
export function withFilter<T>(source: unknown, predicate: (value: T, index: number) => unknown): Lazy<T> {
  return derive(planOf(source), FILTER, predicate) as Lazy<T>;
}

/** The plan after `source` with a stage of steps. */
export function withStep<T, U>(source: unknown, stage: StepStage<T, U>): Lazy<U> {
  return derive(planOf(source), STEP, stage as StepStage<never, unknown>) as Lazy<U>;
}

/** The plan after `source` with a stage that pulls by hand, in place of its last stage if `up` says so. */
export function withPull<T, U>(source: unknown, stage: PullStage<T, U>, up?: Plan<unknown>): Lazy<U> {
  return derive(planOf(source), PULL, stage as PullStage<never, unknown>, up) as Lazy<U>;
}
