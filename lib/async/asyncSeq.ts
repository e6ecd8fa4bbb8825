/** The catalogue of AsyncSeq: doc, types, one statement per method. (Skeleton) */
import { defineFacade, Plan, planOf } from '../engine/plan.ts';
import { ROOT } from '../engine/contract.ts';
import type { Lazy } from '../engine/lazy.ts';
import { AsyncSourceRoot } from './sources/from.ts';
import { iterate } from './engine/iterator.ts';
import type { AsyncSeqIterator } from './engine/iterator.ts';
import { promised, sides } from './engine/facade.ts';
import { map, take, toArray, zip as zipAll, sum, first } from '../fn.ts';
import { zipWith } from '../sources/zip.ts';

let asyncSeqOf: <T>(plan: Plan) => AsyncSeq<T>;

export class AsyncSeq<T> {
  readonly #plan: Plan;

  protected constructor(plan: Plan) {
    this.#plan = plan;
  }

  static {
    asyncSeqOf = (plan) => new AsyncSeq(plan);
    defineFacade(
      AsyncSeq,
      (others) => (value) => (#plan in value ? value.#plan : others(value)),
      (others) => (value) => (#plan in value ? value.#plan : others(value)),
      asyncSeqOf,
    );
  }
  static from<T>(source: unknown): AsyncSeq<T> {
    return source instanceof AsyncSeq
      ? source
      : asyncSeqOf(new Plan(undefined, ROOT, new AsyncSourceRoot(source), false, undefined, true));
  }
  map<U>(f: (v: T, i: number) => U): AsyncSeq<Awaited<U>> {
    return map(this as never, f as never) as never;
  }
  take(n: number): AsyncSeq<T> {
    return take(this as never, n) as never;
  }
  toArray(): Promise<T[]> {
    return promised(() => toArray(this as never));
  }
  sum(): Promise<number> {
    return promised(() => sum(this as never));
  }
  first(): Promise<T | undefined> {
    return promised(() => first(this as never));
  }
  zip(...others: unknown[]): AsyncSeq<unknown[]> {
    return adopt(zipWith(this as never, sides('zip', others)));
  }
  [Symbol.asyncIterator](): AsyncSeqIterator<T> {
    return iterate<T>(this.#plan);
  }
}

function adopt<T>(lazy: Lazy<T>): AsyncSeq<T> {
  const { op, unbounded } = planOf(lazy);
  return asyncSeqOf(new Plan(undefined, ROOT, op, unbounded, undefined, true));
}
void zipAll;
