/** Asynchronous sources that can be read only once, and their closing if they were never opened. */
import { apply, TypeError } from '../../platform/builtins.ts';
import { own } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import { asyncMethod, iteratorMethod } from '../../engine/plan.ts';
import { closeIfOneShot, isOneShot, isRepeatable, markRepeatable } from '../../engine/run/oneShot.ts';
import { isSpent, markSpent } from '../../engine/run/spent.ts';
import { abandon } from './promises.ts';

/** The part of a web stream that is used. */
export interface WebStream {
  getReader(): StreamReader;
  cancel(reason?: unknown): unknown;
}

export interface StreamReader {
  read(): unknown;
  cancel(reason?: unknown): unknown;
  releaseLock(): void;
}

/** True for a stream of the web, which is read by a reader of its own. */
export function isWebStream(source: object): source is WebStream {
  return typeof (source as { getReader?: unknown }).getReader === 'function';
}

/** True for a stream of Node, which can be read once, whatever its iterator says. */
export function isNodeStream(source: object): boolean {
  const { pipe, on } = source as { pipe?: unknown; on?: unknown };
  return typeof pipe === 'function' && typeof on === 'function';
}

/** In place of the result of a `return` that did not have to be called. */
export const NOT_CALLED: object = {};

/** Calls the `return` of an iterator, if it has one, and returns its result. */
export function callReturn(iterator: object): unknown {
  const method = (iterator as { return?: unknown }).return;
  if (method === undefined || method === null) return NOT_CALLED;
  if (typeof method !== 'function')
    throw own(new TypeError('the iterator to close has a `return` that is not a function'));
  return apply(method, iterator, []);
}

/** Closes a source that was never opened, if it can be read only once. Returns the result of its `return`. */
export function leaveUnopened(source: object): unknown {
  if (isRepeatable(source) || isSpent(source)) return NOT_CALLED;
  if (isWebStream(source)) {
    markSpent(source);
    return source.cancel();
  }
  const method = asyncMethod(source);
  if (method === undefined || method === null) return leaveSynchronous(source);
  if (isNodeStream(source)) {
    markSpent(source);
    apply((source as { destroy?: () => unknown }).destroy ?? callNothing, source, []);
    return NOT_CALLED;
  }
  // Only an object with a callable `next` can be its own iterator.
  if (typeof method !== 'function' || typeof (source as { next?: unknown }).next !== 'function')
    return NOT_CALLED;
  if (!isOneShot(source) && !isItsOwn(source, method as () => unknown)) return NOT_CALLED;
  markSpent(source);
  return callReturn(source);
}

/**
 * Asks `source` for its iterator, and remembers whether that is `source` itself. Another iterator was made in vain: it
 * is closed, and errors of that or of the asking are swallowed.
 */
function isItsOwn(source: object, method: () => unknown): boolean {
  try {
    const iterator: unknown = apply(method, source, []);
    markRepeatable(source, iterator !== source);
    if (iterator === source) return true;
    if (isObject(iterator)) abandon(callReturn(iterator));
  } catch {
    // Nobody asked for it.
  }
  return false;
}

function callNothing(): undefined {
  return undefined;
}

/** Closes a bare iterator, which may be asynchronous: the result of its `return` is waited for. */
function leaveSynchronous(source: object): unknown {
  const method = iteratorMethod(source);
  if (method !== undefined && method !== null) {
    closeIfOneShot(source);
    return NOT_CALLED;
  }
  if (typeof (source as { next?: unknown }).next !== 'function') return NOT_CALLED;
  markSpent(source);
  return callReturn(source);
}
