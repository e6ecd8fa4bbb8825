/**
 * A plan: a root and the stages after it, as an immutable linked list of bare nodes. Making one opens nothing.
 *
 *     Seq.from(a).map(f).take(3)      SOURCE a  ◂  MAP f  ◂  STEP take
 *
 * Nobody outside sees a node. A user holds a **facade**: an object of a class (Seq, or the one that the functions of
 * `seqable/fn` give) that keeps its plan private, and makes the next facade of its own kind. So a chain on a Seq gives
 * Seqs and a chain of the plain functions gives light ones, from the same code.
 */
import { asyncIteratorSymbol, defineHidden, isArray, iteratorSymbol } from '../platform/builtins.ts';
import { FILTER, SOURCE, STEP } from './contract.ts';
import type { Kind, Operation, PlanNode } from './contract.ts';

/** The largest number of maps and filters that a shape describes. */
export const MOST = 10;
/** The bits of a node: its kind, whether the plan may be endless, whether its run may have to wait, its shape. */
const KIND = 7;
const UNBOUNDED = 8;
const WAITS = 16;
const INHERITED = 24;
const SHAPE = 5;

/** A node of a plan, and the plan that ends in it. */
export class Plan implements PlanNode {
  readonly up: Plan | undefined;
  readonly op: Operation;
  readonly arg: unknown;
  private readonly bits: number;

  /** `unbounded`: the operation may make a sequence endless; `waits`: it is a root whose elements take time. */
  constructor(
    up: Plan | undefined,
    kind: Kind,
    op: Operation,
    unbounded: boolean | undefined,
    arg?: unknown,
    waits?: boolean,
  ) {
    this.up = up;
    this.op = op;
    this.arg = arg;
    if (kind < STEP) this.bits = grown(up!.bits, kind);
    else {
      const inherited = up !== undefined ? up.bits & INHERITED : waits === true ? WAITS : 0;
      this.bits = kind | (1 << SHAPE) | inherited | (unbounded === true ? UNBOUNDED : 0);
    }
  }

  get kind(): Kind {
    return (this.bits & KIND) as Kind;
  }

  get unbounded(): boolean {
    return (this.bits & UNBOUNDED) !== 0;
  }

  /** True if its run may have to wait. */
  get waits(): boolean {
    return (this.bits & WAITS) !== 0;
  }

  /**
   * The maps and filters at the end of the plan, as bits behind a leading 1: 0 for a map, 1 for a filter. 0 if there
   * are more than {@link MOST}.
   */
  get shape(): number {
    return this.bits >> SHAPE;
  }
}

function grown(bits: number, kind: Kind): number {
  const shape = bits >> SHAPE;
  const longer = shape === 0 || shape >= 1 << MOST ? 0 : (shape << 1) | (kind === FILTER ? 1 : 0);
  return kind | (bits & INHERITED) | (longer << SHAPE);
}

/** Reads the plan behind a facade; undefined for anything else. Asks nothing that a Proxy could see. */
export type PlanReader = (value: object) => Plan | undefined;

/** The key at which the prototype of a facade keeps the function that makes the next one. */
const next = Symbol('next');

let read: PlanReader = () => undefined;
let readReceiver: PlanReader = read;
const methods: unknown[] = [];

/**
 * Makes a class a facade. `readerAfter` gives a reader of its private plans, which passes every other value on to the
 * reader that it is given; `receiverAfter` does the same in another place of the text, for {@link receivedPlan}. `make`
 * makes the facade of a plan that follows one of the class; without it, that is the light one of lazy.ts.
 */
export function defineFacade(
  facade: { prototype: object },
  readerAfter: (others: PlanReader) => PlanReader,
  receiverAfter: (others: PlanReader) => PlanReader,
  make?: (plan: Plan) => object,
  method: unknown = (facade.prototype as { [iteratorSymbol]?: unknown })[iteratorSymbol],
): void {
  read = readerAfter(read);
  readReceiver = receiverAfter(readReceiver);
  methods[methods.length] = method;
  if (make !== undefined) defineHidden(facade.prototype, next, make);
}

/** The plan of a facade of this copy of the library; undefined for anything else. */
export function knownPlan(value: unknown): Plan | undefined {
  return typeof value === 'object' && value !== null ? read(value) : undefined;
}

/**
 * The plan of a receiver, if it is a facade. Receivers nearly always are, and a place in the text that has met nothing
 * else is many times as fast: so they have a reader of their own.
 */
export function receivedPlan(value: unknown): Plan | undefined {
  return typeof value === 'object' && value !== null ? readReceiver(value) : undefined;
}

/** `source` as a plan: its own if it is a facade, else a root over it. The caller has checked that it is iterable. */
export function planOf(source: unknown): Plan {
  return knownPlan(source) ?? new Plan(undefined, SOURCE, source as Operation, false);
}

/** A facade over `plan`, of the same kind as the facade `source`; undefined if that kind does not make the next one. */
export function facadeLike(source: unknown, plan: Plan): object | undefined {
  return (source as { [next]?: (plan: Plan) => object })[next]?.(plan);
}

/**
 * True if `method` iterates a facade, asynchronously or not. An object with such a method but no plan is a Proxy around
 * a facade, or made from its prototype.
 */
export function isFacadeMethod(method: unknown): boolean {
  for (let i = 0; i < methods.length; i++) if (methods[i] === method) return true;
  return false;
}

/** True if some of `sources` is a plan that may be endless. */
export function someUnbounded(sources: readonly unknown[]): boolean {
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i];
    // An array is looked at first, as asking it for a plan takes long.
    if (!isArray(source) && knownPlan(source)?.unbounded === true) return true;
  }
  return false;
}

/** Reads `source[Symbol.iterator]`, whatever `source` is. */
export function iteratorMethod(source: unknown): unknown {
  return (source as { [iteratorSymbol]?: unknown })[iteratorSymbol];
}

/** Reads `source[Symbol.asyncIterator]`. */
export function asyncMethod(source: object): unknown {
  return (source as { [asyncIteratorSymbol]?: unknown })[asyncIteratorSymbol];
}

/** True if `source` can only be iterated asynchronously, as far as its methods tell. */
export function isAsync(source: object): boolean {
  return typeof asyncMethod(source) === 'function';
}
