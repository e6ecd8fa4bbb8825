/** Asynchronous sources that can be read only once, and what becomes of one that was never opened. */
import { apply, TypeError } from '../../platform/builtins.ts';
import { own } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import { asyncMethod, iteratorMethod } from '../../engine/plan.ts';
import { closeIfOneShot, isOneShot, isRepeatable, markRepeatable } from '../../engine/run/oneShot.ts';
import { isSpent, markSpent } from '../../engine/run/spent.ts';
import { abandon } from './promises.ts';

/** A stream of the web, as far as it is used. */
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

/** Stands for what a `return` gives where none had to be called. */
export const NOT_CALLED: object = {};

/** Calls the `return` of an iterator, if it has one, and gives what that gives. */
export function callReturn(iterator: object): unknown {
  const method = (iterator as { return?: unknown }).return;
  if (method === undefined || method === null) return NOT_CALLED;
  if (typeof method !== 'function')
    throw own(new TypeError('the iterator to close has a `return` that is not a function'));
  return apply(method, iterator, []);
}

/** Closes a source that was never opened, if it can be read only once. Gives what its `return` gives. */
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
  // Only what has a callable `next` can be its own iterator.
  if (typeof method !== 'function' || typeof (source as { next?: unknown }).next !== 'function')
    return NOT_CALLED;
  if (!isOneShot(source) && !isItsOwn(source, method as () => unknown)) return NOT_CALLED;
  markSpent(source);
  return callReturn(source);
}

/**
 * Asks `source` for its iterator, and remembers if that is itself. One that is made for this was not wanted: it is closed, and
 * nothing that it or the asking throws goes any further.
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

/** A bare iterator may be asynchronous: what its `return` gives is waited for. */
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
