/** Checks whether an asynchronous sequence can be made from a value, without opening it. */
import { asyncMethod, isFacadeMethod, iteratorMethod, knownPlan } from '../../engine/plan.ts';
import { isProxied } from '../../engine/arguments/messages.ts';
import { beginAt } from '../../structures/faults.ts';
import type { AnyFunction } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import { notAsyncSource } from './messages.ts';
import { observableIn } from './observable.ts';
import { isWebStream } from './oneShot.ts';

/** Refuses a value that is neither a stream, nor iterable, nor an iterator. Calls none of its methods. */
export function checkAsync(
  operation: string,
  parameter: string,
  source: unknown,
  below: AnyFunction = checkAsync,
): void {
  if (knownPlan(source) !== undefined || typeof source === 'string') return;
  if (!isObject(source)) throw beginAt(below, notAsyncSource(operation, parameter, source));
  if (isWebStream(source)) return;
  const method = asyncMethod(source) ?? iteratorMethod(source);
  if (isFacadeMethod(method)) throw beginAt(below, isProxied(operation, parameter));
  if (typeof method === 'function') return;
  const bare = (method === undefined || method === null) && (observableIn(source) || isIterator(source));
  if (!bare) throw beginAt(below, notAsyncSource(operation, parameter, source));
}

function isIterator(source: object): boolean {
  return typeof (source as { next?: unknown }).next === 'function';
}
