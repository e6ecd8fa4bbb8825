/**
 * The reference, third part: what is asked at the end beyond what the standard and the field take for granted. Written
 * as model.ts is, over its readers, and without a line of lib.
 */
import { closeAll, ordering, each, first, max, mean, min, Reader, stage, sum, toArray } from './model.ts';
import type { Fn } from './model.ts';

/** A collector, as far as one that is given all elements in one part needs. */
interface Folds {
  readonly init: () => unknown;
  readonly add: (accumulator: unknown, value: unknown, index: number) => unknown;
  readonly done: (accumulator: unknown) => unknown;
}

export const toJSON = (up: unknown): unknown[] => toArray(up);

// ───────────────────────────────────────────────────────────────── folds

/** `init` is called before anything is opened: when it throws, a one-shot source is closed. */
export function collect(up: unknown, { init, add, done }: Folds): unknown {
  let accumulator: unknown;
  try {
    accumulator = init();
  } catch (error) {
    closeAll([new Reader(up)], { error });
    throw error;
  }
  each(up, (value, index) => {
    accumulator = add(accumulator, value, index);
  });
  return done(accumulator);
}

/** Each group has its own accumulator and its own index; `done` is called once the source is over. */
export function aggregateBy(up: unknown, key: Fn, { init, add, done }: Folds): Map<unknown, unknown> {
  const groups = new Map<unknown, { accumulator: unknown; count: number }>();
  each(up, (value, index) => {
    const found = key(value, index);
    if (!groups.has(found)) groups.set(found, { accumulator: init(), count: 0 });
    const group = groups.get(found)!;
    group.accumulator = add(group.accumulator, value, group.count++);
  });
  return new Map([...groups].map(([found, { accumulator }]) => [found, done(accumulator)]));
}

export function reduceBy(up: unknown, key: Fn, fn: Fn, seed: Fn): Map<unknown, unknown> {
  const accumulators = new Map<unknown, unknown>();
  each(up, (value, index) => {
    const found = key(value, index);
    const before = accumulators.has(found) ? accumulators.get(found) : seed(found);
    accumulators.set(found, fn(before, value, found));
  });
  return accumulators;
}

/** As many columns as the first row is long. */
export function unzip(up: unknown): unknown[][] {
  let columns: unknown[][] | undefined;
  each(up, (row) => {
    if (!Array.isArray(row)) throw new TypeError('not an array');
    columns ??= Array.from(row, () => []);
    for (const [i, column] of columns.entries()) column.push(row[i]);
  });
  return columns ?? [];
}

/** Whoever is asked first finds what cannot be compared, so both are asked about each element, and not one after the other. */
export function minMax(up: unknown, compare?: Fn): [unknown, unknown] | undefined {
  const values: unknown[] = [];
  let both: [unknown, unknown] | undefined;
  each(up, (value) => {
    if (value === undefined || (compare === undefined && value === null)) return;
    values.push(value);
    both = [min(values, compare), max(values, compare)];
  });
  return both;
}

/** For whole numbers that can be squared and added up without rounding. */
export function stats(up: unknown): object {
  const values: number[] = [];
  each(up, (value) => {
    if (typeof value !== 'number') throw new TypeError('not a number');
    values.push(value);
  });
  const count = values.length;
  const total = sum(values);
  const squares = values.reduce((all, x) => all + x * x, 0);
  const variance = count < 2 ? NaN : (count * squares - total * total) / (count * (count - 1));
  return {
    count,
    sum: total,
    mean: mean(values),
    variance,
    stdev: Math.sqrt(variance),
    min: min(values),
    max: max(values),
  };
}

export function quantile(up: unknown, q: number): number | undefined {
  const values: number[] = [];
  each(up, (value) => {
    if (typeof value !== 'number') throw new TypeError('not a number');
    values.push(value);
  });
  if (values.length === 0) return undefined;
  if (values.some(Number.isNaN)) return NaN;
  values.sort((a, b) => a - b || Number(Object.is(b, -0)) - Number(Object.is(a, -0)));
  const rank = (values.length - 1) * q;
  const low = values[Math.floor(rank)]!;
  const high = values[Math.ceil(rank)]!;
  return low === high ? low : low + (high - low) * (rank - Math.floor(rank));
}

