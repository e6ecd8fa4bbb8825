/** Seq.…: where elements come from, and what a source and a method have in common (concat, zip, product, …). */
import { Plan, Reader, isObject, openForeign } from './core.ts';
import type { Box, Fn } from './core.ts';
import { Stage, given, pairOf, stage } from './stage.ts';
import type { Moves } from './stage.ts';
import { ordering } from './keys.ts';

export function from(source: unknown): Plan {
  return source instanceof Plan ? source : new Plan(() => openForeign(source, true), [source], [], true);
}

export const of = (...items: unknown[]): Plan => given(() => items.values());

export const empty = (): Plan => of();

export function defer(factory: Fn): Plan {
  return new Plan(() => openForeign(factory(), false), [], [], true);
}

export function range(
  start: number,
  end: number = Infinity,
  option: number | { step?: number; inclusive?: boolean } = {},
): Plan {
  const { step = start <= end ? 1 : -1, inclusive = false } =
    typeof option === 'number' ? { step: option } : option;
  return given(function* () {
    for (let i = 0; ; i++) {
      const value = start + step * i;
      if (step > 0 ? value > end : value < end) return;
      if (value === end && !inclusive) return;
      yield value;
      if (value === end) return;
    }
  });
}

export function repeat(value: unknown, count: number = Infinity): Plan {
  return given(function* () {
    for (let i = 0; i < count; i++) yield value;
  });
}

export function iterate(seed: unknown, next: Fn): Plan {
  return given(function* () {
    let value = seed;
    for (let i = 0; ; i++) {
      yield value;
      value = next(value, i);
    }
  });
}

export function unfold(seed: unknown, step: Fn): Plan {
  return given(function* () {
    let state = seed;
    for (let i = 0; ; i++) {
      const made: unknown = step(state, i);
      if (made === undefined) return;
      const both = pairOf(made);
      state = both[1];
      yield both[0];
    }
  });
}

export function generate(fn: Fn, count: number = Infinity): Plan {
  return given(function* () {
    for (let i = 0; i < Math.trunc(count); i++) yield fn(i);
  });
}

/** Each part is opened when it is reached; only the open one is closed. */
export function concatAll(...sources: unknown[]): Plan {
  return concatParts([], sources);
}

/** The receiver is the main part, which is closed when nothing was opened; the others are left alone. */
export function concat(up: unknown, ...others: unknown[]): Plan {
  return concatParts([up], others);
}

/** A concat in a concat is no part of its own: its parts are. */
const concats = new WeakSet<object>();

function partOf(source: unknown): Reader {
  const reader = new Reader(source);
  return isObject(source) && concats.has(source) ? reader.unreading() : reader;
}

function concatParts(parts: unknown[], later: unknown[]): Plan {
  const plan = new Plan(
    () => {
      let at = 0;
      const moves: Moves = {
        readers: parts.map(partOf),
        move() {
          for (;;) {
            if (moves.readers.length === 0) {
              if (at === later.length) return undefined;
              moves.readers[0] = partOf(later[at++]).start();
            }
            if (moves.readers[0]!.step()) return { value: undefined };
            moves.readers.length = 0;
          }
        },
        read: () => moves.readers[0]!.value(),
      };
      return new Stage(moves);
    },
    parts,
    later,
  );
  concats.add(plan);
  return plan;
}

export interface ZipOptions {
  mode?: 'shortest' | 'longest' | 'strict';
  padding?: unknown[];
}

export function zipAll(sources: readonly unknown[], options: ZipOptions = {}): Plan {
  return zipReaders(sources, options);
}

export function zip(up: unknown, ...others: unknown[]): Plan {
  return zipReaders([up, ...others], {});
}

