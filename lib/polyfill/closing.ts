/**
 * How iterators are closed.
 *
 *     close(iterator)      IteratorClose, normal completion
 *     abandon(iterator, e) IteratorClose, throw completion: e goes on, whatever closing throws
 *     closeAll(records)    IteratorCloseAll: last first, the first error found going on
 */
import { Proxy, apply, getPrototypeOf } from './builtins.ts';
import type { Context, IteratorRecord, Records } from './contract.ts';
import { MAX_SAFE, method, object } from './values.ts';

export function close(context: Context, iterator: object): void {
  const found = method(context, iterator, 'return');
  if (found !== undefined) object(context, apply(found, iterator, []), 'the result of return');
}

/** Closes, whatever comes of it. */
export function release(context: Context, iterator: object): void {
  try {
    const found = method(context, iterator, 'return');
    if (found !== undefined) apply(found, iterator, []);
  } catch {
    // What was thrown first goes on.
  }
}

export function abandon(context: Context, iterator: object, error: unknown): never {
  release(context, iterator);
  throw error;
}

/** The records that are still open, last first. */
export function closeAll(context: Context, records: Records): void {
  for (let i = records.length - 1; i >= 0; i--) {
    const from = records[i];
    try {
      if (from !== undefined) close(context, iteratorOf(context, from));
    } catch (error) {
      releaseAll(context, records, i);
      throw error;
    }
  }
}

/** Releases those before `end`. */
export function releaseAll(context: Context, records: Records, end: number = records.length): void {
  for (let i = end - 1; i >= 0; i--) {
    const from = records[i];
    if (from !== undefined) release(context, iteratorOf(context, from));
  }
}

export function abandonAll(context: Context, records: Records, error: unknown): never {
  releaseAll(context, records);
  throw error;
}

/**
 * The iterator of a record, for closing. An array's iterator that we read past is one that nobody has moved: if somebody has
 * put a `return` where it will be seen, one takes its place that is where ours would be. It goes there over a stand-in, so
 * that no element is read again.
 */
export function iteratorOf({ _realm }: Context, from: IteratorRecord): object {
  const { _array: array, _subject: subject } = from;
  if (
    array !== undefined &&
    (getPrototypeOf(_realm._iteratorPrototype) !== _realm._objectPrototype || 'return' in subject)
  ) {
    let there = false;
    const standIn = new Proxy([], {
      get: (_, key) => (there ? array[key as never] : MAX_SAFE),
    });
    from._subject = apply(_realm._arrayValues as () => object, standIn, []);
    for (; from._at > 0; from._at--) apply(from._next, from._subject, []);
    there = true;
  }
  return from._subject;
}
