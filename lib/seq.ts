/**
 * The catalogue: every operation of a Seq, with its documentation and its types. There is no logic here; a
 * method is one statement, which calls the function in the file of the operation, in lib/sources, stages,
 * terminals or sharing.
 *
 *     Seq.from(a).map(f).take(3)          from(a) ◂ map f ◂ take 3      a plan: nothing is opened, nothing runs
 *     .toArray()   for (const x of …)     a run of it, from the start, each time
 *
 * The functions make the next sequence in the class of their source (`facadeLike`), so `map(seq, f)` is a Seq
 * already, and a method only tells the compiler. A sequence that is not made from a Seq (a source, a special
 * kind) is put into the class by a constructor of this file. The operations of OrderedSeq, Group and SharedSeq
 * give plain Seqs.
 */
import { showPlan } from './engine/observe/describe.ts';
import { hasten } from './engine/fast/fast.ts';
import { iterate as iteratorOf } from './engine/run/iterator.ts';
import type { SeqIterator } from './engine/run/iterator.ts';
import type { Lazy } from './engine/lazy.ts';
import { ROOT } from './engine/contract.ts';
import type { Root } from './engine/contract.ts';
import { defineFacade, Plan, planOf } from './engine/plan.ts';
import { planGiven, receiver } from './engine/arguments/check.ts';
import { traceOf } from './engine/observe/trace.ts';
import type { Trace } from './engine/observe/trace.ts';
import * as ops from './fn.ts';
import type { Peekable } from './sharing/peekable.ts';
import { dispose } from './common/sharedFacade.ts';
import { teeInto } from './sharing/tee.ts';
import { fromInto } from './sources/from.ts';
import { interleaveWith } from './sources/interleave.ts';
import { mergeSortedWith } from './sources/mergeSorted.ts';
import { productWith } from './sources/product.ts';
import type { Named } from './sources/defer.ts';
import type { RangeOptions } from './sources/range.ts';
import { zipWith } from './sources/zip.ts';
import { appendAll } from './stages/append.ts';
import { concatTo } from './stages/concat.ts';
import { prependAll } from './stages/prepend.ts';
import type { Same } from './stages/chunkWhile.ts';
import type { Progress, ProgressInterval } from './stages/progress.ts';
import { apply, defineHidden, disposeSymbol, toStringTagSymbol } from './platform/builtins.ts';
import type { Explanation } from './terminals/explain.ts';
import type { Profile, ProfileOptions } from './terminals/profile.ts';
import type { SizeHint } from './terminals/sizeHint.ts';
import type {
  ByKey,
  Collector,
  Compare,
  Direction,
  ElementOf,
  Elements,
  Entry,
  Flat,
  Guard,
  Instead,
  Mapper,
  NoString,
  NonEmpty,
  OfTwo,
  Opened,
  Pair,
  Predicate,
  Reducer,
  Rng,
  Source,
  Sources,
  Stats,
  Test,
  Tuple,
  Zero,
} from './types.ts';

const inspectKeys = [Symbol.for('nodejs.util.inspect.custom'), Symbol.for('Deno.customInspect')];
/** A key on the prototype, by which copies of this package in one program recognise each other's Seqs. */
const brand: unique symbol = Symbol.for('seqable.Seq') as never;

/** Puts a plan that was not made from a Seq into the class. Set by the class, whose constructor is protected. */
let seqOf: <T>(plan: Plan) => Seq<T>;

/**
 * A lazy sequence: a source and the operations recorded on it. Building one opens nothing, pulls nothing and
 * calls no callback; a terminal operation (`toArray`, `reduce`, `find`, …) or a `for…of` runs it, element by
 * element, no further than the answer needs. A Seq never changes: each operation gives a new one, and each run
 * starts anew.
 *
 * @example
 * const squares = Seq.range(1).map((n) => n * n).filter((n) => n % 2 === 1); // endless: nothing has run yet
 * squares.take(3).toArray(); // → [1, 9, 25]
 * squares.find((n) => n > 100); // → 121
 */
export class Seq<T> {
  readonly #plan: Plan;

  /** A Seq is made by `Seq.from` and the other static methods. */
  protected constructor();
  /** @internal */
  protected constructor(plan: Plan);
  protected constructor(plan?: Plan) {
    this.#plan = planGiven(plan);
  }

