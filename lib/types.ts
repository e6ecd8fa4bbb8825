/** Words that more than one file uses. */

/** What a Seq can be made from: anything iterable, or a bare iterator. */
export type Source<T> = Iterable<T> | Iterator<T>;
/** Anything iterable but a string, which is refused where its characters are rarely meant: say `Seq.from(string)`. */
export type NoString<T> = Iterable<T> & object;
/** Several sources in one list, which is no string. (First as arrays: from those the type of the elements is told best.) */
export type Sources<T> = readonly Iterable<T>[] | NoString<Iterable<T>>;
/** What can be opened in place of an element: anything iterable but a string, or a bare iterator. */
export type Opened<T> = NoString<T> | Iterator<T>;
/** The elements of what can be opened, each of a union on its own. */
export type ElementOf<S> = 0 extends 1 & S
  ? // eslint-disable-next-line @typescript-eslint/no-explicit-any -- of what may be anything
    any
  : S extends Iterable<infer U>
    ? U
    : S extends Iterator<infer U>
      ? U
      : never;
/** Gives a new value for an element; `index` counts from 0. */
export type Mapper<T, U> = (value: T, index: number) => U;
/** Asks something of an element; any truthy answer is a yes. */
export type Predicate<T> = (value: T, index: number) => unknown;
/**
 * The test `P`, if its answer is there at once: a promise would always count as a yes. Await the promises first, then ask
 * of what they gave.
 */
export type Test<P> = P & ('promise' extends Reply<P> ? Async : unknown);
/** A predicate whose answer, of type `A`, is there at once. */
export type TestOf<T, A> = (value: T, index: number) => AtOnce<A>;
/** `A`, if it is no promise; what may be anything (`any`, `unknown`, a type parameter) may be none. */
export type AtOnce<A> = A & ('promise' extends Timing<A> ? Async : unknown);
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
  -readonly [I in keyof S]: ElementOf<S[I]>;
};
/** What remains of `T` after taking `D` levels of nesting away, nine at most; `Taken` counts them. */
export type Flat<T, D extends number, Taken extends 0[] = []> = Taken['length'] extends D | 9
  ? T
  : T extends string
    ? T
    : T extends Iterable<infer U>
      ? Flat<U, D, [...Taken, 0]>
      : T;
/** What the compiler says of a promise in place of an answer. */
export type Async = 'a test answers at once, so it cannot be async: await the promises first';
/** When a function answers. */
export type Reply<F> = [0] extends [1 & F]
  ? 'anything'
  : F extends (...args: never) => infer R
    ? Timing<R>
    : 'now';
/** When an answer is there; the brackets keep a type parameter from deciding before it is known. */
export type Timing<R> = [0] extends [1 & R] ? 'anything' : R extends PromiseLike<unknown> ? 'promise' : 'now';
/**
 * What a method cannot do without, said as a type that nothing has: the compiler names it in its message, and with it what
 * to write.
 */
export interface Instead<Remedy extends string> {
  /** As a callback would be called. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- so that the parameters of a callback have a type
  (value: any, index: number): unknown;
  /** What to write. */
  readonly remedy: Remedy;
}
/**
 * Nothing for a function of two parameters, what to write for one of a single parameter, which would be taken for a compare
 * function.
 */
export type OfTwo<F, Remedy extends string> = F extends (...parameters: infer P) => unknown
  ? P['length'] extends 1
    ? Instead<Remedy>
    : unknown
  : unknown;
/** What bigints are added to; of anything else there is no such sum. */
export type Zero<E> = 'other' extends Summand<E> ? Instead<'.map(f).sum()'> : bigint;
/** What can be added up. */
export type Summand<E> = [0] extends [1 & E] ? 'unknown' : [E] extends [bigint] ? 'bigint' : 'other';
/** An object with a property for each key: for all of them, if they are any strings, else for some. */
export type ByKey<K extends PropertyKey, V> = {} extends Record<K, 0> ? Record<K, V> : Partial<Record<K, V>>;
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
