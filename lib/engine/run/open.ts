/** Opens what is no plan: anything iterable, or a bare iterator. */
import { apply, isArray, TypeError } from '../../structures/builtins.ts';
import { consumed, isProxied, notIterable } from '../arguments/messages.ts';
import { ROOT, SOURCE } from '../contract.ts';
import type { Bounds, Cursor, PlanNode, Root, Scope as Opening } from '../contract.ts';
import { boundsOfSource, refuseStuck } from '../bounds.ts';
import { isObject } from '../../structures/isObject.ts';
import { isFacadeMethod, iteratorMethod, knownPlan } from '../plan.ts';
import { ARRAY, openBuiltin, walkOf } from '../pristine.ts';
import { ArrayCursor, BuiltinCursor, IteratorCursor } from './cursors.ts';
import { markRepeatable } from './oneShot.ts';
import { isSpent } from './spent.ts';
import type { Scope } from './scope.ts';
import { own } from '../../structures/faults.ts';

/** The part of a run that opens something. */
export interface Opener {
  readonly operation: string;
  /** The scope in which what has to be closed is registered; asked for only then. */
  openScope(): Scope;
  /** Opens a plan. */
  openPart(plan: PlanNode): Cursor<unknown>;
}

/** Opens a plan, or anything else that can be iterated; `method` is its `Symbol.iterator`, if that was read already. */
export function openIn<T>(opener: Opener, source: unknown, method: unknown, owned: boolean): Cursor<T> {
  const its = method === undefined ? methodOf(source, opener.operation) : method;
  const plan = isFacadeMethod(its) ? knownPlan(source) : undefined;
  if (plan === undefined) return openForeign<T>(source, its, opener, owned);
  if (plan.unbounded) refuseStuck(plan);
  return opener.openPart(plan) as Cursor<T>;
}

/** True unless opening `node` surely opens nothing that has to be closed. */
export function mayOpen({ kind, op }: PlanNode): boolean {
  if (kind === SOURCE) return !isArray(op);
  return kind === ROOT ? (op as Root<unknown>).items === undefined : true;
}

/** True unless opening all of `sources` surely opens nothing that has to be closed. */
export function someOpen(sources: readonly unknown[]): boolean {
  for (let i = 0; i < sources.length; i++) if (!isArray(sources[i])) return true;
  return false;
}

/**
 * `owned`: the source stands in the plan itself, rather than coming out of a callback; only then is it remembered
 * if it can be opened again. `Symbol.iterator` is read once, then called once; `next` is read once. What has to be closed
 * is registered in the scope of `opener`, which is asked for one only then.
 */
export function openForeign<T>(source: unknown, method: unknown, opener: Opener, owned: boolean): Cursor<T> {
  const walk = walkOf(source, method);
  if (walk === ARRAY) return new ArrayCursor(source as T[]);
  if (walk !== 0) return new BuiltinCursor(openBuiltin(walk, source));
  if (isFacadeMethod(method)) throw isProxied(opener.operation, 'source');
  const cursor = openIterator<T>(source as object, method, opener.operation, owned);
  opener.openScope().attach(cursor);
  return cursor;
}

/** Reads `source[Symbol.iterator]` of what may be no object at all. */
export function methodOf(source: unknown, operation: string): unknown {
  if (typeof source !== 'string' && !isObject(source)) throw notIterable(operation, 'source', source);
  return iteratorMethod(source);
}

function openIterator<T>(
  source: object,
  method: unknown,
  operation: string,
  owned: boolean,
): IteratorCursor<T> {
  let iterator: unknown = source;
  if (method !== undefined && method !== null) {
    if (typeof method !== 'function') throw notIterable(operation, 'source', source);
    iterator = apply(method, source, []);
    if (!isObject(iterator)) throw own(new TypeError(`${operation}: Symbol.iterator did not give an object`));
  }
  const oneShot = iterator === source;
  if (owned && isObject(source)) markRepeatable(source, !oneShot);
  if (oneShot && isSpent(source)) throw consumed(operation);
  const { next } = iterator as { next?: unknown };
  if (oneShot && typeof next !== 'function' && typeof method !== 'function')
    throw notIterable(operation, 'source', source);
  return new IteratorCursor<T>(iterator as object, next, oneShot ? source : undefined);
}

/** A root over the user's own source, where a bare one will not do: it can have a label. */
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
