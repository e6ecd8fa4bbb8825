/** Messages of errors: values in words, and the errors that several operations share. */
import { SeqConsumedError, SeqInfiniteError } from '../../errors.ts';
import { TypeError } from '../../platform/builtins.ts';
import { beginAt, own } from '../../structures/faults.ts';
import type { AnyFunction } from '../../structures/faults.ts';
import { showInstead } from './instead.ts';
import type { Remedy } from './instead.ts';

/** The error for a value that cannot be iterated. `remedy` is the advice of the operation itself. */
export function notIterable(operation: string, parameter: string, value: unknown, remedy?: Remedy): Error {
  return own(
    new TypeError(`${operation}: ${parameter} must be iterable, but got ${showInstead(value, remedy)}`),
  );
}

/**
 * The error for an argument in the place of the source: a call begins with the source, a step with the next argument.
 */
export function sourceFirst(operation: string, parameter: string, value: unknown): Error {
  const found = `${operation}: ${parameter} must be iterable, but got ${showInstead(value, undefined)}`;
  return own(
    new TypeError(
      `${found}; the source comes first: ${operation}(source, …). In pipe write (source) => ${operation}(source, …), ` +
        `or take ${operation} from seqable/pipe`,
    ),
  );
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

/** A count with its noun, as in `1 source`, `2 sources`: for plans and messages. */
export function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** The error for an object that has the methods of a sequence but is no sequence. */
export function isProxied(operation: string, parameter: string): TypeError {
  return own(
    new TypeError(
      `${operation}: ${parameter} is a Proxy around a sequence, or an object that inherits from one; ` +
        'what a Proxy hides cannot be read, so call the method of the sequence itself',
    ),
  );
}

export function alreadyRunning(operation: string, below: AnyFunction): TypeError {
  const error = new TypeError(
    `${operation}: it is already running; a callback or a source pulled or closed the run it is part of`,
  );
  return beginAt(below, error);
}
