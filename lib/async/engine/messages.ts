/** The errors for values that cannot be an asynchronous sequence. */
import { oneByOne, showInstead } from '../../engine/arguments/instead.ts';
import type { Remedy } from '../../engine/arguments/instead.ts';
import type { Given } from '../../engine/contract.ts';
import { asyncMethod } from '../../engine/plan.ts';
import { toStringTagSymbol, TypeError } from '../../platform/builtins.ts';
import { own } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';

/** The error for a value that no sequence can be made from. `remedy` is the advice of the operation itself. */
export function notAsyncSource(
  operation: string,
  parameter: string,
  value: unknown,
  remedy?: Remedy,
): TypeError {
  const found = inTime(value) ?? showInstead(value, remedy, 'AsyncSeq');
  return new TypeError(
    `${operation}: ${parameter} must be iterable, asynchronously or not, or a stream, but got ${found}`,
  );
}

/** What takes time, in words, with the remedy that only this side has; undefined for anything else. */
function inTime(value: unknown): string | undefined {
  const call = 'call it, or pass AsyncSeq.defer(function), which calls it for each run';
  try {
    if (isObject(value) && typeof (value as { then?: unknown }).then === 'function')
      return 'a promise; await it first, or pass AsyncSeq.defer(() => promise)';
    if (isObject(value) && (asyncMethod(value) ?? null) !== null)
      return 'an object whose Symbol.asyncIterator is not a function';
    if (typeof value !== 'function') return undefined;
    switch ((value as { [toStringTagSymbol]?: unknown })[toStringTagSymbol]) {
      case 'AsyncGeneratorFunction':
        return `an async generator function; ${call}`;
      case 'AsyncFunction':
        return `an async function; ${call}`;
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}

/** The error for a promise where one cannot be waited for. */
export function notAwaited(operation: string, parameter: string): TypeError {
  return new TypeError(
    `${operation}: ${parameter} gave a promise, which is not awaited here; await it in .map before ${operation}`,
  );
}

/** The result of flatMap's mapper, in messages. */
export const INNER: Given = { operation: 'flatMap', parameter: "the mapper's result" };

/** Refuses the result of a mapper if no sequence can be made from it; a string too. */
export function checkInner(made: unknown): void {
  if (!isObject(made)) throw own(notAsyncSource(INNER.operation, INNER.parameter, made, oneByOne));
}