function zipReaders(sources: readonly unknown[], { mode = 'shortest', padding = [] }: ZipOptions): Plan {
  return new Plan(() => {
    const readers = sources.map((source) => new Reader(source));
    let started = false;
    return new Stage({
      readers,
      move() {
        if (!started) for (const reader of readers) reader.start();
        started = true;
        if (readers.length === 0) return undefined;
        const row: unknown[] = [];
        for (const [i, reader] of readers.entries()) {
          const box = reader.next();
          if (box !== undefined) row.push(box.value);
          else if (mode === 'shortest') return undefined;
          else if (mode === 'longest') row.push(padding[i]);
          else {
            if (i > 0) throw new TypeError('strict');
            for (const other of readers.slice(1)) if (other.step()) throw new TypeError('strict');
            return undefined;
          }
        }
        return mode === 'longest' && readers.every((reader) => reader.over) ? undefined : { value: row };
      },
    });
  }, sources);
}

export function zipKeyed(sources: Record<string, unknown>, options: ZipOptions = {}): Plan {
  const keys = Object.keys(sources);
  const rows = zipReaders(Object.values(sources), options);
  return new Plan(() => {
    const row = rows.open();
    return {
      step: () => row.step(),
      value: () => {
        const values = row.value() as unknown[];
        return Object.assign(Object.create(null), Object.fromEntries(keys.map((key, i) => [key, values[i]])));
      },
      close: () => row.close(),
    };
  }, rows.parts);
}

export function productAll(...sources: unknown[]): Plan {
  if (sources.length === 0) return of([]);
  return product(sources[0], ...sources.slice(1));
}

/** The others are buffered, in order, before the first is opened; an empty one ends it at once. */
export function product(up: unknown, ...others: unknown[]): Plan {
  return stage(up, others, (first, sides) => {
    let pools: unknown[][] | undefined;
    let waiting: unknown[][] = [];
    return {
      readers: [first, ...sides],
      move() {
        if (pools === undefined) {
          pools = [];
          for (const side of sides) {
            const pool: unknown[] = [];
            for (let box = side.next(); box !== undefined; box = side.next()) pool.push(box.value);
            if (pool.length === 0) return undefined;
            pools.push(pool);
          }
        }
        if (waiting.length === 0) {
          const box = first.next();
          if (box === undefined) return undefined;
          waiting = pools.reduce<unknown[][]>(
            (rows, pool) => rows.flatMap((row) => pool.map((value) => [...row, value])),
            [[box.value]],
          );
        }
        return { value: waiting.shift() };
      },
    };
  });
}

/** One of each in turn; each is opened when its turn first comes. */
export function interleave(...sources: unknown[]): Plan {
  return new Plan(() => {
    const readers = sources.map((source) => new Reader(source));
    let round = [...readers];
    return new Stage({
      readers,
      move() {
        while (round.length > 0) {
          const [turn, ...others] = round;
          const box = turn!.next();
          round = box === undefined ? others : [...others, turn!];
          if (box !== undefined) return box;
        }
        return undefined;
      },
    });
  }, sources);
}

export const mergeAll = (sources: readonly unknown[], compare?: Fn): Plan => mergeReaders(sources, compare);

export const mergeSorted = (up: unknown, other: unknown, compare?: Fn): Plan =>
  mergeReaders([up, other], compare);

/** All are opened at once; the one that gave an element moves on when the next is asked for. */
function mergeReaders(sources: readonly unknown[], compare?: Fn): Plan {
  return new Plan(() => {
    const readers = sources.map((source) => new Reader(source));
    let fronts: Box[] | undefined;
    let given = -1;
    return new Stage({
      readers,
      move() {
        if (fronts === undefined) {
          for (const reader of readers) reader.start();
          fronts = readers.map((reader) => reader.next());
        } else fronts[given] = readers[given]!.next();
        given = -1;
        for (const [i, box] of fronts.entries()) {
          if (box === undefined) continue;
          if (given < 0 || ordering(compare)(box.value, fronts[given]!.value) < 0) given = i;
        }
        return fronts[given];
      },
    });
  }, sources);
}
