/**
 * Puts a stage after a source, and defines what the functions of `seqable/fn` give: a facade without methods.
 *
 *     take(source, 3)      receiver ─▶ the plan of source      withStep ─▶ that plan ◂ take, in a facade like source's
 */
import { infinite, isProxied } from './arguments/messages.ts';
import { COLLECT, FILTER, MAP, PULL, ROOT, SOURCE, STEP } from './contract.ts';
import type { CollectStage, Kind, Operation, PullStage, Root, StepTraits } from './contract.ts';
import { defineFacade, facadeLike, Plan } from './plan.ts';
import { checkEnd } from './bounds.ts';
import { put } from '../platform/builtins.ts';
import { iterate } from './run/iterator.ts';
import { Pass } from './run/pass.ts';
import { nextRun } from './observe/trace.ts';
import type { SeqIterator } from './run/iterator.ts';

/** A lazy sequence: a recorded plan that runs afresh each time it is iterated. */
export interface Lazy<T> extends Iterable<T> {
  /** A new iterator; nothing is opened before its first `next()`. */
  [Symbol.iterator](): SeqIterator<T>;
}

export class LazyFacade<T> implements Lazy<T> {
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  static {
    defineFacade(
      LazyFacade,
      (others) => (value) => (#plan in value ? value.#plan : others(value)),
      (others) => (value) => (#plan in value ? value.#plan : others(value)),
      (plan) => new LazyFacade(plan),
    );
  }

  [Symbol.iterator](): SeqIterator<T> {
    if (!(#plan in this)) throw isProxied('iterator', 'source');
    return iterate<T>(this.#plan);
  }

  /** Every element, in an array, so that JSON.stringify shows the elements and not an empty object. */
  toJSON(): unknown[] {
    if (!(#plan in this)) throw isProxied('toJSON', 'source');
    const plan = this.#plan;
    if (plan.unbounded) checkEnd(plan, 'toJSON', true, this.toJSON);
    // A pass and not `drive`: a program that only iterates then ships without `drive`.
    const pass = new Pass<unknown>(plan, 'toJSON', nextRun(), Infinity, undefined);
    const values: unknown[] = [];
    for (let has = pass.advance(); has !== false; has = pass.advance()) {
      if (has) put(values, values.length, pass.value);
      if (pass.found?.unending === true) {
        pass.close();
        throw infinite('toJSON');
      }
    }
    return values;
  }
}

export function fromPlan<T>(plan: Plan): Lazy<T> {
  return new LazyFacade<T>(plan);
}

export function fromRoot<T>(root: Root<T>): Lazy<T> {
  return new LazyFacade<T>(new Plan(undefined, ROOT, root, root.unbounded));
}

/** A facade over `plan`, of the kind of `source` if `source` is a facade. `up` is the plan of `source`. */
export function after<T>(source: unknown, up: Plan, plan: Plan): Lazy<T> {
  return up.kind === SOURCE && up.op === source
    ? new LazyFacade<T>(plan)
    : ((facadeLike(source, plan) as Lazy<T> | undefined) ?? new LazyFacade<T>(plan));
}

/** The sequence after `source`, whose plan is `up`, with a map stage. */
export function withMap<T>(source: unknown, up: Plan, mapper: (value: never, index: number) => T): Lazy<T> {
  return after(source, up, new Plan(up, MAP, mapper, false));
}

/** The sequence after `source`, whose plan is `up`, with a filter stage. */
export function withFilter<T>(
  source: unknown,
  up: Plan,
  predicate: (value: T, index: number) => unknown,
): Lazy<T> {
  return after(source, up, new Plan(up, FILTER, predicate, false));
}

/** The sequence after `source`, whose plan is `up`, with a step. */
export function withStep<A, U>(
  source: unknown,
  up: Plan,
  how: StepTraits<A, never, never, unknown>,
  arg: A,
): Lazy<U> {
  return after(source, up, new Plan(up, STEP, how, false, arg));
}

/**
 * The sequence after `source`, whose plan is `up`, with a stage that collects. With `over`, it replaces the last stage.
 */
export function withCollect<T, U>(
  source: unknown,
  up: Plan,
  stage: CollectStage<T, U>,
  over: Plan = up,
): Lazy<U> {
  return after(source, up, new Plan(over, COLLECT, stage as CollectStage<never, unknown>, false));
}

/**
 * The sequence after `source`, whose plan is `up`, with a stage that pulls. With `over`, it replaces the last stage.
 */
export function withPull<T, U>(source: unknown, up: Plan, stage: PullStage<T, U>, over: Plan = up): Lazy<U> {
  return after(source, up, new Plan(over, PULL, stage as PullStage<never, unknown>, stage.unbounded));
}

/** The sequence after `source`, whose plan is `up`, with the stage replacing the last one. */
export function withLast<T>(source: unknown, up: Plan, kind: Kind, op: Operation, arg: unknown): Lazy<T> {
  return after(source, up, new Plan(up.up, kind, op, up.unbounded, arg, up.waits));
}