  static {
    seqOf = (plan) => new Seq(plan);
    defineFacade(
      Seq,
      (others) => (value) => (#plan in value ? value.#plan : others(value)),
      (others) => (value) => (#plan in value ? value.#plan : others(value)),
      seqOf,
    );
    hasten();
    defineHidden(Seq.prototype, brand, true);
    defineHidden(Seq.prototype, toStringTagSymbol, 'Seq');
    for (let i = 0; i < inspectKeys.length; i++) {
      defineHidden(Seq.prototype, inspectKeys[i]!, function inspect(this: Seq<unknown>): string {
        return `Seq { ${showPlan(planOf(this))} }`;
      });
    }
  }

  // ── Sources ────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A Seq over the elements of `source`: anything iterable, or a bare iterator.
   *
   * Lazy: checks `source`, but opens it only when a run asks for the first element. Constant memory; order
   * kept. Over an array, a Set, a Map or another re-iterable source it runs any number of times, and sees
   * changes made in between. Over a one-shot source (a generator object, an iterator) it runs once: see
   * `SeqConsumedError`. A string gives its code points. A Seq is returned unchanged.
   *
   * @throws TypeError at once, if `source` is not iterable, or only asynchronously
   * @throws SeqConsumedError when run, if `source` is one-shot and has already ended or been closed
   * @example
   * Seq.from(new Set([1, 2, 2, 3])).toArray(); // → [1, 2, 3]
   * Seq.from('a€😀').toArray(); // → ['a', '€', '😀']
   * @see `of`, `defer`; `iter` in Python and Rust, `asSequence` in Kotlin, `AsEnumerable` in LINQ, `from` in
   *   RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.from
   * @category Sources
   */
  static from<T>(source: Source<T>): Seq<T>;
  /**
   * A Seq over the elements of `source`, which may have several types.
   *
   * Lazy: checks `source`, but opens it only when a run asks for the first element. Constant memory; order
   * kept. Over an array, a Set, a Map or another re-iterable source it runs any number of times, and sees
   * changes made in between. Over a one-shot source (a generator object, an iterator) it runs once: see
   * `SeqConsumedError`. A string gives its code points. A Seq is returned unchanged.
   *
   * @throws TypeError at once, if `source` is not iterable, or only asynchronously
   * @throws SeqConsumedError when run, if `source` is one-shot and has already ended or been closed
   * @example
   * const ids: Set<number> | string[] = new Set([7]);
   * Seq.from(ids).toArray(); // → [7]
   * @see `of`, `defer`; `iter` in Python and Rust, `asSequence` in Kotlin, `AsEnumerable` in LINQ, `from` in
   *   RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.from
   * @category Sources
   */
  static from<S extends Source<unknown>>(source: S): Seq<ElementOf<S>>;
  static from<T>(source: Source<T>): Seq<T> {
    return asSeq(fromInto<T>(source, seqOf));
  }

  /**
   * A Seq of the arguments, in order.
   *
   * Lazy; runs any number of times. Its size is known.
   *
   * @example
   * Seq.of(3, 1, 2).sort().toArray(); // → [1, 2, 3]
   * @see `from`, `empty`, `repeat`; `sequenceOf` in Kotlin, `of` in RxJS
   * @category Sources
   */
  static of<T>(...items: T[]): Seq<T>;
  /**
   * A Seq of the arguments, in order, which may be of different types.
   *
   * Lazy; runs any number of times. Its size is known.
   *
   * @example
   * Seq.of(1, 'two', true).map((item) => typeof item).toArray(); // → ['number', 'string', 'boolean']
   * @see `from`, `empty`, `repeat`; `sequenceOf` in Kotlin, `of` in RxJS
   * @category Sources
   */
  static of<S extends readonly unknown[]>(...items: S): Seq<S[number]>;
  static of(...items: unknown[]): Seq<unknown> {
    return adopt(apply(ops.of, undefined, items) as Lazy<unknown>);
  }

  /**
   * True if `value` is a Seq, of this copy of the package or of another one in the same program.
   *
   * Runs now; opens nothing. O(1).
   *
   * @example
   * Seq.isSeq(Seq.of(1)); // → true
   * Seq.isSeq([1]); // → false
   * @see `from`; `Array.isArray`
   * @category Sources
   */
  static isSeq(value: unknown): value is Seq<unknown> {
    return typeof value === 'object' && value !== null && (value as { [brand]?: unknown })[brand] === true;
  }

  /**
   * A Seq without elements.
   *
   * Lazy; runs any number of times. O(1).
   *
   * @example
   * Seq.empty().toArray(); // → []
   * Seq.empty<number>().sum(); // → 0
   * @see `of`; `Enumerable.Empty` in LINQ, `emptySequence` in Kotlin, `iter::empty` in Rust, `EMPTY` in RxJS
   * @category Sources
   */
  static empty<T = never>(): Seq<T> {
    return adopt(ops.empty<T>());
  }

  /**
   * A Seq over the source that `factory` makes anew for each run: so a generator function becomes a source
   * that can be run again.
   *
   * Lazy: `factory` is called, without arguments, when a run asks for the first element. Memory and order are
   * those of that source.
   *
   * @throws TypeError at once, if `factory` is not a function; when run, if its result is not iterable
   * @example
   * const countdown = Seq.defer(function* () {
   *   for (let n = 3; n > 0; n--) yield n;
   *   yield 'Liftoff!';
   * });
   * countdown.toArray(); // → [3, 2, 1, 'Liftoff!']
   * countdown.count(); // → 4
   * @see `from`, `iterate`; `sequence { }` in Kotlin, `iter::from_fn` in Rust, `defer` in RxJS
   * @category Sources
   */
  static defer<T>(factory: () => Source<T>): Seq<T>;
  /**
   * A Seq over the source that `factory` makes anew for each run, where the sources have several types.
   *
   * Lazy: `factory` is called, without arguments, when a run asks for the first element. Memory and order are
   * those of that source.
   *
   * @throws TypeError at once, if `factory` is not a function; when run, if its result is not iterable
   * @example
   * const any = Seq.defer(() => (Math.random() < 0.5 ? [1, 2] : new Set(['a', 'b'])));
   * any.count(); // → 2
   * @see `from`, `iterate`; `sequence { }` in Kotlin, `iter::from_fn` in Rust, `defer` in RxJS
   * @category Sources
   */
  static defer<S extends Source<unknown>>(factory: () => S): Seq<ElementOf<S>>;
  static defer<T>(factory: () => Source<T>, as?: Named): Seq<T> {
    return adopt(ops.defer(factory, as));
  }

  /**
   * A Seq of the numbers from `start` up, or down, to `end`, which is left out unless `inclusive`. Without
   * `end` it is endless; so Python's `range(5)` is `Seq.range(0, 5)`.
   *
   * Lazy; constant memory; runs any number of times. Each element is `start + index * step`, so rounding does
   * not add up. `step` is 1, or −1 where `end` is below `start`; a step away from `end` gives nothing. Its
   * size is known: `count`, `last` and `includes` take constant time.
   *
   * @throws TypeError at once, if an argument is not a number, or numbers and bigints are mixed
   * @throws RangeError at once, if an argument is NaN, `start` or `step` is infinite, or `step` is 0 (and
   *   `start` is not `end`)
   * @example
   * Seq.range(0, 5).toArray(); // → [0, 1, 2, 3, 4]
   * Seq.range(10, 0, -5).toArray(); // → [10, 5]
   * Seq.range(0, 1, { step: 0.25, inclusive: true }).toArray(); // → [0, 0.25, 0.5, 0.75, 1]
   * Seq.range(1).take(3).toArray(); // → [1, 2, 3]
   * @see `iterate`, `repeat`; `range` and `itertools.count` in Python, `..` in Kotlin and Rust,
   *   `Enumerable.Range` in LINQ, `range` in lodash and RxJS
   * @see https://tc39.es/proposal-iterator.range/
   * @category Sources
   */
  static range(start: number, end?: number, step?: number | RangeOptions<number>): Seq<number>;
  /**
   * A Seq of the bigints from `start` up, or down, to `end`, which is left out unless `inclusive`. Without
   * `end`, or with `Infinity`, it is endless.
   *
   * Lazy; constant memory; runs any number of times. Its size is known: `count`, `last` and `includes` take
   * constant time.
   *
   * @throws TypeError at once, if numbers and bigints are mixed
   * @throws RangeError at once, if `end` is NaN, or `step` is 0n (and `start` is not `end`)
   * @example
   * Seq.range(2n ** 64n, 2n ** 64n + 2n).toArray(); // → [18446744073709551616n, 18446744073709551617n]
   * @see `iterate`, `repeat`; `range` and `itertools.count` in Python, `..` in Kotlin and Rust
   * @see https://tc39.es/proposal-iterator.range/
   * @category Sources
   */
  static range(start: bigint, end?: bigint | number, step?: bigint | RangeOptions<bigint>): Seq<bigint>;
  static range(start: number | bigint, end?: number | bigint, step?: unknown): Seq<never> {
    return adopt(ops.range(start as number, end as number, step as number)) as Seq<never>;
  }

  /**
   * A Seq of `value`, `count` times; without `count` endless.
   *
   * Lazy; constant memory; runs any number of times. Its size is known.
   *
   * @throws RangeError at once, if `count` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * Seq.repeat('ab', 3).join(''); // → 'ababab'
   * @see `cycle`, `iterate`; `itertools.repeat` in Python, `Enumerable.Repeat` in LINQ, `iter::repeat_n` in
   *   Rust, `times` in lodash
   * @category Sources
   */
  static repeat<T>(value: T, count?: number): Seq<T> {
    return adopt(ops.repeat(value, count));
  }

  /**
   * An endless Seq of `seed`, `next(seed)`, `next(next(seed))`, and so on.
   *
   * Lazy: `next` is not called before its result is asked for; it gets the element before and that one's
   * index, from 0. Constant memory; runs any number of times, from `seed` each time.
   *
   * @throws TypeError at once, if `next` is not a function
   * @example
   * const pairs = Seq.iterate([0, 1], ([a, b]) => [b, a + b]); // a pair as seed is typed as a pair
   * pairs.map(([a]) => a).take(8).toArray(); // → [0, 1, 1, 2, 3, 5, 8, 13]
   * @see `defer`, `scan`; `generateSequence` in Kotlin, `iter::successors` in Rust, `generate` in RxJS
   * @category Sources
   */
  static iterate<P extends Pair>(seed: P, next: (value: P, index: number) => P): Seq<P>;
  /**
   * An endless Seq of `seed`, `next(seed)`, `next(next(seed))`, and so on.
   *
   * Lazy: `next` is not called before its result is asked for; it gets the element before and that one's
   * index, from 0. Constant memory; runs any number of times, from `seed` each time. A list of two that is to
   * grow needs its type: `Seq.iterate<number[]>([1, 1], …)`.
   *
   * @throws TypeError at once, if `next` is not a function
   * @example
   * Seq.iterate(1, (n) => n * 2).take(5).toArray(); // → [1, 2, 4, 8, 16]
   * @see `defer`, `scan`; `generateSequence` in Kotlin, `iter::successors` in Rust, `generate` in RxJS
   * @category Sources
   */
  static iterate<T>(seed: T, next: (value: T, index: number) => T): Seq<T>;
  static iterate<T>(seed: T, next: (value: T, index: number) => T): Seq<T> {
    return adopt(ops.iterate(seed, next));
  }

  /**
   * A Seq of elements made from a state: `step` gives an element and the next state, or undefined at the
   * end.
   *
   * Lazy: `step` gets the state, which begins with `seed`, and the index of its element, from 0. It is not
   * called before its result is asked for, nor again after the end. Constant memory; runs any number of
   * times, from `seed` each time.
   *
   * @throws TypeError at once, if `step` is not a function; when run, if it gives neither a pair nor
   *   undefined
   * @example
   * const fibonacci = Seq.unfold([0, 1], ([a, b]) => [a, [b, a + b]]); // a pair as seed is typed as a pair
   * fibonacci.take(8).toArray(); // → [0, 1, 1, 2, 3, 5, 8, 13]
   * @see `iterate`, `generate`, `defer`; `generateSequence` in Kotlin, `iter::from_fn` in Rust, `unfold` in
   *   Scala and itertools of Rust, `generate` in RxJS
   * @category Sources
   */
  static unfold<P extends Pair, T>(
    seed: P,
    step: (state: P, index: number) => readonly [value: T, state: P] | undefined,
  ): Seq<T>;
  /**
   * A Seq of elements made from a state: `step` gives an element and the next state, or undefined at the
   * end.
   *
   * Lazy: `step` gets the state, which begins with `seed`, and the index of its element, from 0. It is not
   * called before its result is asked for, nor again after the end. Constant memory; runs any number of
   * times, from `seed` each time.
   *
   * @throws TypeError at once, if `step` is not a function; when run, if it gives neither a pair nor
   *   undefined
   * @example
   * const digits = Seq.unfold(1234, (n) => (n > 0 ? [n % 10, Math.trunc(n / 10)] : undefined));
   * digits.toArray(); // → [4, 3, 2, 1]
   * @see `iterate`, `generate`, `defer`; `generateSequence` in Kotlin, `iter::from_fn` in Rust, `unfold` in
   *   Scala and itertools of Rust, `generate` in RxJS
   * @category Sources
   */
  static unfold<S, T>(
    seed: S,
    step: (state: S, index: number) => readonly [value: T, state: S] | undefined,
  ): Seq<T>;
  static unfold<S, T>(
    seed: S,
    step: (state: S, index: number) => readonly [value: T, state: S] | undefined,
  ): Seq<T> {
    return adopt(ops.unfold(seed, step));
  }

  /**
   * A Seq of `fn(0)`, `fn(1)`, and so on, `count` elements; without `count` endless.
   *
   * Lazy: `fn` gets the index, from 0, when its element is asked for. Constant memory; runs any number of
   * times, and calls `fn` anew each time. Its size is known.
   *
   * @throws TypeError at once, if `fn` is not a function
   * @throws RangeError at once, if `count` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * Seq.generate((index) => index ** 2, 4).toArray(); // → [0, 1, 4, 9]
   * Seq.generate(() => 'ab').take(2).toArray(); // → ['ab', 'ab']
   * @see `iterate`, `unfold`, `repeat`, `range`; `iter::repeat_with` in Rust, `times` in lodash,
   *   `Stream.generate` in Java
   * @category Sources
   */
  static generate<T>(fn: (index: number) => T, count?: number): Seq<T> {
    return adopt(ops.generate(fn, count));
  }

  /**
   * A Seq of the elements of each source, one source after the other.
   *
   * Lazy: the sources are checked now, but each is opened only when it is reached, one at a time. Constant
   * memory; order kept. Spread a list of sources, as in `Seq.concat(...list)`; unspread it is one source.
   *
   * @throws TypeError at once, if a source is not iterable; for a string, use `Seq.from(string)`
   * @example
   * Seq.concat([1, 2], new Set(['a']), Seq.range(3, 5)).toArray(); // → [1, 2, 'a', 3, 4]
   * @see the method `concat`, `flatten`; `itertools.chain` in Python, `Concat` in LINQ, `plus` in Kotlin,
   *   `chain` in Rust, `concat` in RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.concat
   * @category Sources
   */
  static concat<S extends readonly NoString<unknown>[]>(...sources: S): Seq<Elements<S>[number]> {
    return adopt(apply(ops.concat, undefined, sources) as Lazy<Elements<S>[number]>);
  }

  /**
   * A Seq of arrays: the first elements of all sources, then the second ones, and so on.
   *
   * Lazy: opens all sources at the first pull, then pulls one element of each, in order. Constant memory. It
   * ends with the shortest source and closes the others, newest first; with `mode: 'strict'` sources that are
   * not equally long are an error. Without sources it is empty.
   *
   * @throws TypeError at once, if a source is not iterable (a string: use `Seq.from(string)`) or an option is
   *   none of these; when run, in the mode `strict`, if one source ends before another
   * @example
   * Seq.zip([['a', 'b', 'c'], Seq.range(1)]).toArray(); // → [['a', 1], ['b', 2], ['c', 3]]
   * Seq.zip([[1, 2], [3]], { mode: 'strict' }).toArray(); // → throws TypeError
   * @see the method `zip`, `zipKeyed`; `zip` in Python, Kotlin, Rust, lodash and RxJS, `Zip` in LINQ
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zip
   * @category Sources
   */
  static zip<S extends readonly NoString<unknown>[] | []>(
    sources: S,
    options?: { mode?: 'shortest' | 'strict' },
  ): Seq<Elements<S>>;
  /**
   * A Seq of arrays: the first elements of all sources, then the second ones, and so on until the longest
   * source has ended. An ended source is replaced by its element of `padding`, or undefined.
   *
   * Lazy: opens all sources at the first pull, then pulls one element of each that has not ended, in order.
   * Constant memory.
   *
   * @throws TypeError at once, if a source is not iterable (a string: use `Seq.from(string)`) or an option is
   *   none of these
   * @example
   * Seq.zip([[1, 2, 3], ['a']], { mode: 'longest' }).toArray(); // → [[1, 'a'], [2, undefined], [3, undefined]]
   * Seq.zip([[1, 2], ['a']], { mode: 'longest', padding: [0, '-'] }).toArray(); // → [[1, 'a'], [2, '-']]
   * @see the method `zip`, `zipKeyed`; `itertools.zip_longest` in Python, `zip_longest` of itertools in Rust,
   *   `zip` in lodash
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zip
   * @category Sources
   */
  static zip<S extends readonly NoString<unknown>[] | [], P extends readonly unknown[] | [] = []>(
    sources: S,
    options: { mode: 'longest'; padding?: P },
  ): Seq<{ [I in keyof Elements<S>]: Elements<S>[I] | (I extends keyof P ? P[I] : undefined) }>;
  static zip(sources: readonly Iterable<unknown>[], options?: object): Seq<never> {
    return adopt(ops.zip(sources, options as { mode: 'strict' })) as Seq<never>;
  }

  /**
   * A Seq of objects: for each own key of `sources`, the next element of the source under that key.
   *
   * Lazy: opens all sources at the first pull, then pulls one element of each, in the order of the keys.
   * Constant memory. It ends with the shortest source and closes the others, newest first; with `mode:
   * 'strict'` sources that are not equally long are an error. The objects have no prototype, so no key can
   * collide with `Object.prototype`.
   *
   * @throws TypeError at once, if a source is not iterable (a string: use `Seq.from(string)`) or an option is
   *   none of these; when run, in the mode `strict`, if one source ends before another
   * @example
   * const people = Seq.zipKeyed({ name: ['Ada', 'Alan'], born: [1815, 1912] });
   * people.map(({ name, born }) => `${name} ${born}`).toArray(); // → ['Ada 1815', 'Alan 1912']
   * @see `zip`, `toObject`
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zipkeyed
   * @category Sources
   */
  static zipKeyed<O extends Record<PropertyKey, NoString<unknown>>>(
    sources: O,
    options?: { mode?: 'shortest' | 'strict' },
  ): Seq<{ [K in keyof O]: O[K] extends Iterable<infer U> ? U : never }>;
  /**
   * A Seq of objects: for each own key of `sources`, the next element of the source under that key, until the
   * longest source has ended. An ended source is replaced by the property of `padding` under its key, or
   * undefined.
   *
   * Lazy: opens all sources at the first pull, then pulls one element of each that has not ended, in the order
   * of the keys. Constant memory. The objects have no prototype.
   *
   * @throws TypeError at once, if a source is not iterable (a string: use `Seq.from(string)`) or an option is
   *   none of these
   * @example
   * const rows = Seq.zipKeyed({ id: [1, 2], tag: ['a'] }, { mode: 'longest', padding: { tag: '-' } });
   * rows.map(({ id, tag }) => `${id}${tag}`).toArray(); // → ['1a', '2-']
   * @see `zip`, `toObject`
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zipkeyed
   * @category Sources
   */
  static zipKeyed<
    O extends Record<PropertyKey, NoString<unknown>>,
    P extends Partial<Record<keyof O, unknown>> = {},
  >(
    sources: O,
    options: { mode: 'longest'; padding?: P },
  ): Seq<{
    [K in keyof O]: (O[K] extends Iterable<infer U> ? U : never) | (K extends keyof P ? P[K] : undefined);
  }>;
  static zipKeyed(sources: Record<PropertyKey, Iterable<unknown>>, options?: object): Seq<never> {
    return adopt(ops.zipKeyed(sources, options as { mode: 'strict' })) as Seq<never>;
  }

  /**
   * A Seq of one element of each source in turn, round after round, without the sources that have ended.
   *
   * Lazy: the sources are checked now, but each is opened only when its turn first comes. Memory O(sources). A
   * string gives its code points.
   *
   * @throws TypeError at once, if a source is not iterable
   * @example
   * Seq.interleave([1, 2, 3], ['a'], ['x', 'y']).toArray(); // → [1, 'a', 'x', 2, 'y', 3]
   * @see the method `interleave`, `concat`, `zip`, `mergeSorted`; `interleave_longest` of more-itertools in
   *   Python, `interleave` of itertools in Rust, `Interleave` in MoreLINQ
   * @category Sources
   */
  static interleave<S extends readonly Iterable<unknown>[]>(...sources: S): Seq<Elements<S>[number]> {
    return adopt(apply(ops.interleave, undefined, sources) as Lazy<Elements<S>[number]>);
  }

  /**
   * A Seq of the elements of all sources, which are sorted already, in one sorted order.
   *
   * Lazy: `sources` is read now; each source is opened at the first pull, and one element of each is held.
   * O(log k) time for each element and O(k) memory for k sources. Sorted by `compare`, or by the natural order
   * of `sort`; nothing checks that the sources are sorted. Stable: of equal elements that of the earlier
   * source comes first. A string gives its code points.
   *
   * @throws TypeError at once, if `sources` or a source in it is not iterable, or `compare` is given and
   *   not a function; when run, without `compare`, if elements of different kinds, or without an order,
   *   meet
   * @throws SeqInfiniteError at once, if `sources` is endless
   * @example
   * Seq.mergeSorted([[1, 4, 7], [2, 4], Seq.range(3).stepBy(10)]).take(6).toArray(); // → [1, 2, 3, 4, 4, 7]
   * @see the method `mergeSorted`, `sort`, `interleave`; `heapq.merge` in Python, `kmerge` of itertools in Rust,
   *   `SortedMerge` in MoreLINQ
   * @category Sources
   */
  static mergeSorted<T>(sources: Sources<T>, compare?: Compare<T>): Seq<T> {
    return adopt(ops.mergeSorted(sources, compare));
  }

  /**
   * A Seq of arrays: every way to take one element of each source, the rightmost changing fastest.
   *
   * Lazy. At the first pull the sources but the first are collected, in order; if one is empty, so is the
   * product. The first source streams, and may be endless. Memory O(elements of the others); the number of
   * arrays is the product of the sizes. A string gives its code points.
   *
   * @throws TypeError at once, if a source is not iterable
   * @throws SeqInfiniteError when run, if a source other than the first is endless
   * @example
   * Seq.product([1, 2], ['a', 'b']).toArray(); // → [[1, 'a'], [1, 'b'], [2, 'a'], [2, 'b']]
   * @see the method `product`, `zip`, `flatMap`; `itertools.product` in Python, `cartesian_product` of
   *   itertools in Rust
   * @category Sources
   */
  static product<S extends readonly Iterable<unknown>[]>(...sources: S): Seq<Elements<S>> {
    return adopt(apply(ops.product, undefined, sources) as Lazy<Elements<S>>);
  }

  /**
   * An iterator that runs the Seq, one element for each `next()`; `for…of`, spread and destructuring call it.
   *
   * Runs as it is advanced: nothing is opened before the first `next()`. Leaving early (`break`, `return()`,
   * a `using` declaration) closes what is open. It inherits from the engine's `Iterator.prototype`, where
   * there is one.
   *
   * @throws SeqInfiniteError at the first `next()`, if it would never give anything (`Seq.range(0).sort()`)
   * @example
   * const seen: number[] = [];
   * for (const n of Seq.range(1)) {
   *   if (n > 3) break;
   *   seen.push(n);
   * }
   * seen; // → [1, 2, 3]
   * @see `forEach`, `toArray`
   * @see https://tc39.es/ecma262/#sec-iteration
   * @category Sources
   */
  [Symbol.iterator](): SeqIterator<T> {
    return iteratorOf(receiver('iterator', this));
  }

  // ── Per element ────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A Seq of the results of `mapper`, one for each element.
   *
   * Lazy: `mapper` gets the value and its index, from 0, when the element is asked for. Constant memory;
   * order kept.
   *
   * @throws TypeError at once, if `mapper` is not a function
   * @example
   * Seq.of(1, 2, 3).map((n) => n * n).toArray(); // → [1, 4, 9]
   * Seq.of('a', 'b').map((letter, index) => letter + index).toArray(); // → ['a0', 'b1']
   * @see `flatMap`, `scan`, `tap`; `map` in Python, Kotlin, Rust, lodash and RxJS, `Select` in LINQ, `pluck` in
   *   RxJS, `itertools.starmap` in Python
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.map
   * @category Per element
   */
  map<U>(mapper: Mapper<T, U>): Seq<U> {
    return ops.map(this, mapper) as Seq<U>;
  }

  /**
   * A Seq of the elements that pass `predicate`, with the narrowed type.
   *
   * Lazy: pulls until an element passes; `predicate` gets the value and its index, from 0. Constant memory;
   * order kept.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * const words: Seq<string> = Seq.of(1, 'a', null, 'b').filter((item) => typeof item === 'string');
   * words.toArray(); // → ['a', 'b']
   * @see `partition`, `takeWhile`, `find`; `filter` in Python, Kotlin, Rust, lodash and RxJS, `Where` and
   *   `OfType` in LINQ
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.filter
   * @category Per element
   */
  filter<U extends T>(predicate: Guard<T, U>): Seq<U>;
  /**
   * A Seq of the elements that pass `predicate`; any truthy answer means yes.
   *
   * Lazy: pulls until an element passes; `predicate` gets the value and its index, from 0. Constant memory;
   * order kept.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * Seq.range(0, 10).filter((n) => n % 3 === 0).toArray(); // → [0, 3, 6, 9]
   * @see `partition`, `takeWhile`, `find`; `filter` in Python, Kotlin, Rust, lodash and RxJS, `Where` in LINQ,
   *   `compact` and `reject` in lodash
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.filter
   * @category Per element
   */
  filter<P extends Predicate<T>>(predicate: Test<P>): Seq<T>;
  filter(predicate: Predicate<T>): Seq<T> {
    return ops.filter(this, predicate) as Seq<T>;
  }

  /**
   * A Seq of the results of `mapper` for the elements, without null and undefined; 0, the empty string and
   * false stay.
   *
   * Lazy: pulls until a result passes; `mapper` gets the value and its index, from 0. Constant memory;
   * order kept.
   *
   * @throws TypeError at once, if `mapper` is not a function
   * @example
   * const ages = new Map([['Ada', 36], ['Alan', 41]]);
   * Seq.of('Ada', 'Bob', 'Alan').filterMap((name) => ages.get(name)).toArray(); // → [36, 41]
   * @see `map`, `filter`, `flatMap`; `mapNotNull` in Kotlin, `filter_map` in Rust, `Choose` in MoreLINQ
   * @category Per element
   */
  filterMap<U>(mapper: Mapper<T, U>): Seq<NonNullable<U>> {
    return ops.filterMap(this, mapper) as Seq<NonNullable<U>>;
  }

  /**
   * A Seq of the elements of each result of `mapper`, one result after the other.
   *
   * Lazy: the result of `mapper`, an iterable or a bare iterator, is opened when it is reached, one at a
   * time; on leaving early it is closed before the outer source. `mapper` gets the value and its index, from
   * 0. Constant memory; order kept.
   *
   * @throws TypeError at once, if `mapper` is not a function; when run, if it gives something that is not
   *   iterable, or a string
   * @example
   * Seq.of('to be', 'or not').flatMap((line) => line.split(' ')).toArray(); // → ['to', 'be', 'or', 'not']
   * @see `map`, `flatten`; `SelectMany` in LINQ, `flatMap` in Kotlin and lodash, `flat_map` in Rust,
   *   `concatMap` in RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.flatmap
   * @category Per element
   */
  flatMap<U>(mapper: Mapper<T, Opened<U>>): Seq<U>;
  /**
   * A Seq of the elements of each result of `mapper`, one result after the other, where the results have
   * several types.
   *
   * Lazy: the result of `mapper`, an iterable or a bare iterator, is opened when it is reached, one at a
   * time; on leaving early it is closed before the outer source. `mapper` gets the value and its index, from
   * 0. Constant memory; order kept.
   *
   * @throws TypeError at once, if `mapper` is not a function; when run, if it gives something that is not
   *   iterable, or a string
   * @example
   * Seq.of(1, 2).flatMap((n) => (n > 1 ? [n] : new Set(['a']))).toArray(); // → ['a', 2]
   * @see `map`, `flatten`; `SelectMany` in LINQ, `flatMap` in Kotlin and lodash, `flat_map` in Rust,
   *   `concatMap` in RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.flatmap
   * @category Per element
   */
  flatMap<S extends Opened<unknown>>(mapper: Mapper<T, S>): Seq<ElementOf<S>>;
  flatMap<U>(mapper: Mapper<T, Opened<U>>): Seq<U> {
    return ops.flatMap(this, mapper) as Seq<U>;
  }

  /**
   * A Seq of the elements with one level of nesting removed.
   *
   * Lazy: an element that is iterable is opened when it is reached; strings, and elements that are not
   * iterable, are kept. Constant memory; order kept.
   *
   * @example
   * Seq.of([1, 2], 3, [[4]]).flatten().toArray(); // → [1, 2, 3, [4]]
   * @see `flatMap`, `concat`; `itertools.chain.from_iterable` in Python, `flatten` in Kotlin, Rust and
   *   lodash, `concatAll` in RxJS
   * @see https://tc39.es/ecma262/#sec-array.prototype.flat
   * @category Per element
   */
  flatten(): Seq<Flat<T, 1>>;
  /**
   * A Seq of the elements with `depth` levels of nesting removed, all of them with `Infinity`.
   *
   * Lazy: an element that is iterable is opened when it is reached; strings, and elements that are not
   * iterable, are kept. Memory O(depth), and no limit by the call stack; order kept.
   *
   * @throws RangeError at once, if `depth` is negative, NaN, or finite and above 2^53 − 1
   * @throws TypeError when run, if under `Infinity` an iterable contains itself
   * @example
   * Seq.of([1, [2, [3, [4]], 5], 6]).flatten(Infinity).toArray(); // → [1, 2, 3, 4, 5, 6]
   * @see `flatMap`, `concat`; `flattenDeep` and `flattenDepth` in lodash
   * @see https://tc39.es/ecma262/#sec-array.prototype.flat
   * @category Per element
   */
  flatten<D extends number>(depth: D): Seq<Flat<T, number extends D ? 8 : D>>;
  flatten(depth?: number): Seq<unknown> {
    return ops.flatten(this, depth!) as Seq<unknown>;
  }

  /**
   * The same elements; `fn` is called with each one on its way.
   *
   * Lazy: `fn` gets the value and its index, from 0, when the element is asked for; its result is ignored.
   * Constant memory; order kept.
   *
   * @throws TypeError at once, if `fn` is not a function
   * @example
   * const log: number[] = [];
   * Seq.range(0, 10).tap((n) => log.push(n)).find((n) => n === 2);
   * log; // → [0, 1, 2]
   * @see `forEach`, `finally`; `onEach` in Kotlin, `inspect` in Rust, `tap` in RxJS and lodash
   * @category Per element
   */
  tap(fn: (value: T, index: number) => void): Seq<T> {
    return ops.tap(this, fn) as Seq<T>;
  }

  /**
   * A Seq of pairs: a running number, which begins with `start`, and the element.
   *
   * Lazy; constant memory; order kept.
   *
   * @throws TypeError at once, if `start` is not a finite number
   * @example
   * Seq.of('a', 'b').enumerate(1).toArray(); // → [[1, 'a'], [2, 'b']]
   * @see `zip`; `enumerate` in Python and Rust, `withIndex` in Kotlin, `Index` in LINQ
   * @category Per element
   */
  enumerate(start?: number): Seq<[index: number, value: T]> {
    return ops.enumerate(this, start) as Seq<[index: number, value: T]>;
  }

  /**
   * A Seq of all the intermediate results of a `reduce`: the first element, then `reducer(result, value)` for
   * each further one. As many elements out as in.
   *
   * Lazy: `reducer` gets the result so far, the value and its index, which begins with 1. Constant memory;
   * order kept.
   *
   * @throws TypeError at once, if `reducer` is not a function
   * @example
   * Seq.of(1, 2, 3, 4).scan((sum, n) => sum + n).toArray(); // → [1, 3, 6, 10]
   * @see `reduce`, `iterate`; `itertools.accumulate` in Python, `runningReduce` in Kotlin, `scan` in Rust and
   *   RxJS
   * @category Per element
   */
  scan(reducer: Reducer<T, T>): Seq<T>;
  /**
   * A Seq of all the intermediate results of a `reduce` that begins with a pair, which is typed as one.
   *
   * Lazy: `reducer` gets the result so far, the value and its index, from 0. `seed` comes before anything is
   * pulled. Constant memory; order kept. One element more out than in.
   *
   * @throws TypeError at once, if `reducer` is not a function
   * @example
   * Seq.of(5, 1).scan(([sum, n], x) => [sum + x, n + 1], [0, 0]).toArray(); // → [[0, 0], [5, 1], [6, 2]]
   * @see `reduce`, `mapAccum`; `itertools.accumulate` in Python, `runningFold` in Kotlin, `scan` in Rust and
   *   RxJS
   * @category Per element
   */
  scan<P extends Pair>(reducer: Reducer<P, T>, seed: P): Seq<P>;
  /**
   * A Seq of all the intermediate results of a `reduce`: `seed`, then `reducer(result, value)` for each
   * element. One element more out than in.
   *
   * Lazy: `reducer` gets the result so far, the value and its index, from 0. `seed` comes before anything is
   * pulled. Constant memory; order kept. A `seed` of undefined counts as given.
   *
   * @throws TypeError at once, if `reducer` is not a function
   * @example
   * Seq.of(5, -2, 4).scan((balance, n) => balance + n, 100).toArray(); // → [100, 105, 103, 107]
   * @see `reduce`, `iterate`; `itertools.accumulate` in Python, `runningFold` in Kotlin, `scan` in Rust and
   *   RxJS
   * @category Per element
   */
  scan<A>(reducer: Reducer<A, T>, seed: A): Seq<A>;
  scan(reducer: Reducer<T, T>, seed?: T): Seq<T> {
    return (arguments.length < 2 ? ops.scan(this, reducer) : ops.scan(this, reducer, seed as T)) as Seq<T>;
  }

  /**
   * A Seq of new elements, which `fn` makes of each element and a state that is passed from element to
   * element.
   *
   * Lazy: `fn` gets the state, which begins with `seed`, the value and its index, from 0, and gives the
   * next state and the new element. As many elements out as in; the last state is dropped. Constant memory;
   * order kept.
   *
   * @throws TypeError at once, if `fn` is not a function; when run, if its result is not a pair
   * @example
   * const sums = Seq.of(1, 2, 3).mapAccum(([a, b], n) => [[b, a + n], a + n], [0, 0]); // typed as a pair
   * sums.toArray(); // → [1, 2, 4]
   * @see `scan`, `map`, `windows`; `scan` in Rust, `mapAccumL` in Haskell, `mapAccum` in Ramda
   * @category Per element
   */
  mapAccum<P extends Pair, U>(
    fn: (state: P, value: T, index: number) => readonly [state: P, value: U],
    seed: P,
  ): Seq<U>;
  /**
   * A Seq of new elements, which `fn` makes of each element and a state that is passed from element to
   * element.
   *
   * Lazy: `fn` gets the state, which begins with `seed`, the value and its index, from 0, and gives the
   * next state and the new element. As many elements out as in; the last state is dropped. Constant memory;
   * order kept.
   *
   * @throws TypeError at once, if `fn` is not a function; when run, if its result is not a pair
   * @example
   * const readings = Seq.of(103, 110, 108);
   * readings.mapAccum((before, now) => [now, now - before], 100).toArray(); // → [3, 7, -2]
   * @see `scan`, `map`, `windows`; `scan` in Rust, `mapAccumL` in Haskell, `mapAccum` in Ramda
   * @category Per element
   */
  mapAccum<S, U>(fn: (state: S, value: T, index: number) => readonly [state: S, value: U], seed: S): Seq<U>;
  mapAccum<S, U>(fn: (state: S, value: T, index: number) => readonly [state: S, value: U], seed: S): Seq<U> {
    return ops.mapAccum(this, fn, seed) as Seq<U>;
  }

  /**
   * The elements with `separator` between every two of them; none before the first, none after the last.
   *
   * Lazy: a separator comes when it is known that an element follows. Memory O(1): one element; order kept.
   *
   * @example
   * Seq.of('a', 'b', 'c').intersperse('-').toArray(); // → ['a', '-', 'b', '-', 'c']
   * @see `join`, `interleave`; `intersperse` of more-itertools in Python and of itertools in Rust,
   *   `Intersperse` in LanguageExt
   * @category Per element
   */
  intersperse<U>(separator: U): Seq<T | U> {
    return ops.intersperse(this, separator) as Seq<T | U>;
  }

  /**
   * The elements whose selector, the element of `selectors` at the same position, is truthy.
   *
   * Lazy: opens both at the first pull, then pulls one element of this Seq and one selector in turn. It
   * ends with the shorter of the two and closes the other. Constant memory; order kept.
   *
   * @throws TypeError at once, if `selectors` is not iterable, or a string
   * @example
   * Seq.of('a', 'b', 'c', 'd').compress([1, 0, 1]).toArray(); // → ['a', 'c']
   * @see `filter`, `zip`, `stepBy`; `itertools.compress` in Python
   * @category Per element
   */
  compress(selectors: NoString<unknown>): Seq<T> {
    return ops.compress(this, selectors) as Seq<T>;
  }

  /**
   * The result of `fn` for this Seq: the place for operations of your own in a chain.
   *
   * Runs now: `fn` is called with the Seq as its argument. The Seq itself is not run by this.
   *
   * @throws TypeError at once, if `fn` is not a function
   * @example
   * const evens = (seq: Seq<number>) => seq.filter((n) => n % 2 === 0);
   * Seq.range(0, 7).pipe(evens).toArray(); // → [0, 2, 4, 6]
   * @see `profile`; `let` in Kotlin, `thru` in lodash, `pipe` in RxJS
   * @category Per element
   */
  pipe<R>(fn: (seq: Seq<T>) => R): R {
    return ops.pipe(this, fn);
  }

  /**
   * The same elements; `fn` is called once for each run, when everything above it has ended or been closed.
   *
   * Lazy: it runs after the end, after leaving early and after an error alike, without arguments; a run that
   * never pulled an element does not run it. An earlier error outranks one of `fn`. Constant memory; order
   * kept.
   *
   * @throws TypeError at once, if `fn` is not a function
   * @example
   * const log: string[] = [];
   * Seq.range(0).finally(() => log.push('closed')).take(2).forEach((n) => log.push(`got ${n}`));
   * log; // → ['got 0', 'got 1', 'closed']
   * @see `tap`, `defer`; `finalize` in RxJS
   * @category Per element
   */
  finally(fn: () => void): Seq<T> {
    return ops.finally(this, fn) as Seq<T>;
  }

  // ── Slice ──────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The first `limit` elements, or all, if there are fewer.
   *
   * Lazy: never pulls more than `limit` elements, and closes the source when the next one is asked for.
   * Constant memory; order kept.
   *
   * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * Seq.range(1).take(3).toArray(); // → [1, 2, 3]
   * @see `takeWhile`, `drop`, `slice`, `first`; `itertools.islice` in Python, `Take` in LINQ, `take` in
   *   Kotlin, Rust, lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.take
   * @category Slice
   */
  take(limit: number): Seq<T> {
    return ops.take(this, limit) as Seq<T>;
  }

  /**
   * All elements but the first `limit`.
   *
   * Lazy: passes the first ones over, without reading their values, when the first element is asked for; over
   * arrays and ranges it jumps. Constant memory; order kept.
   *
   * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * Seq.range(0, 6).drop(4).toArray(); // → [4, 5]
   * @see `dropWhile`, `take`, `slice`; `itertools.islice` in Python, `Skip` in LINQ, `drop` in Kotlin and
   *   lodash, `skip` in Rust and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.drop
   * @category Slice
   */
  drop(limit: number): Seq<T> {
    return ops.drop(this, limit) as Seq<T>;
  }

  /**
   * The elements before the first one that fails `predicate`, with the narrowed type.
   *
   * Lazy: stops at the first element that fails, and closes the source; that element is lost. `predicate` gets
   * the value and its index, from 0. Constant memory; order kept.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * const letters: Seq<string> = Seq.of('a', 'b', 3, 'd').takeWhile((item) => typeof item === 'string');
   * letters.toArray(); // → ['a', 'b']
   * @see `dropWhile`, `take`, `filter`; `itertools.takewhile` in Python, `TakeWhile` in LINQ, `takeWhile` in
   *   Kotlin, lodash and RxJS, `take_while` in Rust
   * @category Slice
   */
  takeWhile<U extends T>(predicate: Guard<T, U>): Seq<U>;
  /**
   * The elements before the first one that fails `predicate`.
   *
   * Lazy: stops at the first element that fails, and closes the source; that element is lost. `predicate` gets
   * the value and its index, from 0. Constant memory; order kept.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * Seq.iterate(1, (n) => n * 3).takeWhile((n) => n < 100).toArray(); // → [1, 3, 9, 27, 81]
   * @see `dropWhile`, `take`, `filter`; `itertools.takewhile` in Python, `TakeWhile` in LINQ, `takeWhile` in
   *   Kotlin, lodash and RxJS, `take_while` in Rust
   * @category Slice
   */
  takeWhile<P extends Predicate<T>>(predicate: Test<P>): Seq<T>;
  takeWhile(predicate: Predicate<T>): Seq<T> {
    return ops.takeWhile(this, predicate) as Seq<T>;
  }

  /**
   * The first element that fails `predicate`, and all elements after it.
   *
   * Lazy: `predicate` gets the value and its index, from 0, and is not called again after the first element
   * that fails. Constant memory; order kept.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * Seq.of('# a', '# b', 'x', '# c').dropWhile((line) => line.startsWith('#')).toArray(); // → ['x', '# c']
   * @see `takeWhile`, `drop`; `itertools.dropwhile` in Python, `SkipWhile` in LINQ, `dropWhile` in Kotlin and
   *   lodash, `skip_while` in Rust, `skipWhile` in RxJS
   * @category Slice
   */
  dropWhile<P extends Predicate<T>>(predicate: Test<P>): Seq<T> {
    return ops.dropWhile(this, predicate) as Seq<T>;
  }

  /**
   * The elements up to and including the first one that passes `predicate`.
   *
   * Lazy: never pulls an element after that one, and closes the source when the next one is asked for.
   * `predicate` gets the value and its index, from 0. Constant memory; order kept.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * const pages = Seq.iterate(1, (page) => page + 1).map((page) => ({ page, last: page === 3 }));
   * pages.takeUntil(({ last }) => last).map(({ page }) => page).toArray(); // → [1, 2, 3]
   * @see `takeWhile`, `find`, `split`; `TakeUntil` in MoreLINQ, `take_while_inclusive` of itertools in
   *   Rust, `takeWhile` with `inclusive` in RxJS
   * @category Slice
   */
  takeUntil<P extends Predicate<T>>(predicate: Test<P>): Seq<T> {
    return ops.takeUntil(this, predicate) as Seq<T>;
  }

  /**
   * The last `limit` elements, or all, if there are fewer.
   *
   * Lazy until the first pull, which reads every element. Memory O(limit); order kept.
   *
   * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * Seq.range(0, 10).takeLast(3).toArray(); // → [7, 8, 9]
   * @see `dropLast`, `last`, `slice`, `take`; `collections.deque(maxlen=…)` in Python, `TakeLast` in LINQ,
   *   `takeLast` in Kotlin and RxJS, `takeRight` in lodash
   * @category Slice
   */
  takeLast(limit: number): Seq<T> {
    return ops.takeLast(this, limit) as Seq<T>;
  }

  /**
   * All elements but the last `limit`.
   *
   * Lazy: gives an element when `limit` more have been read, so it works on endless ones too. Memory
   * O(limit); order kept.
   *
   * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
   * @throws SeqInfiniteError when run, if `limit` is Infinity and the Seq is endless
   * @example
   * Seq.of('a', 'b', 'total').dropLast(1).toArray(); // → ['a', 'b']
   * @see `takeLast`, `slice`, `drop`; `SkipLast` in LINQ, `dropLast` in Kotlin, `dropRight` and `initial`
   *   in lodash, `skipLast` in RxJS
   * @category Slice
   */
  dropLast(limit: number): Seq<T> {
    return ops.dropLast(this, limit) as Seq<T>;
  }

  /**
   * The elements from position `start` up to `end`, which is left out, with the rules of
   * `Array.prototype.slice`: a negative position counts from the end.
   *
   * Lazy, in constant memory, and it stops at `end`, as long as no position is negative; else it collects the
   * elements at the first pull, O(n) memory. Order kept.
   *
   * @throws TypeError at once, if a position cannot be converted to a number
   * @throws SeqInfiniteError when run, if a position is negative and the Seq is endless
   * @example
   * Seq.range(0).slice(2, 5).toArray(); // → [2, 3, 4]
   * Seq.of('a', 'b', 'c', 'd').slice(-2).toArray(); // → ['c', 'd']
   * @see `take`, `drop`; `itertools.islice` in Python, `subList` in Kotlin, `slice` in lodash
   * @see https://tc39.es/ecma262/#sec-array.prototype.slice
   * @category Slice
   */
  slice(start?: number, end?: number): Seq<T> {
    return ops.slice(this, start, end) as Seq<T>;
  }

  /**
   * The first element, then every `size`-th after it.
   *
   * Lazy: passes the elements between over when the next one is asked for. Right behind a source it does not
   * read them, and over arrays and ranges it jumps; behind a stage they go through it, callbacks included.
   * Constant memory; order kept.
   *
   * @throws TypeError at once, if `size` is not a whole number (it is not converted)
   * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
   * @example
   * Seq.of('a', 'b', 'c', 'd', 'e').stepBy(2).toArray(); // → ['a', 'c', 'e']
   * @see `drop`, `chunks`, `compress`; `itertools.islice` in Python, `step_by` in Rust, `TakeEvery` in
   *   MoreLINQ
   * @category Slice
   */
  stepBy(size: number): Seq<T> {
    return ops.stepBy(this, size) as Seq<T>;
  }

  /**
   * The elements, again and again, `times` times; without `times` endlessly. Empty if there are no elements.
   *
   * Lazy. If every source can be run again, it runs the chain above once more for each round, callbacks too,
   * in constant memory; otherwise it keeps the elements of the first round, O(n) memory. Order kept. Without
   * `times`, an operation that needs the end is refused with a SeqInfiniteError, at the latest with the first
   * element.
   *
   * @throws RangeError at once, if `times` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * Seq.of('red', 'green').cycle().take(5).toArray(); // → ['red', 'green', 'red', 'green', 'red']
   * Seq.of(1, 2).cycle(2).toArray(); // → [1, 2, 1, 2]
   * @see `Seq.repeat`, `memoize`; `itertools.cycle` in Python, `cycle` in Rust, `repeat` in RxJS
   * @category Slice
   */
  cycle(times?: number): Seq<T> {
    return ops.cycle(this, times) as Seq<T>;
  }

  /**
   * The same elements; if there are none, `value`.
   *
   * Lazy; constant memory; order kept.
   *
   * @example
   * Seq.empty<number>().defaultIfEmpty(0).toArray(); // → [0]
   * Seq.of(1, 2).defaultIfEmpty(0).toArray(); // → [1, 2]
   * @see `isEmpty`, `concat`, `first`; `DefaultIfEmpty` in LINQ, `ifEmpty` in Kotlin, `defaultIfEmpty` in
   *   RxJS
   * @category Slice
   */
  defaultIfEmpty<U>(value: U): Seq<T | U> {
    return ops.defaultIfEmpty(this, value) as Seq<T | U>;
  }

  // ── Combine ────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * These elements, then those of each further source, one source after the other.
   *
   * Lazy: the sources are checked now, but each is opened only when it is reached. Constant memory; order
   * kept; a chain of 100,000 of them works as well.
   *
   * @throws TypeError at once, if a source is not iterable; for a string, use `Seq.from(string)`
   * @example
   * Seq.of(1, 2).concat([3], new Set(['a'])).toArray(); // → [1, 2, 3, 'a']
   * @see `Seq.concat`, `flatten`; `itertools.chain` in Python, `Concat` in LINQ, `plus` in Kotlin, `chain` in
   *   Rust, `concat` in lodash, `concatWith` in RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.concat
   * @category Combine
   */
  concat<S extends readonly NoString<unknown>[]>(...others: S): Seq<T | Elements<S>[number]> {
    return concatTo(this, others) as Seq<T | Elements<S>[number]>;
  }

  /**
   * These elements, then `items`: values, not sources.
   *
   * Lazy; constant memory; order kept.
   *
   * @example
   * Seq.of(1, 2).append(3, [4]).toArray(); // → [1, 2, 3, [4]]
   * @see `prepend`, `concat`; `Append` in LINQ, `plus` in Kotlin, `endWith` in RxJS
   * @category Combine
   */
  append<S extends readonly unknown[]>(...items: S): Seq<T | S[number]> {
    return appendAll(this, items) as Seq<T | S[number]>;
  }

  /**
   * The values `items`, in their order, then these elements.
   *
   * Lazy: nothing is opened before the values have been given. Constant memory; order kept.
   *
   * @example
   * Seq.of(3, 4).prepend(1, 2).toArray(); // → [1, 2, 3, 4]
   * @see `append`, `Seq.concat`; `Prepend` in LINQ, `more_itertools.prepend` in Python, `startWith` in RxJS
   * @category Combine
   */
  prepend<S extends readonly unknown[]>(...items: S): Seq<T | S[number]> {
    return prependAll(this, items) as Seq<T | S[number]>;
  }

  /**
   * A Seq of arrays: an element of this Seq and the element of each other source at the same position.
   *
   * Lazy: opens all at the first pull, then pulls one element of each, in order. It ends with the shortest
   * and closes the others. Constant memory. Other modes: `Seq.zip`.
   *
   * @throws TypeError at once, if a source is not iterable; for a string, use `Seq.from(string)`
   * @example
   * Seq.of('a', 'b').zip([1, 2, 3], [true, false]).toArray(); // → [['a', 1, true], ['b', 2, false]]
   * @see `Seq.zip`, `enumerate`, `product`; `zip` in Python, Kotlin, Rust and lodash, `Zip` in LINQ,
   *   `zipWith` in RxJS
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zip
   * @category Combine
   */
  zip<S extends readonly NoString<unknown>[]>(...others: S): Seq<[T, ...Elements<S>]> {
    return adopt(zipWith<[T, ...Elements<S>]>(this, others));
  }

  /**
   * An element of this Seq and one of each other source in turn, round after round, without the sources that
   * have ended.
   *
   * Lazy: the sources are checked now, but each is opened only when its turn first comes. Memory O(sources). A
   * string gives its code points.
   *
   * @throws TypeError at once, if a source is not iterable
   * @example
   * Seq.of(1, 2, 3).interleave(['a', 'b']).toArray(); // → [1, 'a', 2, 'b', 3]
   * @see `Seq.interleave`, `zip`, `concat`; `interleave_longest` of more-itertools in Python, `interleave`
   *   of itertools in Rust, `Interleave` in MoreLINQ
   * @category Combine
   */
  interleave<S extends readonly Iterable<unknown>[]>(...others: S): Seq<T | Elements<S>[number]> {
    return adopt(interleaveWith<T | Elements<S>[number]>(this, others));
  }

  /**
   * The elements of this Seq and of `other`, both sorted already, in one sorted order.
   *
   * Lazy: opens both at the first pull, and holds one element of each. Constant memory. Sorted by `compare`,
   * or by the natural order of `sort`; nothing checks that the two are sorted. Stable: of equal elements those
   * of this Seq come first. A string gives its code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `compare` is given and not a function; when
   *   run, without `compare`, if elements of different kinds, or without an order, meet
   * @example
   * Seq.of(1, 4, 9).mergeSorted([2, 4, 8]).toArray(); // → [1, 2, 4, 4, 8, 9]
   * @see `Seq.mergeSorted`, `sort`, `interleave`; `heapq.merge` in Python, `merge` of itertools in Rust,
   *   `SortedMerge` in MoreLINQ
   * @category Combine
   */
  mergeSorted(other: Iterable<T>, compare?: Compare<T>): Seq<T> {
    return adopt(mergeSortedWith(this, other, compare));
  }

  /**
   * A Seq of arrays: every way to take an element of this Seq and one of each other source, the rightmost
   * changing fastest.
   *
   * Lazy. At the first pull the others are collected, in order; if one is empty, so is the product. This Seq
   * streams, and may be endless. Memory O(elements of the others). A string gives its code points.
   *
   * @throws TypeError at once, if a source is not iterable
   * @throws SeqInfiniteError when run, if one of the others is endless
   * @example
   * Seq.of('♠', '♥').product(['K', 'A']).map((card) => card.join('')).toArray(); // → ['♠K', '♠A', '♥K', '♥A']
   * @see `Seq.product`, `zip`, `flatMap`; `itertools.product` in Python, `cartesian_product` of itertools in
   *   Rust
   * @category Combine
   */
  product<S extends readonly Iterable<unknown>[]>(...others: S): Seq<[T, ...Elements<S>]> {
    return adopt(productWith<[T, ...Elements<S>]>(this, others));
  }

  /**
   * A Seq of arrays: every choice of `k` elements, each choice in the order of the Seq. With `repeat` an
   * element may be chosen again.
   *
   * Lazy: pulls only as far as the next choice needs. Memory O(n); the number of arrays is n over k, with
   * `repeat` n + k − 1 over k. Elements count by position, so equal ones give equal choices. In the order
   * of the positions; each array is a new one.
   *
   * @throws RangeError at once, if `k` is negative, NaN, or finite and above 2^53 − 1, or with `repeat`
   *   above 2^20, as so much would be set aside for each choice
   * @throws TypeError at once, if `options` is given and not an object
   * @example
   * Seq.of('a', 'b', 'c').combinations(2).toArray(); // → [['a', 'b'], ['a', 'c'], ['b', 'c']]
   * Seq.of(0, 1).combinations(2, { repeat: true }).toArray(); // → [[0, 0], [0, 1], [1, 1]]
   * @see `permutations`, `powerset`, `product`; `itertools.combinations` and
   *   `itertools.combinations_with_replacement` in Python, `combinations` of itertools in Rust, `Subsets`
   *   in MoreLINQ
   * @category Combine
   */
  combinations<N extends number>(k: N, options?: { repeat?: boolean }): Seq<Tuple<T, N>> {
    return ops.combinations(this, k, options) as Seq<Tuple<T, N>>;
  }

  /**
   * A Seq of arrays: every order of the elements.
   *
   * Lazy until the first pull, which collects every element. Memory O(n); the number of arrays is n!.
   * Elements count by position, so equal ones give equal arrays. In the order of the positions; each array
   * is a new one.
   *
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * Seq.of(1, 2, 3).permutations().map((order) => order.join('')).join(' '); // → '123 132 213 231 312 321'
   * @see `combinations`, `shuffle`, `product`; `itertools.permutations` in Python, `permutations` of
   *   itertools in Rust, `Permutations` in MoreLINQ
   * @category Combine
   */
  permutations(): Seq<T[]>;
  /**
   * A Seq of arrays: every choice of `k` elements in every order; none, if there are fewer elements.
   *
   * Lazy: pulls only as far as the next array needs. Memory O(n); the number of arrays is n! / (n − k)!.
   * Elements count by position, so equal ones give equal arrays. In the order of the positions; each array
   * is a new one.
   *
   * @throws RangeError at once, if `k` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * Seq.of('a', 'b', 'c').permutations(2).map((pair) => pair.join('')).join(' '); // → 'ab ac ba bc ca cb'
   * @see `combinations`, `product`; `itertools.permutations` in Python, `permutations` of itertools in Rust
   * @category Combine
   */
  permutations<N extends number>(k: N): Seq<Tuple<T, N>>;
  permutations(k?: number): Seq<never> {
    return ops.permutations(this, k!) as Seq<never>;
  }

  /**
   * A Seq of arrays: every selection of the elements, from none to all, each in the order of the Seq.
   *
   * Lazy: pulls only as far as the next selection needs. Memory O(n); the number of arrays is 2^n. By size,
   * then in the order of the positions; each array is a new one.
   *
   * @example
   * Seq.of('a', 'b').powerset().toArray(); // → [[], ['a'], ['b'], ['a', 'b']]
   * @see `combinations`, `product`; `powerset` of more-itertools in Python and of itertools in Rust,
   *   `Subsets` in MoreLINQ
   * @category Combine
   */
  powerset(): Seq<T[]> {
    return ops.powerset(this) as Seq<T[]>;
  }

  // ── Chunk ──────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A Seq of arrays of `size` elements, one after the other; the last one may be shorter.
   *
   * Lazy: pulls `size` elements for each array. Memory O(size); order kept. Each array is a new one.
   *
   * @throws TypeError at once, if `size` is not a whole number (it is not converted)
   * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
   * @example
   * Seq.range(0, 5).chunks(2).toArray(); // → [[0, 1], [2, 3], [4]]
   * @see `windows`, `chunkBy`; `itertools.batched` in Python, `Chunk` in LINQ, `chunked` in Kotlin, `chunks` of
   *   itertools in Rust, `chunk` in lodash, `bufferCount` in RxJS, `batch` in iter-tools, `Batch` in MoreLINQ
   * @see https://tc39.es/proposal-iterator-chunking/#sec-iterator.prototype.chunks
   * @category Chunk
   */
  chunks(size: number): Seq<NonEmpty<T>> {
    return ops.chunks(this, size) as Seq<NonEmpty<T>>;
  }

  /**
   * A Seq of arrays: each run of `size` neighbours, the next one beginning one element later. `windows(2)`
   * gives pairs.
   *
   * Lazy: pulls `size` elements for the first array, one for each further. With fewer than `size` elements it
   * is empty. Memory O(size), and O(size) time for each array, which is a new one; order kept.
   *
   * @throws TypeError at once, if `size` is not a whole number (it is not converted)
   * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
   * @example
   * Seq.of(3, 5, 4).windows(2).map(([a, b]) => b - a).toArray(); // → [2, -1]
   * @see `chunks`, `scan`; `itertools.pairwise` in Python, `windowed` and `zipWithNext` in Kotlin,
   *   `tuple_windows` of itertools in Rust, `pairwise` in RxJS, `rolling` in pandas, `moving average` in
   *   statistics
   * @see https://tc39.es/proposal-iterator-chunking/#sec-iterator.prototype.windows
   * @category Chunk
   */
  windows<N extends number>(size: N, undersized?: 'only-full'): Seq<Tuple<T, N>>;
  /**
   * A Seq of arrays: each run of `size` neighbours; if there are fewer elements than `size`, one array of all
   * of them; none if there are no elements.
   *
   * Lazy: pulls `size` elements for the first array, one for each further. Memory O(size), and O(size) time
   * for each array, which is a new one; order kept.
   *
   * @throws TypeError at once, if `size` is not a whole number (it is not converted), or `undersized` is
   *   another word
   * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
   * @example
   * Seq.of(1, 2).windows(3, 'allow-partial').toArray(); // → [[1, 2]]
   * @see `chunks`, `scan`; `windowed` with `partialWindows` in Kotlin
   * @see https://tc39.es/proposal-iterator-chunking/#sec-iterator.prototype.windows
   * @category Chunk
   */
  windows(size: number, undersized: 'allow-partial'): Seq<NonEmpty<T>>;
  windows(size: number, undersized?: 'only-full' | 'allow-partial'): Seq<never> {
    return ops.windows(this, size, undersized as 'only-full') as Seq<never>;
  }

  /**
   * A Seq of pairs, one for each run of neighbours with the same key: the key, and an array of the elements.
   *
   * Lazy: pulls up to the first element of the next run. `key` gets the value and its index, from 0; keys are
   * compared by SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts.
   * Memory O(length of the run); order kept. A key may come again, in a later run.
   *
   * @throws TypeError at once, if `key` is not a function
   * @example
   * Seq.of(1, 3, 2, 4, 5).chunkBy((n) => n % 2).toArray(); // → [[1, [1, 3]], [0, [2, 4]], [1, [5]]]
   * @see `groupBy`, `chunks`; `itertools.groupby` in Python, `chunk_by` of itertools in Rust, `GroupAdjacent`
   *   in MoreLINQ
   * @category Chunk
   */
  chunkBy<K>(key: Mapper<T, K>): Seq<[key: K, items: NonEmpty<T>]> {
    return ops.chunkBy(this, key) as Seq<[key: K, items: NonEmpty<T>]>;
  }

  /**
   * A Seq of arrays, one for each run of neighbours that belong together: a new run begins where two
   * neighbours fail `same`.
   *
   * Lazy: pulls up to the first element of the next run. `same` gets an element and the one after it.
   * Memory O(length of the run); order kept. Each array is a new one.
   *
   * @throws TypeError at once, if `same` is not a function
   * @example
   * Seq.of(1, 2, 5, 6, 9).chunkWhile((a, b) => b === a + 1).toArray(); // → [[1, 2], [5, 6], [9]]
   * @see `chunkBy`, `split`, `windows`; `split_when` of more-itertools in Python, `chunk_by` of slices in
   *   Rust, `Segment` in MoreLINQ, `chunk_while` in Ruby
   * @category Chunk
   */
  chunkWhile<P extends Same<T>>(same: Test<P>): Seq<NonEmpty<T>> {
    return ops.chunkWhile(this, same) as Seq<NonEmpty<T>>;
  }

  /**
   * A Seq of arrays: the pieces between the elements that pass `isSeparator`. The separators are dropped,
   * empty pieces kept.
   *
   * Lazy: pulls up to the next separator. `isSeparator` gets the value and its index, from 0. Memory O(length
   * of the piece); order kept. No elements give one empty piece, as with `String.prototype.split`. Each array
   * is a new one.
   *
   * @throws TypeError at once, if `isSeparator` is not a function
   * @example
   * Seq.of('a', 'b', '', 'c', '').split((line) => line === '').toArray(); // → [['a', 'b'], ['c'], []]
   * @see `chunkWhile`, `chunkBy`, `takeUntil`; `split_at` of more-itertools in Python, `split` of slices in
   *   Rust, `Split` in MoreLINQ
   * @category Chunk
   */
  split<P extends Predicate<T>>(isSeparator: Test<P>): Seq<T[]> {
    return ops.split(this, isSeparator) as Seq<T[]>;
  }

  // ── Distinct ───────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The elements without repeats: of those with the same key (without `key`: equal ones) the first.
   *
   * Lazy: pulls until a new one comes. `key` gets the value and its index, from 0; keys are compared by
   * SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. Memory
   * O(distinct keys), linear time; order kept.
   *
   * @throws TypeError at once, if `key` is given and not a function
   * @example
   * Seq.of(3, 1, 3, 2, 1).distinct().toArray(); // → [3, 1, 2]
   * Seq.of('Ada', 'alan', 'Bob').distinct((name) => name[0]?.toLowerCase()).toArray(); // → ['Ada', 'Bob']
   * @see `toSet`, `countBy`; `Distinct` and `DistinctBy` in LINQ, `distinct` and `distinctBy` in Kotlin,
   *   `unique` of itertools in Rust, `uniqBy` in lodash, `distinct` in RxJS, `uniq` in lodash
   * @category Distinct
   */
  distinct(key?: Mapper<T, unknown>): Seq<T> {
    return ops.distinct(this, key) as Seq<T>;
  }

  /**
   * The elements without those whose key (without `key`: the element itself) equals that of the one just
   * before.
   *
   * Lazy: pulls until a different one comes. `key` gets the value and its index, from 0; keys are compared by
   * SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. Memory O(1):
   * one key; order kept.
   *
   * @throws TypeError at once, if `key` is given and not a function
   * @example
   * Seq.of(1, 1, 2, 2, 1).dedupe().toArray(); // → [1, 2, 1]
   * Seq.of('ash', 'apple', 'bean').dedupe((word) => word[0]).toArray(); // → ['ash', 'bean']
   * @see `distinct`, `chunkBy`; `unique_justseen` of more-itertools in Python, `dedup` of itertools in
   *   Rust, `distinctUntilChanged` in RxJS and Ix.NET
   * @category Distinct
   */
  dedupe(key?: Mapper<T, unknown>): Seq<T> {
    return ops.dedupe(this, key) as Seq<T>;
  }

  /**
   * The elements of this Seq and then those of `other`, without repeats: of those with the same key
   * (without `key`: equal ones) the first.
   *
   * Lazy: `other` is opened when this Seq has ended. `key` gets the value only; keys are compared by
   * SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. Memory
   * O(distinct keys), linear time; order kept. A string gives its code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
   * @example
   * Seq.of(3, 1, 3).union([2, 3, 4]).toArray(); // → [3, 1, 2, 4]
   * @see `intersection`, `difference`, `symmetricDifference`, `distinct`, `concat`; `Union` and `UnionBy`
   *   in LINQ, `union` in Kotlin, `unionBy` in lodash
   * @see https://tc39.es/ecma262/#sec-set.prototype.union
   * @category Distinct
   */
  union<S extends Iterable<unknown>>(
    other: S,
    key?: (value: T | ElementOf<S>) => unknown,
  ): Seq<T | ElementOf<S>> {
    return ops.union(this, other, key) as Seq<T | ElementOf<S>>;
  }

  /**
   * The elements that `other` has too, without repeats: those whose key (without `key`: the element itself)
   * is also that of an element there.
   *
   * Lazy. At the first pull the keys of `other` are collected; this Seq streams, to its end. `key` gets the
   * value only; keys are compared by SameValueZero. Objects, arrays and Dates are compared by identity, a
   * `key(…)` by its parts. Memory O(distinct keys of `other`), linear time; order kept. A string gives its
   * code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
   * @throws SeqInfiniteError when run, if `other` is endless
   * @example
   * Seq.of(1, 2, 3, 2).intersection([2, 3, 4]).toArray(); // → [2, 3]
   * Seq.of('Ada', 'Bob').intersection(['BOB'], (name) => String(name).toLowerCase()).toArray(); // → ['Bob']
   * @see `difference`, `union`, `innerJoin`; `Intersect` and `IntersectBy` in LINQ, `intersect` in Kotlin,
   *   `intersectionBy` in lodash
   * @see https://tc39.es/ecma262/#sec-set.prototype.intersection
   * @category Distinct
   */
  intersection<S extends Iterable<unknown>>(other: S, key?: (value: T | ElementOf<S>) => unknown): Seq<T> {
    return ops.intersection(this, other, key) as Seq<T>;
  }

  /**
   * The elements that `other` does not have, without repeats: those whose key (without `key`: the element
   * itself) is that of no element there.
   *
   * Lazy. At the first pull the keys of `other` are collected; this Seq streams, and may be endless. `key`
   * gets the value only; keys are compared by SameValueZero. Objects, arrays and Dates are compared by
   * identity, a `key(…)` by its parts. Memory O(distinct keys of both), linear time; order kept. A string
   * gives its code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
   * @throws SeqInfiniteError when run, if `other` is endless
   * @example
   * Seq.of(1, 2, 3, 1).difference([2]).toArray(); // → [1, 3]
   * @see `intersection`, `symmetricDifference`, `filter`; `Except` and `ExceptBy` in LINQ, `minus` and
   *   `subtract` in Kotlin, `differenceBy` in lodash
   * @see https://tc39.es/ecma262/#sec-set.prototype.difference
   * @category Distinct
   */
  difference<S extends Iterable<unknown>>(other: S, key?: (value: T | ElementOf<S>) => unknown): Seq<T> {
    return ops.difference(this, other, key) as Seq<T>;
  }

  /**
   * The elements that only one of the two sides has, without repeats: first those of this Seq, then those
   * of `other`.
   *
   * Lazy until the first pull, which collects this Seq, then `other`: memory O(distinct keys of both), linear
   * time. `key` gets the value only; keys are compared by SameValueZero. Objects, arrays and Dates are
   * compared by identity, a `key(…)` by its parts. Order kept in both. A string gives its code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
   * @throws SeqInfiniteError when run, if this Seq or `other` is endless
   * @example
   * Seq.of(1, 2, 3).symmetricDifference([2, 4]).toArray(); // → [1, 3, 4]
   * @see `difference`, `union`, `intersection`; `symmetric_difference` of sets in Python and Rust, `xorBy`
   *   in lodash, `SymmetricExceptWith` in .NET
   * @see https://tc39.es/ecma262/#sec-set.prototype.symmetricdifference
   * @category Distinct
   */
  symmetricDifference<S extends Iterable<unknown>>(
    other: S,
    key?: (value: T | ElementOf<S>) => unknown,
  ): Seq<T | ElementOf<S>> {
    return ops.symmetricDifference(this, other, key) as Seq<T | ElementOf<S>>;
  }

  // ── Order ──────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The elements, sorted: by `compare`, or by their natural order (numbers and bigints by value, strings by
   * code unit, Dates by time, a `key(…)` by the first of its parts that differ; then NaN, null and undefined).
   *
   * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory. When a `take(k)` or
   * `first()` follows, only k elements are kept: O(n log k). Stable; the source is not changed. The number,
   * order and arguments of the calls of `compare` are not promised: with `take(k)` there are fewer, and a
   * function that throws may do so at another element, or not at all. undefined comes last, and `compare`
   * never gets it.
   *
   * @throws TypeError at once, if `compare` is given and not a function; when run, if it gives anything but a
   *   number, or NaN; without `compare`, if elements of different kinds, or without an order, meet
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * Seq.of(10, 9, 1).sort().toArray(); // → [1, 9, 10]
   * Seq.of('b', 'C', 'a').sort((a, b) => a.localeCompare(b)).toArray(); // → ['a', 'b', 'C']
   * @see `sortBy`, `min`, `reverse`; `sorted` in Python, Kotlin and itertools of Rust, `Order` in LINQ
   * @see https://tc39.es/ecma262/#sec-array.prototype.tosorted
   * @category Order
   */
  sort<C extends Compare<T>>(compare?: C & OfTwo<C, '.sortBy(f)'>): Seq<T>;
  sort(compare?: Compare<T>): Seq<T> {
    return ops.sort(this, compare) as Seq<T>;
  }

  /**
   * The elements, sorted by the key that `key` gives for each; `thenBy` settles ties.
   *
   * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory. When a `take(k)` or
   * `first()` follows, only k elements are kept: O(n log k). `key` gets the value only, and is called once for
   * each element. Ascending by the natural order of the keys, descending with `'desc'`, or by a compare
   * function for keys. Stable. The number, order and arguments of the calls of that function are not promised:
   * with `take(k)` there are fewer, and a function that throws may do so at another element, or not at all.
   *
   * @throws TypeError at once, if `key` is not a function or `direction` is none of these; when run, if keys
   *   of different kinds, or without an order, meet
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * Seq.of('pear', 'fig', 'apple').sortBy((word) => word.length).toArray(); // → ['fig', 'pear', 'apple']
   * Seq.of(1, 22, 333).sortBy((n) => n, 'desc').take(2).toArray(); // → [333, 22]
   * @see `thenBy`, `sort`, `minBy`; `sorted(key=…)` in Python, `OrderBy` in LINQ, `sortedBy` in Kotlin,
   *   `orderBy` in lodash, `top` in Spark and `heapq.nlargest` in Python, with `take`
   * @category Order
   */
  sortBy<K>(key: (value: T) => K, direction?: Direction<K>): OrderedSeq<T> {
    return OrderedSeq.over(ops.sortBy(this, key, direction));
  }

  /**
   * The elements in opposite order.
   *
   * Lazy until the first pull, which collects every element: O(n) memory; arrays and ranges are read backwards
   * instead, in constant memory.
   *
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * Seq.of('a', 'b', 'c').reverse().toArray(); // → ['c', 'b', 'a']
   * @see `sort`, `last`; `reversed` in Python and Kotlin, `Reverse` in LINQ, `rev` in Rust, `reverse` in
   *   lodash
   * @category Order
   */
  reverse(): Seq<T> {
    return ops.reverse(this) as Seq<T>;
  }

  /**
   * The elements in random order, each order equally likely; anew for each run.
   *
   * Lazy until the first pull, which collects every element: O(n) memory. `rng`, or `Math.random`, is called n
   * − 1 times, always in the same way, so a seeded one gives the same order again.
   *
   * @throws TypeError at once, if `rng` is given and not a function
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * Seq.range(0, 10).shuffle().sort().take(3).toArray(); // → [0, 1, 2]
   * Seq.of('a', 'b', 'c').shuffle(() => 0).toArray(); // → ['b', 'c', 'a']
   * @see `sample`, `sort`, `permutations`; `random.shuffle` in Python, `Shuffle` in LINQ, `shuffled` in
   *   Kotlin, `shuffle` in lodash
   * @category Order
   */
  shuffle(rng?: Rng): Seq<T> {
    return ops.shuffle(this, rng) as Seq<T>;
  }

  // ── Join ───────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A Seq of the matches between these elements and those of `inner`: `result(outer, inner)`, or the pair,
   * for every two whose keys are equal.
   *
   * Lazy. At the first pull `inner` is collected and indexed by its key; this Seq streams, and may be endless.
   * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)`
   * with such a part) matches nothing. Objects, arrays and Dates are compared by identity, a `key(…)` by its
   * parts. O(n + m) time and O(m) memory for n elements here and m there. Order: as here, and within one
   * element as in `inner`. A string gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if `inner` is endless
   * @example
   * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }, { id: 3, by: 7 }];
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * Seq.from(orders)
   *   .innerJoin(people, (order) => order.by, (person) => person.id, (order, person) => `${order.id}: ${person.name}`)
   *   .toArray(); // → ['1: Ada', '3: Ada']
   * @see `product`, `groupBy`, `toMap`; `Join` in LINQ, `JOIN` in SQL
   * @category Join
   */
  innerJoin<U, K, R = [T, U]>(
    inner: Iterable<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T, inner: U) => R,
  ): Seq<R> {
    return ops.innerJoin(this, inner, outerKey, innerKey, result) as Seq<R>;
  }

  /**
   * A Seq of the matches between these elements and those of `inner`, where an element without a match is
   * paired with undefined: `result(outer, inner)`, or the pair.
   *
   * Lazy. At the first pull `inner` is collected and indexed by its key; this Seq streams, and may be endless.
   * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)`
   * with such a part) matches nothing. Objects, arrays and Dates are compared by identity, a `key(…)` by its
   * parts. O(n + m) time and O(m) memory for n elements here and m there. Order: as here, and within one
   * element as in `inner`. A string gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if `inner` is endless
   * @example
   * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }];
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * Seq.from(orders)
   *   .leftJoin(people, (order) => order.by, (person) => person.id, (order, person) => person?.name ?? order.by)
   *   .toArray(); // → ['Ada', 8]
   * @see `innerJoin`, `rightJoin`, `fullJoin`, `groupJoin`; `LeftJoin` in LINQ, `LEFT JOIN` in SQL
   * @category Join
   */
  leftJoin<U, K, R = [T, U | undefined]>(
    inner: Iterable<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T, inner: U | undefined) => R,
  ): Seq<R> {
    return ops.leftJoin(this, inner, outerKey, innerKey, result) as Seq<R>;
  }

  /**
   * A Seq of the matches between these elements and those of `inner`, where an element of `inner` without a
   * match is paired with undefined: `result(outer, inner)`, or the pair.
   *
   * Lazy. At the first pull this Seq is collected and indexed by its key; `inner` streams, and may be endless.
   * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)`
   * with such a part) matches nothing. Objects, arrays and Dates are compared by identity, a `key(…)` by its
   * parts. O(n + m) time and O(n) memory for n elements here and m there. Order: as in `inner`, and within one
   * element as here. A string gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }];
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * Seq.from(orders)
   *   .rightJoin(people, (order) => order.by, (person) => person.id, (order, person) => [person.name, order?.id])
   *   .toArray(); // → [['Ada', 1], ['Alan', undefined]]
   * @see `leftJoin`, `innerJoin`, `fullJoin`; `RightJoin` in LINQ, `RIGHT JOIN` in SQL
   * @category Join
   */
  rightJoin<U, K, R = [T | undefined, U]>(
    inner: Iterable<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T | undefined, inner: U) => R,
  ): Seq<R> {
    return ops.rightJoin(this, inner, outerKey, innerKey, result) as Seq<R>;
  }

  /**
   * A Seq of the matches between these elements and those of `inner`, where an element of either side
   * without a match is paired with undefined: `result(outer, inner)`, or the pair.
   *
   * Lazy. At the first pull `inner` is collected and indexed by its key; this Seq streams. Keys get the value
   * only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with such a part)
   * matches nothing. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(n + m)
   * time and O(m) memory for n elements here and m there. Order: as here, and within one element as in
   * `inner`; the elements of `inner` without a match come last. A string gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if `inner` is endless
   * @example
   * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }];
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * Seq.from(orders)
   *   .fullJoin(people, (order) => order.by, (person) => person.id, (order, person) => [order?.id, person?.name])
   *   .toArray(); // → [[1, 'Ada'], [2, undefined], [undefined, 'Alan']]
   * @see `leftJoin`, `rightJoin`, `innerJoin`; `FULL OUTER JOIN` in SQL, `FullJoin` in MoreLINQ
   * @category Join
   */
  fullJoin<U, K, R = [T, U | undefined] | [undefined, U]>(
    inner: Iterable<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T | undefined, inner: U | undefined) => R,
  ): Seq<R> {
    return ops.fullJoin(this, inner, outerKey, innerKey, result) as Seq<R>;
  }

  /**
   * A Seq of each element together with an array of all elements of `inner` that have the same key:
   * `result(outer, inners)`, or the pair.
   *
   * Lazy. At the first pull `inner` is collected and indexed by its key; this Seq streams, and may be endless.
   * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)`
   * with such a part) matches nothing. Objects, arrays and Dates are compared by identity, a `key(…)` by its
   * parts. O(n + m) time and O(m) memory for n elements here and m there. One row for each element, in the
   * order of this Seq; the arrays in that of `inner`, each a new one. A string gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if `inner` is endless
   * @example
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * const orders = [{ by: 7, n: 2 }, { by: 7, n: 3 }];
   * Seq.from(people)
   *   .groupJoin(orders, (person) => person.id, (order) => order.by, ({ name }, own) => `${name}: ${own.length}`)
   *   .toArray(); // → ['Ada: 2', 'Alan: 0']
   * @see `leftJoin`, `innerJoin`, `groupBy`; `GroupJoin` in LINQ
   * @category Join
   */
  groupJoin<U, K, R = [T, U[]]>(
    inner: Iterable<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T, inners: U[]) => R,
  ): Seq<R> {
    return ops.groupJoin(this, inner, outerKey, innerKey, result) as Seq<R>;
  }

  /**
   * A Seq of each element and all its descendants: its children, which `children` gives, their children,
   * and so on.
   *
   * Lazy: `children` gets an element and its index in the result, from 0, when all elements before its
   * children have been given; null and undefined mean none. With `'depth'`, the default, an element is
   * followed by all below its first child, then the second, in memory O(depth); with `'breadth'` all elements
   * come, then all children, then theirs, in memory O(elements whose children have not come). It may be
   * endless; no limit by the call stack.
   *
   * @throws TypeError at once, if `children` is not a function, or `order` is another word; when run, if
   *   `children` gives something that is not iterable, or a string
   * @example
   * Seq.of(1).expand((n) => (n < 4 ? [n * 2, n * 2 + 1] : null)).toArray(); // → [1, 2, 4, 5, 3, 6, 7]
   * Seq.of(1).expand((n) => (n < 4 ? [n * 2, n * 2 + 1] : null), 'breadth').toArray(); // → [1, 2, 3, 4, 5, 6, 7]
   * @see `flatten`, `flatMap`, `iterate`; `Expand` in Ix.NET, `TraverseDepthFirst` in MoreLINQ, `expand` in
   *   RxJS, `WITH RECURSIVE` in SQL
   * @category Join
   */
  expand(children: Mapper<T, NoString<T> | null | undefined>, order?: 'depth' | 'breadth'): Seq<T> {
    return ops.expand(this, children, order) as Seq<T>;
  }

  // ── Share ──────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The same elements, each computed once: kept as it is pulled, and replayed to every run.
   *
   * Lazy: a run pulls only what no run before it has pulled. O(n) memory, until the result is let go. The
   * source is held open until it ends or the result is disposed; leaving a run early does not close it. An
   * error of the source is thrown again to each run that reaches it.
   *
   * @throws SeqConsumedError when run after it was disposed
   * @example
   * let calls = 0;
   * const costly = Seq.of(1, 2, 3).map((n) => (calls++, n * 10)).memoize();
   * costly.sum(); // → 60
   * costly.max(); // → 30
   * calls; // → 3
   * @see `cycle`, `toArray`; `itertools.tee` in Python, `Memoize` in Ix.NET, `shareReplay` in RxJS
   * @category Share
   */
  memoize(): SharedSeq<T> {
    return SharedSeq.over(ops.memoize(this));
  }

  /**
   * One run of this Seq that all runs of the result share: each continues where the one before stopped.
   *
   * Lazy; constant memory: nothing is kept, each element goes to the run that asks for it. Leaving a run
   * early does not close the source; it is held open until it ends or the result is disposed. After the end
   * every run is empty.
   *
   * @throws SeqConsumedError when run after it was disposed
   * @example
   * const lines = Seq.of('name', 'Ada', 'Alan').share();
   * const header = lines.first(); // → 'name'
   * lines.toArray(); // → ['Ada', 'Alan']
   * @see `memoize`, `tee`, `peekable`; `iter` in Python, `by_ref` in Rust, `Share` in Ix.NET, `share` in
   *   RxJS
   * @category Share
   */
  share(): SharedSeq<T> {
    return SharedSeq.over(ops.share(this));
  }

  /**
   * Two Seqs of the same elements over one run of this one, each read once, at its own pace.
   *
   * Lazy: an element is pulled when the branch that is ahead asks for it, and kept until the other one has
   * read it or is disposed: O(gap) memory. A further run of a branch continues where the branch is. The source
   * is held open until it ends or both branches are disposed; leaving a run early does not close it.
   *
   * @throws SeqConsumedError when a branch is run after it was disposed
   * @example
   * const [a, b] = Seq.of(1, 2, 6).tee();
   * const [least, most] = [a.min(), b.max()];
   * [least, most]; // → [1, 6]
   * @see `memoize`, `share`; `itertools.tee` in Python and Rust, `Publish` in Ix.NET
   * @category Share
   */
  tee(): [SharedSeq<T>, SharedSeq<T>];
  /**
   * An array of `n` Seqs of the same elements over one run of this one, each read once, at its own pace.
   *
   * Lazy: an element is pulled when the branch that is ahead asks for it, and kept until all others have read
   * it or are disposed: O(gap) memory. A further run of a branch continues where the branch is. The source is
   * held open until it ends or all branches are disposed; leaving a run early does not close it.
   *
   * @throws TypeError at once, if `n` is not a whole number (it is not converted)
   * @throws RangeError at once, if `n` is below 1 or above 2^16
   * @throws SeqConsumedError when a branch is run after it was disposed
   * @example
   * const [a, b, c] = Seq.of('x', 'y').tee(3);
   * Seq.zip([a, b.drop(1), c.map((text) => text + text)]).toArray(); // → [['x', 'y', 'xx']]
   * @see `memoize`, `share`; `itertools.tee` in Python
   * @category Share
   */
  tee<N extends number>(n: N): Tuple<SharedSeq<T>, N>;
  tee(n?: number): never {
    return teeInto(this, n, SharedSeq.over) as never;
  }

  /**
   * An iterator over the elements that can also look one ahead: `peek()` shows the element that `next()` will
   * give, `nextIf(predicate)` takes it only if it passes.
   *
   * Lazy: opens the source at the first `next`, `peek` or `nextIf`. Memory O(1): one element. It is its own
   * iterator, so it runs once; leaving a `for…of`, `return()` and `using` close the source.
   *
   * @example
   * const digits = Seq.from('42+1').peekable();
   * let number = '';
   * for (let d = digits.nextIf((c) => c >= '0'); !d.done; d = digits.nextIf((c) => c >= '0')) number += d.value;
   * number; // → '42'
   * digits.peek().value; // → '+'
   * @see `share`, `windows`, `chunkWhile`; `peekable` in Rust and of more-itertools in Python
   * @category Share
   */
  peekable(): Peekable<T> {
    return ops.peekable(this);
  }

  // ── Observe ────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A description of the Seq, without running it: for each stage the bounds of the number of elements that it
   * gives and the elements that it holds in memory; and whether the Seq is endless, or can be run only once.
   * As a string it is a table.
   *
   * Runs now; pulls nothing, calls no callback. O(stages).
   *
   * @example
   * const plan = Seq.range(0, 1000).sort().take(3).explain();
   * plan.stages.map((stage) => stage.op); // → ['range(0, 1000)', 'sort', 'take(3)']
   * plan.infinite; // → false
   * @see `profile`; `EXPLAIN` in SQL
   * @category Observe
   */
  explain(): Explanation {
    return ops.explain(this);
  }

  /**
   * The result of `run`, and its cost: elements in and out and time in milliseconds for each stage, measured
   * in the runs that `run` makes of the Seq it gets. `moments` has what happened first: which stage asked, gave, held or
   * dropped which element, and from which elements it was made. `lanes()` draws them.
   *
   * Runs now: `run` is called once, with a Seq equal to this one. Measuring slows a run down. O(`moments`) memory.
   *
   * `options.moments` is the number of moments that are told, 60 if left out. With `options.time` false the clock is not
   * read: all times are 0, and the run is slowed down less.
   *
   * @throws TypeError at once, if `run` is not a function, or `options` is no object
   * @throws RangeError at once, if `moments` is negative or not a number
   * @example
   * const evens = Seq.range(0, 100).filter((n) => n % 2 === 0).take(3);
   * const { result, profile } = evens.profile((seq) => seq.toArray());
   * result; // → [0, 2, 4]
   * profile.stages.map((stage) => stage.out); // → [5, 3, 3]
   *
   * const { profile: pairs } = Seq.of(7, 8).chunks(2).profile((seq) => seq.toArray(), { time: false });
   * pairs.moments.map(({ stage, did }) => `${stage} ${did}`);
   * // → ['0 asked', '0 gave', '1 held', '0 asked', '0 gave', '1 gave', '0 asked', '0 ended']
   * pairs.moments[5]; // → { stage: 1, did: 'gave', value: [7, 8], from: [1, 4] }
   * @see `explain`, `tap`, `pipe`; `EXPLAIN ANALYZE` in SQL
   * @category Observe
   */
  profile<R>(run: (seq: Seq<T>) => R, options?: ProfileOptions): { result: R; profile: Profile } {
    return ops.profile(this, run, options);
  }

  /**
   * The known bounds of the number of elements, `min` and `max`; both Infinity, if the Seq is endless.
   *
   * Runs now; pulls nothing, calls no callback. O(stages). `max` is also Infinity if nothing is known.
   *
   * @example
   * Seq.of(1, 2, 3).filter((n) => n > 1).sizeHint(); // → { min: 0, max: 3 }
   * Seq.range(0).map((n) => n * 2).sizeHint(); // → { min: Infinity, max: Infinity }
   * @see `explain`, `count`; `size_hint` in Rust, `TryGetNonEnumeratedCount` in LINQ,
   *   `operator.length_hint` in Python
   * @category Observe
   */
  sizeHint(): SizeHint {
    return ops.sizeHint(this);
  }

  /**
   * The same elements; the operation before it is called `name` in `explain`, `profile` and `Seq.trace`.
   *
   * Lazy; adds no stage. Constant memory; order kept.
   *
   * @throws TypeError at once, if `name` is not a string
   * @example
   * try {
   *   Seq.of('1', 'x').map((text) => BigInt(text)).label('parse').toArray();
   * } catch (error) {
   *   Seq.trace(error); // → { stage: 'map', label: 'parse', index: 1 }
   * }
   * @see `explain`, `Seq.trace`, `profile`
   * @category Observe
   */
  label(name: string): Seq<T> {
    return ops.label(this, name) as Seq<T>;
  }

  /**
   * The same elements, as long as there are no more than `max`: one more is an error.
   *
   * Lazy: throws the error when element `max` + 1 has been pulled. Constant memory; order kept. An endless Seq
   * ends with it.
   *
   * @throws RangeError at once, if `max` is negative, NaN, or finite and above 2^53 − 1
   * @throws SeqLimitError when run, if there is an element too many
   * @example
   * Seq.iterate(1, (n) => n * 2).takeWhile((n) => n !== 1000).guard(10_000).toArray(); // → throws SeqLimitError
   * Seq.of(1, 2).guard(2).toArray(); // → [1, 2]
   * @see `take`, `sizeHint`
   * @category Observe
   */
  guard(max: number): Seq<T> {
    return ops.guard(this, max) as Seq<T>;
  }

  /**
   * The same elements; `fn` gets a report of their count from time to time: `{ count, ms, rate, value }`.
   *
   * Lazy: `fn` is called before an element goes on, after every 1000 elements or after `every`; with `{ count,
   * ms }` after so many elements or milliseconds, whichever comes first. It gets the number of elements so
   * far, the milliseconds since the run began, the elements per second, and the current element. Constant
   * memory; order kept.
   *
   * @throws TypeError at once, if `fn` is not a function, a count not a whole number or `ms` not a number
   *   (neither is converted)
   * @throws RangeError at once, if a count is below 1 or above 2^32 − 1, or `ms` is not above 0
   * @example
   * const seen: string[] = [];
   * Seq.range(0, 10).progress(({ count, value }) => seen.push(`${count}: ${value}`), 4).sum(); // → 45
   * seen; // → ['4: 3', '8: 7']
   * @see `tap`, `profile`, `label`; `tqdm` in Python
   * @category Observe
   */
  progress(fn: (progress: Progress<T>) => void, every?: number | ProgressInterval): Seq<T> {
    return ops.progress(this, fn, every) as Seq<T>;
  }

  /**
   * The origin of an error that went through a Seq: the operation, and the index of its element; undefined, if
   * it went through none or is not an object.
   *
   * Runs now; the error itself is never touched. O(1).
   *
   * @example
   * try {
   *   Seq.of('{}', '{').map((text) => JSON.parse(text)).toArray();
   * } catch (error) {
   *   Seq.trace(error); // → { stage: 'map', index: 1 }
   * }
   * @see `explain`
   * @category Observe
   */
  static trace(error: unknown): Trace | undefined {
    return traceOf(error);
  }

  // ── Collect ────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * An array of the elements.
   *
   * Runs now, to the end. O(n) memory; order kept. Each call runs the Seq again and gives a new array. Like
   * `Array.from`, it fills the memory if a generator of your own never ends: use `guard` for those.
   *
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.range(1, 4).map((n) => n / 2).toArray(); // → [0.5, 1, 1.5]
   * @see `toSet`, `toMap`, `forEach`; `list` in Python, `ToArray` in LINQ, `toList` in Kotlin, `collect` in
   *   Rust
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.toarray
   * @category Collect
   */
  toArray(): T[] {
    return ops.toArray(this);
  }

  /**
   * An array of the elements; `JSON.stringify` calls it.
   *
   * Runs now, to the end. O(n) memory; order kept.
   *
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * JSON.stringify({ squares: Seq.range(1, 4).map((n) => n * n) }); // → '{"squares":[1,4,9]}'
   * @see `toArray`, `toObject`
   * @see https://tc39.es/ecma262/#sec-serializejsonproperty
   * @category Collect
   */
  toJSON(): T[] {
    return ops.toJSON(this);
  }

  /**
   * A Set of the elements, in the order in which they first came.
   *
   * Runs now, to the end. Memory O(distinct elements), which are compared by SameValueZero. Objects, arrays
   * and Dates are compared by identity, a `key(…)` by its parts, and `has` finds it by any key with the same
   * parts.
   *
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.from('abracadabra').toSet(); // → Set(5) { 'a', 'b', 'r', 'c', 'd' }
   * @see `distinct`, `toArray`; `set` in Python, `ToHashSet` in LINQ, `toSet` in Kotlin
   * @category Collect
   */
  toSet(): Set<T> {
    return ops.toSet(this);
  }

  /**
   * A Map of the elements, which are pairs of a key and a value. Of values with the same key the last one
   * stays, in the place of the first.
   *
   * Runs now, to the end. O(n) memory; keys in the order in which they first came. As keys, objects, arrays
   * and Dates are compared by identity, a `key(…)` by its parts, and `get` finds it by any key with the same
   * parts.
   *
   * @throws TypeError if an element is not an object
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of<[string, number]>(['a', 1], ['b', 2]).toMap(); // → Map(2) { 'a' => 1, 'b' => 2 }
   * @see `toObject`, `toGroups`; `dict` in Python, `toMap` in Kotlin, `collect` in Rust
   * @see https://tc39.es/ecma262/#sec-map-iterable
   * @category Collect
   */
  toMap<K, V>(this: Seq<Entry<K, V>>): Map<K, V>;
  /**
   * A Map of the elements under the key that `key` gives for each. Of elements with the same key the last one
   * stays, in the place of the first.
   *
   * Runs now, to the end. `key` gets the value and its index, from 0. O(n) memory; keys in the order in which
   * they first came. As keys, objects, arrays and Dates are compared by identity, a `key(…)` by its parts, and
   * `get` finds it by any key with the same parts.
   *
   * @throws TypeError if `key` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('fig', 'apple').toMap((word) => word.length); // → Map(2) { 3 => 'fig', 5 => 'apple' }
   * @see `toGroups`, `toObject`; `ToDictionary` in LINQ, `associateBy` in Kotlin, `keyBy` in lodash
   * @category Collect
   */
  toMap<K>(key: Mapper<T, K>): Map<K, T>;
  /**
   * A Map of the values that `value` gives for each element, under the keys that `key` gives. Of values with
   * the same key the last one stays, or the result of `merge(earlier, later, key)`.
   *
   * Runs now, to the end. `key` and `value` get the value and its index, from 0. O(keys) memory; keys in the
   * order in which they first came. As keys, objects, arrays and Dates are compared by identity, a `key(…)` by
   * its parts, and `get` finds it by any key with the same parts.
   *
   * @throws TypeError if `key` is not a function, or `value` or `merge` is given and not one
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
   * Seq.from(sold).toMap((row) => row.city, (row) => row.n, (a, b) => a + b);
   * // → Map(2) { 'Oslo' => 5, 'Rome' => 1 }
   * @see `toGroups`, `countBy`, `toObject`; `ToDictionary` in LINQ, `associate` in Kotlin
   * @category Collect
   */
  toMap<K, V>(key: Mapper<T, K>, value: Mapper<T, V>, merge?: (earlier: V, later: V, key: K) => V): Map<K, V>;
  toMap(
    key?: Mapper<T, unknown>,
    value?: Mapper<T, unknown>,
    merge?: Reducer<unknown, never>,
  ): Map<unknown, unknown> {
    return ops.toMap(this, key!, value!, merge as () => unknown);
  }

  /**
   * An object of the elements, which are pairs of a key and a value. Of values with the same key the last one
   * stays.
   *
   * Runs now, to the end. O(n) memory; keys in the order of the language (whole numbers first). Any key
   * becomes an own property, `__proto__` too.
   *
   * @throws TypeError if an element is not an object
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of<[string, number]>(['a', 1], ['b', 2]).toObject(); // → { a: 1, b: 2 }
   * @see `toMap`; `fromPairs` in lodash
   * @see https://tc39.es/ecma262/#sec-object.fromentries
   * @category Collect
   */
  toObject<K extends PropertyKey, V>(this: Seq<Entry<K, V>>): ByKey<K, V>;
  /**
   * An object of the elements under the key that `key` gives for each. Of elements with the same key the last
   * one stays.
   *
   * Runs now, to the end. `key` gets the value and its index, from 0. O(n) memory; keys in the order of the
   * language (whole numbers first). Any key becomes an own property, `__proto__` too.
   *
   * @throws TypeError if `key` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('fig', 'apple').toObject((word) => word.charAt(0)); // → { f: 'fig', a: 'apple' }
   * @see `toMap`; `keyBy` in lodash, `associateBy` in Kotlin
   * @category Collect
   */
  toObject<K extends PropertyKey>(key: Mapper<T, K>): ByKey<K, T>;
  /**
   * An object of the values that `value` gives for each element, under the keys that `key` gives. Of values
   * with the same key the last one stays, or the result of `merge(earlier, later, key)`.
   *
   * Runs now, to the end. `key` and `value` get the value and its index, from 0. O(keys) memory; keys in the
   * order of the language (whole numbers first). Any key becomes an own property, `__proto__` too.
   *
   * @throws TypeError if `key` is not a function, or `value` or `merge` is given and not one
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('a', 'b', 'a').toObject((letter) => letter, () => 1, (a, b) => a + b); // → { a: 2, b: 1 }
   * @see `toMap`, `countBy`; `associate` in Kotlin
   * @category Collect
   */
  toObject<K extends PropertyKey, V>(
    key: Mapper<T, K>,
    value: Mapper<T, V>,
    merge?: (earlier: V, later: V, key: K) => V,
  ): ByKey<K, V>;
  toObject(
    key?: Mapper<T, PropertyKey>,
    value?: Mapper<T, unknown>,
    merge?: Reducer<unknown, never>,
  ): object {
    return ops.toObject(this, key!, value!, merge as () => unknown);
  }

  /**
   * The elements as one string, with `separator` between them; null and undefined print as empty strings.
   *
   * Runs now, to the end. Memory O(length of the string); order kept.
   *
   * @throws TypeError if `separator` or an element cannot be converted to a string (a symbol)
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('a', null, 'c').join('-'); // → 'a--c'
   * Seq.range(1, 4).join(); // → '1,2,3'
   * @see `toArray`, `innerJoin`; `str.join` in Python, `string.Join` in .NET, `joinToString` in Kotlin,
   *   `join` in lodash
   * @see https://tc39.es/proposal-iterator-join/
   * @category Collect
   */
  join(separator?: string): string {
    return ops.join(this, separator);
  }

  /**
   * An array of arrays: the first values of all elements, which are arrays, then the second ones, and so on.
   *
   * Runs now, to the end. O(n) memory; order kept. The first element decides how many arrays there are;
   * without elements there are none. Values missing in a shorter element are undefined, further values of a
   * longer one are left out.
   *
   * @throws TypeError if an element is not an array
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * const [names, years] = Seq.of<[string, number]>(['Ada', 1815], ['Alan', 1912]).unzip();
   * names; // → ['Ada', 'Alan']
   * years; // → [1815, 1912]
   * @see `Seq.zip`, `partition`, `toObject`; `zip(*…)` in Python, `unzip` in Kotlin, Rust and lodash
   * @category Collect
   */
  unzip<U extends readonly unknown[]>(this: Seq<U>): { -readonly [I in keyof U]: U[I][] } {
    return ops.unzip(this);
  }

  /**
   * The result of `collector` for the elements. `seqable/collectors` has ready-made ones, which can be
   * combined.
   *
   * Runs now, to the end, in one pass. Memory is that of the collector. It gets each value and its index,
   * from 0.
   *
   * @throws TypeError if `collector` is not a collector: an object with `init`, `add`, `merge` and `done`
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * import { all, count, sum } from 'seqable/collectors';
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }];
   * Seq.from(sold).collect(all({ rows: count(), items: sum((row) => row.n) })); // → { rows: 2, items: 3 }
   * @see `aggregateBy`, `reduce`; `collect` of `Collectors` in Java, `Aggregate` in LINQ
   * @category Collect
   */
  collect<R>(collector: Collector<T, R>): R {
    return ops.collect(this, collector);
  }

  // ── Group ──────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A Seq of groups, one for each key that `key` gives. A group is a Seq of its elements, with the key as
   * `key`.
   *
   * Lazy until the first pull, which collects every element: O(n) memory. `key` gets the value and its index,
   * from 0; keys are compared by SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)`
   * by its parts. Groups come in the order in which their keys first came, their elements as they came.
   *
   * @throws TypeError at once, if `key` is not a function
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
   * Seq.from(sold)
   *   .groupBy((row) => row.city)
   *   .map((group) => [group.key, group.map((row) => row.n).sum()])
   *   .toArray(); // → [['Oslo', 5], ['Rome', 1]]
   * @see `toGroups`, `countBy`, `chunkBy`; `GroupBy` in LINQ, `groupBy` in Kotlin, lodash and RxJS,
   *   `into_group_map` of itertools in Rust
   * @category Group
   */
  groupBy<K>(key: Mapper<T, K>): Seq<Group<K, T>>;
  /**
   * A Seq of groups, one for each key that `key` gives. A group is a Seq of the results of `value` for its
   * elements, with the key as `key`.
   *
   * Lazy until the first pull, which collects every element: O(n) memory. `key` and `value` get the value and
   * its index, from 0; keys are compared by SameValueZero. Objects, arrays and Dates are compared by identity,
   * a `key(…)` by its parts. Groups come in the order in which their keys first came, their values as they
   * came.
   *
   * @throws TypeError at once, if `key` is not a function, or `value` is given and not a function
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
   * Seq.from(sold)
   *   .groupBy((row) => row.city, (row) => row.n)
   *   .map((group) => `${group.key}: ${group.max()}`)
   *   .toArray(); // → ['Oslo: 3', 'Rome: 1']
   * @see `toGroups`, `countBy`, `chunkBy`; `GroupBy` in LINQ, `groupBy` in Kotlin
   * @category Group
   */
  groupBy<K, V>(key: Mapper<T, K>, value: Mapper<T, V>): Seq<Group<K, V>>;
  groupBy(key: Mapper<T, unknown>, value?: Mapper<T, unknown>): Seq<never> {
    return ops.groupBy(this, key, value, Group.make) as Seq<never>;
  }

  /**
   * A Map from each key that `key` gives to an array of its elements.
   *
   * Runs now, to the end. `key` gets the value and its index, from 0; keys are compared by SameValueZero.
   * Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(n) memory; keys in the
   * order in which they first came, elements as they came.
   *
   * @throws TypeError if `key` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.range(1, 6).toGroups((n) => (n % 2 ? 'odd' : 'even'));
   * // → Map(2) { 'odd' => [ 1, 3, 5 ], 'even' => [ 2, 4 ] }
   * @see `groupBy`, `countBy`, `partition`; `ToLookup` in LINQ, `groupBy` in Kotlin and lodash
   * @see https://tc39.es/ecma262/#sec-map.groupby
   * @category Group
   */
  toGroups<K>(key: Mapper<T, K>): Map<K, NonEmpty<T>>;
  /**
   * A Map from each key that `key` gives to an array of the results of `value` for its elements.
   *
   * Runs now, to the end. `key` and `value` get the value and its index, from 0; keys are compared by
   * SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(n) memory;
   * keys in the order in which they first came, values as they came.
   *
   * @throws TypeError if `key` is not a function, or `value` is given and not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('fig', 'pear', 'kiwi').toGroups((word) => word.length, (word) => word[0]);
   * // → Map(2) { 3 => [ 'f' ], 4 => [ 'p', 'k' ] }
   * @see `groupBy`, `toMap`; `ToLookup` in LINQ, `groupBy` in Kotlin
   * @see https://tc39.es/ecma262/#sec-map.groupby
   * @category Group
   */
  toGroups<K, V>(key: Mapper<T, K>, value: Mapper<T, V>): Map<K, NonEmpty<V>>;
  toGroups(key: Mapper<T, unknown>, value?: Mapper<T, unknown>): Map<unknown, NonEmpty<unknown>> {
    return ops.toGroups(this, key, value!);
  }

  /**
   * A Map from each element to the number of times it occurs.
   *
   * Runs now, to the end. Elements are compared by SameValueZero. Objects, arrays and Dates are compared by
   * identity, a `key(…)` by its parts. Memory O(distinct elements), in the order in which they first came.
   *
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.from('hello').countBy(); // → Map(4) { 'h' => 1, 'e' => 1, 'l' => 2, 'o' => 1 }
   * @see `toGroups`, `distinct`; `collections.Counter` in Python, `counts` of itertools in Rust, `eachCount`
   *   in Kotlin
   * @category Group
   */
  countBy(): Map<T, number>;
  /**
   * A Map from each key that `key` gives to the number of its elements.
   *
   * Runs now, to the end. `key` gets the value and its index, from 0; keys are compared by SameValueZero.
   * Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. Memory O(distinct keys), in
   * the order in which they first came.
   *
   * @throws TypeError if `key` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('fig', 'pear', 'kiwi').countBy((word) => word.length); // → Map(2) { 3 => 1, 4 => 2 }
   * @see `toGroups`, `groupBy`; `CountBy` in LINQ, `counts_by` of itertools in Rust, `countBy` in lodash
   * @category Group
   */
  countBy<K>(key: Mapper<T, K>): Map<K, number>;
  countBy(key?: Mapper<T, unknown>): Map<unknown, number> {
    return ops.countBy(this, key!);
  }

  /**
   * A Map from each key that `key` gives to the result of `collector` for its elements. No group is kept as an
   * array.
   *
   * Runs now, to the end, in one pass. `key` gets the value and its index, from 0; `collector` gets the index
   * in the group. Keys are compared by SameValueZero. Objects, arrays and Dates are compared by identity, a
   * `key(…)` by its parts. Memory O(keys), times that of the collector; keys in the order in which they first
   * came.
   *
   * @throws TypeError if `key` is not a function or `collector` is not a collector
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * import { all, count, sum } from 'seqable/collectors';
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
   * const cities = Seq.from(sold).aggregateBy((row) => row.city, all({ rows: count(), items: sum((row) => row.n) }));
   * cities.get('Oslo'); // → { rows: 2, items: 5 }
   * @see `reduceBy`, `toGroups`, `countBy`, `collect`; `GROUP BY` in SQL, `groupingBy` with a downstream
   *   collector in Java, `AggregateBy` in LINQ
   * @category Group
   */
  aggregateBy<K, R>(key: Mapper<T, K>, collector: Collector<T, R>): Map<K, R> {
    return ops.aggregateBy(this, key, collector);
  }

  /**
   * A Map from each key that `key` gives to the result of `fn` for its elements: `fn` gets the result so far,
   * which begins with `seed(key)`, and each element. No group is kept as an array.
   *
   * Runs now, to the end, in one pass. `key` gets the value and its index, from 0; keys are compared by
   * SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. `seed` is
   * called once for each key. Memory O(keys), in the order in which they first came.
   *
   * @throws TypeError if `key`, `fn` or `seed` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * const words = Seq.of('fig', 'pear', 'kiwi');
   * words.reduceBy((word) => word.length, (text, word) => text + word[0], () => '');
   * // → Map(2) { 3 => 'f', 4 => 'pk' }
   * @see `aggregateBy`, `toGroups`, `reduce`; `AggregateBy` in LINQ, `foldTo` of `groupingBy` in Kotlin,
   *   `reduceBy` in Ramda
   * @category Group
   */
  reduceBy<K, A>(
    key: Mapper<T, K>,
    fn: (accumulator: A, value: T, key: K) => A,
    seed: (key: K) => A,
  ): Map<K, A> {
    return ops.reduceBy(this, key, fn, seed);
  }

  /**
   * Two arrays: the elements that pass `predicate`, and the others, both with their narrowed types.
   *
   * Runs now, to the end, in one pass. `predicate` gets the value and its index, from 0. O(n) memory; order
   * kept in both.
   *
   * @throws TypeError if `predicate` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * const [texts, numbers] = Seq.of(1, 'a', 2).partition((item) => typeof item === 'string');
   * texts.map((text) => text.toUpperCase()); // → ['A']
   * numbers; // → [1, 2]
   * @see `filter`, `toGroups`; `partition` in Kotlin, Rust, lodash and RxJS
   * @category Group
   */
  partition<U extends T>(predicate: Guard<T, U>): [U[], Exclude<T, U>[]];
  /**
   * Two arrays: the elements that pass `predicate`, and the others.
   *
   * Runs now, to the end, in one pass. `predicate` gets the value and its index, from 0. O(n) memory; order
   * kept in both.
   *
   * @throws TypeError if `predicate` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.range(0, 5).partition((n) => n % 2 === 0); // → [[0, 2, 4], [1, 3]]
   * @see `filter`, `toGroups`; `partition` in Kotlin, Rust, lodash and RxJS
   * @category Group
   */
  partition<P extends Predicate<T>>(predicate: Test<P>): [T[], T[]];
  partition(predicate: Predicate<T>): [T[], T[]] {
    return ops.partition(this, predicate);
  }

  // ── Search ─────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The first element that passes `predicate`, with the narrowed type; undefined if there is none.
   *
   * Runs now; stops at that element, and closes the source. `predicate` gets the value and its index, from 0.
   * O(1) memory.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * const name: string | undefined = Seq.of(1, 'a', 'b').find((item) => typeof item === 'string');
   * name; // → 'a'
   * @see `filter`, `some`, `first`; `FirstOrDefault` in LINQ, `find` in Kotlin, Rust, lodash and RxJS,
   *   `next(filter(…))` in Python
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.find
   * @category Search
   */
  find<U extends T>(predicate: Guard<T, U>): U | undefined;
  /**
   * The first element that passes `predicate`; undefined if there is none.
   *
   * Runs now; stops at that element, and closes the source. `predicate` gets the value and its index, from 0.
   * O(1) memory.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * Seq.range(1).find((n) => n * n > 50); // → 8
   * @see `filter`, `some`, `first`; `FirstOrDefault` in LINQ, `find` in Kotlin, Rust, lodash and RxJS,
   *   `next(filter(…))` in Python
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.find
   * @category Search
   */
  find<P extends Predicate<T>>(predicate: Test<P>): T | undefined;
  find(predicate: Predicate<T>): T | undefined {
    return ops.find(this, predicate);
  }

  /**
   * The index of the first element that passes `predicate`, from 0; −1 if there is none.
   *
   * Runs now; stops at that element, and closes the source. `predicate` gets the value and its index, from 0.
   * O(1) memory.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * Seq.range(10).findIndex((n) => n % 7 === 0); // → 4
   * @see `find`, `indexOf`; `indexOfFirst` in Kotlin, `position` in Rust, `findIndex` in lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-array.prototype.findindex
   * @category Search
   */
  findIndex<P extends Predicate<T>>(predicate: Test<P>): number {
    return ops.findIndex(this, predicate);
  }

  /**
   * The index of the first element that equals `value`, from 0; −1 if there is none.
   *
   * Runs now; stops at the first one that is the same by SameValueZero (so NaN is found), and closes the
   * source. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(1) memory.
   *
   * @example
   * Seq.of('a', 'b', 'a').indexOf('b'); // → 1
   * Seq.of(1, NaN).indexOf(NaN); // → 1
   * @see `findIndex`, `includes`; `index` in Python, `indexOf` in Kotlin and lodash
   * @see https://tc39.es/ecma262/#sec-array.prototype.indexof
   * @category Search
   */
  indexOf(value: unknown): number {
    return ops.indexOf(this, value);
  }

  /**
   * The last element that passes `predicate`, with the narrowed type; undefined if there is none.
   *
   * Runs now, forward and to the end, whatever the source. `predicate` gets the value and its index, from
   * 0. O(1) memory.
   *
   * @throws TypeError if `predicate` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * const name: string | undefined = Seq.of('a', 'b', 1).findLast((item) => typeof item === 'string');
   * name; // → 'b'
   * @see `find`, `last`, `filter`; `LastOrDefault` in LINQ, `findLast` in Kotlin and lodash, `rfind` in
   *   Rust
   * @see https://tc39.es/ecma262/#sec-array.prototype.findlast
   * @category Search
   */
  findLast<U extends T>(predicate: Guard<T, U>): U | undefined;
  /**
   * The last element that passes `predicate`; undefined if there is none.
   *
   * Runs now, forward and to the end, whatever the source. `predicate` gets the value and its index, from
   * 0. O(1) memory.
   *
   * @throws TypeError if `predicate` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.range(0, 20).findLast((n) => n % 7 === 0); // → 14
   * @see `find`, `last`, `filter`; `LastOrDefault` in LINQ, `findLast` in Kotlin and lodash, `rfind` in
   *   Rust
   * @see https://tc39.es/ecma262/#sec-array.prototype.findlast
   * @category Search
   */
  findLast<P extends Predicate<T>>(predicate: Test<P>): T | undefined;
  findLast(predicate: Predicate<T>): T | undefined {
    return ops.findLast(this, predicate);
  }

  /**
   * The first element; undefined if there is none.
   *
   * Runs now; pulls one element and closes the source. O(1) memory.
   *
   * @example
   * Seq.of('a', 'b').first(); // → 'a'
   * Seq.empty<string>().first() ?? 'none'; // → 'none'
   * @see `last`, `find`, `take`; `FirstOrDefault` in LINQ, `firstOrNull` in Kotlin, `next` in Rust, `head` in
   *   lodash, `first` in RxJS
   * @category Search
   */
  first(): T | undefined;
  first(test?: unknown): T | undefined {
    return ops.first(this, test as never);
  }

  /**
   * The last element; undefined if there is none.
   *
   * Runs now, to the end; over untouched arrays and ranges it jumps there, O(1). O(1) memory.
   *
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('a', 'b').last(); // → 'b'
   * @see `first`, `reverse`; `LastOrDefault` in LINQ, `lastOrNull` in Kotlin, `last` in Rust, lodash and RxJS
   * @category Search
   */
  last(): T | undefined;
  last(test?: unknown): T | undefined {
    return ops.last(this, test as never);
  }

  /**
   * The only element; anything but exactly one element is an error.
   *
   * Runs now; pulls two elements at most, and closes the source. O(1) memory.
   *
   * @throws RangeError if there is no element, or more than one
   * @example
   * Seq.of('a', 'b').filter((letter) => letter > 'a').single(); // → 'b'
   * Seq.of('a', 'b').single(); // → throws RangeError
   * @see `first`, `isEmpty`; `Single` in LINQ, `single` in Kotlin and RxJS, `exactly_one` of itertools in
   *   Rust, `one` of more-itertools in Python
   * @category Search
   */
  single(): T;
  single(test?: unknown): T {
    return ops.single(this, test as never);
  }

  /**
   * The element at position `index`, from 0; a negative one counts from the end. Undefined if there is
   * none.
   *
   * Runs now; stops at the element and closes the source. A negative `index` runs to the end, in O(−index)
   * memory. Over untouched arrays and ranges it jumps there, O(1). As in Array, `index` is converted to a
   * whole number.
   *
   * @throws TypeError if `index` cannot be converted to a number
   * @throws SeqInfiniteError if `index` is negative and the Seq is endless
   * @example
   * Seq.range(10).at(3); // → 13
   * Seq.of('a', 'b', 'c').at(-1); // → 'c'
   * @see `first`, `last`, `slice`; `ElementAtOrDefault` in LINQ, `elementAtOrNull` in Kotlin, `nth` in Rust
   *   and lodash, `elementAt` in RxJS
   * @see https://tc39.es/ecma262/#sec-array.prototype.at
   * @category Search
   */
  at(index: number): T | undefined {
    return ops.at(this, index);
  }

  /**
   * True if `value` is among the elements, not counting the first `skip`.
   *
   * Runs now; stops at the first one that is the same by SameValueZero, and closes the source. Objects, arrays
   * and Dates are compared by identity, a `key(…)` by its parts. Over ranges O(1). O(1) memory.
   *
   * @throws TypeError if `skip` is not a whole number or Infinity (it is not converted)
   * @throws RangeError if `skip` is negative, or finite and above 2^53 − 1
   * @example
   * Seq.of(1, NaN, 3).includes(NaN); // → true
   * Seq.of('a', 'b').includes('a', 1); // → false
   * @see `some`, `find`; `in` in Python, `Contains` in LINQ, `contains` in Kotlin, `includes` in lodash
   * @see https://tc39.es/proposal-iterator-includes/
   * @category Search
   */
  includes(value: unknown, skip?: number): boolean {
    return ops.includes(this, value, skip);
  }

  /**
   * True if at least one element passes `predicate`; false if there are none.
   *
   * Runs now; stops at the first element that passes, and closes the source. `predicate` gets the value and
   * its index, from 0. O(1) memory.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * Seq.range(1).some((n) => n % 7 === 0); // → true
   * @see `every`, `find`, `includes`; `any` in Python, Kotlin and Rust, `Any` in LINQ, `some` in lodash
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.some
   * @category Search
   */
  some<P extends Predicate<T>>(predicate: Test<P>): boolean {
    return ops.some(this, predicate);
  }

  /**
   * True if every element passes `predicate`; the Seq then has the narrowed type. True if there are none.
   *
   * Runs now; stops at the first element that fails, and closes the source. `predicate` gets the value and its
   * index, from 0. O(1) memory.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * const items: Seq<string | number> = Seq.of('a', 'b');
   * if (items.every((item) => typeof item === 'string')) {
   *   items.map((text) => text.toUpperCase()).toArray(); // → ['A', 'B']
   * }
   * @see `some`, `filter`; `all` in Python, Kotlin and Rust, `All` in LINQ, `every` in lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.every
   * @category Search
   */
  every<U extends T>(predicate: Guard<T, U>): this is Seq<U>;
  /**
   * True if every element passes `predicate`; true if there are none.
   *
   * Runs now; stops at the first element that fails, and closes the source. `predicate` gets the value and its
   * index, from 0. O(1) memory.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * Seq.of(2, 4, 6).every((n) => n % 2 === 0); // → true
   * Seq.range(0).every((n) => n < 10); // → false
   * @see `some`, `filter`; `all` in Python, Kotlin and Rust, `All` in LINQ, `every` in lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.every
   * @category Search
   */
  every<P extends Predicate<T>>(predicate: Test<P>): boolean;
  every(predicate: Predicate<T>): boolean {
    return ops.every(this, predicate);
  }

  /**
   * True if there is no element.
   *
   * Runs now; pulls one element and closes the source. O(1) memory. Of a one-shot source that element is
   * lost: see `peekable`.
   *
   * @example
   * Seq.range(0).filter((n) => n > 5).isEmpty(); // → false
   * Seq.empty().isEmpty(); // → true
   * @see `some`, `first`, `defaultIfEmpty`; `none` in Kotlin, `!Any` in LINQ, `isEmpty` in lodash and RxJS
   * @category Search
   */
  isEmpty(): boolean {
    return ops.isEmpty(this);
  }

  // ── Fold ───────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The result of `reducer` for all elements: it gets the result so far, which begins with the first element,
   * and each further one.
   *
   * Runs now, to the end. `reducer` gets the result so far, the value and its index, which begins with 1.
   * O(1) memory.
   *
   * @throws TypeError if `reducer` is not a function, or there is no element
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(2, 3, 4).reduce((product, n) => product * n); // → 24
   * @see `scan`, `sum`; `functools.reduce` in Python, `Aggregate` in LINQ, `reduce` in Kotlin, Rust, lodash
   *   and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.reduce
   * @category Fold
   */
  reduce(reducer: Reducer<T, T>): T;
  /**
   * The result of `reducer` for `seed`, a pair, which is typed as one, and all elements: it gets the result so
   * far and each element. Without elements it is `seed`.
   *
   * Runs now, to the end. `reducer` gets the result so far, the value and its index, from 0. O(1) memory.
   *
   * @throws TypeError if `reducer` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(3, 9, 4).reduce(([sum, n], x) => [sum + x, n + 1], [0, 0]); // → [16, 3]
   * @see `scan`, `collect`; `functools.reduce` in Python, `Aggregate` in LINQ, `fold` in Kotlin and Rust,
   *   `reduce` in lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.reduce
   * @category Fold
   */
  reduce<P extends Pair>(reducer: Reducer<P, T>, seed: P): P;
  /**
   * The result of `reducer` for `seed` and all elements: it gets the result so far and each element. Without
   * elements it is `seed`.
   *
   * Runs now, to the end. `reducer` gets the result so far, the value and its index, from 0. A `seed` of
   * undefined counts as given. O(1) memory.
   *
   * @throws TypeError if `reducer` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('a', 'b').reduce((text, letter) => text + letter, '>'); // → '>ab'
   * @see `scan`, `toMap`; `functools.reduce` in Python, `Aggregate` in LINQ, `fold` in Kotlin and Rust,
   *   `reduce` in lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.reduce
   * @category Fold
   */
  reduce<A>(reducer: Reducer<A, T>, seed: A): A;
  reduce(reducer: Reducer<T, T>, seed?: T): T {
    return arguments.length < 2 ? ops.reduce(this, reducer) : ops.reduce(this, reducer, seed as T);
  }

  /**
   * Calls `fn` with each element; there is no result.
   *
   * Runs now, to the end. `fn` gets the value and its index, from 0. O(1) memory. To stop early, use `for…of`
   * or `some`.
   *
   * @throws TypeError if `fn` is not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * const lines: string[] = [];
   * Seq.of('a', 'b').forEach((letter, index) => lines.push(`${index}: ${letter}`)); // → undefined
   * lines; // → ['0: a', '1: b']
   * @see `tap`; `forEach` in Kotlin, lodash and RxJS, `for_each` in Rust
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.foreach
   * @category Fold
   */
  forEach(fn: (value: T, index: number) => void): void {
    ops.forEach(this, fn);
  }

  /**
   * The number of elements.
   *
   * Runs now, to the end; over untouched arrays, Sets, Maps, ranges and repeats, without a callback on the
   * way, O(1). O(1) memory.
   *
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.range(0, 10).filter((n) => n % 3 === 0).count(); // → 4
   * @see `countBy`, `sum`; `len` in Python, `Count` in LINQ, `count` in Kotlin, Rust and RxJS, `size` in
   *   lodash
   * @category Fold
   */
  count(): number;
  count(test?: unknown): number {
    return ops.count(this, test as never);
  }

  /**
   * The sum of the numbers, rounded once, at the end; 0 if there are none.
   *
   * Runs now, to the end. Exact whatever the order, as `Math.sumPrecise` is. O(1) memory.
   *
   * @throws TypeError if an element is not a number
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(0.1, 0.2, 0.3, -0.6).sum(); // → 2.7755575615628914e-17
   * Seq.range(1, 101).sum(); // → 5050
   * @see `mean`, `reduce`; `math.fsum` in Python, `Sum` in LINQ, `sum` in Kotlin, Rust and lodash, `sumBy` in
   *   lodash and es-toolkit
   * @see https://tc39.es/ecma262/#sec-math.sumprecise
   * @category Fold
   */
  sum(this: Seq<number> | Instead<'.map(f).sum()'>): number;
  /**
   * The sum of the bigints, added to `zero`; `zero` if there are none.
   *
   * Runs now, to the end. O(1) memory, except for the size of the sum.
   *
   * @throws TypeError if an element is not a bigint
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(2n ** 64n, 1n).sum(0n); // → 18446744073709551617n
   * @see `reduce`; `sum` in Python, Kotlin and Rust, `Sum` in LINQ
   * @category Fold
   */
  sum<E>(this: Seq<E>, zero: Zero<E>): bigint;
  sum(this: Seq<never>, zero?: bigint): number | bigint {
    return ops.sum(this, zero!);
  }

  /**
   * The arithmetic mean of the numbers; undefined if there are none.
   *
   * Runs now, to the end. The sum is exact, and rounded once before it is divided. O(1) memory.
   *
   * @throws TypeError if an element is not a number
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(1, 2, 6).mean(); // → 3
   * @see `sum`, `count`; `statistics.fmean` in Python, `Average` in LINQ, `average` in Kotlin, `mean` in
   *   lodash, `meanBy` in lodash and es-toolkit
   * @category Fold
   */
  mean(
    this: Seq<number> | Instead<'.map(f).mean()'>,
    selector?: Instead<'.map(f).mean()'>,
  ): number | undefined;
  mean(selector?: unknown): number | undefined {
    return ops.mean(this, selector as never);
  }

  /**
   * The smallest element, by `compare` or the natural order of `sort`; of equal ones the first. Undefined if
   * there are none.
   *
   * Runs now, to the end. Without `compare`, null and undefined are passed over, and a NaN, if there is one,
   * is the answer. O(1) memory.
   *
   * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds,
   *   or without an order, meet
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(3, 1, 2).min(); // → 1
   * Seq.of('pear', 'fig').min((a, b) => a.length - b.length); // → 'fig'
   * @see `max`, `minBy`, `sort`; `min` in Python, Rust, lodash and RxJS, `Min` in LINQ, `minOrNull` in Kotlin
   * @category Fold
   */
  min<C extends Compare<T>>(compare?: C & OfTwo<C, '.map(f).min() or .minBy(f)'>): T | undefined;
  min(compare?: Compare<T>): T | undefined {
    return ops.min(this, compare);
  }

  /**
   * The largest element, by `compare` or the natural order of `sort`; of equal ones the first. Undefined if
   * there are none.
   *
   * Runs now, to the end. Without `compare`, null and undefined are passed over, and a NaN, if there is one,
   * is the answer. O(1) memory.
   *
   * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds,
   *   or without an order, meet
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(3, 1, 2).max(); // → 3
   * Seq.of('pear', 'fig').max((a, b) => a.length - b.length); // → 'pear'
   * @see `min`, `maxBy`, `sort`; `max` in Python, Rust, lodash and RxJS, `Max` in LINQ, `maxOrNull` in Kotlin
   * @category Fold
   */
  max<C extends Compare<T>>(compare?: C & OfTwo<C, '.map(f).max() or .maxBy(f)'>): T | undefined;
  max(compare?: Compare<T>): T | undefined {
    return ops.max(this, compare);
  }

  /**
   * The element with the smallest key, by the natural order of `sort`; of equal keys the first. Undefined if
   * there are none.
   *
   * Runs now, to the end. `key` gets the value only, and is called once for each element; elements whose key
   * is null or undefined are passed over. O(1) memory.
   *
   * @throws TypeError if `key` is not a function, or keys of different kinds, or without an order, meet
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('pear', 'fig', 'kiwi').minBy((word) => word.length); // → 'fig'
   * @see `maxBy`, `min`, `sortBy`; `min(key=…)` in Python, `MinBy` in LINQ, `minByOrNull` in Kotlin,
   *   `min_by_key` in Rust, `minBy` in lodash
   * @category Fold
   */
  minBy(key: (value: T) => unknown): T | undefined {
    return ops.minBy(this, key);
  }

  /**
   * The element with the largest key, by the natural order of `sort`; of equal keys the first. Undefined if
   * there are none.
   *
   * Runs now, to the end. `key` gets the value only, and is called once for each element; elements whose key
   * is null or undefined are passed over. O(1) memory.
   *
   * @throws TypeError if `key` is not a function, or keys of different kinds, or without an order, meet
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of('pear', 'fig', 'kiwi').maxBy((word) => word.length); // → 'pear'
   * @see `minBy`, `max`, `sortBy`; `max(key=…)` in Python, `MaxBy` in LINQ, `maxByOrNull` in Kotlin,
   *   `max_by_key` in Rust, `maxBy` in lodash
   * @category Fold
   */
  maxBy(key: (value: T) => unknown): T | undefined {
    return ops.maxBy(this, key);
  }

  /**
   * The smallest and the largest element, by `compare` or the natural order of `sort`; each the first of equal
   * ones. Undefined if there are none.
   *
   * Runs now, to the end, in one pass. Without `compare`, null and undefined are passed over, and a NaN, if
   * there is one, is both. O(1) memory.
   *
   * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds,
   *   or without an order, meet
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(3, 1, 2).minMax(); // → [1, 3]
   * @see `min`, `max`, `stats`; `minmax` of itertools in Rust and of more-itertools in Python
   * @category Fold
   */
  minMax<C extends Compare<T>>(compare?: C & OfTwo<C, '.map(f).minMax()'>): [min: T, max: T] | undefined;
  minMax(compare?: Compare<T>): [min: T, max: T] | undefined {
    return ops.minMax(this, compare);
  }

  /**
   * An object with `count`, `sum`, `mean`, `variance`, `stdev` (of a sample: n − 1), `min` and `max` of the
   * numbers.
   *
   * Runs now, to the end, in one pass. The sum is exact, as that of `sum`. Without numbers `mean`, `min` and
   * `max` are undefined; with fewer than two `variance` and `stdev` are NaN. O(1) memory.
   *
   * @throws TypeError if an element is not a number
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(2, 4, 6).stats();
   * // → { count: 3, sum: 12, mean: 4, variance: 4, stdev: 2, min: 2, max: 6 }
   * @see `sum`, `mean`, `minMax`, `quantile`; `statistics` in Python, `summarizingDouble` in Java,
   *   `describe` in pandas
   * @category Fold
   */
  stats(this: Seq<number> | Instead<'.map(f).stats()'>, selector?: Instead<'.map(f).stats()'>): Stats;
  stats(selector?: unknown): Stats {
    return ops.stats(this, selector as never);
  }

  /**
   * The number below which the fraction `q` (from 0 to 1) of the numbers lies: 0 is the least, 0.5 the median,
   * 1 the greatest. Undefined if there are none.
   *
   * Runs now, to the end. Exact, with linear interpolation between neighbours (type 7, as in R, NumPy and
   * Excel); a NaN, if there is one, is the answer. O(n) memory, O(n log n) time.
   *
   * @throws TypeError if `q` or an element is not a number
   * @throws RangeError if `q` is below 0 or above 1
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.of(10, 1, 3, 2).quantile(0.5); // → 2.5
   * @see `stats`, `mean`, `sort`; `statistics.quantiles` and `numpy.quantile` in Python, `percentile_cont`
   *   in SQL
   * @category Fold
   */
  quantile(
    this: Seq<number> | Instead<'.map(f).quantile(q)'>,
    q: number,
    selector?: Instead<'.map(f).quantile(q)'>,
  ): number | undefined;
  quantile(q: number, selector?: unknown): number | undefined {
    return ops.quantile(this, q, selector as never);
  }

  /**
   * An array of `n` elements picked at random, in random order; all of them, if there are fewer.
   *
   * Runs now, to the end, in one pass. Every set of `n` elements is equally likely. `rng`, or `Math.random`,
   * is called for each element, so a seeded one gives the same sample again. O(n) memory, whatever the number
   * of elements.
   *
   * @throws RangeError if `n` is negative, NaN, or finite and above 2^53 − 1
   * @throws TypeError if `rng` is given and not a function
   * @throws SeqInfiniteError if the Seq is endless
   * @example
   * Seq.range(0, 1000).sample(3).length; // → 3
   * Seq.of('a', 'b').sample(5).sort(); // → ['a', 'b']
   * @see `shuffle`, `take`; `random.sample` in Python, `RandomSubset` in MoreLINQ, `choose_multiple` of
   *   rand in Rust, `sampleSize` in lodash
   * @category Fold
   */
  sample(n: number, rng?: Rng): T[] {
    return ops.sample(this, n, rng);
  }

  // ── Compare ────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * True if `other` has the same elements in the same order, and no more.
   *
   * Runs now; stops at the first difference, and closes both. Elements are compared by `eq`, which gets one of
   * this Seq and one of `other`, or by SameValueZero. Objects, arrays and Dates are compared by identity, a
   * `key(…)` by its parts. O(1) memory. A string gives its code points.
   *
   * @throws TypeError if `other` is not iterable, or `eq` is given and not a function
   * @example
   * Seq.range(1, 4).equals([1, 2, 3]); // → true
   * Seq.of('a', 'B').equals(['A', 'b'], (a, b) => a.toLowerCase() === b.toLowerCase()); // → true
   * @see `compare`, `startsWith`; `SequenceEqual` in LINQ, `eq` in Rust, `sequenceEqual` in RxJS,
   *   `contentEquals` in Kotlin
   * @category Compare
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what `b` is, only the caller knows
  equals(other: Iterable<unknown>, eq?: (a: T, b: any) => boolean): boolean {
    return ops.equals(this, other, eq);
  }

  /**
   * True if the first elements are those of `prefix`, in the same order; true for an empty one.
   *
   * Runs now; stops at the first difference or the end of `prefix`, pulls no element more than that has, and
   * closes both. Elements are compared by `eq`, which gets one of this Seq and one of `prefix`, or by
   * SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(1) memory. A
   * string gives its code points.
   *
   * @throws TypeError if `prefix` is not iterable, or `eq` is given and not a function
   * @example
   * Seq.range(1).startsWith([1, 2, 3]); // → true
   * Seq.from('€20').startsWith('$'); // → false
   * @see `equals`, `take`, `indexOf`; `str.startswith` in Python, `StartsWith` in MoreLINQ, `starts_with`
   *   of slices in Rust
   * @category Compare
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what `b` is, only the caller knows
  startsWith(prefix: Iterable<unknown>, eq?: (a: T, b: any) => boolean): boolean {
    return ops.startsWith(this, prefix, eq);
  }

  /**
   * The place of this Seq relative to `other` in dictionary order: −1 before it, 1 after it, 0 equal.
   *
   * Runs now; stops at the first difference, which decides, and closes both; if there is none, the shorter
   * one comes first. Elements are compared by `cmp`, or by the natural order of `sort`. O(1) memory. A
   * string gives its code points.
   *
   * @throws TypeError if `other` is not iterable, or `cmp` is given and not a function; without it, if
   *   elements of different kinds, or without an order, meet
   * @example
   * Seq.of(1, 2, 10).compare([1, 3]); // → -1
   * Seq.of(1, 2).compare([1, 2]); // → 0
   * @see `equals`, `sort`; `<` of tuples in Python, `cmp` in Rust
   * @category Compare
   */
  compare(other: Iterable<T>, cmp?: Compare<T>): -1 | 0 | 1 {
    return ops.compare(this, other, cmp);
  }

  /**
   * True if no element is smaller than the one before it, by `compare` or the natural order of `sort`; true if
   * there are none.
   *
   * Runs now; stops at the first one that is smaller, and closes the source. O(1) memory.
   *
   * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds,
   *   or without an order, meet
   * @example
   * Seq.of(1, 2, 2, 10).isSorted(); // → true
   * Seq.of(3, 1).isSorted((a, b) => b - a); // → true
   * @see `sort`, `windows`, `every`; `is_sorted` in Rust and of more-itertools in Python, `isSorted` of
   *   Guava in Java
   * @category Compare
   */
  isSorted<C extends Compare<T>>(compare?: C & OfTwo<C, '.map(f).isSorted()'>): boolean;
  isSorted(compare?: Compare<T>): boolean {
    return ops.isSorted(this, compare);
  }
}

/** The result of `sortBy`: a Seq whose order further keys can refine. */
export class OrderedSeq<T> extends Seq<T> {
  /** @internal */
  protected constructor(plan: Plan) {
    super(plan);
  }

  /** @internal */
  static over<T>(lazy: Lazy<T>): OrderedSeq<T> {
    return new OrderedSeq<T>(planOf(lazy));
  }

  /**
   * The elements, sorted as before; elements that `sortBy` finds equal are sorted by the key that `key` gives.
   *
   * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory; with a following
   * `take(k)` or `first()` O(n log k) time and k elements. `key` gets the value only, and is called once for
   * each element. Stable. Only right after `sortBy` or `thenBy`.
   *
   * @throws TypeError at once, if `key` is not a function or `direction` is none of these; when run, if keys
   *   of different kinds, or without an order, meet
   * @throws SeqInfiniteError when run, if the Seq is endless
   * @example
   * const byLength = Seq.of('pear', 'fig', 'kiwi').sortBy((word) => word.length);
   * byLength.thenBy((word) => word).toArray(); // → ['fig', 'kiwi', 'pear']
   * @see `sortBy`, `sort`; `ThenBy` in LINQ, `thenBy` in Kotlin, `orderBy` with several keys in lodash
   * @category Order
   */
  thenBy<K>(key: (value: T) => K, direction?: Direction<K>): OrderedSeq<T> {
    return OrderedSeq.over(ops.thenBy(this, key, direction));
  }
}

/** One group of `groupBy`: a Seq of the group's elements that knows its key. It runs any number of times. */
export class Group<K, T> extends Seq<T> {
  /** The key that all elements of the group share. */
  readonly key: K;

  /** @internal */
  protected constructor(key: K, plan: Plan) {
    super(plan);
    this.key = key;
  }

  /** @internal */
  static make<K, T>(key: K, root: Root<T>): Group<K, T> {
    return new Group<K, T>(key, new Plan(undefined, ROOT, root, false));
  }
}

/** The result of `memoize`, `share` and `tee`: a Seq that holds its source open until it ends, or is disposed. */
export class SharedSeq<T> extends Seq<T> {
  /** Closes the source, if it is still open. `using` calls it. Engines without `Symbol.dispose` do not have it. */
  declare readonly [Symbol.dispose]: () => void;

  /** @internal */
  protected constructor(plan: Plan) {
    super(plan);
  }

  static {
    if (disposeSymbol !== undefined) {
      defineHidden(SharedSeq.prototype, disposeSymbol, dispose);
    }
  }

  /** @internal */
  static over<T>(lazy: Lazy<T>): SharedSeq<T> {
    return new SharedSeq<T>(planOf(lazy));
  }
}

/** The result of a function of fn, as a Seq: the result itself if it is one. */
function asSeq<T>(lazy: Lazy<T>): Seq<T> {
  return lazy instanceof Seq ? (lazy as Seq<T>) : seqOf<T>(planOf(lazy));
}

/** A sequence that a function of fn did not make from a Seq, as a Seq. */
function adopt<T>(lazy: Lazy<T>): Seq<T> {
  return seqOf<T>(planOf(lazy));
}