/** Every element draws a number; those with the smallest ones are the sample, in the order of their numbers. */
export function sample(up: unknown, n: number, rng: Fn): unknown[] {
  const drawn: { value: unknown; number: number }[] = [];
  each(up, (value) => {
    const number: unknown = rng();
    if (typeof number !== 'number') throw new TypeError('not a number');
    if (!(number >= 0 && number < 1)) throw new RangeError('out of range');
    drawn.push({ value, number: Math.floor(number * 2 ** 53) });
  });
  drawn.sort((a, b) => a.number - b.number);
  return drawn.slice(0, Math.max(0, Math.trunc(n))).map(({ value }) => value);
}

// ───────────────────────────────────────────────────────────────── search

export function findIndex(up: unknown, predicate: Fn): number {
  let found = -1;
  each(up, (value, index) => {
    if (!predicate(value, index)) return false;
    found = index;
    return true;
  });
  return found;
}

export const indexOf = (up: unknown, wanted: unknown): number =>
  findIndex(up, (value) => [value].includes(wanted));

export function findLast(up: unknown, predicate: Fn): unknown {
  let found: unknown;
  each(up, (value, index) => {
    if (predicate(value, index)) found = value;
  });
  return found;
}

export function single(up: unknown): unknown {
  const found: unknown[] = [];
  each(up, (value) => {
    if (found.push(value) > 1) throw new RangeError('more than one');
  });
  if (found.length === 0) throw new RangeError('none');
  return found[0];
}

export function at(up: unknown, index: unknown): unknown {
  const place = Math.trunc(Number(index)) || 0;
  if (place < 0) return toArray(up).at(place);
  let found: unknown;
  each(up, (value, i) => {
    if (i === place) found = value;
    return i === place;
  });
  return found;
}

export function isEmpty(up: unknown): boolean {
  let empty = true;
  each(up, () => {
    empty = false;
    return true;
  });
  return empty;
}

// ───────────────────────────────────────────────────────────────── two side by side

const same: Fn = (a, b) => [a].includes(b);

/**
 * Both are opened, first the one and then the other; at the first answer both are closed. The value of an element is
 * not read where there is none beside it that could make a difference.
 */
function beside(up: unknown, other: unknown, step: (left: Reader, right: Reader) => unknown): unknown {
  const answers = stage(up, [other], (left, [right]) => {
    const readers = [left, right!];
    return {
      readers,
      move() {
        for (const reader of readers) reader.start();
        for (;;) {
          const answer = step(left, right!);
          if (answer !== undefined) return { value: answer };
        }
      },
    };
  });
  return first(answers);
}

/** Asks the receiver first; the other is asked even where that has ended, for it might be longer. */
export function equals(up: unknown, other: unknown, eq: Fn = same): unknown {
  return beside(up, other, (left, right) => {
    const a = left.next();
    if (a === undefined) return !right.step();
    return right.step() && eq(a.value, right.value()) ? undefined : false;
  });
}

/** Asks the prefix first, so that nothing is read behind it. */
export function startsWith(up: unknown, prefix: unknown, eq: Fn = same): unknown {
  return beside(up, prefix, (left, right) => {
    const wanted = right.next();
    if (wanted === undefined) return true;
    return left.step() && eq(left.value(), wanted.value) ? undefined : false;
  });
}

export function compare(up: unknown, other: unknown, cmp?: Fn): unknown {
  return beside(up, other, (left, right) => {
    const a = left.next();
    if (a === undefined) return right.step() ? -1 : 0;
    const b = right.next();
    return b === undefined ? 1 : Math.sign(ordering(cmp)(a.value, b.value)) || undefined;
  });
}

export function isSorted(up: unknown, cmp?: Fn): boolean {
  let before: { value: unknown } | undefined;
  let sorted = true;
  each(up, (value) => {
    sorted = before === undefined || !(ordering(cmp)(before.value, value) > 0);
    before = { value };
    return !sorted;
  });
  return sorted;
}
