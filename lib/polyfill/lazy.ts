/**
 * The closures behind the lazy methods: each gives the State of one helper.
 *
 *     pull()   one element out, or DONE. An error of a callback closes what is below; an error of what is below does not.
 *     close()  what `return` closes.
 */
import { DONE, START } from './protocol.ts';
import type { IteratorRecord, Protocol, State } from './protocol.ts';

type Callback = (value: unknown, counter: number) => unknown;

export interface Lazy {
  map(from: IteratorRecord, mapper: Callback): State;
  filter(from: IteratorRecord, predicate: Callback): State;
  take(from: IteratorRecord, limit: number): State;
  drop(from: IteratorRecord, limit: number): State;
  flatMap(from: IteratorRecord, mapper: Callback): State;
  chunks(from: IteratorRecord, size: number): State;
  windows(from: IteratorRecord, size: number, partial: boolean): State;
}

export function lazyOf(protocol: Protocol): Lazy {
  const { pull, skip, close, abandon, openFlattenable, list, put } = protocol;

  function stateOver(from: IteratorRecord, pullOne: () => unknown): State {
    return { phase: START, pull: pullOne, close: () => close(from.iterator) };
  }

  return {
    map(from, mapper) {
      let counter = 0;
      return stateOver(from, () => {
        const value = pull(from);
        if (value === DONE) return DONE;
        try {
          return mapper(value, counter++);
        } catch (error) {
          return abandon(from.iterator, error);
        }
      });
    },

    filter(from, predicate) {
      let counter = 0;
      return stateOver(from, () => {
        for (;;) {
          const value = pull(from);
          if (value === DONE) return DONE;
          try {
            if (predicate(value, counter++)) return value;
          } catch (error) {
            abandon(from.iterator, error);
          }
        }
      });
    },

    take(from, limit) {
      let remaining = limit;
      return stateOver(from, () => {
        if (remaining === 0) {
          close(from.iterator);
          return DONE;
        }
        remaining--;
        return pull(from);
      });
    },

    drop(from, limit) {
      let remaining = limit;
      return stateOver(from, () => {
        for (; remaining > 0; remaining--) {
          if (!skip(from)) return DONE;
        }
        return pull(from);
      });
    },

    flatMap(from, mapper) {
      let counter = 0;
      let inner: IteratorRecord | undefined;
      return {
        phase: START,
        pull() {
          for (;;) {
            if (inner === undefined) {
              const outer = pull(from);
              if (outer === DONE) return DONE;
              try {
                inner = openFlattenable(mapper(outer, counter++));
              } catch (error) {
                abandon(from.iterator, error);
              }
            }
            try {
              const value = pull(inner as IteratorRecord);
              if (value !== DONE) return value;
            } catch (error) {
              abandon(from.iterator, error);
            }
            inner = undefined;
          }
        },
        close() {
          if (inner !== undefined) {
            try {
              close(inner.iterator);
            } catch (error) {
              abandon(from.iterator, error);
            }
          }
          close(from.iterator);
        },
      };
    },

    chunks(from, size) {
      let ended = false;
      return {
        phase: START,
        pull() {
          if (ended) return DONE;
          const chunk = list();
          for (let count = 0; count < size; count++) {
            const value = pull(from);
            if (value === DONE) {
              ended = true;
              return count === 0 ? DONE : chunk;
            }
            put(chunk, count, value);
          }
          return chunk;
        },
        close() {
          // Behind a last, short chunk there is nothing left to close.
          if (!ended) close(from.iterator);
        },
      };
    },

    windows(from, size, partial) {
      const ring = list();
      let count = 0;
      let head = 0;
      let ended = false;

      function copy(): unknown[] {
        const made = list();
        for (let i = 0; i < count; i++) put(made, i, ring[(head + i) % count]);
        return made;
      }

      return {
        phase: START,
        pull() {
          if (ended) return DONE;
          for (;;) {
            const value = pull(from);
            if (value === DONE) {
              ended = true;
              return partial && count > 0 && count < size ? copy() : DONE;
            }
            if (count < size) {
              put(ring, count++, value);
            } else {
              ring[head] = value;
              head = (head + 1) % size;
            }
            if (count === size) return copy();
          }
        },
        close() {
          if (!ended) close(from.iterator);
        },
      };
    },
  };
}
