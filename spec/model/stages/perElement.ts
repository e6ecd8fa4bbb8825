/** Element by element. */
import { Plan, Reader, isObject } from '../core.ts';
import type { Box, Fn } from '../core.ts';
import { pairOf, stage, steps } from '../stage.ts';
import type { Moves } from '../stage.ts';

export function map(up: unknown, mapper: Fn): Plan {
  return steps(up, () => (value, index) => ({ value: mapper(value, index) }));
}

export function filter(up: unknown, predicate: Fn): Plan {
  return steps(up, () => (value, index) => (predicate(value, index) ? { value } : undefined));
}

export function filterMap(up: unknown, mapper: Fn): Plan {
  return steps(up, () => (value, index) => {
    const made: unknown = mapper(value, index);
    return made === undefined || made === null ? undefined : { value: made };
  });
}

export function tap(up: unknown, fn: Fn): Plan {
  return steps(up, () => (value, index) => {
    fn(value, index);
    return { value };
  });
}

export function enumerate(up: unknown, start: number = 0): Plan {
  return steps(up, () => (value, index) => ({ value: [start + index, value] }));
}

/** The inner is closed before the outer. */
export function flatMap(up: unknown, mapper: Fn): Plan {
  return stage(up, [], (outer) => {
    let index = 0;
    const moves: Moves = {
      readers: [outer],
      move() {
        for (;;) {
          if (moves.readers.length > 1) {
            if (moves.readers[1]!.step()) return { value: undefined };
            moves.readers.length = 1;
          }
          const box = outer.next();
          if (box === undefined) return undefined;
          const made: unknown = mapper(box.value, index++);
          if (!isObject(made)) throw new TypeError('not iterable');
          moves.readers[1] = new Reader(made, false).start();
        }
      },
      read: () => moves.readers[1]!.value(),
    };
    return moves;
  });
}

/** Any iterable object but a string is opened, down to `depth`. */
export function flatten(up: unknown, depth: number = 1): Plan {
  return stage(up, [], (outer) => {
    const path: unknown[] = [];
    const moves: Moves = {
      readers: [outer],
      move() {
        for (;;) {
          const level = moves.readers.length - 1;
          const box = moves.readers[level]!.next();
          if (box === undefined) {
            if (level === 0) return undefined;
            moves.readers.pop();
            path.pop();
            continue;
          }
          const { value } = box;
          if (level < depth && isObject(value) && typeof (value as any)[Symbol.iterator] === 'function') {
            if (depth === Infinity && path.includes(value)) throw new TypeError('contains itself');
            path.push(value);
            moves.readers.push(new Reader(value, false).start());
          } else return box;
        }
      },
    };
    return moves;
  });
}

/** With a seed (by presence), the seed comes first, before anything is opened. */
export function scan(up: unknown, reducer: Fn, ...seed: unknown[]): Plan {
  return stage(up, [], (reader) => {
    let accumulator = seed[0];
    let has = seed.length > 0;
    let given = false;
    let index = 0;
    return {
      readers: [reader],
      move() {
        if (has && !given) {
          given = true;
          return { value: accumulator };
        }
        const box = reader.next();
        if (box === undefined) return undefined;
        if (has) accumulator = reducer(accumulator, box.value, index++);
        else {
          accumulator = box.value;
          index = 1;
        }
        has = given = true;
        return { value: accumulator };
      },
    };
  });
}

export function mapAccum(up: unknown, fn: Fn, seed: unknown): Plan {
  return steps(up, () => {
    let state = seed;
    return (value, index) => {
      const both = pairOf(fn(state, value, index));
      state = both[0];
      return { value: both[1] };
    };
  });
}

/** A separator is given once it is known that an element follows. */
export function intersperse(up: unknown, separator: unknown): Plan {
  return stage(up, [], (reader) => {
    let first = true;
    let held: Box;
    return {
      readers: [reader],
      move() {
        if (held !== undefined) {
          const box = held;
          held = undefined;
          return box;
        }
        const box = reader.next();
        if (box === undefined) return undefined;
        if (first) {
          first = false;
          return box;
        }
        held = box;
        return { value: separator };
      },
    };
  });
}

/** This side is asked first. */
export function compress(up: unknown, selectors: unknown): Plan {
  return stage(up, [selectors], (reader, [side]) => ({
    readers: [reader, side!],
    move() {
      reader.start();
      side!.start();
      for (let box = reader.next(); box !== undefined; box = reader.next()) {
        const selector = side!.next();
        if (selector === undefined) return undefined;
        if (selector.value) return box;
      }
      return undefined;
    },
  }));
}

/** Runs after everything above has ended or closed; not where nothing was pulled. */
export function lastly(up: unknown, fn: Fn): Plan {
  return stage(up, [], (reader) => ({
    readers: [reader],
    move: () => (reader.start().step() ? { value: undefined } : undefined),
    read: () => reader.value(),
    after: () => void fn(),
  }));
}

/** Adds nothing: the plan under a name. (A concat under a name of its own is a part in a concat.) */
export function label(up: Plan): Plan {
  return new Plan(up.open, up.parts, up.later, up.leaf);
}

/** Stands for SeqLimitError. */
class TooMany extends RangeError {
  override name = 'SeqLimitError';
}

/** Fails when one element more has been read. */
export function guard(up: unknown, max: number): Plan {
  const most = Math.trunc(max);
  return steps(up, () => (value, index) => {
    if (index >= most) throw new TooMany('too many');
    return { value };
  });
}

/** Reports by number; what the clock says is left out. */
export function progress(up: unknown, fn: Fn, every: number | { count?: number; ms?: number } = 1000): Plan {
  const { count, ms } = typeof every === 'number' ? { count: every } : every;
  const between = count ?? (ms === undefined ? 1000 : Infinity);
  return steps(up, () => (value, index) => {
    if ((index + 1) % between === 0) fn({ count: index + 1, value });
    return { value };
  });
}
