/** Opens what is no plan: anything iterable, or a bare iterator. */
import { apply, TypeError } from '../structures/builtins.ts';
import { consumed, notIterable } from './check.ts';
import { ArrayCursor, BuiltinCursor, IteratorCursor } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { isObject, isSpent, markRepeatable } from './oneShot.ts';
import { iteratorMethod } from './plan.ts';
import { ARRAY, openBuiltin, walkOf } from './pristine.ts';
import type { Scope } from './scope.ts';

/**
 * `owned`: the source stands in the plan itself, rather than coming out of a callback; only then is it remembered
 * whether it can be opened again. `Symbol.iterator` is read once, then called once; `next` is read once.
 */
export function openForeign<T>(source: unknown, scope: Scope, owned: boolean): Cursor<T> {
  if (typeof source !== 'string' && !isObject(source))
    throw notIterable(scope.run.operation, 'source', source);
  return openBy<T>(source, iteratorMethod(source), scope, owned);
}

/** The same when `method`, the source's `Symbol.iterator`, has been read. */
export function openBy<T>(source: unknown, method: unknown, scope: Scope, owned: boolean): Cursor<T> {
  const walk = walkOf(source, method);
  if (walk === ARRAY) return new ArrayCursor(source as T[]);
  if (walk !== 0) return new BuiltinCursor(openBuiltin(walk, source));
  return openIterator(source as object, method, scope, owned);
}

function openIterator<T>(source: object, method: unknown, scope: Scope, owned: boolean): Cursor<T> {
  let iterator: unknown = source;
  if (method !== undefined && method !== null) {
    if (typeof method !== 'function') throw notIterable(scope.run.operation, 'source', source);
    iterator = apply(method, source, []);
    if (!isObject(iterator))
      throw new TypeError(`${scope.run.operation}: Symbol.iterator did not give an object`);
  }
  const oneShot = iterator === source;
  if (owned && isObject(source)) markRepeatable(source, !oneShot);
  if (oneShot && isSpent(source)) throw consumed(scope.run.operation);
  const { next } = iterator as { next?: unknown };
  if (iterator === source && typeof next !== 'function' && typeof method !== 'function') {
    throw notIterable(scope.run.operation, 'source', source);
  }
  const cursor = new IteratorCursor<T>(iterator as object, next, oneShot ? source : undefined);
  scope.attach(cursor);
  return cursor;
}
