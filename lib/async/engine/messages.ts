/** The errors for values that cannot be an asynchronous sequence. */
import { TypeError } from '../../platform/builtins.ts';
import { own } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import { show } from '../../structures/show.ts';

/** The error for a value that no sequence can be made from. */
export function notAsyncSource(operation: string, parameter: string, value: unknown): TypeError {
  const found = `${operation}: ${parameter} must be iterable, asynchronously or not, or a stream, but got ${show(value)}`;
  if (typeof value === 'string')
    return new TypeError(`${found}; to go over its characters, pass AsyncSeq.from(string)`);
  if (isObject(value) && typeof (value as { then?: unknown }).then === 'function')
    return new TypeError(`${found}, a promise: await it first, or pass AsyncSeq.defer(() => promise)`);
  if (isObject(value))
    return new TypeError(`${found}; for the properties of an object, pass Object.entries(object)`);
  return new TypeError(found);
}

/** The error for a promise where one cannot be waited for. */
export function notAwaited(operation: string, parameter: string): TypeError {
  return new TypeError(
    `${operation}: ${parameter} gave a promise, which is not awaited here; await it in .map before ${operation}`,
  );
}

/** Refuses the result of a mapper if no sequence can be made from it; a string too. */
export function checkInner(made: unknown): void {
  if (!isObject(made)) throw own(notAsyncSource('flatMap', "the mapper's result", made));
}
