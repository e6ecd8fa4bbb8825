/**
 * A plan: a root and the stages after it, as an immutable linked list. Making one opens nothing.
 *
 *     Seq.from(a).map(f).take(3)      ROOT a  ◂  MAP f  ◂  STEP take
 *
 * `derive` makes the next node in the class of the receiver, so that a chain on a Seq gives Seqs and a chain of the
 * plain functions gives light plans, from the same code.
 */
import { asyncIteratorSymbol, defineHidden, iteratorSymbol } from '../structures/builtins.ts';
import { ROOT, STEP } from './stage.ts';
import type { Kind, PullStage, Root, StepStage } from './stage.ts';

/** Where the prototype of a class of plans keeps the function that makes a node of that class. */
const make = Symbol('make');

type Make = (up: Plan<unknown> | undefined, kind: Kind, op: Operation) => Plan<unknown>;

/** Says how nodes of a class of plans are made, for plans that follow one of that class. */
export function definePlanClass(planClass: { prototype: object }, makeNode: Make): void {
  defineHidden(planClass.prototype, make, makeNode);
}

/** The node after `up`, which is `plan` unless the new stage takes the last one in; in the class of `plan`. */
export function derive<U>(plan: Plan<unknown>, kind: Kind, op: Operation, up: Plan<unknown> = plan): Plan<U> {
  return (plan as unknown as { [make]: Make })[make](up, kind, op) as Plan<U>;
}

/** What stands in a node: a callback (MAP, FILTER), a stage, or a root. */
export type Operation =
  ((...args: never) => unknown) | StepStage<never, unknown> | PullStage<never, unknown> | Root<unknown>;

/** A recorded sequence that can be iterated: what a Seq and what the functions of `seqable/fn` give have in common. */
export abstract class Plan<T> implements Iterable<T> {
  /** @internal */
  readonly up: Plan<unknown> | undefined;
  /** @internal */
  readonly kind: Kind;
  /** @internal */
  readonly op: Operation;
  /** @internal True where the plan may be endless; only then does a run look at its size. */
  readonly unbounded: boolean;
  readonly #brand: undefined;

  /** @internal */
  constructor(up: Plan<unknown> | undefined, kind: Kind, op: Operation) {
    this.up = kind === ROOT ? undefined : up;
    this.kind = kind;
    this.op = op;
    this.unbounded =
      (this.up !== undefined && this.up.unbounded) ||
      (kind >= STEP && (op as Root<unknown>).unbounded === true);
  }

  /** A new iterator; nothing is opened before its first `next()`. */
  abstract [Symbol.iterator](): Iterator<T, undefined>;

  /** @internal Whether `value` is a plan of this copy of the library; asks nothing that a Proxy could see. */
  static is(value: unknown): value is Plan<unknown> {
    return typeof value === 'object' && value !== null && #brand in value;
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
