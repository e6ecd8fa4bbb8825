/**
 * The lazy methods of %Iterator.prototype%: each gives a helper object. In the order of the clauses: the receiver must be
 * an object, then the arguments are checked (check.ts), then `next` is read, once; `Symbol.iterator` never is.
 *
 * map, filter, take and drop are run by `resume` itself (protocol.ts). The others say
 *
 *     how to pull  one element out, or DONE. An error of a callback closes what is below; an error of what is below does not.
 *     how to end   what `return` closes
 */
import { checkedCallback, checkedLimit, checkedReceiver } from './check.ts';
import { chunks, windows } from './chunking.ts';
import { abandon, close, iteratorOf } from './closing.ts';
import type { Context, IteratorRecord } from './contract.ts';
import { openFlattenable, pull, record } from './protocol.ts';
import { DONE, DROP, FILTER, MAP, TAKE, stateOf, stateOver } from './state.ts';

type Callback = (...args: unknown[]) => unknown;

export function lazyMethodsOf(context: Context): object {
  return {
    map(this: unknown, mapper: Callback): object {
      return calling(context, this, MAP, mapper);
    },
    filter(this: unknown, predicate: Callback): object {
      return calling(context, this, FILTER, predicate);
    },
    take(this: unknown, count: unknown): object {
      return counting(context, this, TAKE, count);
    },
    drop(this: unknown, count: unknown): object {
      return counting(context, this, DROP, count);
    },
    flatMap(this: unknown, mapper: Callback): object {
      return flatMap(context, this, mapper);
    },
    chunks(this: unknown, chunkSize: unknown): object {
      return chunks(context, this, chunkSize);
    },
    windows(this: unknown, windowSize: unknown, undersized: unknown = undefined): object {
      return windows(context, this, windowSize, undersized);
    },
  };
}

function calling(context: Context, self: unknown, kind: number, fn: Callback): object {
  const from = checkedReceiver(context, self);
  checkedCallback(context, from, fn);
  return context._make(stateOver(kind, record(context, from), fn, 0));
}

function counting(context: Context, self: unknown, kind: number, count: unknown): object {
  const from = checkedReceiver(context, self);
  const whole = checkedLimit(context, from, count);
  return context._make(stateOver(kind, record(context, from), undefined, whole));
}

function flatMap(context: Context, self: unknown, mapper: Callback): object {
  const subject = checkedReceiver(context, self);
  checkedCallback(context, subject, mapper);
  const from = record(context, subject);
  let counter = 0;
  let inner: IteratorRecord | undefined;

  function next(): unknown {
    // What the mapper and the inner iterators throw closes the outer one; what that throws does not.
    let below = true;
    try {
      for (;;) {
        below = inner === undefined;
        if (inner === undefined) {
          const outer = pull(context, from);
          if (outer === DONE) return DONE;
          below = false;
          inner = openFlattenable(context, mapper(outer, counter++));
        }
        const value = pull(context, inner);
        if (value !== DONE) return value;
        inner = undefined;
      }
    } catch (error) {
      if (below) throw error;
      return abandon(context, subject, error);
    }
  }

  function end(): void {
    try {
      if (inner !== undefined) close(context, iteratorOf(context, inner));
    } catch (error) {
      abandon(context, subject, error);
    }
    close(context, subject);
  }

  return context._make(stateOf(next, end));
}
