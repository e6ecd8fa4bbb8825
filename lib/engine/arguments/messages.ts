/** What is said when something cannot be: values in words, and the errors that several operations share. */
import { SeqConsumedError, SeqInfiniteError } from '../../errors.ts';
import { TypeError } from '../../structures/builtins.ts';
import { own } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import { show } from '../../structures/show.ts';
import { asyncMethod, isAsync, isFacadeMethod, knownPlan } from '../plan.ts';

/** The error for what cannot be iterated. */
export function notIterable(operation: string, parameter: string, value: unknown): Error {
  const found = `${operation}: ${parameter} must be iterable, but got ${show(value)}`;
  if (typeof value === 'string')
    return own(new TypeError(`${found}; to go over its characters, pass Seq.from(string)`));
  if (!isObject(value)) return own(new TypeError(found));
  if (isFacadeMethod(asyncMethod(value)) && knownPlan(value) === undefined)
    return isProxied(operation, parameter);
  if (isAsync(value)) {
    const remedy = 'use AsyncSeq.from(…), or collect it first, with Array.fromAsync';
    return own(new TypeError(`${found} that is an async iterable; ${remedy}`));
  }
  return own(new TypeError(`${found}; for the properties of an object, pass Object.entries(object)`));
}

/** The error for a one-shot source that is opened after its end. */
export function consumed(operation: string): SeqConsumedError {
  return own(
    new SeqConsumedError(
      `${operation}: this one-shot source (a generator or another iterator) has already ended or been closed. ` +
        'To run again, make it anew each time with Seq.defer(() => …), keep its elements with .memoize(), ' +
        'or let several runs go on where it stands with .share()',
      operation,
    ),
  );
}

/** The error for a shared run that was disposed and is asked for more. */
export function disposed(operation: string): SeqConsumedError {
  return own(
    new SeqConsumedError(`${operation}: it has been disposed, and with it all that it held`, operation),
  );
}

/** The error for an operation that would never end. */
export function infinite(operation: string): SeqInfiniteError {
  return own(
    new SeqInfiniteError(
      `${operation}: the sequence is endless, so this would never end; bound it first, for example with .take(n)`,
      operation,
    ),
  );
}

/** `1 source`, `2 sources`: for plans and messages. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** The error for an object that has the methods of a sequence and is none. */
export function isProxied(operation: string, parameter: string): TypeError {
  return own(
    new TypeError(
      `${operation}: ${parameter} is a Proxy around a sequence, or an object that inherits from one; ` +
        'what a Proxy hides cannot be read, so call the method of the sequence itself',
    ),
  );
}
