/** Asynchronous sources that can be read only once, and what becomes of one that was never opened. */
import { apply, TypeError } from '../../structures/builtins.ts';
import { own } from '../../structures/faults.ts';
import { asyncMethod, iteratorMethod } from '../../engine/plan.ts';
import {
  closeIfOneShot,
  isRepeatable,
  isSpent,
  markRepeatable,
  markSpent,
} from '../../engine/run/oneShot.ts';

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

/** Calls the `return` of an iterator, if it has one, and gives what that gives. */
export function callReturn(iterator: object): unknown {
  const method = (iterator as { return?: unknown }).return;
  if (method === undefined || method === null) return undefined;
  if (typeof method !== 'function')
    throw own(new TypeError('the iterator to close has a `return` that is not a function'));
  return apply(method, iterator, []);
}

/** Closes a source that was never opened, if it can be read only once. Gives what its `return` gives. */
export function leaveUnopened(source: object): unknown {
  if (isRepeatable(source) || isSpent(source)) return undefined;
  if (isWebStream(source)) {
    markSpent(source);
    return source.cancel();
  }
  const method = asyncMethod(source);
  if (method === undefined || method === null) return leaveSynchronous(source);
  if (isNodeStream(source)) {
    markSpent(source);
    return apply((source as { destroy?: () => unknown }).destroy ?? callNothing, source, []) && undefined;
  }
  // Only what has a callable `next` can be its own iterator.
  if (typeof method !== 'function' || typeof (source as { next?: unknown }).next !== 'function')
    return undefined;
  const iterator: unknown = apply(method, source, []);
  markRepeatable(source, iterator !== source);
  if (iterator === source) markSpent(source);
  return callReturn(iterator as object);
}

function callNothing(): undefined {
  return undefined;
}

/** A bare iterator may be asynchronous: what its `return` gives is waited for. */
function leaveSynchronous(source: object): unknown {
  const method = iteratorMethod(source);
  if (method !== undefined && method !== null) {
    closeIfOneShot(source);
    return undefined;
  }
  if (typeof (source as { next?: unknown }).next !== 'function') return undefined;
  markSpent(source);
  return callReturn(source);
}
