/**
 * Opens the user's sources: asynchronous iterables and iterators, streams, and iterables, whose elements are awaited.
 */
import { apply, TypeError } from '../../platform/builtins.ts';
import { own } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import { oneByOne } from '../../engine/arguments/instead.ts';
import { consumed } from '../../engine/arguments/messages.ts';
import type { Cursor, Given, Scope } from '../../engine/contract.ts';
import { asyncMethod, isFacadeMethod, iteratorMethod } from '../../engine/plan.ts';
import { markRepeatable } from '../../engine/run/oneShot.ts';
import { isSpent } from '../../engine/run/spent.ts';
import { openForeign } from '../../engine/run/open.ts';
import type { Opener } from '../../engine/run/open.ts';
import { AsyncIteratorCursor, AwaitingCursor, StreamCursor } from './cursors.ts';
import type { Fiber } from './fiber.ts';
import { isNodeStream, isWebStream } from './oneShot.ts';
import { notAsyncSource } from './messages.ts';
import type { Held } from './overflow.ts';
import { openPush } from './push.ts';
import type { Run } from './run.ts';
import { observableIn, subscribing } from './observable.ts';

/** A part of a run that can wait. */
export interface AsyncOpener extends Opener {
  readonly fiber: Fiber;
  readonly run: Run;
}

/** The same part, as a root sees it. */
export interface AsyncScope extends Scope {
  readonly fiber: Fiber;
  /** Opens the user's own source behind the root. */
  openSource<T>(source: unknown, held: Held | undefined): Cursor<T>;
}

const USUAL: Held = { buffer: 1024, overflow: 'error' };

/** Opens anything that a sequence can be made from. `owned`: it is in the plan itself. */
export function openAsync<T>(
  source: unknown,
  opener: AsyncOpener,
  owned: boolean,
  held: Held = USUAL,
  given?: Given,
): Cursor<T> {
  const { fiber } = opener;
  if (isObject(source)) {
    if (isWebStream(source)) return openStream<T>(source, opener, owned);
    const method = asyncMethod(source);
    if (method !== undefined && method !== null) return openIterable<T>(source, method, opener, owned, given);
    const its = iteratorMethod(source);
    if ((its === undefined || its === null) && observableIn(source))
      return openPush<T>(opener, 'from', subscribing<T>(source), held);
    if (its === undefined || its === null) return openBare<T>(source, opener, owned, given);
    return openSynchronous<T>(source, its, opener, owned, given);
  }
  if (typeof source !== 'string') throw refusal(source, opener, given);
  return new AwaitingCursor<T>(
    openForeign(source, iteratorMethod(source), opener, owned, given),
    fiber,
    true,
  );
}

function refusal(source: unknown, opener: AsyncOpener, given: Given | undefined): Error {
  return own(
    given === undefined
      ? notAsyncSource(opener.operation, 'source', source)
      : notAsyncSource(given.operation, given.parameter, source, oneByOne),
  );
}

function openSynchronous<T>(
  source: object,
  method: unknown,
  opener: AsyncOpener,
  owned: boolean,
  given: Given | undefined,
): Cursor<T> {
  if (!isFacadeMethod(method))
    return new AwaitingCursor<T>(openForeign(source, method, opener, owned, given), opener.fiber, true);
  // A Seq: its own run reads it, like any iterable of the user's.
  const iterator = apply(method as () => object, source, []) as { next: unknown; return: unknown };
  const cursor = new AsyncIteratorCursor<T>(iterator, iterator.next, undefined, opener.fiber, true);
  opener.openScope().attach(cursor);
  return cursor;
}

function openStream<T>(source: object, opener: AsyncOpener, owned: boolean): Cursor<T> {
  if (owned) markRepeatable(source, false);
  if (isSpent(source)) throw consumed(opener.operation);
  const reader = isWebStream(source) ? source.getReader() : undefined;
  const cursor = new StreamCursor<T>(source, reader!, opener.fiber);
  opener.openScope().attach(cursor);
  return cursor;
}

function openIterable<T>(
  source: object,
  method: unknown,
  opener: AsyncOpener,
  owned: boolean,
  given: Given | undefined,
): Cursor<T> {
  const { operation, fiber } = opener;
  if (typeof method !== 'function') throw refusal(source, opener, given);
  const readOnce = isNodeStream(source);
  if (readOnce && isSpent(source)) throw consumed(operation);
  const iterator: unknown = apply(method, source, []);
  if (!isObject(iterator))
    throw own(new TypeError(`${operation}: Symbol.asyncIterator did not give an object`));
  const oneShot = iterator === source || readOnce;
  if (owned) markRepeatable(source, !oneShot);
  if (oneShot && isSpent(source)) throw consumed(operation);
  const { next } = iterator as { next?: unknown };
  const cursor = new AsyncIteratorCursor<T>(iterator, next, oneShot ? source : undefined, fiber, false);
  opener.openScope().attach(cursor);
  return cursor;
}

/** Opens a bare iterator: asynchronous if its `next` gives a promise, else its elements are waited for. */
function openBare<T>(
  source: object,
  opener: AsyncOpener,
  owned: boolean,
  given: Given | undefined,
): Cursor<T> {
  const { next } = source as { next?: unknown };
  if (typeof next !== 'function') throw refusal(source, opener, given);
  if (owned) markRepeatable(source, false);
  if (isSpent(source)) throw consumed(opener.operation);
  const cursor = new AsyncIteratorCursor<T>(source, next, source, opener.fiber, true);
  opener.openScope().attach(cursor);
  return cursor;
}
