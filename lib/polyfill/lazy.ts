/**
 * The lazy methods of %Iterator.prototype%: each gives a helper object. In the order of the clauses: the receiver must be
 * an object, then the arguments are checked (check.ts), then `next` is read, once; `Symbol.iterator` never is.
 *
 * map, filter, take and drop are run by `resume` itself (protocol.ts). The others say
 *
 *     how to pull  one element out, or DONE. An error of a callback closes what is below; an error of what is below does not.
 *     how to end   what `return` closes
 */
import type { Checks } from './check.ts';
import type { MakeHelper } from './helper.ts';
import type { IteratorRecord, Protocol } from './contract.ts';
import { UNDERSIZED } from './words.ts';
import { DONE, DROP, FILTER, MAP, TAKE, stateOf, stateOver } from './state.ts';

type Callback = (...args: unknown[]) => unknown;

export function lazyMethodsOf(protocol: Protocol, checks: Checks, make: MakeHelper): object {
  const { record, pull, close, abandon, iteratorOf, openFlattenable, list, put, typeError } = protocol;
  const { receiver, callback, limit, size } = checks;

  function calling(self: unknown, kind: number, fn: Callback): object {
    const from = receiver(self);
    callback(from, fn);
    return make(stateOver(kind, record(from), fn, 0));
  }

  function counting(self: unknown, kind: number, count: unknown): object {
    const from = receiver(self);
    const whole = limit(from, count);
    return make(stateOver(kind, record(from), undefined, whole));
  }

  return {
    map(this: unknown, mapper: Callback): object {
      return calling(this, MAP, mapper);
    },
    filter(this: unknown, predicate: Callback): object {
      return calling(this, FILTER, predicate);
    },
    take(this: unknown, count: unknown): object {
      return counting(this, TAKE, count);
    },
    drop(this: unknown, count: unknown): object {
      return counting(this, DROP, count);
    },
    flatMap(this: unknown, mapper: Callback): object {
      const subject = receiver(this);
      callback(subject, mapper);
      const from = record(subject);
      let counter = 0;
      let inner: IteratorRecord | undefined;
      return make(
        stateOf(
          () => {
            // What the mapper and the inner iterators throw closes the outer one; what that throws does not.
            let below = true;
            try {
              for (;;) {
                below = inner === undefined;
                if (inner === undefined) {
                  const outer = pull(from);
                  if (outer === DONE) return DONE;
                  below = false;
                  inner = openFlattenable(mapper(outer, counter++));
                }
                const value = pull(inner);
                if (value !== DONE) return value;
                inner = undefined;
              }
            } catch (error) {
              if (below) throw error;
              return abandon(subject, error);
            }
          },
          () => {
            try {
              if (inner !== undefined) close(iteratorOf(inner));
            } catch (error) {
              abandon(subject, error);
            }
            close(subject);
          },
        ),
      );
    },

    chunks(this: unknown, chunkSize: unknown): object {
      const subject = receiver(this);
      const whole = size(subject, chunkSize);
      const from = record(subject);
      let ended = false;
      return make(
        stateOf(
          () => {
            const chunk = list();
            let count = 0;
            while (!ended && count < whole) {
              const value = pull(from);
              if (value === DONE) ended = true;
              else put(chunk, count++, value);
            }
            return count === 0 ? DONE : chunk;
          },
          () => {
            // Behind a last, short chunk there is nothing left to close.
            if (!ended) close(subject);
          },
        ),
      );
    },

    windows(this: unknown, windowSize: unknown, undersized: unknown = undefined): object {
      const subject = receiver(this);
      const whole = size(subject, windowSize);
      const partial = undersized === 'allow-partial';
      if (!partial && undersized !== undefined && undersized !== 'only-full') {
        abandon(subject, typeError(UNDERSIZED));
      }
      const from = record(subject);
      const ring = list();
      let count = 0;
      let head = 0;
      let ended = false;

      function copy(): unknown[] {
        const made = list();
        for (let i = 0, at = head; i < count; i++) {
          put(made, i, ring[at]);
          at = at + 1 === count ? 0 : at + 1;
        }
        return made;
      }

      return make(
        stateOf(
          () => {
            while (!ended) {
              const value = pull(from);
              if (value === DONE) {
                ended = true;
                if (partial && count > 0 && count < whole) return copy();
              } else {
                if (count < whole) {
                  put(ring, count++, value);
                } else {
                  ring[head] = value;
                  head = (head + 1) % whole;
                }
                if (count === whole) return copy();
              }
            }
            return DONE;
          },
          () => {
            if (!ended) close(subject);
          },
        ),
      );
    },
  };
}
