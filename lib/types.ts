/** Words that more than one file uses. */

/** What a Seq can be made from: anything iterable, or a bare iterator. */
export type Source<T> = Iterable<T> | Iterator<T>;
/** Gives a new value for an element; `index` counts from 0. */
export type Mapper<T, U> = (value: T, index: number) => U;
/** Asks something of an element; any truthy answer is a yes. */
export type Predicate<T> = (value: T, index: number) => unknown;
/** A predicate that also narrows the element's type. */
export type Guard<T, U extends T> = (value: T, index: number) => value is U;
/** Folds an element into an accumulator. */
export type Reducer<A, T> = (accumulator: A, value: T, index: number) => A;
/** Negative: `a` first; positive: `b` first; 0 (or NaN): as they came. */
export type Compare<T> = (a: T, b: T) => number;
/** A direction for the default order, or a compare function for the keys. */
export type Direction<K> = 'asc' | 'desc' | Compare<K>;
/** Two values in an array. A pair given as a seed (`[0, 1]`) is typed as one, a longer or shorter list as an array. */
export type Pair = [unknown, unknown];
/** An array with at least one element. */
export type NonEmpty<T> = [T, ...T[]];
/** An array of exactly `N` elements, as far as the compiler can tell `N` (up to 32). */
export type Tuple<T, N extends number, A extends T[] = []> = number extends N
  ? NonEmpty<T>
  : A['length'] extends N
    ? A
    : A['length'] extends 32
      ? NonEmpty<T>
      : Tuple<T, N, [...A, T]>;
/** The element types of a tuple of iterables. */
export type Elements<S extends readonly unknown[]> = {
  -readonly [I in keyof S]: S[I] extends Iterable<infer U> ? U : never;
};
/** What remains of `T` after taking `D` levels of nesting away, nine at most; `Taken` counts them. */
export type Flat<T, D extends number, Taken extends 0[] = []> = Taken['length'] extends D | 9
  ? T
  : T extends string
    ? T
    : T extends Iterable<infer U>
      ? Flat<U, D, [...Taken, 0]>
      : T;
/** A key and a value, as Map and Object.entries give them. */
export type Entry<K, V> = readonly [K, V];
/** Gives random numbers, from 0 up to but not including 1, as `Math.random` does. */
export type Rng = () => number;

/**
 * A mergeable fold: what comes of many elements, told by four functions. `seqable/collectors` has ready-made ones, for
 * `collect`, `aggregateBy` and each other.
 *
 * Folding two parts apart and merging them must give what one pass over both gives, the elements of `a` first. An
 * accumulator that was given to `add` or `merge` is not used again: what they give takes its place.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the accumulator is the collector's own business
export interface Collector<T, R, A = any> {
  /** A fresh accumulator, which stands for no element. */
  init(): A;
  /** Takes an element in; `index` counts the elements of this accumulator, from 0. May change `acc` and give it back. */
  add(acc: A, value: T, index: number): A;
  /** Two accumulators as one: the elements of `a`, then those of `b`. May change either, or give one of them back. */
  merge(a: A, b: A): A;
  /** The result. `acc` stays as it was, so that more can be added, and asking again gives the same. */
  done(acc: A): R;
}

/** What {@link Seq.stats} gives. */
export interface Stats {
  /** How many numbers there are. */
  count: number;
  /** Their sum, exactly rounded; 0 of nothing. */
  sum: number;
  /** Their arithmetic mean; undefined of nothing. */
  mean: number | undefined;
  /** The sample variance: the sum of squared deviations from the mean, over count − 1; NaN of fewer than two. */
  variance: number;
  /** The square root of the variance, in the unit of the numbers; NaN of fewer than two. */
  stdev: number;
  /** The least number, NaN if there is one; undefined of nothing. */
  min: number | undefined;
  /** The greatest number, NaN if there is one; undefined of nothing. */
  max: number | undefined;
}
