/** Parts of a sequence. */
import { Plan, Reader, repeatable } from '../core.ts';
import type { Fn } from '../core.ts';
import { Stage, collecting, stage, steps } from '../stage.ts';
import type { Moves } from '../stage.ts';

/** Closes on the pull after the nth. */
export function take(up: unknown, limit: number): Plan {
  return stage(up, [], (reader) => {
    let left = Math.trunc(limit);
    return { readers: [reader], move: () => (left-- > 0 ? reader.next() : undefined) };
  });
}

/** Steps over the first ones without reading their values. */
export function drop(up: unknown, limit: number): Plan {
  return stage(up, [], (reader) => {
    let left = Math.trunc(limit);
    reader.unreading();
    return {
      readers: [reader],
      move() {
        for (; left > 0; left--) if (!reader.step()) return undefined;
        return reader.step() ? { value: undefined } : undefined;
      },
      read: () => reader.value(),
    };
  });
}

export function takeWhile(up: unknown, predicate: Fn): Plan {
  return steps(up, () => (value, index) => (predicate(value, index) ? { value } : 'stop'));
}

export function dropWhile(up: unknown, predicate: Fn): Plan {
  return steps(up, () => {
    let dropping = true;
    return (value, index) => {
      dropping &&= !!predicate(value, index);
      return dropping ? undefined : { value };
    };
  });
}

export function takeUntil(up: unknown, predicate: Fn): Plan {
  return stage(up, [], (reader) => {
    let index = 0;
    let met = false;
    return {
      readers: [reader],
      move() {
        const box = met ? undefined : reader.next();
        if (box !== undefined) met = !!predicate(box.value, index++);
        return box;
      },
    };
  });
}

/** Reads to the end, whatever the limit. */
export function takeLast(up: unknown, limit: number): Plan {
  const count = Math.trunc(limit);
  return collecting(up, () => {
    const values: unknown[] = [];
    return {
      add: (value) => values.push(value),
      all: () => (count > 0 ? values.slice(-count) : []),
    };
  });
}

/** An element is given when so many more have been read. */
export function dropLast(up: unknown, limit: number): Plan {
  const count = Math.trunc(limit);
  return steps(up, () => {
    const held: unknown[] = [];
    return (value) => {
      held.push(value);
      return held.length > count ? { value: held.shift() } : undefined;
    };
  });
}

/** Streams, unless a position counts from the end. */
export function slice(up: unknown, from: unknown = 0, to: unknown = Infinity): Plan {
  const [start, end] = [from, to].map((position) => Math.trunc(Number(position)) || 0) as [number, number];
  if (start >= 0 && end >= 0) return take(drop(up, end > start ? start : 0), Math.max(0, end - start));
  return collecting(up, () => {
    const values: unknown[] = [];
    return { add: (value) => values.push(value), all: () => values.slice(start, end) };
  });
}

/** What lies between is stepped over when the next one is asked for; of a source it is not even read. */
export function stepBy(up: unknown, size: number): Plan {
  return stage(up, [], (reader) => {
    let between = 0;
    return {
      readers: [reader],
      move() {
        for (let i = 0; i < between; i++) if (!reader.step()) return undefined;
        between = size - 1;
        return reader.step() ? { value: undefined } : undefined;
      },
      read: () => reader.value(),
    };
  });
}

/** Runs the plan anew for each pass if that gives it afresh, else gives the first pass again. */
export function cycle(up: unknown, times: number = Infinity): Plan {
  return new Plan(() => {
    let left = Math.trunc(times);
    let record: unknown[] | undefined = [];
    let empty = true;
    let replay: unknown[] | undefined;
    const moves: Moves = {
      readers: [new Reader(up)],
      move() {
        for (;;) {
          if (left <= 0) return undefined;
          if (replay !== undefined) {
            if (replay.length > 0) return { value: replay.shift() };
          } else {
            const box = moves.readers[0]!.next();
            if (box !== undefined) {
              empty = false;
              record?.push(box.value);
              return box;
            }
          }
          left--;
          if (empty || left <= 0) return undefined;
          if (replay === undefined && record !== undefined && repeatable(up) !== false) record = undefined;
          if (record !== undefined) replay = [...record];
          else moves.readers[0] = new Reader(up);
        }
      },
    };
    return new Stage(moves);
  }, [up]);
}

export function defaultIfEmpty(up: unknown, value: unknown): Plan {
  return stage(up, [], (reader) => {
    let empty = true;
    return {
      readers: [reader],
      move() {
        const box = reader.next();
        const none = box === undefined && empty;
        empty = false;
        return none ? { value } : box;
      },
    };
  });
}

export function append(up: unknown, ...items: unknown[]): Plan {
  return stage(up, [], (reader) => {
    const rest = [...items];
    let read = (): unknown => reader.value();
    return {
      readers: [reader],
      move() {
        if (reader.step()) return { value: undefined };
        if (rest.length === 0) return undefined;
        const value = rest.shift();
        read = () => value;
        return { value };
      },
      read: () => read(),
    };
  });
}

/** The sequence is opened when the values are out. */
export function prepend(up: unknown, ...items: unknown[]): Plan {
  return stage(up, [], (reader) => {
    const rest = [...items];
    let read: () => unknown;
    return {
      readers: [reader],
      move() {
        if (rest.length > 0) {
          const value = rest.shift();
          read = () => value;
          return { value };
        }
        read = () => reader.value();
        return reader.step() ? { value: undefined } : undefined;
      },
      read: () => read(),
    };
  });
}
