/**
 * A plan: a root and the stages after it, as an immutable linked list. Making one opens nothing.
 *
 *     Seq.from(a).map(f).take(3)      ROOT a  ◂  MAP f  ◂  STEP take
 *
 * `derive` makes the next node in the class of the receiver, so that a chain on a Seq gives Seqs and a chain of the
 * plain functions gives light plans, from the same code.
 */
import { asyncIteratorSymbol, defineHidden, iteratorSymbol } from '../structures/builtins.ts';
import { FILTER, ROOT, STEP } from './stage.ts';
import type { Kind, PullStage, Root, StepStage } from './stage.ts';
import type { Tier } from './tier.ts';

/** Where the prototype of a class of plans keeps the function that makes a node of that class, and its fast loops. */
const make = Symbol('make');
const tier = Symbol('tier');

type Make = (up: Plan<unknown> | undefined, kind: Kind, op: Operation) => Plan<unknown>;

/** Says how nodes of a class of plans are made, for plans that follow one of that class. */
export function definePlanClass(planClass: { prototype: object }, makeNode: Make, loops?: Tier): void {
  defineHidden(planClass.prototype, make, makeNode);
  defineHidden(planClass.prototype, tier, loops);
}

/** The loops that the class of `plan` brings along for the commonest plans, if it does. */
export function tierOf(plan: Plan<unknown>): Tier | undefined {
  return (plan as unknown as { [tier]: Tier | undefined })[tier];
}

/** The node after `up`, which is `plan` unless the new stage takes the last one in; in the class of `plan`. */
export function derive<U>(plan: Plan<unknown>, kind: Kind, op: Operation, up: Plan<unknown> = plan): Plan<U> {
  return (plan as unknown as { [make]: Make })[make](up, kind, op) as Plan<U>;
}

/** What stands in a node: a callback (MAP, FILTER), a stage, or a root. */
export type Operation =
  ((...args: never) => unknown) | StepStage<never, unknown> | PullStage<never, unknown> | Root<unknown>;

/** How many maps and filters a shape describes. */
export const MOST = 10;
/** Stands beside a shape where the plan may be endless. */
const UNBOUNDED = 2 << MOST;

function grown(bits: number, kind: Kind): number {
  const shape = bits & ~UNBOUNDED;
  const longer = shape === 0 || shape >= 1 << MOST ? 0 : (shape << 1) | (kind === FILTER ? 1 : 0);
  return longer | (bits & UNBOUNDED);
}

/** A recorded sequence that can be iterated: what a Seq and what the functions of `seqable/fn` give have in common. */
export abstract class Plan<T> implements Iterable<T> {
  /** @internal */
  readonly up: Plan<unknown> | undefined;
  /** @internal */
  readonly kind: Kind;
  /** @internal */
  readonly op: Operation;
  /** What {@link Plan.shapeOf} gives, and {@link UNBOUNDED}. Private, so that it is a brand too. */
  readonly #bits: number;

  /** @internal */
  constructor(up: Plan<unknown> | undefined, kind: Kind, op: Operation) {
    this.up = kind === ROOT ? undefined : up;
    this.kind = kind;
    this.op = op;
    if (kind < STEP) this.#bits = grown(up!.#bits, kind);
    else {
      const unbounded =
        (op as Root<unknown>).unbounded === true || (this.up !== undefined && this.up.unbounded);
      this.#bits = unbounded ? UNBOUNDED | 1 : 1;
    }
  }

  /** @internal True where the plan may be endless; only then does a run look at its size. */
  get unbounded(): boolean {
    return this.#bits >= UNBOUNDED;
  }

  /** A new iterator; nothing is opened before its first `next()`. */
  abstract [Symbol.iterator](): Iterator<T, undefined>;

  /** @internal Whether `value` is a plan of this copy of the library; asks nothing that a Proxy could see. */
  static is(value: unknown): value is Plan<unknown> {
    return typeof value === 'object' && value !== null && #bits in value;
  }

  /**
   * The maps and filters since anything else, as bits behind a leading 1: 0 for a map, 1 for a filter. 0 where there
   * are more than {@link MOST}.
   *
   * @internal
   */
  static shapeOf(plan: Plan<unknown>): number {
    return plan.#bits & ~UNBOUNDED;
  }
}

/** Whether some of `sources` is a plan that may be endless. */
export function someUnbounded(sources: readonly unknown[]): boolean {
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i];
    if (Plan.is(source) && source.unbounded) return true;
  }
  return false;
}

/** Reads `source[Symbol.iterator]`, whatever `source` is. */
export function iteratorMethod(source: unknown): unknown {
  return (source as { [iteratorSymbol]?: unknown })[iteratorSymbol];
}

/** Whether `source` can only be iterated asynchronously, as far as its methods tell. */
export function isAsync(source: object): boolean {
  return typeof (source as { [asyncIteratorSymbol]?: unknown })[asyncIteratorSymbol] === 'function';
}
