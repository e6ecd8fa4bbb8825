/**
 * The reference, second part: the sources, stages and sharing beyond what the standard and the field take for granted.
 * Written as model.ts is, over its readers and stages, and without a line of lib.
 */
import {
  closeAll,
  collecting,
  ordering,
  given,
  isMissing,
  isObject,
  Plan,
  Reader,
  Stage,
  stage,
  steps,
} from './model.ts';
import type { Failure, Fn, Moves } from './model.ts';

type Box = { value: unknown } | undefined;

/** Stands for SeqLimitError. */
class TooMany extends RangeError {
  override name = 'SeqLimitError';
}

/** What must be an array of two, as far as anybody looks. */
function pairOf(made: unknown): readonly unknown[] {
  if (!isObject(made)) throw new TypeError('not a pair');
  return made as readonly unknown[];
}

// ───────────────────────────────────────────────────────────────── Seq.…

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

// ───────────────────────────────────────────────────────────────── element by element

export function filterMap(up: unknown, mapper: Fn): Plan {
  return steps(up, () => (value, index) => {
    const made: unknown = mapper(value, index);
    return made === undefined || made === null ? undefined : { value: made };
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

// ───────────────────────────────────────────────────────────────── parts of it

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

// ───────────────────────────────────────────────────────────────── choices

/** Every list of `k` positions below `n` whose neighbours `follow`, in lexicographic order. */
function lists(n: number, k: number, follow: (list: readonly number[], next: number) => boolean): number[][] {
  let all: number[][] = [[]];
  for (let i = 0; i < k; i++) {
    all = all.flatMap((list) =>
      Array.from({ length: n }, (_, next) => next)
        .filter((next) => follow(list, next))
        .map((next) => [...list, next]),
    );
  }
  return all;
}

const ascending = (list: readonly number[], next: number): boolean => next > (list.at(-1) ?? -1);
const rising = (list: readonly number[], next: number): boolean => next >= (list.at(-1) ?? 0);
const apart = (list: readonly number[], next: number): boolean => !list.includes(next);

/**
 * Choices of `k` out of what is read. The first needs `first` elements. After it, as long as there are more elements,
 * only the last place of the choice goes on, by one element each; what comes then is known without reading.
 */
function choices(
  up: unknown,
  k: number,
  first: number,
  follow: (list: readonly number[], next: number) => boolean,
): Plan {
  return stage(up, [], (reader) => {
    const pool: unknown[] = [];
    let given = 0;
    let rest: number[][] | undefined;
    const more = (): boolean => {
      const box = reader.next();
      if (box !== undefined) pool.push(box.value);
      return box !== undefined;
    };
    const start: number[] = [];
    const pick = (positions: readonly number[]): Box => {
      given++;
      return { value: positions.map((at) => pool[at]) };
    };
    return {
      readers: [reader],
      move() {
        if (rest !== undefined) return rest.length > 0 ? pick(rest.shift()!) : undefined;
        if (given === 0) {
          while (pool.length < first) if (!more()) return ((rest = []), undefined);
          for (let i = 0; i < k; i++) start.push(Math.min(i, first - 1));
          return pick(start);
        }
        if (k === 0) return undefined;
        if (more()) return pick([...start.slice(0, -1), pool.length - 1]);
        rest = lists(pool.length, k, follow).slice(given);
        return rest.length > 0 ? pick(rest.shift()!) : undefined;
      },
    };
  });
}

export function combinations(up: unknown, k: number, options: { repeat?: boolean } = {}): Plan {
  const count = Math.trunc(k);
  return options.repeat === true
    ? choices(up, count, Math.min(count, 1), rising)
    : choices(up, count, count, ascending);
}

export function permutations(up: unknown, k?: number): Plan {
  if (k !== undefined) return choices(up, Math.trunc(k), Math.trunc(k), apart);
  return collecting(up, () => {
    const pool: unknown[] = [];
    return {
      add: (value) => pool.push(value),
      all: () => lists(pool.length, pool.length, apart).map((list) => list.map((at) => pool[at])),
    };
  });
}

/** The empty one needs nothing, those of one an element each; then everything has been read. */
export function powerset(up: unknown): Plan {
  return stage(up, [], (reader) => {
    const pool: unknown[] = [];
    let empty = true;
    let rest: unknown[][] | undefined;
    return {
      readers: [reader],
      move() {
        if (empty) {
          empty = false;
          return { value: [] };
        }
        if (rest === undefined) {
          const box = reader.next();
          if (box !== undefined) {
            pool.push(box.value);
            return { value: [box.value] };
          }
          rest = [];
          for (let k = 2; k <= pool.length; k++)
            rest.push(...lists(pool.length, k, ascending).map((list) => list.map((at) => pool[at])));
        }
        return rest.length > 0 ? { value: rest.shift() } : undefined;
      },
    };
  });
}

// ───────────────────────────────────────────────────────────────── chunks, sets, order

export function chunkWhile(up: unknown, same: Fn): Plan {
  return stage(up, [], (reader) => {
    let run: unknown[] = [];
    return {
      readers: [reader],
      move() {
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          const before = run;
          if (before.length > 0 && same(before.at(-1), box.value)) run.push(box.value);
          else {
            run = [box.value];
            if (before.length > 0) return { value: before };
          }
        }
        const rest = run;
        run = [];
        return rest.length > 0 ? { value: rest } : undefined;
      },
    };
  });
}

/** Of nothing there is one empty piece. */
export function split(up: unknown, isSeparator: Fn): Plan {
  return stage(up, [], (reader) => {
    let index = 0;
    let last = false;
    return {
      readers: [reader],
      move() {
        if (last) return undefined;
        const piece: unknown[] = [];
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          if (isSeparator(box.value, index++)) return { value: piece };
          piece.push(box.value);
        }
        last = true;
        return { value: piece };
      },
    };
  });
}

export function dedupe(up: unknown, key: Fn = (value) => value): Plan {
  return steps(up, () => {
    let before: Box;
    return (value, index) => {
      const found: unknown = key(value, index);
      const repeats = before !== undefined && [before.value].includes(found);
      before = { value: found };
      return repeats ? undefined : { value };
    };
  });
}

/** Keys that are compared between two sequences get the value only. */
const keyed =
  (key: Fn | undefined) =>
  (value: unknown): unknown =>
    key === undefined ? value : key(value);

/** The other side is opened when this one has ended. */
export function union(up: unknown, other: unknown, key?: Fn): Plan {
  return stage(up, [other], (reader, [side]) => {
    const seen = new Set<unknown>();
    const keyOf = keyed(key);
    return {
      readers: [reader, side!],
      move() {
        for (;;) {
          const box = reader.next() ?? side!.next();
          if (box === undefined) return undefined;
          const found = keyOf(box.value);
          if (seen.has(found)) continue;
          seen.add(found);
          return box;
        }
      },
    };
  });
}

/** Distinct elements of this side that the other has, or has not: the other is read first. */
function against(up: unknown, other: unknown, key: Fn | undefined, wanted: boolean): Plan {
  return stage(up, [other], (reader, [side]) => {
    let theirs: Set<unknown> | undefined;
    const seen = new Set<unknown>();
    const keyOf = keyed(key);
    return {
      readers: [reader, side!],
      move() {
        if (theirs === undefined) {
          theirs = new Set();
          for (let box = side!.next(); box !== undefined; box = side!.next()) theirs.add(keyOf(box.value));
        }
        for (let box = reader.next(); box !== undefined; box = reader.next()) {
          const found = keyOf(box.value);
          if (theirs.has(found) !== wanted || seen.has(found)) continue;
          seen.add(found);
          return box;
        }
        return undefined;
      },
    };
  });
}

export const intersection = (up: unknown, other: unknown, key?: Fn): Plan => against(up, other, key, true);
export const difference = (up: unknown, other: unknown, key?: Fn): Plan => against(up, other, key, false);

/** This side is read as a whole, then the other. */
export function symmetricDifference(up: unknown, other: unknown, key?: Fn): Plan {
  return stage(up, [other], (reader, [side]) => {
    let rest: unknown[] | undefined;
    const keyOf = keyed(key);
    const distinct = (part: Reader): Map<unknown, unknown> => {
      const firsts = new Map<unknown, unknown>();
      for (let box = part.next(); box !== undefined; box = part.next()) {
        const found = keyOf(box.value);
        if (!firsts.has(found)) firsts.set(found, box.value);
      }
      return firsts;
    };
    return {
      readers: [reader, side!],
      move() {
        if (rest === undefined) {
          const ours = distinct(reader);
          const theirs = distinct(side!);
          rest = [
            ...[...ours].filter(([found]) => !theirs.has(found)),
            ...[...theirs].filter(([found]) => !ours.has(found)),
          ].map(([, value]) => value);
        }
        return rest.length > 0 ? { value: rest.shift() } : undefined;
      },
    };
  });
}

/** Fisher and Yates, from the last place on. */
export function shuffle(up: unknown, rng: Fn): Plan {
  return collecting(up, () => {
    const values: unknown[] = [];
    return {
      add: (value) => values.push(value),
      all() {
        for (let last = values.length - 1; last > 0; last--) {
          const number: unknown = rng();
          if (typeof number !== 'number') throw new TypeError('not a number');
          if (!(number >= 0 && number < 1)) throw new RangeError('out of range');
          const at = Math.floor(number * (last + 1));
          [values[last], values[at]] = [values[at], values[last]];
        }
        return values;
      },
    };
  });
}

// ───────────────────────────────────────────────────────────────── joins and trees

interface Row {
  readonly value: unknown;
  readonly key: unknown;
}

/** All of one side with its keys, each asked for as the element arrives. */
function rowsOf(reader: Reader, key: Fn): Row[] {
  const rows: Row[] = [];
  for (let box = reader.next(); box !== undefined; box = reader.next())
    rows.push({ value: box.value, key: key(box.value) });
  return rows;
}

const matching = (rows: readonly Row[], key: unknown): Row[] =>
  isMissing(key) ? [] : rows.filter((row) => [row.key].includes(key));

const pair: Fn = (left, right) => [left, right];

/**
 * `indexed` is read as a whole, then `streamed` step by step; each of its elements gives the rows that `make` says.
 * Every row is made when it is asked for. `last` gives those that come when all is over.
 */
function joining(
  up: unknown,
  inner: unknown,
  turned: boolean,
  [indexKey, streamKey]: readonly [Fn, Fn],
  make: (value: unknown, matches: readonly Row[]) => (() => unknown)[],
  last: (rows: readonly Row[], met: ReadonlySet<Row>) => (() => unknown)[] = () => [],
): Plan {
  return stage(up, [inner], (outer, [side]) => {
    const [indexed, streamed] = turned ? [outer, side!] : [side!, outer];
    let rows: Row[] | undefined;
    let waiting: (() => unknown)[] = [];
    let over = false;
    const met = new Set<Row>();
    return {
      readers: [outer, side!],
      move() {
        rows ??= rowsOf(indexed, indexKey);
        while (waiting.length === 0) {
          if (over) return undefined;
          const box = streamed.next();
          if (box === undefined) {
            over = true;
            waiting = last(rows, met);
            continue;
          }
          const matches = matching(rows, streamKey(box.value));
          for (const row of matches) met.add(row);
          waiting = make(box.value, matches);
        }
        return { value: waiting.shift()!() };
      },
    };
  });
}

export function leftJoin(up: unknown, inner: unknown, outerKey: Fn, innerKey: Fn, result: Fn = pair): Plan {
  return joining(up, inner, false, [innerKey, outerKey], (value, matches) =>
    matches.length > 0
      ? matches.map((row) => () => result(value, row.value))
      : [() => result(value, undefined)],
  );
}

export function rightJoin(up: unknown, inner: unknown, outerKey: Fn, innerKey: Fn, result: Fn = pair): Plan {
  return joining(up, inner, true, [outerKey, innerKey], (value, matches) =>
    matches.length > 0
      ? matches.map((row) => () => result(row.value, value))
      : [() => result(undefined, value)],
  );
}

export function fullJoin(up: unknown, inner: unknown, outerKey: Fn, innerKey: Fn, result: Fn = pair): Plan {
  return joining(
    up,
    inner,
    false,
    [innerKey, outerKey],
    (value, matches) =>
      matches.length > 0
        ? matches.map((row) => () => result(value, row.value))
        : [() => result(value, undefined)],
    (rows, met) => rows.filter((row) => !met.has(row)).map((row) => () => result(undefined, row.value)),
  );
}

export function groupJoin(up: unknown, inner: unknown, outerKey: Fn, innerKey: Fn, result: Fn = pair): Plan {
  return joining(up, inner, false, [innerKey, outerKey], (value, matches) => [
    () =>
      result(
        value,
        matches.map((row) => row.value),
      ),
  ]);
}

/** The children of a node, as a part that is open; undefined where there are none. */
function childrenOf(children: Fn, node: unknown, index: number): Reader | undefined {
  const made: unknown = children(node, index);
  if (made === undefined || made === null) return undefined;
  if (!isObject(made)) throw new TypeError('not iterable');
  return new Reader(made, false).start();
}

/** The children of a node are asked for when what comes before them is out. */
export function expand(up: unknown, children: Fn, order: 'depth' | 'breadth' = 'depth'): Plan {
  return stage(up, [], (reader) => {
    const moves: Moves = {
      readers: [reader],
      move: order === 'depth' ? depth : breadth,
    };
    const nodes: unknown[] = [];
    let asked = 0;

    function depth(): Box {
      if (nodes.length > 0) {
        const below = childrenOf(children, nodes.pop(), asked++);
        if (below !== undefined) moves.readers.push(below);
      }
      while (moves.readers.length > 0) {
        const box = moves.readers.at(-1)!.next();
        if (box !== undefined) {
          nodes.push(box.value);
          return box;
        }
        moves.readers.pop();
      }
      return undefined;
    }

    function breadth(): Box {
      for (;;) {
        const box = moves.readers[0]?.next();
        if (box !== undefined) {
          nodes.push(box.value);
          return box;
        }
        moves.readers.length = 0;
        if (nodes.length === 0) return undefined;
        const below = childrenOf(children, nodes.shift(), asked++);
        if (below !== undefined) moves.readers.push(below);
      }
    }

    return moves;
  });
}

// ───────────────────────────────────────────────────────────────── sharing

/** Stands for whatever cannot be walked again. */
const unrepeatable = { next: (): never => undefined as never };

/** One walk that all runs go on with; left open until its end, and failed for all once it has failed. */
export function share(up: unknown): Plan {
  let reader: Reader | undefined;
  let failure: Failure | undefined;
  return new Plan(
    () =>
      new Stage({
        readers: [],
        move() {
          if (failure !== undefined) throw failure.error;
          reader ??= new Reader(up);
          try {
            return reader.next();
          } catch (error) {
            failure = { error };
            closeAll([reader], failure);
            throw error;
          }
        },
      }),
    [],
    [unrepeatable],
  );
}
