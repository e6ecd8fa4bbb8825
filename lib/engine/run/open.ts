/** Opens anything that can be iterated: a plan, any other iterable, or a bare iterator. */
import { apply, isArray, TypeError } from '../../platform/builtins.ts';
import { consumed, infinite, isProxied, notIterable } from '../arguments/messages.ts';
import { oneByOne } from '../arguments/instead.ts';
import { ROOT, SOURCE } from '../contract.ts';
import type { Bounds, Cursor, Given, PlanNode, Root, Scope as Opening } from '../contract.ts';
import { boundsOf, boundsOfSource } from '../bounds.ts';
import { isObject } from '../../structures/isObject.ts';
import { isFacadeMethod, iteratorMethod, knownPlan } from '../plan.ts';
import { ARRAY, openBuiltin, builtinKindOf } from '../../platform/pristine.ts';
import { ArrayCursor, BuiltinCursor, IteratorCursor } from './cursors.ts';
import { markRepeatable } from './oneShot.ts';
import { isSpent } from './spent.ts';
import type { Scope } from './scope.ts';
import { own } from '../../structures/faults.ts';

/** The part of a run that opens something. */
export interface Opener {
  readonly operation: string;
  /** The scope in which open things are registered for closing; asked for only when there is one. */
  openScope(): Scope;
  /** Opens a plan in the role of `part`, for the node that is read here: see {@link Part}. */
  openPart(plan: PlanNode, part: Part): Cursor<unknown>;
  /** Reports that `part`, which is about to be opened, surely has no end. */
  endless(part: Part): void;
}

/**
 * The role of a part for the node that reads it: the plan above it or a plan beside it, from which its own size
 * follows; undefined if the node has no end as long as the part has none (flatMap).
 */
export type Part = PlanNode | undefined;

/** The role of a side: the part is that plan itself. */
export const SIDE: unique symbol = Symbol('side');

/**
 * Opens a plan, or anything else that can be iterated. `method` is its `Symbol.iterator`, if that was read already.
 * `owned`: it is in the plan itself; else `given` may name the callback that gave it.
 */
export function openIn<T>(
  opener: Opener,
  source: unknown,
  method: unknown,
  owned: boolean,
  part: Part | typeof SIDE,
  given: Given | undefined,
): Cursor<T> {
  const its = method === undefined ? methodOf(source, opener.operation, given) : method;
  const plan = isFacadeMethod(its) ? knownPlan(source) : undefined;
  if (plan === undefined) return openForeign<T>(source, its, opener, owned, given);
  if (plan.unbounded) {
    const bounds = boundsOf(plan);
    if (bounds.stuck !== undefined) throw infinite(bounds.stuck);
    // The run has known the size of a side from the start.
    if (bounds.endless && part !== SIDE) opener.endless(part);
  }
  return opener.openPart(plan, part === SIDE ? plan : part) as Cursor<T>;
}

/** False if opening `node` surely opens nothing that has to be closed. */
export function mayOpen({ kind, op }: PlanNode): boolean {
  if (kind === SOURCE) return !isArray(op);
  return kind === ROOT ? (op as Root<unknown>).items === undefined : true;
}

/** False if opening all of `sources` surely opens nothing that has to be closed. */
export function someOpen(sources: readonly unknown[]): boolean {
  for (let i = 0; i < sources.length; i++) if (!isArray(sources[i])) return true;
  return false;
}

/**
 * Opens anything that is no plan. `owned`: the source is in the plan itself, and no result of a callback; only then
 * does the run remember whether it can be opened again. `Symbol.iterator` is read once, then called once; `next` is
 * read once. The scope of `opener` is asked for only if something has to be closed.
 */
export function openForeign<T>(
  source: unknown,
  method: unknown,
  opener: Opener,
  owned: boolean,
  given: Given | undefined,
): Cursor<T> {
  const walk = builtinKindOf(source, method);
  if (walk === ARRAY) return new ArrayCursor(source as T[]);
  if (walk !== 0) return new BuiltinCursor(openBuiltin(walk, source));
  if (isFacadeMethod(method)) throw isProxied(opener.operation, 'source');
  const cursor = openIterator<T>(source as object, method, opener.operation, owned, given);
  opener.openScope().attach(cursor);
  return cursor;
}

/** Opens the user's own source, which is in the plan. */
export function openSource(source: unknown, opener: Opener): Cursor<unknown> {
  return openForeign(source, methodOf(source, opener.operation, undefined), opener, true, undefined);
}

/** Reads `source[Symbol.iterator]`, also of a source that is no object. */
export function methodOf(source: unknown, operation: string, given: Given | undefined): unknown {
  if (typeof source !== 'string' && !isObject(source)) throw refusal(source, operation, given);
  return iteratorMethod(source);
}

function refusal(source: unknown, operation: string, given: Given | undefined): Error {
  return given === undefined
    ? notIterable(operation, 'source', source)
    : notIterable(given.operation, given.parameter, source, oneByOne);
}

function openIterator<T>(
  source: object,
  method: unknown,
  operation: string,
  owned: boolean,
  given: Given | undefined,
): IteratorCursor<T> {
  let iterator: unknown = source;
  if (method !== undefined && method !== null) {
    if (typeof method !== 'function') throw refusal(source, operation, given);
    iterator = apply(method, source, []);
    if (!isObject(iterator)) throw own(new TypeError(`${operation}: Symbol.iterator did not give an object`));
  }
  const oneShot = iterator === source;
  if (owned && isObject(source)) markRepeatable(source, !oneShot);
  if (oneShot && isSpent(source)) throw consumed(operation);
  const { next } = iterator as { next?: unknown };
  if (oneShot && typeof next !== 'function' && typeof method !== 'function')
    throw refusal(source, operation, given);
  return new IteratorCursor<T>(iterator as object, next, oneShot ? source : undefined);
}

/** A root over the user's own source, where a bare one will not do: this one can have a label. */
export class ForeignRoot<T> implements Root<T> {
  readonly foreign: unknown;
  readonly label: string | undefined;

  constructor(source: unknown, label: string | undefined) {
    this.foreign = source;
    this.label = label;
  }

  get name(): string {
    return 'from';
  }

  open(scope: Opening): Cursor<T> {
    return scope.open<T>(this.foreign);
  }

  size(): Bounds {
    return boundsOfSource(this.foreign);
  }
}
