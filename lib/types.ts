/** Types that more than one file uses. */

/** A source of a Seq: anything iterable, or a bare iterator. */
export type Source<T> = Iterable<T> | Iterator<T>;
/** Anything iterable but a string, which is refused where its characters are rarely meant: write `Seq.from(string)`. */
export type NoString<T> = Iterable<T> & object;
/** Several sources in one list, which is no string. (Arrays come first, for the best inference of the element type.) */
export type Sources<T> = readonly Iterable<T>[] | NoString<Iterable<T>>;
/** A source in place of an element: anything iterable but a string, or a bare iterator. */
export type Opened<T> = NoString<T> | Iterator<T>;
/** The elements of a source; for a union, those of each member. */
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
/** Tests an element; any truthy answer means yes. */
export type Predicate<T> = (value: T, index: number) => unknown;
/** The test `P`, if it answers at once: a promise would always count as a yes. Await the promises before the test. */
export type Test<P> = P & ('promise' extends Reply<P> ? Async : unknown);
/** A predicate that answers at once, with a value of type `A`. */
export type TestOf<T, A> = (value: T, index: number) => AtOnce<A>;
/** `A`, if it is no promise; a type that may be anything (`any`, `unknown`, a type parameter) is accepted. */
export type AtOnce<A> = A & ('promise' extends Timing<A> ? Async : unknown);
/** A predicate that also narrows the element's type. */
export type Guard<T, U extends T> = (value: T, index: number) => value is U;
/** Folds an element into an accumulator. */
export type Reducer<A, T> = (accumulator: A, value: T, index: number) => A;
/** Negative: `a` first; positive: `b` first; 0 (or NaN): in their present order. */
export type Compare<T> = (a: T, b: T) => number;
/** A direction for the default order, or a compare function for the keys. */
export type Direction<K> = 'asc' | 'desc' | Compare<K>;
/** Two values in an array. A pair given as a seed (`[0, 1]`) is typed as one, a longer or shorter list as an array. */
export type Pair = [unknown, unknown];
/** An array with at least one element. */
export type NonEmpty<T> = [T, ...T[]];
/** An array of exactly `N` elements, if the compiler knows `N` (up to 32). */
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
/** The elements of `T` after removing `D` levels of nesting, nine at most; `Taken` counts them. */
export type Flat<T, D extends number, Taken extends 0[] = []> = Taken['length'] extends D | 9
  ? T
  : T extends string
    ? T
    : T extends Iterable<infer U>
      ? Flat<U, D, [...Taken, 0]>
      : T;
/** The compiler's message for a promise in place of an answer. */
export type Async = 'a test answers at once, so it cannot be async: await the promises first';
/** The time at which a function answers. */
export type Reply<F> = [0] extends [1 & F]
  ? 'anything'
  : F extends (...args: never) => infer R
    ? Timing<R>
    : 'now';
/** The time at which an answer is there; the brackets keep a type parameter from deciding before it is known. */
export type Timing<R> = [0] extends [1 & R] ? 'anything' : R extends PromiseLike<unknown> ? 'promise' : 'now';
/**
 * A requirement of a method that nothing meets: the compiler names this type in its message, and with it the remedy.
 */
export interface Instead<Remedy extends string> {
  /** The call of a callback. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- so that the parameters of a callback have a type
  (value: any, index: number): unknown;
  /** The remedy: code to write instead. */
  readonly remedy: Remedy;
}
/** Nothing for a function of two parameters; the remedy for one of a single parameter, taken for a compare function. */
export type OfTwo<F, Remedy extends string> = F extends (...parameters: infer P) => unknown
  ? P['length'] extends 1
    ? Instead<Remedy>
    : unknown
  : unknown;
/** The start of a sum of bigints; for other elements there is no such sum. */
export type Zero<E> = 'other' extends Summand<E> ? Instead<'.map(f).sum()'> : bigint;
/** The kind of element that can be added up. */
export type Summand<E> = [0] extends [1 & E] ? 'unknown' : [E] extends [bigint] ? 'bigint' : 'other';
/** An object with a property for each key: all are there if the keys are any strings, else some may be missing. */
export type ByKey<K extends PropertyKey, V> = {} extends Record<K, 0> ? Record<K, V> : Partial<Record<K, V>>;
/** A key and a value, as Map and Object.entries give them. */
export type Entry<K, V> = readonly [K, V];
/** Gives random numbers, from 0 up to but not including 1, as `Math.random` does. */
export type Rng = () => number;

/**
 * A mergeable fold: four functions that make one result of many elements. `seqable/collectors` has ready-made ones, for
 * `collect`, `aggregateBy` and each other.
 *
 * Folding two parts apart and merging them must give the result of one pass over both, the elements of `a` first. An
 * accumulator that was given to `add` or `merge` is not used again: their result replaces it.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the accumulator is the collector's own business
export interface Collector<T, R, A = any> {
  /** A fresh accumulator, without elements. */
  init(): A;
  /** Adds an element; `index` counts the elements of this accumulator, from 0. May change `acc` and return it. */
  add(acc: A, value: T, index: number): A;
  /** Two accumulators as one: the elements of `a`, then those of `b`. May change either, or return one of them. */
  merge(a: A, b: A): A;
  /** The result. `acc` does not change, so that more can be added, and asking again gives the same. */
  done(acc: A): R;
  /**
   * What `acc` holds, as plain data, for another process; `acc` does not change. Without it `acc` is plain data itself.
   * It stands there with `unpack`, or not at all.
   */
  pack?(acc: A): Portable;
  /** A fresh accumulator out of what `pack` gave, perhaps in another process. */
  unpack?(packed: Portable): A;
}

/**
 * Data that can go to another process and comes back equal: no functions, symbols, class instances or cycles. The keys of a
 * Map and the elements of a Set are no objects, except for a `key(…)`.
 */
export type Portable =
  | undefined
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | Uint8Array
  | readonly Portable[]
  | ReadonlyMap<Portable, Portable>
  | ReadonlySet<Portable>
  | { readonly [key: string]: Portable };

/** The result of {@link Seq.stats}. */
export interface Stats {
  /** The count of numbers. */
  count: number;
  /** Their sum, exactly rounded; 0 if there are none. */
  sum: number;
  /** Their arithmetic mean; undefined if there are none. */
  mean: number | undefined;
  /** The sample variance: the sum of squared deviations from the mean, divided by count − 1; NaN for fewer than two. */
  variance: number;
  /** The square root of the variance, in the unit of the numbers; NaN for fewer than two numbers. */
  stdev: number;
  /** The least number, NaN if a number is NaN; undefined if there are none. */
  min: number | undefined;
  /** The greatest number, NaN if a number is NaN; undefined if there are none. */
  max: number | undefined;
}
