/**
 * The catalogue of the asynchronous side: every method of AsyncSeq with its doc, its types and one statement, which
 * calls the same operation as that of Seq. `node scripts/mirror.mjs NAME` writes a method from its twin in lib/seq.ts.
 */
import * as ops from '../fn.ts';
import { ROOT } from '../engine/contract.ts';
import type { Root } from '../engine/contract.ts';
import { receiver } from '../engine/arguments/check.ts';
import type { Lazy } from '../engine/lazy.ts';
import { showPlan } from '../engine/observe/describe.ts';
import { asyncMethod, defineFacade, Plan, planOf } from '../engine/plan.ts';
import { interleaveWith } from '../sources/interleave.ts';
import { mergeSortedWith } from '../sources/mergeSorted.ts';
import { productWith } from '../sources/product.ts';
import { zipWith } from '../sources/zip.ts';
import { appendAll } from '../stages/append.ts';
import { concatTo } from '../stages/concat.ts';
import { prependAll } from '../stages/prepend.ts';
import type { Progress, ProgressInterval } from '../stages/progress.ts';
import { apply, defineHidden, toStringTagSymbol } from '../platform/builtins.ts';
import type { Explanation } from '../terminals/explain.ts';
import type { SizeHint } from '../terminals/sizeHint.ts';
import type {
  ByKey,
  Collector,
  Compare,
  Direction,
  Entry,
  Flat,
  Guard,
  Instead,
  Mapper,
  NonEmpty,
  Pair,
  Predicate,
  Reducer,
  Rng,
  Stats,
  Tuple,
  Zero,
} from '../types.ts';
import { answered, answeredStage } from './engine/answered.ts';
import { asyncDisposeSymbol } from './engine/builtins.ts';
import { awaken, promised } from './engine/facade.ts';
import { iterate as iteratorOf } from './engine/iterator.ts';
import type { AsyncSeqIterator } from './engine/iterator.ts';
import type { AbortSignalLike, CallContext, Concurrency } from './engine/options.ts';
import type { Overflow } from './engine/overflow.ts';
import { promising } from './engine/promised.ts';
import type { Cleanup, Sink } from './engine/push.ts';
import { refusing, refusingCollector } from './engine/refusing.ts';
import { awaiting, awaitingElements, waitingRoot } from './engine/rooted.ts';
import type { OpenRoot } from './engine/rooted.ts';
import { besideOthers, keyedSides, listOfSides, side, sidesBeside, sidesFrom } from './engine/sides.ts';
import { memoRoot } from './sharing/memoize.ts';
import { peekable } from './sharing/peekable.ts';
import type { AsyncPeekable } from './sharing/peekable.ts';
import { shareRoot } from './sharing/share.ts';
import { dispose } from './engine/sharedRoot.ts';
import type { AsyncSharedRoot } from './engine/sharedRoot.ts';
import { teeInto } from './sharing/tee.ts';
import { CompletedRoot } from './sources/asCompleted.ts';
import { eventsRoot } from './sources/events.ts';
import type { EventName, EventOptions, EventSource } from './sources/events.ts';
import { fromInto, planOfRoot } from './sources/from.ts';
import { intervalRoot } from './sources/interval.ts';
import { IterateCursor } from './sources/iterate.ts';
import { mergePlan } from './sources/merge.ts';
import { pushRoot } from './sources/push.ts';
import { UnfoldCursor } from './sources/unfold.ts';
import { breathe } from './stages/breathe.ts';
import { flatMap } from './stages/flatMap.ts';
import { calling, flying } from './engine/flying.ts';
import { prefetch } from './stages/prefetch.ts';
import { signal as signalled } from './stages/signal.ts';
import { timedChunks } from './stages/timedChunks.ts';
import type { ChunkOptions } from './stages/timedChunks.ts';
import { timeout } from './stages/timeout.ts';
import { profile } from './terminals/profile.ts';
import type { ProfileOptions } from '../terminals/profile.ts';
import type { AsyncProfile } from './terminals/profile.ts';
import { toReadableStream } from './terminals/toReadableStream.ts';
import type { StreamOf, StreamOptions } from './terminals/toReadableStream.ts';
import type { AsyncElement, AsyncElements, AsyncReducer, AsyncSource, MaybePromise } from './types.ts';

const inspectKeys = [Symbol.for('nodejs.util.inspect.custom'), Symbol.for('Deno.customInspect')];
/** A key on the prototype, by which copies of this package in one program recognise each other's sequences. */
const brand: unique symbol = Symbol.for('seqable.AsyncSeq') as never;

/** Puts a plan into the class. Set by the class, as only the class can call its constructor. */
let asyncSeqOf: <T>(plan: Plan) => AsyncSeq<T>;

/**
 * A lazy sequence of elements that may take time: a source and the operations recorded on it. It has every operation of
 * Seq under its name. Building one opens nothing, pulls nothing and calls no callback; a terminal operation (`toArray`,
 * `reduce`, `find`, …) gives a promise of the result of Seq's, and `for await` runs it, element by element, no further
 * than the answer needs. A terminal never throws: its promise rejects.
 *
 * Promises from callbacks are awaited where it makes sense, one call at a time unless `concurrency` is given: those of
 * `map`, `filter`, `tap`, `reduce`, the keys of `groupBy` and so on. Compare functions, keys of sorts, joins and sets,
 * random numbers and collectors answer at once: a promise from one of them is a TypeError.
 *
 * @example
 * const squares = AsyncSeq.from([1, 2, 3, 4]).map(async (n) => n * n).filter((n) => n % 2 === 0); // nothing has run yet
 * await squares.toArray(); // → [4, 16]
 * await squares.first(); // → 4
 */
export class AsyncSeq<T> {
  readonly #plan: Plan;

  /** An AsyncSeq is made by `AsyncSeq.from` and the other static methods. */
  protected constructor();
  /** @internal */
  protected constructor(plan: Plan);
  protected constructor(plan?: Plan) {
    this.#plan = plan!;
  }

  static {
    asyncSeqOf = (plan) => new AsyncSeq(plan);
    defineFacade(
      AsyncSeq,
      (others) => (value) => (#plan in value ? value.#plan : others(value)),
      (others) => (value) => (#plan in value ? value.#plan : others(value)),
      asyncSeqOf,
      asyncMethod(AsyncSeq.prototype),
    );
    awaken();
    defineHidden(AsyncSeq.prototype, brand, true);
    defineHidden(AsyncSeq.prototype, toStringTagSymbol, 'AsyncSeq');
    for (let i = 0; i < inspectKeys.length; i++) {
      defineHidden(AsyncSeq.prototype, inspectKeys[i]!, function inspect(this: AsyncSeq<unknown>): string {
        return `AsyncSeq { ${showPlan(planOf(this))} }`;
      });
    }
  }

  // ── Sources ─────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * An AsyncSeq over the elements of `source`: anything iterable, asynchronously or not, a stream of the web or of Node,
   * an iterator, or an observable.
   *
   * Lazy: checks `source`, but opens it only when a run asks for the first element. Constant memory; order kept.
   * Elements that are promises are awaited if `source` is not asynchronous; the elements of an asynchronous one pass
   * unchanged. A stream is read by a reader; leaving early cancels it. Streams and iterators are one-shot: they run
   * once. A string gives its code points. An AsyncSeq is returned unchanged. For an observable up to `buffer` elements
   * that nobody has asked for are held, 1024 unless `options` has another number.
   *
   * @throws TypeError at once, if `source` is none of these
   * @throws SeqConsumedError when run, if `source` is one-shot and has already ended or been closed
   * @example
   * async function* pages() {
   *   yield ['a', 'b'];
   *   yield ['c'];
   * }
   * await AsyncSeq.from(pages()).flatMap((page) => page).toArray(); // → ['a', 'b', 'c']
   * await AsyncSeq.from([1, Promise.resolve(2)]).sum(); // → 3
   * @see `of`, `defer`; `from` in RxJS, IxJS and TC39's AsyncIterator helpers
   * @category Sources
   */
  static from<T>(source: AsyncSource<T>, options?: Overflow): AsyncSeq<T> {
    return fromInto(source, options, asyncSeqOf) as never;
  }

  /**
   * An AsyncSeq of the arguments, in order.
   *
   * Lazy; runs any number of times. Its size is known.
   *
   * @example
   * await AsyncSeq.of(3, 1, 2).sort().toArray(); // → [1, 2, 3]
   * @see `from`, `empty`, `repeat`; `sequenceOf` in Kotlin, `of` in RxJS
   * @category Sources
   */
  static of<T>(...items: T[]): AsyncSeq<Awaited<T>>;
  /**
   * An AsyncSeq of the arguments, in order, which may be of different types.
   *
   * Lazy; runs any number of times. Its size is known.
   *
   * @example
   * await AsyncSeq.of(1, 'two', true).map((item) => typeof item).toArray(); // → ['number', 'string', 'boolean']
   * @see `from`, `empty`, `repeat`; `sequenceOf` in Kotlin, `of` in RxJS
   * @category Sources
   */
  static of<S extends readonly unknown[]>(...items: S): AsyncSeq<Awaited<S[number]>>;
  static of(...items: unknown[]): AsyncSeq<unknown> {
    return adopt(apply(ops.of, undefined, items), awaitingElements);
  }

  /**
   * True if `value` is an AsyncSeq, of this copy of the package or of another one in the same program.
   *
   * Runs now; opens nothing. O(1).
   *
   * @example
   * AsyncSeq.isAsyncSeq(AsyncSeq.of(1)); // → true
   * AsyncSeq.isAsyncSeq([1]); // → false
   * @see `from`; `Array.isArray`
   * @category Sources
   */
  static isAsyncSeq(value: unknown): value is AsyncSeq<unknown> {
    return typeof value === 'object' && value !== null && (value as { [brand]?: unknown })[brand] === true;
  }

  /**
   * An AsyncSeq without elements.
   *
   * Lazy; runs any number of times. O(1).
   *
   * @example
   * await AsyncSeq.empty().toArray(); // → []
   * await AsyncSeq.empty<number>().sum(); // → 0
   * @see `of`; `Enumerable.Empty` in LINQ, `emptySequence` in Kotlin, `iter::empty` in Rust, `EMPTY` in RxJS
   * @category Sources
   */
  static empty<T = never>(): AsyncSeq<T> {
    return adopt(ops.empty());
  }

  /**
   * An AsyncSeq over the source that `factory` makes anew for each run: so a generator function becomes a source that
   * can be run again.
   *
   * Lazy: `factory` is called, without arguments, when a run asks for the first element. Memory and order are those of
   * that source. What `factory` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `factory` is not a function; when run, if its result is not iterable
   * @example
   * const countdown = AsyncSeq.defer(function* () {
   *   for (let n = 3; n > 0; n--) yield n;
   *   yield 'Liftoff!';
   * });
   * await countdown.toArray(); // → [3, 2, 1, 'Liftoff!']
   * await countdown.count(); // → 4
   * @see `from`, `iterate`; `sequence { }` in Kotlin, `iter::from_fn` in Rust, `defer` in RxJS
   * @category Sources
   */
  static defer<T>(factory: () => MaybePromise<AsyncSource<T>>): AsyncSeq<T>;
  /**
   * An AsyncSeq over the source that `factory` makes anew for each run, where the sources have several types.
   *
   * Lazy: `factory` is called, without arguments, when a run asks for the first element. Memory and order are those of
   * that source. What `factory` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `factory` is not a function; when run, if its result is not iterable
   * @example
   * const any = AsyncSeq.defer(() => (Math.random() < 0.5 ? [1, 2] : new Set(['a', 'b'])));
   * await any.count(); // → 2
   * @see `from`, `iterate`; `sequence { }` in Kotlin, `iter::from_fn` in Rust, `defer` in RxJS
   * @category Sources
   */
  static defer<S extends AsyncSource<unknown>>(factory: () => MaybePromise<S>): AsyncSeq<AsyncElement<S>>;
  static defer<T>(factory: () => MaybePromise<AsyncSource<T>>): AsyncSeq<T> {
    return adopt(ops.defer(promising('defer', "the factory's result", factory as never, false)));
  }

  /**
   * An endless AsyncSeq of `seed`, `next(seed)`, `next(next(seed))`, and so on.
   *
   * Lazy: `next` is not called before its result is asked for; it gets the element before and that one's index, from 0.
   * Constant memory; runs any number of times, from `seed` each time. What `next` gives may be a promise, which is
   * awaited.
   *
   * @throws TypeError at once, if `next` is not a function
   * @example
   * const pairs = AsyncSeq.iterate([0, 1], ([a, b]) => [b, a + b]); // a pair as seed is typed as a pair
   * await pairs.map(([a]) => a).take(8).toArray(); // → [0, 1, 1, 2, 3, 5, 8, 13]
   * @see `defer`, `scan`; `generateSequence` in Kotlin, `iter::successors` in Rust, `generate` in RxJS
   * @category Sources
   */
  static iterate<P extends Pair>(seed: P, next: (value: P, index: number) => MaybePromise<P>): AsyncSeq<P>;
  /**
   * An endless AsyncSeq of `seed`, `next(seed)`, `next(next(seed))`, and so on.
   *
   * Lazy: `next` is not called before its result is asked for; it gets the element before and that one's index, from 0.
   * Constant memory; runs any number of times, from `seed` each time. A list of two that is to grow needs its type:
   * `AsyncSeq.iterate<number[]>([1, 1], …)`. What `next` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `next` is not a function
   * @example
   * await AsyncSeq.iterate(1, (n) => n * 2).take(5).toArray(); // → [1, 2, 4, 8, 16]
   * @see `defer`, `scan`; `generateSequence` in Kotlin, `iter::successors` in Rust, `generate` in RxJS
   * @category Sources
   */
  static iterate<T>(seed: T, next: (value: T, index: number) => MaybePromise<T>): AsyncSeq<T>;
  static iterate<T>(seed: T, next: (value: T, index: number) => MaybePromise<T>): AsyncSeq<T> {
    return adopt(
      ops.iterate(seed, next as never),
      (_root, scope) => new IterateCursor(seed, next as never, scope.fiber),
    );
  }

  /**
   * An AsyncSeq of elements made from a state: `step` gives an element and the next state, or undefined at the
   * end.
   *
   * Lazy: `step` gets the state, which begins with `seed`, and the index of its element, from 0. It is not called
   * before its result is asked for, nor again after the end. Constant memory; runs any number of times, from `seed`
   * each time. What `step` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `step` is not a function; when run, if it gives neither a pair nor
   *   undefined
   * @example
   * const fibonacci = AsyncSeq.unfold([0, 1], ([a, b]) => [a, [b, a + b]]); // a pair as seed is typed as a pair
   * await fibonacci.take(8).toArray(); // → [0, 1, 1, 2, 3, 5, 8, 13]
   * @see `iterate`, `generate`, `defer`; `generateSequence` in Kotlin, `iter::from_fn` in Rust, `unfold` in
   *   Scala and itertools of Rust, `generate` in RxJS
   * @category Sources
   */
  static unfold<P extends Pair, T>(
    seed: P,
    step: (state: P, index: number) => MaybePromise<readonly [value: T, state: P] | undefined>,
  ): AsyncSeq<T>;
  /**
   * An AsyncSeq of elements made from a state: `step` gives an element and the next state, or undefined at the
   * end.
   *
   * Lazy: `step` gets the state, which begins with `seed`, and the index of its element, from 0. It is not called
   * before its result is asked for, nor again after the end. Constant memory; runs any number of times, from `seed`
   * each time. What `step` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `step` is not a function; when run, if it gives neither a pair nor
   *   undefined
   * @example
   * const digits = AsyncSeq.unfold(1234, (n) => (n > 0 ? [n % 10, Math.trunc(n / 10)] : undefined));
   * await digits.toArray(); // → [4, 3, 2, 1]
   * @see `iterate`, `generate`, `defer`; `generateSequence` in Kotlin, `iter::from_fn` in Rust, `unfold` in
   *   Scala and itertools of Rust, `generate` in RxJS
   * @category Sources
   */
  static unfold<S, T>(
    seed: S,
    step: (state: S, index: number) => MaybePromise<readonly [value: T, state: S] | undefined>,
  ): AsyncSeq<T>;
  static unfold<S, T>(
    seed: S,
    step: (state: S, index: number) => MaybePromise<readonly [value: T, state: S] | undefined>,
  ): AsyncSeq<T> {
    return adopt(
      ops.unfold(seed, step as never),
      (_root, scope) => new UnfoldCursor(seed, step as never, scope.fiber),
    );
  }

  /**
   * An AsyncSeq of `fn(0)`, `fn(1)`, and so on, `count` elements; without `count` endless.
   *
   * Lazy: `fn` gets the index, from 0, when its element is asked for. Constant memory; runs any number of times, and
   * calls `fn` anew each time. Its size is known. What `fn` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `fn` is not a function
   * @throws RangeError at once, if `count` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * await AsyncSeq.generate((index) => index ** 2, 4).toArray(); // → [0, 1, 4, 9]
   * await AsyncSeq.generate(() => 'ab').take(2).toArray(); // → ['ab', 'ab']
   * @see `iterate`, `unfold`, `repeat`, `range`; `iter::repeat_with` in Rust, `times` in lodash,
   *   `Stream.generate` in Java
   * @category Sources
   */
  static generate<T>(fn: (index: number) => T, count?: number): AsyncSeq<Awaited<T>> {
    return adopt(ops.generate(fn, count), awaiting);
  }

  /**
   * An AsyncSeq of the elements of each source, one source after the other.
   *
   * Lazy: the sources are checked now, but each is opened only when it is reached, one at a time. Constant memory;
   * order kept. Spread a list of sources, as in `AsyncSeq.concat(...list)`; unspread it is one source.
   *
   * @throws TypeError at once, if a source is not iterable; for a string, use `AsyncSeq.from(string)`
   * @example
   * await AsyncSeq.concat([1, 2], new Set(['a']), AsyncSeq.from(Seq.range(3, 5))).toArray(); // → [1, 2, 'a', 3, 4]
   * @see the method `concat`, `flatten`; `itertools.chain` in Python, `Concat` in LINQ, `plus` in Kotlin,
   *   `chain` in Rust, `concat` in RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.concat
   * @category Sources
   */
  static concat<S extends readonly AsyncSource<unknown>[]>(
    ...sources: S
  ): AsyncSeq<AsyncElements<S>[number]> {
    return concatTo(AsyncSeq.empty() as never, sidesFrom('concat', 1, sources)) as never;
  }

  /**
   * An AsyncSeq of arrays: the first elements of all sources, then the second ones, and so on.
   *
   * Lazy: opens all sources at the first pull, then pulls one element of each, in order. Constant memory. It
   * ends with the shortest source and closes the others, newest first; with `mode: 'strict'` sources that are
   * not equally long are an error. Without sources it is empty.
   *
   * @throws TypeError at once, if a source is not iterable (a string: use `AsyncSeq.from(string)`) or an option is none
   *   of these; when run, in the mode `strict`, if one source ends before another
   * @example
   * await AsyncSeq.zip([['a', 'b', 'c'], AsyncSeq.from(Seq.range(1))]).toArray(); // → [['a', 1], ['b', 2], ['c', 3]]
   * await AsyncSeq.zip([[1, 2], [3]], { mode: 'strict' }).toArray(); // → throws TypeError
   * @see the method `zip`, `zipKeyed`; `zip` in Python, Kotlin, Rust, lodash and RxJS, `Zip` in LINQ
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zip
   * @category Sources
   */
  static zip<S extends readonly AsyncSource<unknown>[] | []>(
    sources: S,
    options?: { mode?: 'shortest' | 'strict' },
  ): AsyncSeq<AsyncElements<S>>;
  /**
   * An AsyncSeq of arrays: the first elements of all sources, then the second ones, and so on until the longest source
   * has ended. An ended source is replaced by its element of `padding`, or undefined.
   *
   * Lazy: opens all sources at the first pull, then pulls one element of each that has not ended, in order. Constant
   * memory.
   *
   * @throws TypeError at once, if a source is not iterable (a string: use `AsyncSeq.from(string)`) or an option is none
   *   of these
   * @example
   * await AsyncSeq.zip([[1, 2, 3], ['a']], { mode: 'longest' }).toArray(); // → [[1, 'a'], [2, undefined], [3, undefined]]
   * await AsyncSeq.zip([[1, 2], ['a']], { mode: 'longest', padding: [0, '-'] }).toArray(); // → [[1, 'a'], [2, '-']]
   * @see the method `zip`, `zipKeyed`; `itertools.zip_longest` in Python, `zip_longest` of itertools in Rust,
   *   `zip` in lodash
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zip
   * @category Sources
   */
  static zip<S extends readonly AsyncSource<unknown>[] | [], P extends readonly unknown[] | [] = []>(
    sources: S,
    options: { mode: 'longest'; padding?: P },
  ): AsyncSeq<{
    [I in keyof AsyncElements<S>]: AsyncElements<S>[I] | (I extends keyof P ? P[I] : undefined);
  }>;
  static zip(sources: readonly AsyncSource<unknown>[], options?: object): AsyncSeq<never> {
    return adopt(ops.zip(listOfSides('zip', sources, true), options as never));
  }

  /**
   * An AsyncSeq of objects: for each own key of `sources`, the next element of the source under that key.
   *
   * Lazy: opens all sources at the first pull, then pulls one element of each, in the order of the keys.
   * Constant memory. It ends with the shortest source and closes the others, newest first; with `mode:
   * 'strict'` sources that are not equally long are an error. The objects have no prototype, so no key can
   * collide with `Object.prototype`.
   *
   * @throws TypeError at once, if a source is not iterable (a string: use `AsyncSeq.from(string)`) or an option is none
   *   of these; when run, in the mode `strict`, if one source ends before another
   * @example
   * const people = AsyncSeq.zipKeyed({ name: ['Ada', 'Alan'], born: [1815, 1912] });
   * await people.map(({ name, born }) => `${name} ${born}`).toArray(); // → ['Ada 1815', 'Alan 1912']
   * @see `zip`, `toObject`
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zipkeyed
   * @category Sources
   */
  static zipKeyed<O extends Record<PropertyKey, AsyncSource<unknown>>>(
    sources: O,
    options?: { mode?: 'shortest' | 'strict' },
  ): AsyncSeq<{ [K in keyof O]: AsyncElement<O[K]> }>;
  /**
   * An AsyncSeq of objects: for each own key of `sources`, the next element of the source under that key, until the
   * longest source has ended. An ended source is replaced by the property of `padding` under its key, or undefined.
   *
   * Lazy: opens all sources at the first pull, then pulls one element of each that has not ended, in the order of the
   * keys. Constant memory. The objects have no prototype.
   *
   * @throws TypeError at once, if a source is not iterable (a string: use `AsyncSeq.from(string)`) or an option is none
   *   of these
   * @example
   * const rows = AsyncSeq.zipKeyed({ id: [1, 2], tag: ['a'] }, { mode: 'longest', padding: { tag: '-' } });
   * await rows.map(({ id, tag }) => `${id}${tag}`).toArray(); // → ['1a', '2-']
   * @see `zip`, `toObject`
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zipkeyed
   * @category Sources
   */
  static zipKeyed<
    O extends Record<PropertyKey, AsyncSource<unknown>>,
    P extends Partial<Record<keyof O, unknown>> = {},
  >(
    sources: O,
    options: { mode: 'longest'; padding?: P },
  ): AsyncSeq<{
    [K in keyof O]: AsyncElement<O[K]> | (K extends keyof P ? P[K] : undefined);
  }>;
  static zipKeyed(sources: Record<PropertyKey, AsyncSource<unknown>>, options?: object): AsyncSeq<never> {
    return adopt(ops.zipKeyed(keyedSides('zipKeyed', sources), options as never));
  }

  /**
   * An AsyncSeq of one element of each source in turn, round after round, without the sources that have ended.
   *
   * Lazy: the sources are checked now, but each is opened only when its turn first comes. Memory O(sources). A string
   * gives its code points.
   *
   * @throws TypeError at once, if a source is not iterable
   * @example
   * await AsyncSeq.interleave([1, 2, 3], ['a'], ['x', 'y']).toArray(); // → [1, 'a', 'x', 2, 'y', 3]
   * @see the method `interleave`, `concat`, `zip`, `merge`; `interleave_longest` of more-itertools in
   *   Python, `interleave` of itertools in Rust, `Interleave` in MoreLINQ
   * @category Sources
   */
  static interleave<S extends readonly AsyncSource<unknown>[]>(
    ...sources: S
  ): AsyncSeq<AsyncElements<S>[number]> {
    return adopt(apply(ops.interleave, undefined, sidesFrom('interleave', 0, sources)));
  }

  /**
   * An AsyncSeq of the elements of all sources in the order in which they arrive.
   *
   * Lazy: at the first pull all sources are opened and asked; each is asked again when its element has been given.
   * Holds one element of each. Sources that are ready take turns. It ends when all have ended; an error of one closes
   * the others.
   *
   * @throws TypeError at once, if an argument is not a source
   * @example
   * const later = new Promise<string>((resolve) => setTimeout(resolve, 20, 'later'));
   * await AsyncSeq.merge([later], ['now', 'then']).toArray(); // → ['now', 'then', 'later']
   * @see the method `merge`, `mergeSorted`, `interleave`; `merge` in RxJS and IxJS, `select_all` in Rust
   * @category Sources
   */
  static merge<S extends readonly AsyncSource<unknown>[]>(...sources: S): AsyncSeq<AsyncElements<S>[number]> {
    return asyncSeqOf(mergePlan(undefined, sources));
  }

  /**
   * An AsyncSeq of the elements that `start` pushes into its sink: the way in for callbacks, sockets and so on.
   *
   * Lazy: `start` is called when a run opens the source, once for each run. Its result, a function or a promise of one,
   * is called and awaited when the run leaves, in whatever way. Elements that nobody has asked for are held, up to
   * `buffer` of them, 1024 unless given; `overflow` is the rule for one more. `sink.next(value)` returns true if there
   * is room for another one, `sink.drained()` is a promise of room; elements before `sink.error(error)` or `sink.end()`
   * are given first. `sink.signal` aborts when the run leaves; after that the sink does nothing.
   *
   * @throws TypeError at once, if `start` is not a function, or an option is none of these
   * @throws RangeError at once, if `buffer` is below 1
   * @throws SeqLimitError when run, if more elements come than may be held and `overflow` is `'error'`, the default
   * @example
   * const ticks = AsyncSeq.push<string>((sink) => {
   *   const timer = setInterval(() => sink.next('tick'), 1);
   *   return () => clearInterval(timer);
   * });
   * await ticks.take(2).toArray(); // → ['tick', 'tick']
   * @see `events`, `interval`, `from`; `new Observable` in RxJS, `callbackFlow` in Kotlin
   * @category Sources
   */
  static push<T>(start: (sink: Sink<T>) => Cleanup, options?: Overflow): AsyncSeq<T> {
    return rooted(pushRoot(start, options));
  }

  /**
   * An AsyncSeq of the events `type` of an EventTarget or an EventEmitter, as they come.
   *
   * Lazy: listens from the moment a run opens it to the end of the run. The elements are the events, or the first
   * arguments of an emitter; with `all` arrays of all arguments. `end` names the event that ends it, `error` the event
   * that rejects it with its argument, `'error'` of an emitter unless given. Events that nobody has asked for are held,
   * up to `buffer`, 1024 unless given; `overflow` is the rule for one more.
   *
   * @throws TypeError at once, if `target` is neither, `type` no name, or an option is none of these
   * @throws RangeError at once, if `buffer` is below 1
   * @throws SeqLimitError when run, if more elements come than may be held and `overflow` is `'error'`, the default
   * @example
   * const target = new EventTarget();
   * const types = AsyncSeq.events<Event>(target, 'ping', { end: 'close' }).map((event) => event.type).toArray();
   * for (const type of ['ping', 'ping', 'close']) target.dispatchEvent(new Event(type));
   * await types; // → ['ping', 'ping']
   * @see `push`, `from`; `events.on` in Node, `fromEvent` in RxJS
   * @category Sources
   */
  static events<T = unknown>(target: EventSource, type: EventName, options?: EventOptions): AsyncSeq<T> {
    return rooted(eventsRoot<T>(target, type, options));
  }

  /**
   * An endless AsyncSeq of 0, 1, 2 and so on: the first after `ms` milliseconds, each further one as much later.
   *
   * Lazy: the clock starts when a run opens it, and the times are counted from there: nothing drifts. Of the numbers
   * that nobody asked for in time, only the latest is given. Constant memory; no timer is left when the run ends.
   *
   * @throws TypeError at once, if `ms` is no number
   * @throws RangeError at once, if `ms` is not above 0, or not finite
   * @example
   * await AsyncSeq.interval(1).map((n) => n >= 0).take(3).toArray(); // → [true, true, true]
   * @see `push`, `timeout`; `setInterval` in JavaScript, `interval` in RxJS and IxJS
   * @category Sources
   */
  static interval(ms: number): AsyncSeq<number> {
    return rooted(intervalRoot(ms));
  }

  /**
   * An AsyncSeq of the results of `promises`, in the order in which they settle.
   *
   * Lazy: all of `promises` are read at the first pull; values that are no promises count as settled. The first
   * rejection ends it, after the results before; later ones are handled, but not reported. Memory O(promises).
   *
   * @throws TypeError at once, if `promises` is not iterable
   * @throws SeqInfiniteError when run, if `promises` is endless
   * @example
   * const after = (ms: number) => new Promise<number>((resolve) => setTimeout(resolve, ms, ms));
   * await AsyncSeq.asCompleted([after(30), after(1), 0]).toArray(); // → [0, 1, 30]
   * @see `merge`, `map`; `asyncio.as_completed` in Python, `Promise.race` in JavaScript
   * @category Sources
   */
  static asCompleted<T>(promises: Iterable<T>): AsyncSeq<Awaited<T>> {
    return rooted(new CompletedRoot<Awaited<T>>(promises));
  }

  /**
   * An AsyncSeq of the elements of all sources, which are sorted already, in one sorted order.
   *
   * Lazy: `sources` is read now; each source is opened at the first pull, and one element of each is held. O(log k)
   * time for each element and O(k) memory for k sources. Sorted by `compare`, or by the natural order of `sort`;
   * nothing checks that the sources are sorted. Stable: of equal elements that of the earlier source comes first. A
   * string gives its code points.
   *
   * @throws TypeError at once, if `sources` or a source in it is not iterable, or `compare` is given and
   *   not a function; when run, without `compare`, if elements of different kinds, or without an order,
   *   meet
   * @throws SeqInfiniteError at once, if `sources` is endless
   * @example
   * await AsyncSeq.mergeSorted([[1, 4, 7], [2, 4], AsyncSeq.from(Seq.range(3)).stepBy(10)]).take(6).toArray(); // → [1, 2, 3, 4, 4, 7]
   * @see the method `mergeSorted`, `merge`, `sort`, `interleave`; `heapq.merge` in Python, `kmerge` of itertools in Rust,
   *   `SortedMerge` in MoreLINQ
   * @category Sources
   */
  static mergeSorted<T>(sources: Iterable<AsyncSource<T>>, compare?: Compare<T>): AsyncSeq<T> {
    return adopt(
      ops.mergeSorted(
        listOfSides('mergeSorted', sources, false),
        refusing('mergeSorted', 'compare', compare),
      ),
    );
  }

  /**
   * An AsyncSeq of arrays: every way to take one element of each source, the rightmost changing fastest.
   *
   * Lazy. At the first pull the sources but the first are collected, in order; if one is empty, so is the product. The
   * first source streams, and may be endless. Memory O(elements of the others); the number of arrays is the product of
   * the sizes. A string gives its code points.
   *
   * @throws TypeError at once, if a source is not iterable
   * @throws SeqInfiniteError when run, if a source other than the first is endless
   * @example
   * await AsyncSeq.product([1, 2], ['a', 'b']).toArray(); // → [[1, 'a'], [1, 'b'], [2, 'a'], [2, 'b']]
   * @see the method `product`, `zip`, `flatMap`; `itertools.product` in Python, `cartesian_product` of
   *   itertools in Rust
   * @category Sources
   */
  static product<S extends readonly AsyncSource<unknown>[]>(...sources: S): AsyncSeq<AsyncElements<S>> {
    return adopt(apply(ops.product, undefined, sidesFrom('product', 0, sources)));
  }

  /**
   * An iterator over a new run, for `for await`. It can be left by `return()`, and disposed.
   *
   * Lazy: nothing is opened before its first `next()`. Calls of `next()` are answered in order, one pull after the other;
   * `return()` does not wait for them: they are answered with the end, everything open is closed, and then it settles. A
   * callback that awaits `next()` of its own run waits for ever, as in a generator.
   *
   * @example
   * for await (const n of AsyncSeq.of(1, 2)) console.log(n); // → 1, 2
   * @see `from`, `forEach`
   * @see https://tc39.es/ecma262/#sec-asynciterator-interface
   * @category Sources
   */
  [Symbol.asyncIterator](): AsyncSeqIterator<T> {
    return iteratorOf(receiver('iterator', this));
  }

  // ── Per element ─────────────────────────────────────────────────────────────────────────────────────────

  /**
   * An AsyncSeq of the results of `mapper`, one for each element.
   *
   * Lazy: `mapper` gets the value and its index, from 0, when the element is asked for. Constant memory; order kept.
   * What `mapper` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `mapper` is not a function
   * @example
   * await AsyncSeq.of(1, 2, 3).map((n) => n * n).toArray(); // → [1, 4, 9]
   * await AsyncSeq.of('a', 'b').map((letter, index) => letter + index).toArray(); // → ['a0', 'b1']
   * @see `flatMap`, `scan`, `tap`; `map` in Python, Kotlin, Rust, lodash and RxJS, `Select` in LINQ, `pluck` in
   *   RxJS, `itertools.starmap` in Python
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.map
   * @category Per element
   */
  map<U>(mapper: Mapper<T, U>): AsyncSeq<Awaited<U>>;
  /**
   * An AsyncSeq of the results of `mapper` for the elements, with several calls at a time.
   *
   * Lazy: `mapper` gets the value and its index, from 0, when the element is asked for. Memory O(buffer). What `mapper`
   * gives may be a promise, which is awaited.
   *
   * With `concurrency` that many calls are under way at a time, for elements that are pulled ahead one by one. They get
   * `{ signal }` after the index: an AbortSignal that aborts when the result is no longer wanted. Results come in the
   * order of the elements, or as they are ready with `ordered: false`; `buffer` is the largest number of elements on
   * their way.
   *
   * @throws TypeError at once, if `mapper` is not a function
   * @throws RangeError at once, if `concurrency` or `buffer` is less than 1, or `buffer` less than `concurrency`
   * @example
   * const sizes = AsyncSeq.of('a', 'bcd').map(async (text, _i, { signal }) => (signal.aborted ? 0 : text.length), { concurrency: 2 });
   * await sizes.toArray(); // → [1, 3]
   * @see `flatMap`, `prefetch`, `forEach`; `pMap` of p-map, `parallelMap` in streaming-iterables, `mergeMap` with a number
   *   in RxJS, `buffered` and `buffer_unordered` of futures in Rust
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.map
   * @category Per element
   */
  map<U>(
    mapper: (value: T, index: number, context: CallContext) => U,
    options: Concurrency,
  ): AsyncSeq<Awaited<U>>;
  map(
    mapper: (value: T, index: number, context: CallContext) => unknown,
    options?: Concurrency,
  ): AsyncSeq<never> {
    return flying(this as never, 'map', ops.map(this as never, mapper as never), options) as never;
  }

  /**
   * An AsyncSeq of the elements that pass `predicate`, with the narrowed type.
   *
   * Lazy: pulls until an element passes; `predicate` gets the value and its index, from 0. Constant memory; order kept.
   * What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * const words: AsyncSeq<string> = AsyncSeq.of(1, 'a', null, 'b').filter((item) => typeof item === 'string');
   * await words.toArray(); // → ['a', 'b']
   * @see `partition`, `takeWhile`, `find`; `filter` in Python, Kotlin, Rust, lodash and RxJS, `Where` and
   *   `OfType` in LINQ
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.filter
   * @category Per element
   */
  filter<U extends T>(predicate: Guard<T, U>): AsyncSeq<U>;
  /**
   * An AsyncSeq of the elements that pass `predicate`; any truthy answer means yes.
   *
   * Lazy: pulls until an element passes; `predicate` gets the value and its index, from 0. Constant memory; order kept.
   * What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * await AsyncSeq.from(Seq.range(0, 10)).filter((n) => n % 3 === 0).toArray(); // → [0, 3, 6, 9]
   * @see `partition`, `takeWhile`, `find`; `filter` in Python, Kotlin, Rust, lodash and RxJS, `Where` in LINQ,
   *   `compact` and `reject` in lodash
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.filter
   * @category Per element
   */
  filter(predicate: Predicate<T>): AsyncSeq<T>;
  /**
   * An AsyncSeq of the elements that pass `predicate`; any truthy answer means yes.
   *
   * Lazy: pulls until an element passes; `predicate` gets the value and its index, from 0. Memory O(buffer). What
   * `predicate` gives may be a promise, which is awaited.
   *
   * With `concurrency` that many calls are under way at a time, for elements that are pulled ahead one by one. They get
   * `{ signal }` after the index: an AbortSignal that aborts when the result is no longer wanted. Results come in the
   * order of the elements, or as they are ready with `ordered: false`; `buffer` is the largest number of elements on
   * their way.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @throws RangeError at once, if `concurrency` or `buffer` is less than 1, or `buffer` less than `concurrency`
   * @example
   * await AsyncSeq.of(1, 2, 3, 4).filter(async (n) => n % 2 === 0, { concurrency: 4 }).toArray(); // → [2, 4]
   * @see `partition`, `takeWhile`, `find`; `filter` in Python, Kotlin, Rust, lodash and RxJS, `Where` in LINQ,
   *   `compact` and `reject` in lodash
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.filter
   * @category Per element
   */
  filter(
    predicate: (value: T, index: number, context: CallContext) => unknown,
    options: Concurrency,
  ): AsyncSeq<T>;
  filter(
    predicate: (value: T, index: number, context: CallContext) => unknown,
    options?: Concurrency,
  ): AsyncSeq<T> {
    return flying(this as never, 'filter', ops.filter(this as never, predicate as never), options) as never;
  }

  /**
   * An AsyncSeq of the results of `mapper` for the elements, without null and undefined; 0, the empty string and false
   * stay.
   *
   * Lazy: pulls until a result passes; `mapper` gets the value and its index, from 0. Constant memory; order kept. What
   * `mapper` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `mapper` is not a function
   * @example
   * const ages = new Map([['Ada', 36], ['Alan', 41]]);
   * await AsyncSeq.of('Ada', 'Bob', 'Alan').filterMap((name) => ages.get(name)).toArray(); // → [36, 41]
   * @see `map`, `filter`, `flatMap`; `mapNotNull` in Kotlin, `filter_map` in Rust, `Choose` in MoreLINQ
   * @category Per element
   */
  filterMap<U>(mapper: Mapper<T, U>): AsyncSeq<NonNullable<Awaited<U>>>;
  /**
   * An AsyncSeq of the results of `mapper` for the elements, without null and undefined; 0, the empty string and false
   * stay.
   *
   * Lazy: pulls until a result passes; `mapper` gets the value and its index, from 0. Memory O(buffer). What `mapper`
   * gives may be a promise, which is awaited.
   *
   * With `concurrency` that many calls are under way at a time, for elements that are pulled ahead one by one. They get
   * `{ signal }` after the index: an AbortSignal that aborts when the result is no longer wanted. Results come in the
   * order of the elements, or as they are ready with `ordered: false`; `buffer` is the largest number of elements on
   * their way.
   *
   * @throws TypeError at once, if `mapper` is not a function
   * @throws RangeError at once, if `concurrency` or `buffer` is less than 1, or `buffer` less than `concurrency`
   * @example
   * const known = new Map([['a', 1]]);
   * await AsyncSeq.of('a', 'b').filterMap(async (key) => known.get(key), { concurrency: 2 }).toArray(); // → [1]
   * @see `map`, `filter`, `flatMap`; `mapNotNull` in Kotlin, `filter_map` in Rust, `Choose` in MoreLINQ
   * @category Per element
   */
  filterMap<U>(
    mapper: (value: T, index: number, context: CallContext) => U,
    options: Concurrency,
  ): AsyncSeq<NonNullable<Awaited<U>>>;
  filterMap(
    mapper: (value: T, index: number, context: CallContext) => unknown,
    options?: Concurrency,
  ): AsyncSeq<never> {
    return flying(
      this as never,
      'filterMap',
      ops.filterMap(this as never, mapper as never),
      options,
    ) as never;
  }

  /**
   * An AsyncSeq of the elements of each result of `mapper`, one result after the other.
   *
   * Lazy: the result of `mapper`, an iterable or a bare iterator, is opened when it is reached, one at a time; on
   * leaving early it is closed before the outer source. `mapper` gets the value and its index, from 0. Constant memory;
   * order kept. What `mapper` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `mapper` is not a function; when run, if it gives something that is not
   *   iterable, or a string
   * @example
   * await AsyncSeq.of('to be', 'or not').flatMap((line) => line.split(' ')).toArray(); // → ['to', 'be', 'or', 'not']
   * @see `map`, `flatten`; `SelectMany` in LINQ, `flatMap` in Kotlin and lodash, `flat_map` in Rust,
   *   `concatMap` in RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.flatmap
   * @category Per element
   */
  flatMap<U>(mapper: Mapper<T, MaybePromise<AsyncSource<U>>>): AsyncSeq<U>;
  /**
   * An AsyncSeq of the elements of each result of `mapper`, one result after the other, where the results have several
   * types.
   *
   * Lazy: the result of `mapper`, an iterable or a bare iterator, is opened when it is reached, one at a time; on
   * leaving early it is closed before the outer source. `mapper` gets the value and its index, from 0. Constant memory;
   * order kept. What `mapper` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `mapper` is not a function; when run, if it gives something that is not
   *   iterable, or a string
   * @example
   * await AsyncSeq.of(1, 2).flatMap((n) => (n > 1 ? [n] : new Set(['a']))).toArray(); // → ['a', 2]
   * @see `map`, `flatten`; `SelectMany` in LINQ, `flatMap` in Kotlin and lodash, `flat_map` in Rust,
   *   `concatMap` in RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.flatmap
   * @category Per element
   */
  flatMap<S extends AsyncSource<unknown>>(mapper: Mapper<T, MaybePromise<S>>): AsyncSeq<AsyncElement<S>>;
  /**
   * An AsyncSeq of the elements of each result of `mapper`, one result after the other.
   *
   * Lazy: the result of `mapper`, an iterable or a bare iterator, is opened when it is reached, at most `concurrency`
   * of them at a time; on leaving early they are closed before the outer source. `mapper` gets the value and its index,
   * from 0. Memory O(buffer). What `mapper` gives may be a promise, which is awaited.
   *
   * With `concurrency` that many calls are under way at a time, for elements that are pulled ahead one by one. They get
   * `{ signal }` after the index: an AbortSignal that aborts when the result is no longer wanted. Results come in the
   * order of the elements, or as they are ready with `ordered: false`; `buffer` is the largest number of elements on
   * their way.
   *
   * @throws TypeError at once, if `mapper` is not a function; when run, if it gives something that is not
   *   iterable, or a string
   * @throws RangeError at once, if `concurrency` or `buffer` is less than 1, or `buffer` less than `concurrency`
   * @example
   * async function* pages(book: string) {
   *   yield `${book}1`;
   *   yield `${book}2`;
   * }
   * await AsyncSeq.of('a', 'b').flatMap(pages, { concurrency: 2 }).toArray(); // → ['a1', 'a2', 'b1', 'b2']
   * @see `map`, `flatten`; `SelectMany` in LINQ, `flatMap` in Kotlin and lodash, `flat_map` in Rust,
   *   `concatMap` in RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.flatmap
   * @category Per element
   */
  flatMap<U>(
    mapper: (value: T, index: number, context: CallContext) => MaybePromise<AsyncSource<U>>,
    options: Concurrency,
  ): AsyncSeq<U>;
  flatMap(
    mapper: (value: T, index: number, context: CallContext) => unknown,
    options?: Concurrency,
  ): AsyncSeq<never> {
    return flatMap(this as never, mapper as never, options) as never;
  }

  /**
   * An AsyncSeq of the elements with one level of nesting removed.
   *
   * Lazy: an element that is iterable is opened when it is reached; strings, and elements that are not iterable, are
   * kept. Constant memory; order kept.
   *
   * @example
   * await AsyncSeq.of([1, 2], 3, [[4]]).flatten().toArray(); // → [1, 2, 3, [4]]
   * @see `flatMap`, `concat`; `itertools.chain.from_iterable` in Python, `flatten` in Kotlin, Rust and
   *   lodash, `concatAll` in RxJS
   * @see https://tc39.es/ecma262/#sec-array.prototype.flat
   * @category Per element
   */
  flatten(): AsyncSeq<Flat<T, 1>>;
  /**
   * An AsyncSeq of the elements with `depth` levels of nesting removed, all of them with `Infinity`.
   *
   * Lazy: an element that is iterable is opened when it is reached; strings, and elements that are not iterable, are
   * kept. Memory O(depth), and no limit by the call stack; order kept.
   *
   * @throws RangeError at once, if `depth` is negative, NaN, or finite and above 2^53 − 1
   * @throws TypeError when run, if under `Infinity` an iterable contains itself
   * @example
   * await AsyncSeq.of([1, [2, [3, [4]], 5], 6]).flatten(Infinity).toArray(); // → [1, 2, 3, 4, 5, 6]
   * @see `flatMap`, `concat`; `flattenDeep` and `flattenDepth` in lodash
   * @see https://tc39.es/ecma262/#sec-array.prototype.flat
   * @category Per element
   */
  flatten<D extends number>(depth: D): AsyncSeq<Flat<T, number extends D ? 8 : D>>;
  flatten(depth?: number): AsyncSeq<unknown> {
    return ops.flatten(this as never, depth!) as never;
  }

  /**
   * The same elements; `fn` is called with each one on its way.
   *
   * Lazy: `fn` gets the value and its index, from 0, when the element is asked for; its result is ignored. Constant
   * memory; order kept. What `fn` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `fn` is not a function
   * @example
   * const log: number[] = [];
   * await AsyncSeq.from(Seq.range(0, 10)).tap((n) => log.push(n)).find((n) => n === 2);
   * log; // → [0, 1, 2]
   * @see `forEach`, `finally`; `onEach` in Kotlin, `inspect` in Rust, `tap` in RxJS and lodash
   * @category Per element
   */
  tap(fn: (value: T, index: number) => unknown): AsyncSeq<T>;
  /**
   * The same elements; `fn` is called with each one on its way.
   *
   * Lazy: `fn` gets the value and its index, from 0, when the element is asked for; its result is ignored. Memory
   * O(buffer). What `fn` gives may be a promise, which is awaited.
   *
   * With `concurrency` that many calls are under way at a time, for elements that are pulled ahead one by one. They get
   * `{ signal }` after the index: an AbortSignal that aborts when the result is no longer wanted. Results come in the
   * order of the elements, or as they are ready with `ordered: false`; `buffer` is the largest number of elements on
   * their way.
   *
   * @throws TypeError at once, if `fn` is not a function
   * @throws RangeError at once, if `concurrency` or `buffer` is less than 1, or `buffer` less than `concurrency`
   * @example
   * const seen: number[] = [];
   * await AsyncSeq.of(1, 2).tap(async (n) => seen.push(n), { concurrency: 2 }).count(); // → 2
   * seen; // → [1, 2]
   * @see `forEach`, `finally`; `onEach` in Kotlin, `inspect` in Rust, `tap` in RxJS and lodash
   * @category Per element
   */
  tap(fn: (value: T, index: number, context: CallContext) => unknown, options: Concurrency): AsyncSeq<T>;
  tap(fn: (value: T, index: number, context: CallContext) => unknown, options?: Concurrency): AsyncSeq<T> {
    return flying(this as never, 'tap', ops.tap(this as never, fn as never), options) as never;
  }

  /**
   * An AsyncSeq of pairs: a running number, which begins with `start`, and the element.
   *
   * Lazy; constant memory; order kept.
   *
   * @throws TypeError at once, if `start` is not a finite number
   * @example
   * await AsyncSeq.of('a', 'b').enumerate(1).toArray(); // → [[1, 'a'], [2, 'b']]
   * @see `zip`; `enumerate` in Python and Rust, `withIndex` in Kotlin, `Index` in LINQ
   * @category Per element
   */
  enumerate(start?: number): AsyncSeq<[index: number, value: T]> {
    return ops.enumerate(this as never, start) as never;
  }

  /**
   * An AsyncSeq of all the intermediate results of a `reduce`: the first element, then `reducer(result, value)` for
   * each further one. As many elements out as in.
   *
   * Lazy: `reducer` gets the result so far, the value and its index, which begins with 1. Constant memory; order kept.
   * What `reducer` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `reducer` is not a function
   * @example
   * await AsyncSeq.of(1, 2, 3, 4).scan((sum, n) => sum + n).toArray(); // → [1, 3, 6, 10]
   * @see `reduce`, `iterate`; `itertools.accumulate` in Python, `runningReduce` in Kotlin, `scan` in Rust and
   *   RxJS
   * @category Per element
   */
  scan(reducer: AsyncReducer<T, T>): AsyncSeq<T>;
  /**
   * An AsyncSeq of all the intermediate results of a `reduce` that begins with a pair, which is typed as one.
   *
   * Lazy: `reducer` gets the result so far, the value and its index, from 0. `seed` comes before anything is pulled.
   * Constant memory; order kept. One element more out than in. What `reducer` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `reducer` is not a function
   * @example
   * await AsyncSeq.of(5, 1).scan(([sum, n], x) => [sum + x, n + 1], [0, 0]).toArray(); // → [[0, 0], [5, 1], [6, 2]]
   * @see `reduce`, `mapAccum`; `itertools.accumulate` in Python, `runningFold` in Kotlin, `scan` in Rust and
   *   RxJS
   * @category Per element
   */
  scan<P extends Pair>(reducer: AsyncReducer<P, T>, seed: P): AsyncSeq<P>;
  /**
   * An AsyncSeq of all the intermediate results of a `reduce`: `seed`, then `reducer(result, value)` for each element.
   * One element more out than in.
   *
   * Lazy: `reducer` gets the result so far, the value and its index, from 0. `seed` comes before anything is pulled.
   * Constant memory; order kept. A `seed` of undefined counts as given. What `reducer` gives may be a promise, which is
   * awaited.
   *
   * @throws TypeError at once, if `reducer` is not a function
   * @example
   * await AsyncSeq.of(5, -2, 4).scan((balance, n) => balance + n, 100).toArray(); // → [100, 105, 103, 107]
   * @see `reduce`, `iterate`; `itertools.accumulate` in Python, `runningFold` in Kotlin, `scan` in Rust and
   *   RxJS
   * @category Per element
   */
  scan<A>(reducer: AsyncReducer<A, T>, seed: A): AsyncSeq<A>;
  scan(reducer: AsyncReducer<T, T>, seed?: T): AsyncSeq<T> {
    return (
      arguments.length < 2
        ? ops.scan(this as never, reducer as never)
        : ops.scan(this as never, reducer as never, seed as never)
    ) as never;
  }

  /**
   * An AsyncSeq of new elements, which `fn` makes of each element and a state that is passed from element to element.
   *
   * Lazy: `fn` gets the state, which begins with `seed`, the value and its index, from 0, and gives the next state and
   * the new element. As many elements out as in; the last state is dropped. Constant memory; order kept. What `fn`
   * gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `fn` is not a function; when run, if its result is not a pair
   * @example
   * const sums = AsyncSeq.of(1, 2, 3).mapAccum(([a, b], n) => [[b, a + n], a + n], [0, 0]); // typed as a pair
   * await sums.toArray(); // → [1, 2, 4]
   * @see `scan`, `map`, `windows`; `scan` in Rust, `mapAccumL` in Haskell, `mapAccum` in Ramda
   * @category Per element
   */
  mapAccum<P extends Pair, U>(
    fn: (state: P, value: T, index: number) => MaybePromise<readonly [state: P, value: U]>,
    seed: P,
  ): AsyncSeq<U>;
  /**
   * An AsyncSeq of new elements, which `fn` makes of each element and a state that is passed from element to element.
   *
   * Lazy: `fn` gets the state, which begins with `seed`, the value and its index, from 0, and gives the next state and
   * the new element. As many elements out as in; the last state is dropped. Constant memory; order kept. What `fn`
   * gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `fn` is not a function; when run, if its result is not a pair
   * @example
   * const readings = AsyncSeq.of(103, 110, 108);
   * await readings.mapAccum((before, now) => [now, now - before], 100).toArray(); // → [3, 7, -2]
   * @see `scan`, `map`, `windows`; `scan` in Rust, `mapAccumL` in Haskell, `mapAccum` in Ramda
   * @category Per element
   */
  mapAccum<S, U>(
    fn: (state: S, value: T, index: number) => MaybePromise<readonly [state: S, value: U]>,
    seed: S,
  ): AsyncSeq<U>;
  mapAccum<S, U>(
    fn: (state: S, value: T, index: number) => MaybePromise<readonly [state: S, value: U]>,
    seed: S,
  ): AsyncSeq<U> {
    return ops.mapAccum(this as never, fn as never, seed) as never;
  }

  /**
   * The elements with `separator` between every two of them; none before the first, none after the last.
   *
   * Lazy: a separator comes when it is known that an element follows. Memory O(1): one element; order kept.
   *
   * @example
   * await AsyncSeq.of('a', 'b', 'c').intersperse('-').toArray(); // → ['a', '-', 'b', '-', 'c']
   * @see `join`, `interleave`; `intersperse` of more-itertools in Python and of itertools in Rust,
   *   `Intersperse` in LanguageExt
   * @category Per element
   */
  intersperse<U>(separator: U): AsyncSeq<T | U> {
    return ops.intersperse(this as never, separator as never) as never;
  }

  /**
   * The elements whose selector, the element of `selectors` at the same position, is truthy.
   *
   * Lazy: opens both at the first pull, then pulls one element of this AsyncSeq and one selector in turn. It
   * ends with the shorter of the two and closes the other. Constant memory; order kept.
   *
   * @throws TypeError at once, if `selectors` is not iterable, or a string
   * @example
   * await AsyncSeq.of('a', 'b', 'c', 'd').compress([1, 0, 1]).toArray(); // → ['a', 'c']
   * @see `filter`, `zip`, `stepBy`; `itertools.compress` in Python
   * @category Per element
   */
  compress(selectors: AsyncSource<unknown>): AsyncSeq<T> {
    return ops.compress(this as never, side('compress', 'selectors', selectors)) as never;
  }

  /**
   * The result of `fn` for this AsyncSeq: the place for operations of your own in a chain.
   *
   * Runs now: `fn` is called with the AsyncSeq as its argument. The AsyncSeq itself is not run by this.
   *
   * @throws TypeError at once, if `fn` is not a function
   * @example
   * const evens = (seq: AsyncSeq<number>) => seq.filter((n) => n % 2 === 0);
   * await AsyncSeq.from(Seq.range(0, 7)).pipe(evens).toArray(); // → [0, 2, 4, 6]
   * @see `profile`; `let` in Kotlin, `thru` in lodash, `pipe` in RxJS
   * @category Per element
   */
  pipe<R>(fn: (seq: AsyncSeq<T>) => R): R {
    return ops.pipe(this as never, fn as never);
  }

  /**
   * The same elements; `fn` is called once for each run, when everything above it has ended or been closed.
   *
   * Lazy: it runs after the end, after leaving early and after an error alike, without arguments; a run that never
   * pulled an element does not run it. An earlier error outranks one of `fn`. Constant memory; order kept. What `fn`
   * gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `fn` is not a function
   * @example
   * const log: string[] = [];
   * await AsyncSeq.from(Seq.range(0)).finally(() => log.push('closed')).take(2).forEach((n) => log.push(`got ${n}`));
   * log; // → ['got 0', 'got 1', 'closed']
   * @see `tap`, `defer`; `finalize` in RxJS
   * @category Per element
   */
  finally(fn: () => unknown): AsyncSeq<T> {
    return ops.finally(this as never, fn as never) as never;
  }

  /**
   * The same elements, up to `n` of them pulled ahead of the consumer, one after the other.
   *
   * Lazy: begins with the first pull, and continues while the consumer works. Holds up to `n` elements; order kept. An
   * error comes in its place, after the elements before it.
   *
   * @throws TypeError at once, if `n` is no number, or a fraction
   * @throws RangeError at once, if `n` is less than 1 or NaN
   * @example
   * await AsyncSeq.of(1, 2, 3).prefetch(2).toArray(); // → [1, 2, 3]
   * @see `map`; `buffer` in Kotlin and streaming-iterables, `highWaterMark` of streams
   * @category Per element
   */
  prefetch(n: number): AsyncSeq<T> {
    return prefetch(this as never, n) as never;
  }

  /**
   * The same elements; when `signal` aborts, the run ends with the reason of `signal`.
   *
   * Lazy: listens from the first pull to the end of the run. When `signal` aborts, the run rejects with `signal.reason`
   * at once, wherever in the chain this stage is: everything open is closed, signals of callbacks are aborted, and
   * nothing is waited for. If it has aborted already, nothing is pulled. Constant memory; order kept.
   *
   * @throws TypeError at once, if `signal` is no AbortSignal
   * @example
   * const silent = new ReadableStream<number>();
   * const run = AsyncSeq.from(silent).signal(AbortSignal.timeout(5)).toArray();
   * await run.catch((error: Error) => error.name); // → 'TimeoutError'
   * @see `timeout`, `finally`; `takeUntil` in RxJS, `withAbort` in IxJS
   * @category Per element
   */
  signal(signal: AbortSignalLike): AsyncSeq<T> {
    return signalled(this as never, signal) as never;
  }

  /**
   * The same elements; the run fails if one of them takes longer than `ms` milliseconds from the ask to its arrival.
   *
   * Lazy: the clock runs while an element is waited for, and not while the consumer works. Closes what is open as an
   * error does, but waits neither for the late `next()` nor for a `return()` behind it. Constant memory; order kept.
   * For the whole run use `signal(AbortSignal.timeout(ms))`.
   *
   * @throws TypeError at once, if `ms` is no number
   * @throws RangeError at once, if `ms` is not above 0, or not finite
   * @throws SeqTimeoutError when run, if an element is late
   * @example
   * const silent = new ReadableStream<number>();
   * await AsyncSeq.from(silent).timeout(5).toArray(); // → throws SeqTimeoutError
   * @see `signal`, `interval`; `timeout` in RxJS, IxJS and Kotlin
   * @category Per element
   */
  timeout(ms: number): AsyncSeq<T> {
    return timeout(this as never, ms) as never;
  }

  /**
   * The same elements; the event loop gets a turn when `ms` milliseconds have passed since its last one.
   *
   * Lazy: for long runs over elements that need no waiting, which would leave others no turn. Constant memory; order
   * kept.
   *
   * @throws TypeError at once, if `ms` is given and no number
   * @throws RangeError at once, if `ms` is not above 0, or not finite
   * @example
   * await AsyncSeq.from(Seq.range(0, 1000)).breathe(5).count(); // → 1000
   * @see `prefetch`, `tap`; `scheduler.yield` in browsers, `yield` in Kotlin
   * @category Per element
   */
  breathe(ms?: number): AsyncSeq<T> {
    return breathe(this as never, ms) as never;
  }

  // ── Slice ───────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The first `limit` elements, or all, if there are fewer.
   *
   * Lazy: never pulls more than `limit` elements, and closes the source when the next one is asked for. Constant
   * memory; order kept.
   *
   * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * await AsyncSeq.from(Seq.range(1)).take(3).toArray(); // → [1, 2, 3]
   * @see `takeWhile`, `drop`, `slice`, `first`; `itertools.islice` in Python, `Take` in LINQ, `take` in
   *   Kotlin, Rust, lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.take
   * @category Slice
   */
  take(limit: number): AsyncSeq<T> {
    return ops.take(this as never, limit as never) as never;
  }

  /**
   * All elements but the first `limit`.
   *
   * Lazy: passes the first ones over, without reading their values, when the first element is asked for; over
   * arrays and ranges it jumps. Constant memory; order kept.
   *
   * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * await AsyncSeq.from(Seq.range(0, 6)).drop(4).toArray(); // → [4, 5]
   * @see `dropWhile`, `take`, `slice`; `itertools.islice` in Python, `Skip` in LINQ, `drop` in Kotlin and
   *   lodash, `skip` in Rust and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.drop
   * @category Slice
   */
  drop(limit: number): AsyncSeq<T> {
    return ops.drop(this as never, limit as never) as never;
  }

  /**
   * The elements before the first one that fails `predicate`, with the narrowed type.
   *
   * Lazy: stops at the first element that fails, and closes the source; that element is lost. `predicate` gets the
   * value and its index, from 0. Constant memory; order kept. What `predicate` gives may be a promise, which is
   * awaited.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * const letters: AsyncSeq<string> = AsyncSeq.of('a', 'b', 3, 'd').takeWhile((item) => typeof item === 'string');
   * await letters.toArray(); // → ['a', 'b']
   * @see `dropWhile`, `take`, `filter`; `itertools.takewhile` in Python, `TakeWhile` in LINQ, `takeWhile` in
   *   Kotlin, lodash and RxJS, `take_while` in Rust
   * @category Slice
   */
  takeWhile<U extends T>(predicate: Guard<T, U>): AsyncSeq<U>;
  /**
   * The elements before the first one that fails `predicate`.
   *
   * Lazy: stops at the first element that fails, and closes the source; that element is lost. `predicate` gets the
   * value and its index, from 0. Constant memory; order kept. What `predicate` gives may be a promise, which is
   * awaited.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * await AsyncSeq.iterate(1, (n) => n * 3).takeWhile((n) => n < 100).toArray(); // → [1, 3, 9, 27, 81]
   * @see `dropWhile`, `take`, `filter`; `itertools.takewhile` in Python, `TakeWhile` in LINQ, `takeWhile` in
   *   Kotlin, lodash and RxJS, `take_while` in Rust
   * @category Slice
   */
  takeWhile(predicate: Predicate<T>): AsyncSeq<T>;
  takeWhile(predicate: Predicate<T>): AsyncSeq<T> {
    return ops.takeWhile(this as never, predicate as never) as never;
  }

  /**
   * The first element that fails `predicate`, and all elements after it.
   *
   * Lazy: `predicate` gets the value and its index, from 0, and is not called again after the first element that fails.
   * Constant memory; order kept. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * await AsyncSeq.of('# a', '# b', 'x', '# c').dropWhile((line) => line.startsWith('#')).toArray(); // → ['x', '# c']
   * @see `takeWhile`, `drop`; `itertools.dropwhile` in Python, `SkipWhile` in LINQ, `dropWhile` in Kotlin and
   *   lodash, `skip_while` in Rust, `skipWhile` in RxJS
   * @category Slice
   */
  dropWhile(predicate: Predicate<T>): AsyncSeq<T> {
    return ops.dropWhile(this as never, predicate as never) as never;
  }

  /**
   * The elements up to and including the first one that passes `predicate`.
   *
   * Lazy: never pulls an element after that one, and closes the source when the next one is asked for. `predicate` gets
   * the value and its index, from 0. Constant memory; order kept. What `predicate` gives may be a promise, which is
   * awaited.
   *
   * @throws TypeError at once, if `predicate` is not a function
   * @example
   * const pages = AsyncSeq.iterate(1, (page) => page + 1).map((page) => ({ page, last: page === 3 }));
   * await pages.takeUntil(({ last }) => last).map(({ page }) => page).toArray(); // → [1, 2, 3]
   * @see `takeWhile`, `find`, `split`; `TakeUntil` in MoreLINQ, `take_while_inclusive` of itertools in
   *   Rust, `takeWhile` with `inclusive` in RxJS
   * @category Slice
   */
  takeUntil(predicate: Predicate<T>): AsyncSeq<T> {
    return ops.takeUntil(this as never, predicate as never) as never;
  }

  /**
   * The last `limit` elements, or all, if there are fewer.
   *
   * Lazy until the first pull, which reads every element. Memory O(limit); order kept.
   *
   * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * await AsyncSeq.from(Seq.range(0, 10)).takeLast(3).toArray(); // → [7, 8, 9]
   * @see `dropLast`, `last`, `slice`, `take`; `collections.deque(maxlen=…)` in Python, `TakeLast` in LINQ,
   *   `takeLast` in Kotlin and RxJS, `takeRight` in lodash
   * @category Slice
   */
  takeLast(limit: number): AsyncSeq<T> {
    return ops.takeLast(this as never, limit as never) as never;
  }

  /**
   * All elements but the last `limit`.
   *
   * Lazy: gives an element when `limit` more have been read, so it works on endless ones too. Memory
   * O(limit); order kept.
   *
   * @throws RangeError at once, if `limit` is negative, NaN, or finite and above 2^53 − 1
   * @throws SeqInfiniteError when run, if `limit` is Infinity and the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('a', 'b', 'total').dropLast(1).toArray(); // → ['a', 'b']
   * @see `takeLast`, `slice`, `drop`; `SkipLast` in LINQ, `dropLast` in Kotlin, `dropRight` and `initial`
   *   in lodash, `skipLast` in RxJS
   * @category Slice
   */
  dropLast(limit: number): AsyncSeq<T> {
    return ops.dropLast(this as never, limit as never) as never;
  }

  /**
   * The elements from position `start` up to `end`, which is left out, with the rules of
   * `Array.prototype.slice`: a negative position counts from the end.
   *
   * Lazy, in constant memory, and it stops at `end`, as long as no position is negative; else it collects the
   * elements at the first pull, O(n) memory. Order kept.
   *
   * @throws TypeError at once, if a position cannot be converted to a number
   * @throws SeqInfiniteError when run, if a position is negative and the AsyncSeq is endless
   * @example
   * await AsyncSeq.from(Seq.range(0)).slice(2, 5).toArray(); // → [2, 3, 4]
   * await AsyncSeq.of('a', 'b', 'c', 'd').slice(-2).toArray(); // → ['c', 'd']
   * @see `take`, `drop`; `itertools.islice` in Python, `subList` in Kotlin, `slice` in lodash
   * @see https://tc39.es/ecma262/#sec-array.prototype.slice
   * @category Slice
   */
  slice(start?: number, end?: number): AsyncSeq<T> {
    return ops.slice(this as never, start as never, end as never) as never;
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
   * await AsyncSeq.of('a', 'b', 'c', 'd', 'e').stepBy(2).toArray(); // → ['a', 'c', 'e']
   * @see `drop`, `chunks`, `compress`; `itertools.islice` in Python, `step_by` in Rust, `TakeEvery` in
   *   MoreLINQ
   * @category Slice
   */
  stepBy(size: number): AsyncSeq<T> {
    return ops.stepBy(this as never, size as never) as never;
  }

  /**
   * The elements, again and again, `times` times; without `times` endlessly. Empty if there are no elements.
   *
   * Lazy. If every source can be run again, it runs the chain above once more for each round, callbacks too, in
   * constant memory; otherwise it keeps the elements of the first round, O(n) memory. Order kept. Without `times`, an
   * operation that needs the end is refused with a SeqInfiniteError, at the latest with the first element.
   *
   * @throws RangeError at once, if `times` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * await AsyncSeq.of('red', 'green').cycle().take(5).toArray(); // → ['red', 'green', 'red', 'green', 'red']
   * await AsyncSeq.of(1, 2).cycle(2).toArray(); // → [1, 2, 1, 2]
   * @see `Seq.repeat`, `memoize`; `itertools.cycle` in Python, `cycle` in Rust, `repeat` in RxJS
   * @category Slice
   */
  cycle(times?: number): AsyncSeq<T> {
    return ops.cycle(this as never, times as never) as never;
  }

  /**
   * The same elements; if there are none, `value`.
   *
   * Lazy; constant memory; order kept.
   *
   * @example
   * await AsyncSeq.empty<number>().defaultIfEmpty(0).toArray(); // → [0]
   * await AsyncSeq.of(1, 2).defaultIfEmpty(0).toArray(); // → [1, 2]
   * @see `isEmpty`, `concat`, `first`; `DefaultIfEmpty` in LINQ, `ifEmpty` in Kotlin, `defaultIfEmpty` in
   *   RxJS
   * @category Slice
   */
  defaultIfEmpty<U>(value: U): AsyncSeq<T | U> {
    return ops.defaultIfEmpty(this as never, value as never) as never;
  }

  // ── Combine ─────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * These elements, then those of each further source, one source after the other.
   *
   * Lazy: the sources are checked now, but each is opened only when it is reached. Constant memory; order kept; a chain
   * of 100,000 of them works as well.
   *
   * @throws TypeError at once, if a source is not iterable; for a string, use `AsyncSeq.from(string)`
   * @example
   * await AsyncSeq.of(1, 2).concat([3], new Set(['a'])).toArray(); // → [1, 2, 3, 'a']
   * @see `AsyncSeq.concat`, `flatten`; `itertools.chain` in Python, `Concat` in LINQ, `plus` in Kotlin, `chain` in
   *   Rust, `concat` in lodash, `concatWith` in RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.concat
   * @category Combine
   */
  concat<S extends readonly AsyncSource<unknown>[]>(...others: S): AsyncSeq<T | AsyncElements<S>[number]> {
    return concatTo(this as never, sidesFrom('concat', 1, others)) as never;
  }

  /**
   * These elements, then `items`: values, not sources.
   *
   * Lazy; constant memory; order kept.
   *
   * @example
   * await AsyncSeq.of(1, 2).append(3, [4]).toArray(); // → [1, 2, 3, [4]]
   * @see `prepend`, `concat`; `Append` in LINQ, `plus` in Kotlin, `endWith` in RxJS
   * @category Combine
   */
  append<S extends readonly unknown[]>(...items: S): AsyncSeq<T | S[number]> {
    return appendAll(this as never, items) as never;
  }

  /**
   * The values `items`, in their order, then these elements.
   *
   * Lazy: nothing is opened before the values have been given. Constant memory; order kept.
   *
   * @example
   * await AsyncSeq.of(3, 4).prepend(1, 2).toArray(); // → [1, 2, 3, 4]
   * @see `append`, `AsyncSeq.concat`; `Prepend` in LINQ, `more_itertools.prepend` in Python, `startWith` in RxJS
   * @category Combine
   */
  prepend<S extends readonly unknown[]>(...items: S): AsyncSeq<T | S[number]> {
    return prependAll(this as never, items) as never;
  }

  /**
   * An AsyncSeq of arrays: an element of this AsyncSeq and the element of each other source at the same position.
   *
   * Lazy: opens all at the first pull, then pulls one element of each, in order. It ends with the shortest
   * and closes the others. Constant memory. Other modes: `AsyncSeq.zip`.
   *
   * @throws TypeError at once, if a source is not iterable; for a string, use `AsyncSeq.from(string)`
   * @example
   * await AsyncSeq.of('a', 'b').zip([1, 2, 3], [true, false]).toArray(); // → [['a', 1, true], ['b', 2, false]]
   * @see `AsyncSeq.zip`, `enumerate`, `product`; `zip` in Python, Kotlin, Rust and lodash, `Zip` in LINQ,
   *   `zipWith` in RxJS
   * @see https://tc39.es/proposal-joint-iteration/#sec-iterator.zip
   * @category Combine
   */
  zip<S extends readonly AsyncSource<unknown>[]>(...others: S): AsyncSeq<[T, ...AsyncElements<S>]> {
    return adopt(zipWith(besideOthers(this), sidesBeside('zip', others)));
  }

  /**
   * An element of this AsyncSeq and one of each other source in turn, round after round, without the sources that have
   * ended.
   *
   * Lazy: the sources are checked now, but each is opened only when its turn first comes. Memory O(sources). A string
   * gives its code points.
   *
   * @throws TypeError at once, if a source is not iterable
   * @example
   * await AsyncSeq.of(1, 2, 3).interleave(['a', 'b']).toArray(); // → [1, 'a', 2, 'b', 3]
   * @see `AsyncSeq.interleave`, `zip`, `concat`; `interleave_longest` of more-itertools in Python, `interleave`
   *   of itertools in Rust, `Interleave` in MoreLINQ
   * @category Combine
   */
  interleave<S extends readonly AsyncSource<unknown>[]>(
    ...others: S
  ): AsyncSeq<T | AsyncElements<S>[number]> {
    return adopt(interleaveWith(this as never, sidesFrom('interleave', 1, others)));
  }

  /**
   * The elements of this AsyncSeq and of the others in the order in which they arrive.
   *
   * Lazy: at the first pull all sources are opened and asked; each is asked again when its element has been given.
   * Holds one element of each. Sources that are ready take turns. It ends when all have ended; an error of one closes
   * the others.
   *
   * @throws TypeError at once, if an argument is not a source
   * @example
   * const later = new Promise<string>((resolve) => setTimeout(resolve, 20, 'later'));
   * await AsyncSeq.of(later).merge(['now', 'then']).toArray(); // → ['now', 'then', 'later']
   * @see `mergeSorted`, `interleave`, `concat`; `merge` in RxJS and IxJS
   * @category Combine
   */
  merge<S extends readonly AsyncSource<unknown>[]>(...others: S): AsyncSeq<T | AsyncElements<S>[number]> {
    return asyncSeqOf(mergePlan(this, others));
  }

  /**
   * The elements of this AsyncSeq and of `other`, both sorted already, in one sorted order.
   *
   * Lazy: opens both at the first pull, and holds one element of each. Constant memory. Sorted by `compare`, or by the
   * natural order of `sort`; nothing checks that the two are sorted. Stable: of equal elements those of this AsyncSeq
   * come first. A string gives its code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `compare` is given and not a function; when
   *   run, without `compare`, if elements of different kinds, or without an order, meet
   * @example
   * await AsyncSeq.of(1, 4, 9).mergeSorted([2, 4, 8]).toArray(); // → [1, 2, 4, 4, 8, 9]
   * @see `AsyncSeq.mergeSorted`, `merge`, `sort`, `interleave`; `heapq.merge` in Python, `merge` of itertools in Rust,
   *   `SortedMerge` in MoreLINQ
   * @category Combine
   */
  mergeSorted(other: AsyncSource<T>, compare?: Compare<T>): AsyncSeq<T> {
    return adopt(
      mergeSortedWith(
        this as never,
        side('mergeSorted', 'other', other),
        refusing('mergeSorted', 'compare', compare as never),
      ),
    );
  }

  /**
   * An AsyncSeq of arrays: every way to take an element of this AsyncSeq and one of each other source, the rightmost
   * changing fastest.
   *
   * Lazy. At the first pull the others are collected, in order; if one is empty, so is the product. This AsyncSeq
   * streams, and may be endless. Memory O(elements of the others). A string gives its code points.
   *
   * @throws TypeError at once, if a source is not iterable
   * @throws SeqInfiniteError when run, if one of the others is endless
   * @example
   * await AsyncSeq.of('♠', '♥').product(['K', 'A']).map((card) => card.join('')).toArray(); // → ['♠K', '♠A', '♥K', '♥A']
   * @see `AsyncSeq.product`, `zip`, `flatMap`; `itertools.product` in Python, `cartesian_product` of itertools in
   *   Rust
   * @category Combine
   */
  product<S extends readonly AsyncSource<unknown>[]>(...others: S): AsyncSeq<[T, ...AsyncElements<S>]> {
    return adopt(productWith(this as never, sidesFrom('product', 1, others)));
  }

  /**
   * An AsyncSeq of arrays: every choice of `k` elements, each choice in the order of the AsyncSeq. With `repeat` an
   * element may be chosen again.
   *
   * Lazy: pulls only as far as the next choice needs. Memory O(n); the number of arrays is n over k, with
   * `repeat` n + k − 1 over k. Elements count by position, so equal ones give equal choices. In the order
   * of the positions; each array is a new one.
   *
   * @throws RangeError at once, if `k` is negative, NaN, or finite and above 2^53 − 1, or with `repeat`
   *   above 2^32 − 1
   * @throws TypeError at once, if `options` is given and not an object
   * @example
   * await AsyncSeq.of('a', 'b', 'c').combinations(2).toArray(); // → [['a', 'b'], ['a', 'c'], ['b', 'c']]
   * await AsyncSeq.of(0, 1).combinations(2, { repeat: true }).toArray(); // → [[0, 0], [0, 1], [1, 1]]
   * @see `permutations`, `powerset`, `product`; `itertools.combinations` and
   *   `itertools.combinations_with_replacement` in Python, `combinations` of itertools in Rust, `Subsets`
   *   in MoreLINQ
   * @category Combine
   */
  combinations<N extends number>(k: N, options?: { repeat?: boolean }): AsyncSeq<Tuple<T, N>> {
    return ops.combinations(this as never, k as never, options as never) as never;
  }

  /**
   * An AsyncSeq of arrays: every order of the elements.
   *
   * Lazy until the first pull, which collects every element. Memory O(n); the number of arrays is n!.
   * Elements count by position, so equal ones give equal arrays. In the order of the positions; each array
   * is a new one.
   *
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(1, 2, 3).permutations().map((order) => order.join('')).join(' '); // → '123 132 213 231 312 321'
   * @see `combinations`, `shuffle`, `product`; `itertools.permutations` in Python, `permutations` of
   *   itertools in Rust, `Permutations` in MoreLINQ
   * @category Combine
   */
  permutations(): AsyncSeq<T[]>;
  /**
   * An AsyncSeq of arrays: every choice of `k` elements in every order; none, if there are fewer elements.
   *
   * Lazy: pulls only as far as the next array needs. Memory O(n); the number of arrays is n! / (n − k)!.
   * Elements count by position, so equal ones give equal arrays. In the order of the positions; each array
   * is a new one.
   *
   * @throws RangeError at once, if `k` is negative, NaN, or finite and above 2^53 − 1
   * @example
   * await AsyncSeq.of('a', 'b', 'c').permutations(2).map((pair) => pair.join('')).join(' '); // → 'ab ac ba bc ca cb'
   * @see `combinations`, `product`; `itertools.permutations` in Python, `permutations` of itertools in Rust
   * @category Combine
   */
  permutations<N extends number>(k: N): AsyncSeq<Tuple<T, N>>;
  permutations(k?: number): AsyncSeq<never> {
    return ops.permutations(this as never, k as never) as never;
  }

  /**
   * An AsyncSeq of arrays: every selection of the elements, from none to all, each in the order of the AsyncSeq.
   *
   * Lazy: pulls only as far as the next selection needs. Memory O(n); the number of arrays is 2^n. By size,
   * then in the order of the positions; each array is a new one.
   *
   * @example
   * await AsyncSeq.of('a', 'b').powerset().toArray(); // → [[], ['a'], ['b'], ['a', 'b']]
   * @see `combinations`, `product`; `powerset` of more-itertools in Python and of itertools in Rust,
   *   `Subsets` in MoreLINQ
   * @category Combine
   */
  powerset(): AsyncSeq<T[]> {
    return ops.powerset(this as never) as never;
  }

  // ── Chunk ───────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * An AsyncSeq of arrays of `size` elements, one after the other; the last one may be shorter.
   *
   * Lazy: pulls `size` elements for each array. Memory O(size); order kept. Each array is a new one.
   *
   * @throws TypeError at once, if `size` is not a whole number (it is not converted)
   * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
   * @example
   * await AsyncSeq.from(Seq.range(0, 5)).chunks(2).toArray(); // → [[0, 1], [2, 3], [4]]
   * @see `windows`, `chunkBy`; `itertools.batched` in Python, `Chunk` in LINQ, `chunked` in Kotlin, `chunks` of
   *   itertools in Rust, `chunk` in lodash, `bufferCount` in RxJS, `batch` in iter-tools, `Batch` in MoreLINQ
   * @see https://tc39.es/proposal-iterator-chunking/#sec-iterator.prototype.chunks
   * @category Chunk
   */
  chunks(size: number): AsyncSeq<NonEmpty<T>>;
  /**
   * An AsyncSeq of arrays of `size` elements, or of fewer: an array is given at the latest `ms` milliseconds after its
   * first element came.
   *
   * Lazy: the clock starts with the first element of each array; while nothing comes there are no empty arrays, and no
   * element is lost. Memory O(size); order kept. Each array is a new one. Without `ms` there is no clock.
   *
   * @throws TypeError at once, if `size` is not a whole number (it is not converted), or `ms` is no number
   * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1, or `ms` is not above 0, or not finite
   * @example
   * const slow = AsyncSeq.of(1, 2, 3).tap((n) => new Promise((done) => setTimeout(done, n === 3 ? 60 : 0)));
   * await slow.chunks(10, { ms: 20 }).toArray(); // → [[1, 2], [3]]
   * @see `windows`, `timeout`; `bufferTime` in RxJS, `batchWithTimeout` in streaming-iterables,
   *   `chunks_timeout` of tokio in Rust
   * @category Chunk
   */
  chunks(size: number, options: ChunkOptions): AsyncSeq<NonEmpty<T>>;
  chunks(size: number, options?: ChunkOptions): AsyncSeq<NonEmpty<T>> {
    return timedChunks(this as never, size, options) as never;
  }

  /**
   * An AsyncSeq of arrays: each run of `size` neighbours, the next one beginning one element later. `windows(2)`
   * gives pairs.
   *
   * Lazy: pulls `size` elements for the first array, one for each further. With fewer than `size` elements it
   * is empty. Memory O(size), and O(size) time for each array, which is a new one; order kept.
   *
   * @throws TypeError at once, if `size` is not a whole number (it is not converted)
   * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
   * @example
   * await AsyncSeq.of(3, 5, 4).windows(2).map(([a, b]) => b - a).toArray(); // → [2, -1]
   * @see `chunks`, `scan`; `itertools.pairwise` in Python, `windowed` and `zipWithNext` in Kotlin,
   *   `tuple_windows` of itertools in Rust, `pairwise` in RxJS, `rolling` in pandas, `moving average` in
   *   statistics
   * @see https://tc39.es/proposal-iterator-chunking/#sec-iterator.prototype.windows
   * @category Chunk
   */
  windows<N extends number>(size: N, undersized?: 'only-full'): AsyncSeq<Tuple<T, N>>;
  /**
   * An AsyncSeq of arrays: each run of `size` neighbours; if there are fewer elements than `size`, one array of all of
   * them; none if there are no elements.
   *
   * Lazy: pulls `size` elements for the first array, one for each further. Memory O(size), and O(size) time
   * for each array, which is a new one; order kept.
   *
   * @throws TypeError at once, if `size` is not a whole number (it is not converted), or `undersized` is
   *   another word
   * @throws RangeError at once, if `size` is below 1 or above 2^32 − 1
   * @example
   * await AsyncSeq.of(1, 2).windows(3, 'allow-partial').toArray(); // → [[1, 2]]
   * @see `chunks`, `scan`; `windowed` with `partialWindows` in Kotlin
   * @see https://tc39.es/proposal-iterator-chunking/#sec-iterator.prototype.windows
   * @category Chunk
   */
  windows(size: number, undersized: 'allow-partial'): AsyncSeq<NonEmpty<T>>;
  windows(size: number, undersized?: 'only-full' | 'allow-partial'): AsyncSeq<never> {
    return ops.windows(this as never, size as never, undersized as never) as never;
  }

  /**
   * An AsyncSeq of pairs, one for each run of neighbours with the same key: the key, and an array of the elements.
   *
   * Lazy: pulls up to the first element of the next run. `key` gets the value and its index, from 0; keys are compared
   * by SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. Memory O(length of
   * the run); order kept. A key may come again, in a later run. What `key` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `key` is not a function
   * @example
   * await AsyncSeq.of(1, 3, 2, 4, 5).chunkBy((n) => n % 2).toArray(); // → [[1, [1, 3]], [0, [2, 4]], [1, [5]]]
   * @see `groupBy`, `chunks`; `itertools.groupby` in Python, `chunk_by` of itertools in Rust, `GroupAdjacent`
   *   in MoreLINQ
   * @category Chunk
   */
  chunkBy<K>(key: Mapper<T, K>): AsyncSeq<[key: Awaited<K>, items: NonEmpty<T>]> {
    return ops.chunkBy(this as never, key as never) as never;
  }

  /**
   * An AsyncSeq of arrays, one for each run of neighbours that belong together: a new run begins where two neighbours
   * fail `same`.
   *
   * Lazy: pulls up to the first element of the next run. `same` gets an element and the one after it. Memory O(length
   * of the run); order kept. Each array is a new one. What `same` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `same` is not a function
   * @example
   * await AsyncSeq.of(1, 2, 5, 6, 9).chunkWhile((a, b) => b === a + 1).toArray(); // → [[1, 2], [5, 6], [9]]
   * @see `chunkBy`, `split`, `windows`; `split_when` of more-itertools in Python, `chunk_by` of slices in
   *   Rust, `Segment` in MoreLINQ, `chunk_while` in Ruby
   * @category Chunk
   */
  chunkWhile(same: (previous: T, current: T) => unknown): AsyncSeq<NonEmpty<T>> {
    return ops.chunkWhile(this as never, same as never) as never;
  }

  /**
   * An AsyncSeq of arrays: the pieces between the elements that pass `isSeparator`. The separators are dropped, empty
   * pieces kept.
   *
   * Lazy: pulls up to the next separator. `isSeparator` gets the value and its index, from 0. Memory O(length of the
   * piece); order kept. No elements give one empty piece, as with `String.prototype.split`. Each array is a new one.
   * What `isSeparator` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `isSeparator` is not a function
   * @example
   * await AsyncSeq.of('a', 'b', '', 'c', '').split((line) => line === '').toArray(); // → [['a', 'b'], ['c'], []]
   * @see `chunkWhile`, `chunkBy`, `takeUntil`; `split_at` of more-itertools in Python, `split` of slices in
   *   Rust, `Split` in MoreLINQ
   * @category Chunk
   */
  split(isSeparator: Predicate<T>): AsyncSeq<T[]> {
    return ops.split(this as never, isSeparator as never) as never;
  }

  // ── Distinct ────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The elements without repeats: of those with the same key (without `key`: equal ones) the first.
   *
   * Lazy: pulls until a new one comes. `key` gets the value and its index, from 0; keys are compared by SameValueZero.
   * Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. Memory O(distinct keys), linear time;
   * order kept. What `key` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `key` is given and not a function
   * @example
   * await AsyncSeq.of(3, 1, 3, 2, 1).distinct().toArray(); // → [3, 1, 2]
   * await AsyncSeq.of('Ada', 'alan', 'Bob').distinct((name) => name[0]?.toLowerCase()).toArray(); // → ['Ada', 'Bob']
   * @see `toSet`, `countBy`; `Distinct` and `DistinctBy` in LINQ, `distinct` and `distinctBy` in Kotlin,
   *   `unique` of itertools in Rust, `uniqBy` in lodash, `distinct` in RxJS, `uniq` in lodash
   * @category Distinct
   */
  distinct(key?: Mapper<T, unknown>): AsyncSeq<T> {
    return ops.distinct(this as never, key as never) as never;
  }

  /**
   * The elements without those whose key (without `key`: the element itself) equals that of the one just before.
   *
   * Lazy: pulls until a different one comes. `key` gets the value and its index, from 0; keys are compared by
   * SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. Memory O(1): one key;
   * order kept. What `key` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `key` is given and not a function
   * @example
   * await AsyncSeq.of(1, 1, 2, 2, 1).dedupe().toArray(); // → [1, 2, 1]
   * await AsyncSeq.of('ash', 'apple', 'bean').dedupe((word) => word[0]).toArray(); // → ['ash', 'bean']
   * @see `distinct`, `chunkBy`; `unique_justseen` of more-itertools in Python, `dedup` of itertools in
   *   Rust, `distinctUntilChanged` in RxJS and Ix.NET
   * @category Distinct
   */
  dedupe(key?: Mapper<T, unknown>): AsyncSeq<T> {
    return ops.dedupe(this as never, key as never) as never;
  }

  /**
   * The elements of this AsyncSeq and then those of `other`, without repeats: of those with the same key
   * (without `key`: equal ones) the first.
   *
   * Lazy: `other` is opened when this AsyncSeq has ended. `key` gets the value only; keys are compared by
   * SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. Memory O(distinct
   * keys), linear time; order kept. A string gives its code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
   * @example
   * await AsyncSeq.of(3, 1, 3).union([2, 3, 4]).toArray(); // → [3, 1, 2, 4]
   * @see `intersection`, `difference`, `symmetricDifference`, `distinct`, `concat`; `Union` and `UnionBy`
   *   in LINQ, `union` in Kotlin, `unionBy` in lodash
   * @see https://tc39.es/ecma262/#sec-set.prototype.union
   * @category Distinct
   */
  union<U>(other: AsyncSource<U>, key?: (value: T | U) => unknown): AsyncSeq<T | U> {
    return ops.union(
      this as never,
      side('union', 'other', other),
      refusing('union', 'key', key as never),
    ) as never;
  }

  /**
   * The elements that `other` has too, without repeats: those whose key (without `key`: the element itself)
   * is also that of an element there.
   *
   * Lazy. At the first pull the keys of `other` are collected; this AsyncSeq streams, to its end. `key` gets the value
   * only; keys are compared by SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its
   * parts. Memory O(distinct keys of `other`), linear time; order kept. A string gives its code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
   * @throws SeqInfiniteError when run, if `other` is endless
   * @example
   * await AsyncSeq.of(1, 2, 3, 2).intersection([2, 3, 4]).toArray(); // → [2, 3]
   * await AsyncSeq.of('Ada', 'Bob').intersection(['BOB'], (name) => String(name).toLowerCase()).toArray(); // → ['Bob']
   * @see `difference`, `union`, `innerJoin`; `Intersect` and `IntersectBy` in LINQ, `intersect` in Kotlin,
   *   `intersectionBy` in lodash
   * @see https://tc39.es/ecma262/#sec-set.prototype.intersection
   * @category Distinct
   */
  intersection<U>(other: AsyncSource<U>, key?: (value: T | U) => unknown): AsyncSeq<T> {
    return ops.intersection(
      this as never,
      side('intersection', 'other', other),
      refusing('intersection', 'key', key as never),
    ) as never;
  }

  /**
   * The elements that `other` does not have, without repeats: those whose key (without `key`: the element
   * itself) is that of no element there.
   *
   * Lazy. At the first pull the keys of `other` are collected; this AsyncSeq streams, and may be endless. `key` gets
   * the value only; keys are compared by SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)`
   * by its parts. Memory O(distinct keys of both), linear time; order kept. A string gives its code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
   * @throws SeqInfiniteError when run, if `other` is endless
   * @example
   * await AsyncSeq.of(1, 2, 3, 1).difference([2]).toArray(); // → [1, 3]
   * @see `intersection`, `symmetricDifference`, `filter`; `Except` and `ExceptBy` in LINQ, `minus` and
   *   `subtract` in Kotlin, `differenceBy` in lodash
   * @see https://tc39.es/ecma262/#sec-set.prototype.difference
   * @category Distinct
   */
  difference<U>(other: AsyncSource<U>, key?: (value: T | U) => unknown): AsyncSeq<T> {
    return ops.difference(
      this as never,
      side('difference', 'other', other),
      refusing('difference', 'key', key as never),
    ) as never;
  }

  /**
   * The elements that only one of the two sides has, without repeats: first those of this AsyncSeq, then those
   * of `other`.
   *
   * Lazy until the first pull, which collects this AsyncSeq, then `other`: memory O(distinct keys of both), linear
   * time. `key` gets the value only; keys are compared by SameValueZero. Objects, arrays and Dates are compared by
   * identity, a `key(…)` by its parts. Order kept in both. A string gives its code points.
   *
   * @throws TypeError at once, if `other` is not iterable, or `key` is given and not a function
   * @throws SeqInfiniteError when run, if this AsyncSeq or `other` is endless
   * @example
   * await AsyncSeq.of(1, 2, 3).symmetricDifference([2, 4]).toArray(); // → [1, 3, 4]
   * @see `difference`, `union`, `intersection`; `symmetric_difference` of sets in Python and Rust, `xorBy`
   *   in lodash, `SymmetricExceptWith` in .NET
   * @see https://tc39.es/ecma262/#sec-set.prototype.symmetricdifference
   * @category Distinct
   */
  symmetricDifference<U>(other: AsyncSource<U>, key?: (value: T | U) => unknown): AsyncSeq<T | U> {
    return ops.symmetricDifference(
      this as never,
      side('symmetricDifference', 'other', other),
      refusing('symmetricDifference', 'key', key as never),
    ) as never;
  }

  // ── Order ───────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The elements, sorted: by `compare`, or by their natural order (numbers and bigints by value, strings by
   * code unit, Dates by time, a `key(…)` by the first of its parts that differ; then NaN, null and undefined).
   *
   * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory. When a `take(k)` or
   * `first()` follows, only k elements are kept: O(n log k). Stable; the source is not changed. The number, order and
   * arguments of the calls of `compare` are not promised: with `take(k)` there are fewer, and a function that throws
   * may do so at another element, or not at all. undefined comes last, and `compare` never gets it.
   *
   * @throws TypeError at once, if `compare` is given and not a function; when run, without `compare`, if
   *   elements of different kinds, or without an order, meet
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(10, 9, 1).sort().toArray(); // → [1, 9, 10]
   * await AsyncSeq.of('b', 'C', 'a').sort((a, b) => a.localeCompare(b)).toArray(); // → ['a', 'b', 'C']
   * @see `sortBy`, `min`, `reverse`; `sorted` in Python, Kotlin and itertools of Rust, `Order` in LINQ
   * @see https://tc39.es/ecma262/#sec-array.prototype.tosorted
   * @category Order
   */
  sort(compare?: Compare<T>): AsyncSeq<T> {
    return ops.sort(this as never, refusing('sort', 'compare', compare as never)) as never;
  }

  /**
   * The elements, sorted by the key that `key` gives for each; `thenBy` settles ties.
   *
   * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory. When a `take(k)` or
   * `first()` follows, only k elements are kept: O(n log k). `key` gets the value only, and is called once for each
   * element. Ascending by the natural order of the keys, descending with `'desc'`, or by a compare function for keys.
   * Stable. The number, order and arguments of the calls of that function are not promised: with `take(k)` there are
   * fewer, and a function that throws may do so at another element, or not at all.
   *
   * @throws TypeError at once, if `key` is not a function or `direction` is none of these; when run, if keys
   *   of different kinds, or without an order, meet
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('pear', 'fig', 'apple').sortBy((word) => word.length).toArray(); // → ['fig', 'pear', 'apple']
   * await AsyncSeq.of(1, 22, 333).sortBy((n) => n, 'desc').take(2).toArray(); // → [333, 22]
   * @see `thenBy`, `sort`, `minBy`; `sorted(key=…)` in Python, `OrderBy` in LINQ, `sortedBy` in Kotlin,
   *   `orderBy` in lodash, `top` in Spark and `heapq.nlargest` in Python, with `take`
   * @category Order
   */
  sortBy<K>(key: (value: T) => K, direction?: Direction<K>): OrderedAsyncSeq<T> {
    return OrderedAsyncSeq.over(
      ops.sortBy(
        this as never,
        refusing('sortBy', 'key', key as never),
        refusing('sortBy', 'direction', direction as never),
      ),
    );
  }

  /**
   * The elements in opposite order.
   *
   * Lazy until the first pull, which collects every element: O(n) memory; arrays and ranges are read backwards instead,
   * in constant memory.
   *
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('a', 'b', 'c').reverse().toArray(); // → ['c', 'b', 'a']
   * @see `sort`, `last`; `reversed` in Python and Kotlin, `Reverse` in LINQ, `rev` in Rust, `reverse` in
   *   lodash
   * @category Order
   */
  reverse(): AsyncSeq<T> {
    return ops.reverse(this as never) as never;
  }

  /**
   * The elements in random order, each order equally likely; anew for each run.
   *
   * Lazy until the first pull, which collects every element: O(n) memory. `rng`, or `Math.random`, is called n − 1
   * times, always in the same way, so a seeded one gives the same order again.
   *
   * @throws TypeError at once, if `rng` is given and not a function
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * await AsyncSeq.from(Seq.range(0, 10)).shuffle().sort().take(3).toArray(); // → [0, 1, 2]
   * await AsyncSeq.of('a', 'b', 'c').shuffle(() => 0).toArray(); // → ['b', 'c', 'a']
   * @see `sample`, `sort`, `permutations`; `random.shuffle` in Python, `Shuffle` in LINQ, `shuffled` in
   *   Kotlin, `shuffle` in lodash
   * @category Order
   */
  shuffle(rng?: Rng): AsyncSeq<T> {
    return ops.shuffle(this as never, refusing('shuffle', 'rng', rng)) as never;
  }

  // ── Join ────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * An AsyncSeq of the matches between these elements and those of `inner`: `result(outer, inner)`, or the pair,
   * for every two whose keys are equal.
   *
   * Lazy. At the first pull `inner` is collected and indexed by its key; this AsyncSeq streams, and may be endless.
   * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with such
   * a part) matches nothing. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(n + m) time
   * and O(m) memory for n elements here and m there. Order: as here, and within one element as in `inner`. A string
   * gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if `inner` is endless
   * @example
   * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }, { id: 3, by: 7 }];
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * await AsyncSeq.from(orders)
   *   .innerJoin(people, (order) => order.by, (person) => person.id, (order, person) => `${order.id}: ${person.name}`)
   *   .toArray(); // → ['1: Ada', '3: Ada']
   * @see `product`, `groupBy`, `toMap`; `Join` in LINQ, `JOIN` in SQL
   * @category Join
   */
  innerJoin<U, K, R = [T, U]>(
    inner: AsyncSource<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T, inner: U) => R,
  ): AsyncSeq<R> {
    return ops.innerJoin(
      this as never,
      side('innerJoin', 'inner', inner),
      refusing('innerJoin', 'outerKey', outerKey as never),
      refusing('innerJoin', 'innerKey', innerKey as never),
      refusing('innerJoin', 'result', result as never),
    ) as never;
  }

  /**
   * An AsyncSeq of the matches between these elements and those of `inner`, where an element without a match is
   * paired with undefined: `result(outer, inner)`, or the pair.
   *
   * Lazy. At the first pull `inner` is collected and indexed by its key; this AsyncSeq streams, and may be endless.
   * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with such
   * a part) matches nothing. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(n + m) time
   * and O(m) memory for n elements here and m there. Order: as here, and within one element as in `inner`. A string
   * gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if `inner` is endless
   * @example
   * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }];
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * await AsyncSeq.from(orders)
   *   .leftJoin(people, (order) => order.by, (person) => person.id, (order, person) => person?.name ?? order.by)
   *   .toArray(); // → ['Ada', 8]
   * @see `innerJoin`, `rightJoin`, `fullJoin`, `groupJoin`; `LeftJoin` in LINQ, `LEFT JOIN` in SQL
   * @category Join
   */
  leftJoin<U, K, R = [T, U | undefined]>(
    inner: AsyncSource<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T, inner: U | undefined) => R,
  ): AsyncSeq<R> {
    return ops.leftJoin(
      this as never,
      side('leftJoin', 'inner', inner),
      refusing('leftJoin', 'outerKey', outerKey as never),
      refusing('leftJoin', 'innerKey', innerKey as never),
      refusing('leftJoin', 'result', result as never),
    ) as never;
  }

  /**
   * An AsyncSeq of the matches between these elements and those of `inner`, where an element of `inner` without a
   * match is paired with undefined: `result(outer, inner)`, or the pair.
   *
   * Lazy. At the first pull this AsyncSeq is collected and indexed by its key; `inner` streams, and may be endless.
   * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with such
   * a part) matches nothing. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(n + m) time
   * and O(n) memory for n elements here and m there. Order: as in `inner`, and within one element as here. A string
   * gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }];
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * await AsyncSeq.from(orders)
   *   .rightJoin(people, (order) => order.by, (person) => person.id, (order, person) => [person.name, order?.id])
   *   .toArray(); // → [['Ada', 1], ['Alan', undefined]]
   * @see `leftJoin`, `innerJoin`, `fullJoin`; `RightJoin` in LINQ, `RIGHT JOIN` in SQL
   * @category Join
   */
  rightJoin<U, K, R = [T | undefined, U]>(
    inner: AsyncSource<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T | undefined, inner: U) => R,
  ): AsyncSeq<R> {
    return ops.rightJoin(
      this as never,
      side('rightJoin', 'inner', inner),
      refusing('rightJoin', 'outerKey', outerKey as never),
      refusing('rightJoin', 'innerKey', innerKey as never),
      refusing('rightJoin', 'result', result as never),
    ) as never;
  }

  /**
   * An AsyncSeq of the matches between these elements and those of `inner`, where an element of either side
   * without a match is paired with undefined: `result(outer, inner)`, or the pair.
   *
   * Lazy. At the first pull `inner` is collected and indexed by its key; this AsyncSeq streams. Keys get the value only
   * and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with such a part) matches nothing.
   * Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(n + m) time and O(m) memory for n
   * elements here and m there. Order: as here, and within one element as in `inner`; the elements of `inner` without a
   * match come last. A string gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if `inner` is endless
   * @example
   * const orders = [{ id: 1, by: 7 }, { id: 2, by: 8 }];
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * await AsyncSeq.from(orders)
   *   .fullJoin(people, (order) => order.by, (person) => person.id, (order, person) => [order?.id, person?.name])
   *   .toArray(); // → [[1, 'Ada'], [2, undefined], [undefined, 'Alan']]
   * @see `leftJoin`, `rightJoin`, `innerJoin`; `FULL OUTER JOIN` in SQL, `FullJoin` in MoreLINQ
   * @category Join
   */
  fullJoin<U, K, R = [T, U | undefined] | [undefined, U]>(
    inner: AsyncSource<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T | undefined, inner: U | undefined) => R,
  ): AsyncSeq<R> {
    return ops.fullJoin(
      this as never,
      side('fullJoin', 'inner', inner),
      refusing('fullJoin', 'outerKey', outerKey as never),
      refusing('fullJoin', 'innerKey', innerKey as never),
      refusing('fullJoin', 'result', result as never),
    ) as never;
  }

  /**
   * An AsyncSeq of each element together with an array of all elements of `inner` that have the same key:
   * `result(outer, inners)`, or the pair.
   *
   * Lazy. At the first pull `inner` is collected and indexed by its key; this AsyncSeq streams, and may be endless.
   * Keys get the value only and are compared by SameValueZero. A missing key (undefined, null, or a `key(…)` with such
   * a part) matches nothing. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(n + m) time
   * and O(m) memory for n elements here and m there. One row for each element, in the order of this AsyncSeq; the
   * arrays in that of `inner`, each a new one. A string gives its code points.
   *
   * @throws TypeError at once, if `inner` is not iterable or a callback is not a function
   * @throws SeqInfiniteError when run, if `inner` is endless
   * @example
   * const people = [{ id: 7, name: 'Ada' }, { id: 9, name: 'Alan' }];
   * const orders = [{ by: 7, n: 2 }, { by: 7, n: 3 }];
   * await AsyncSeq.from(people)
   *   .groupJoin(orders, (person) => person.id, (order) => order.by, ({ name }, own) => `${name}: ${own.length}`)
   *   .toArray(); // → ['Ada: 2', 'Alan: 0']
   * @see `leftJoin`, `innerJoin`, `groupBy`; `GroupJoin` in LINQ
   * @category Join
   */
  groupJoin<U, K, R = [T, U[]]>(
    inner: AsyncSource<U>,
    outerKey: (value: T) => K,
    innerKey: (value: U) => K,
    result?: (outer: T, inners: U[]) => R,
  ): AsyncSeq<R> {
    return ops.groupJoin(
      this as never,
      side('groupJoin', 'inner', inner),
      refusing('groupJoin', 'outerKey', outerKey as never),
      refusing('groupJoin', 'innerKey', innerKey as never),
      refusing('groupJoin', 'result', result as never),
    ) as never;
  }

  /**
   * An AsyncSeq of each element and all its descendants: its children, which `children` gives, their children,
   * and so on.
   *
   * Lazy: `children` gets an element and its index in the result, from 0, when all elements before its children have
   * been given; null and undefined mean none. With `'depth'`, the default, an element is followed by all below its
   * first child, then the second, in memory O(depth); with `'breadth'` all elements come, then all children, then
   * theirs, in memory O(elements whose children have not come). It may be endless; no limit by the call stack. What
   * `children` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `children` is not a function, or `order` is another word; when run, if
   *   `children` gives something that is not iterable, or a string
   * @example
   * await AsyncSeq.of(1).expand((n) => (n < 4 ? [n * 2, n * 2 + 1] : null)).toArray(); // → [1, 2, 4, 5, 3, 6, 7]
   * await AsyncSeq.of(1).expand((n) => (n < 4 ? [n * 2, n * 2 + 1] : null), 'breadth').toArray(); // → [1, 2, 3, 4, 5, 6, 7]
   * @see `flatten`, `flatMap`, `iterate`; `Expand` in Ix.NET, `TraverseDepthFirst` in MoreLINQ, `expand` in
   *   RxJS, `WITH RECURSIVE` in SQL
   * @category Join
   */
  expand(
    children: Mapper<T, MaybePromise<AsyncSource<T> | null | undefined>>,
    order?: 'depth' | 'breadth',
  ): AsyncSeq<T> {
    return ops.expand(
      this as never,
      promising('expand', "the children's result", children as never, true),
      order,
    ) as never;
  }

  // ── Share ───────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The same elements, each computed once: kept as it is pulled, and replayed to every run.
   *
   * Lazy: a run pulls only what no run before it has pulled; runs that wait for the same element share one pull. O(n)
   * memory, until the result is let go. The source is held open until it ends or the result is disposed; leaving a run
   * early does not close it. An error of the source is thrown again to each run that reaches it.
   *
   * @throws SeqConsumedError when run after it was disposed
   * @example
   * let calls = 0;
   * const costly = AsyncSeq.of(1, 2, 3).map(async (n) => (calls++, n * 10)).memoize();
   * const [sum, most] = await Promise.all([costly.sum(), costly.max()]);
   * [sum, most, calls]; // → [60, 30, 3]
   * @see `cycle`, `toArray`; `itertools.tee` in Python, `Memoize` in Ix.NET, `shareReplay` in RxJS
   * @category Share
   */
  memoize(): SharedAsyncSeq<T> {
    return SharedAsyncSeq.over(memoRoot<T>(this));
  }

  /**
   * One run of this AsyncSeq that all runs of the result share: each continues where the one before stopped.
   *
   * Lazy; constant memory: nothing is kept, each element goes to the run that asked first, so that N runs at a time are N
   * workers over one source. Leaving a run early does not close the source; it is held open until it ends or the result
   * is disposed. After the end every run is empty.
   *
   * @throws SeqConsumedError when run after it was disposed
   * @example
   * const lines = AsyncSeq.of('name', 'Ada', 'Alan').share();
   * const header = await lines.first(); // → 'name'
   * await lines.toArray(); // → ['Ada', 'Alan']
   * @see `memoize`, `tee`, `peekable`; `iter` in Python, `by_ref` in Rust, `Share` in Ix.NET, `share` in
   *   RxJS
   * @category Share
   */
  share(): SharedAsyncSeq<T> {
    return SharedAsyncSeq.over(shareRoot<T>(this));
  }

  /**
   * Two AsyncSeqs of the same elements over one run of this one, each read once, at its own pace.
   *
   * Lazy: an element is pulled when the branch that is ahead asks for it, and kept until the other one has read it or
   * is disposed: O(gap) memory. A further run of a branch continues where the branch is. The source is held open until
   * it ends or both branches are disposed; leaving a run early does not close it.
   *
   * @throws SeqConsumedError when a branch is run after it was disposed
   * @example
   * const [a, b] = AsyncSeq.of(1, 2, 6).tee();
   * await Promise.all([a.min(), b.max()]); // → [1, 6]
   * @see `memoize`, `share`; `itertools.tee` in Python and Rust, `Publish` in Ix.NET
   * @category Share
   */
  tee(): [SharedAsyncSeq<T>, SharedAsyncSeq<T>];
  /**
   * An array of `n` AsyncSeqs of the same elements over one run of this one, each read once, at its own pace.
   *
   * Lazy: an element is pulled when the branch that is ahead asks for it, and kept until all others have read it or are
   * disposed: O(gap) memory. A further run of a branch continues where the branch is. The source is held open until it
   * ends or all branches are disposed; leaving a run early does not close it.
   *
   * @throws TypeError at once, if `n` is not a whole number (it is not converted)
   * @throws RangeError at once, if `n` is below 1 or above 2^16
   * @throws SeqConsumedError when a branch is run after it was disposed
   * @example
   * const [a, b, c] = AsyncSeq.of('x', 'y').tee(3);
   * await AsyncSeq.zip([a, b.drop(1), c.map((text) => text + text)]).toArray(); // → [['x', 'y', 'xx']]
   * @see `memoize`, `share`; `itertools.tee` in Python
   * @category Share
   */
  tee<N extends number>(n: N): Tuple<SharedAsyncSeq<T>, N>;
  tee(n?: number): never {
    return teeInto(this, n, SharedAsyncSeq.over) as never;
  }

  /**
   * An iterator over the elements that can also look one ahead: `peek()` shows the element that `next()` will give,
   * `nextIf(predicate)` takes it only if it passes.
   *
   * Lazy: opens the source at the first `next`, `peek` or `nextIf`. Memory O(1): one element. Calls give promises, and
   * are answered in order. It is its own iterator, so it runs once; leaving a `for await`, `return()` and `await using`
   * close the source.
   *
   * @example
   * const digits = AsyncSeq.from('42+1').peekable();
   * let number = '';
   * for (let d = await digits.nextIf((c) => c >= '0'); !d.done; d = await digits.nextIf((c) => c >= '0')) number += d.value;
   * number; // → '42'
   * (await digits.peek()).value; // → '+'
   * @see `share`, `windows`, `chunkWhile`; `peekable` in Rust and of more-itertools in Python
   * @category Share
   */
  peekable(): AsyncPeekable<T> {
    return peekable<T>(this);
  }

  // ── Observe ─────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A description of the AsyncSeq, without running it: for each stage the bounds of the number of elements that it
   * gives and the elements that it holds in memory; and whether the AsyncSeq is endless, or can be run only once. As a
   * string it is a table.
   *
   * Runs now; pulls nothing, calls no callback. O(stages).
   *
   * @example
   * const plan = AsyncSeq.from(Seq.range(0, 1000)).sort().take(3).explain();
   * plan.stages.map((stage) => stage.op); // → ['from', 'sort', 'take(3)']
   * plan.infinite; // → false
   * @see `profile`; `EXPLAIN` in SQL
   * @category Observe
   */
  explain(): Explanation {
    return ops.explain(this as never);
  }

  /**
   * The result of `run`, and its cost: elements in and out and time in milliseconds for each stage, measured
   * in the runs that `run` makes of the AsyncSeq it gets. `moments` has what happened first: which stage asked, gave,
   * held or dropped which element, and from which elements it was made. `lanes()` draws them.
   *
   * Runs now: `run` is called once, with an AsyncSeq equal to this one. Measuring slows a run down. O(`moments`) memory.
   *
   * `options.moments` is the number of moments that are told, 60 if left out. With `options.time` false the clock is not
   * read, and all times are 0.
   * An element is held while a callback has it and has not answered.
   *
   * @throws TypeError at once, if `run` is not a function, or `options` is no object
   * @throws RangeError at once, if `moments` is negative or not a number
   * @example
   * const evens = AsyncSeq.from(Seq.range(0, 100)).filter((n) => n % 2 === 0).take(3);
   * const { result, profile } = await evens.profile((seq) => seq.toArray());
   * result; // → [0, 2, 4]
   * profile.stages.map((stage) => stage.out); // → [5, 3, 3]
   *
   * const { profile: pairs } = await AsyncSeq.of(7, 8).chunks(2).profile((seq) => seq.toArray(), { time: false });
   * pairs.moments.map(({ stage, did }) => `${stage} ${did}`);
   * // → ['0 asked', '0 gave', '1 held', '0 asked', '0 gave', '1 gave', '0 asked', '0 ended']
   * @see `explain`, `tap`, `pipe`; `EXPLAIN ANALYZE` in SQL
   * @category Observe
   */
  profile<R>(
    run: (seq: AsyncSeq<T>) => R,
    options?: ProfileOptions,
  ): Promise<{ result: Awaited<R>; profile: AsyncProfile }> {
    return profile(this, run as never, options) as never;
  }

  /**
   * The known bounds of the number of elements, `min` and `max`; both Infinity, if the AsyncSeq is endless.
   *
   * Runs now; pulls nothing, calls no callback. O(stages). `max` is also Infinity if nothing is known.
   *
   * @example
   * AsyncSeq.of(1, 2, 3).filter((n) => n > 1).sizeHint(); // → { min: 0, max: 3 }
   * AsyncSeq.from(Seq.range(0)).map((n) => n * 2).sizeHint(); // → { min: Infinity, max: Infinity }
   * @see `explain`, `count`; `size_hint` in Rust, `TryGetNonEnumeratedCount` in LINQ,
   *   `operator.length_hint` in Python
   * @category Observe
   */
  sizeHint(): SizeHint {
    return ops.sizeHint(this as never);
  }

  /**
   * The same elements; the operation before it is called `name` in `explain`, `profile` and `AsyncSeq.trace`.
   *
   * Lazy; adds no stage. Constant memory; order kept.
   *
   * @throws TypeError at once, if `name` is not a string
   * @example
   * try {
   *   await AsyncSeq.of('1', 'x').map((text) => BigInt(text)).label('parse').toArray();
   * } catch (error) {
   *   Seq.trace(error); // → { stage: 'map', label: 'parse', index: 1 }
   * }
   * @see `explain`, `Seq.trace`, `profile`
   * @category Observe
   */
  label(name: string): AsyncSeq<T> {
    return ops.label(this as never, name) as never;
  }

  /**
   * The same elements, as long as there are no more than `max`: one more is an error.
   *
   * Lazy: throws the error when element `max` + 1 has been pulled. Constant memory; order kept. An endless AsyncSeq
   * ends with it.
   *
   * @throws RangeError at once, if `max` is negative, NaN, or finite and above 2^53 − 1
   * @throws SeqLimitError when run, if there is an element too many
   * @example
   * await AsyncSeq.iterate(1, (n) => n * 2).takeWhile((n) => n !== 1000).guard(10_000).toArray(); // → throws SeqLimitError
   * await AsyncSeq.of(1, 2).guard(2).toArray(); // → [1, 2]
   * @see `take`, `sizeHint`
   * @category Observe
   */
  guard(max: number): AsyncSeq<T> {
    return ops.guard(this as never, max) as never;
  }

  /**
   * The same elements; `fn` gets a report of their count from time to time: `{ count, ms, rate, value }`.
   *
   * Lazy: `fn` is called before an element goes on, after every 1000 elements or after `every`; with `{ count, ms }`
   * after so many elements or milliseconds, whichever comes first. It gets the number of elements so far, the
   * milliseconds since the run began, the elements per second, and the current element. Constant memory; order kept.
   * What `fn` gives may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `fn` is not a function, a count not a whole number or `ms` not a number
   *   (neither is converted)
   * @throws RangeError at once, if a count is below 1 or above 2^32 − 1, or `ms` is not above 0
   * @example
   * const seen: string[] = [];
   * await AsyncSeq.from(Seq.range(0, 10)).progress(({ count, value }) => seen.push(`${count}: ${value}`), 4).sum(); // → 45
   * seen; // → ['4: 3', '8: 7']
   * @see `tap`, `profile`, `label`; `tqdm` in Python
   * @category Observe
   */
  progress(fn: (progress: Progress<T>) => unknown, every?: number | ProgressInterval): AsyncSeq<T> {
    return ops.progress(this as never, fn as never, every) as never;
  }

  // ── Collect ─────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * An array of the elements.
   *
   * Runs now, to the end. O(n) memory; order kept. Each call runs the AsyncSeq again and gives a new array. Like
   * `Array.from`, it fills the memory if a generator of your own never ends: use `guard` for those.
   *
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.from(Seq.range(1, 4)).map((n) => n / 2).toArray(); // → [0.5, 1, 1.5]
   * @see `toSet`, `toMap`, `forEach`; `list` in Python, `ToArray` in LINQ, `toList` in Kotlin, `collect` in
   *   Rust
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.toarray
   * @category Collect
   */
  toArray(): Promise<T[]> {
    return promised(() => ops.toArray(this as never)) as never;
  }

  /**
   * A Set of the elements, in the order in which they first came.
   *
   * Runs now, to the end. Memory O(distinct elements), which are compared by SameValueZero. Objects, arrays and Dates
   * are compared by identity, a `key(…)` by its parts, and `has` finds it by any key with the same parts.
   *
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.from('abracadabra').toSet(); // → Set(5) { 'a', 'b', 'r', 'c', 'd' }
   * @see `distinct`, `toArray`; `set` in Python, `ToHashSet` in LINQ, `toSet` in Kotlin
   * @category Collect
   */
  toSet(): Promise<Set<T>> {
    return promised(() => ops.toSet(this as never)) as never;
  }

  /**
   * A Map of the elements, which are pairs of a key and a value. Of values with the same key the last one stays, in the
   * place of the first.
   *
   * Runs now, to the end. O(n) memory; keys in the order in which they first came. As keys, objects, arrays and Dates
   * are compared by identity, a `key(…)` by its parts, and `get` finds it by any key with the same parts.
   *
   * @throws TypeError if an element is not an object
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of<[string, number]>(['a', 1], ['b', 2]).toMap(); // → Map(2) { 'a' => 1, 'b' => 2 }
   * @see `toObject`, `toGroups`; `dict` in Python, `toMap` in Kotlin, `collect` in Rust
   * @see https://tc39.es/ecma262/#sec-map-iterable
   * @category Collect
   */
  toMap<K, V>(this: AsyncSeq<Entry<K, V>>): Promise<Map<K, V>>;
  /**
   * A Map of the elements under the key that `key` gives for each. Of elements with the same key the last one stays, in
   * the place of the first.
   *
   * Runs now, to the end. `key` gets the value and its index, from 0. O(n) memory; keys in the order in which they
   * first came. As keys, objects, arrays and Dates are compared by identity, a `key(…)` by its parts, and `get` finds
   * it by any key with the same parts. What `key` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `key` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('fig', 'apple').toMap((word) => word.length); // → Map(2) { 3 => 'fig', 5 => 'apple' }
   * @see `toGroups`, `toObject`; `ToDictionary` in LINQ, `associateBy` in Kotlin, `keyBy` in lodash
   * @category Collect
   */
  toMap<K>(key: Mapper<T, K>): Promise<Map<Awaited<K>, T>>;
  /**
   * A Map of the values that `value` gives for each element, under the keys that `key` gives. Of values with the same
   * key the last one stays, or the result of `merge(earlier, later, key)`.
   *
   * Runs now, to the end. `key` and `value` get the value and its index, from 0. O(keys) memory; keys in the order in
   * which they first came. As keys, objects, arrays and Dates are compared by identity, a `key(…)` by its parts, and
   * `get` finds it by any key with the same parts. What `key` and `value` give may be a promise, which is awaited.
   *
   * @throws TypeError if `key` is not a function, or `value` or `merge` is given and not one
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
   * await AsyncSeq.from(sold).toMap((row) => row.city, (row) => row.n, (a, b) => a + b);
   * // → Map(2) { 'Oslo' => 5, 'Rome' => 1 }
   * @see `toGroups`, `countBy`, `toObject`; `ToDictionary` in LINQ, `associate` in Kotlin
   * @category Collect
   */
  toMap<K, V>(
    key: Mapper<T, K>,
    value: Mapper<T, V>,
    merge?: (earlier: Awaited<V>, later: Awaited<V>, key: Awaited<K>) => Awaited<V>,
  ): Promise<Map<Awaited<K>, Awaited<V>>>;
  toMap(
    key?: Mapper<T, unknown>,
    value?: Mapper<T, unknown>,
    merge?: Reducer<unknown, never>,
  ): Promise<Map<unknown, unknown>> {
    return promised(() =>
      answered(this, 'toMap', [key, value], (source, own, item) =>
        ops.toMap(source, own, item, refusing('toMap', 'merge', merge as never)),
      ),
    ) as never;
  }

  /**
   * An object of the elements, which are pairs of a key and a value. Of values with the same key the last one stays.
   *
   * Runs now, to the end. O(n) memory; keys in the order of the language (whole numbers first). Any key
   * becomes an own property, `__proto__` too.
   *
   * @throws TypeError if an element is not an object
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of<[string, number]>(['a', 1], ['b', 2]).toObject(); // → { a: 1, b: 2 }
   * @see `toMap`; `fromPairs` in lodash
   * @see https://tc39.es/ecma262/#sec-object.fromentries
   * @category Collect
   */
  toObject<K extends PropertyKey, V>(this: AsyncSeq<Entry<K, V>>): Promise<ByKey<K, V>>;
  /**
   * An object of the elements under the key that `key` gives for each. Of elements with the same key the last one
   * stays.
   *
   * Runs now, to the end. `key` gets the value and its index, from 0. O(n) memory; keys in the order of the language
   * (whole numbers first). Any key becomes an own property, `__proto__` too. What `key` gives may be a promise, which
   * is awaited.
   *
   * @throws TypeError if `key` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('fig', 'apple').toObject((word) => word.charAt(0)); // → { f: 'fig', a: 'apple' }
   * @see `toMap`; `keyBy` in lodash, `associateBy` in Kotlin
   * @category Collect
   */
  toObject<K extends PropertyKey>(key: Mapper<T, MaybePromise<K>>): Promise<ByKey<K, T>>;
  /**
   * An object of the values that `value` gives for each element, under the keys that `key` gives. Of values with the
   * same key the last one stays, or the result of `merge(earlier, later, key)`.
   *
   * Runs now, to the end. `key` and `value` get the value and its index, from 0. O(keys) memory; keys in the
   * order of the language (whole numbers first). Any key becomes an own property, `__proto__` too.
   * What `key` and `value` give may be a promise, which is awaited.
   *
   * @throws TypeError if `key` is not a function, or `value` or `merge` is given and not one
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('a', 'b', 'a').toObject((letter) => letter, () => 1, (a, b) => a + b); // → { a: 2, b: 1 }
   * @see `toMap`, `countBy`; `associate` in Kotlin
   * @category Collect
   */
  toObject<K extends PropertyKey, V>(
    key: Mapper<T, MaybePromise<K>>,
    value: Mapper<T, V>,
    merge?: (earlier: Awaited<V>, later: Awaited<V>, key: K) => Awaited<V>,
  ): Promise<ByKey<K, Awaited<V>>>;
  toObject(
    key?: Mapper<T, MaybePromise<PropertyKey>>,
    value?: Mapper<T, unknown>,
    merge?: Reducer<unknown, never>,
  ): Promise<object> {
    return promised(() =>
      answered(this, 'toObject', [key, value], (source, own, item) =>
        ops.toObject(source, own, item, refusing('toObject', 'merge', merge as never)),
      ),
    ) as never;
  }

  /**
   * The elements as one string, with `separator` between them; null and undefined print as empty strings.
   *
   * Runs now, to the end. Memory O(length of the string); order kept.
   *
   * @throws TypeError if `separator` or an element cannot be converted to a string (a symbol)
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('a', null, 'c').join('-'); // → 'a--c'
   * await AsyncSeq.from(Seq.range(1, 4)).join(); // → '1,2,3'
   * @see `toArray`, `innerJoin`; `str.join` in Python, `string.Join` in .NET, `joinToString` in Kotlin,
   *   `join` in lodash
   * @see https://tc39.es/proposal-iterator-join/
   * @category Collect
   */
  join(separator?: string): Promise<string> {
    return promised(() => ops.join(this as never, separator as never)) as never;
  }

  /**
   * An array of arrays: the first values of all elements, which are arrays, then the second ones, and so on.
   *
   * Runs now, to the end. O(n) memory; order kept. The first element decides how many arrays there are; without
   * elements there are none. Values missing in a shorter element are undefined, further values of a longer one are left
   * out.
   *
   * @throws TypeError if an element is not an array
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * const [names, years] = await AsyncSeq.of<[string, number]>(['Ada', 1815], ['Alan', 1912]).unzip();
   * names; // → ['Ada', 'Alan']
   * years; // → [1815, 1912]
   * @see `AsyncSeq.zip`, `partition`, `toObject`; `zip(*…)` in Python, `unzip` in Kotlin, Rust and lodash
   * @category Collect
   */
  unzip<U extends readonly unknown[]>(this: AsyncSeq<U>): Promise<{ -readonly [I in keyof U]: U[I][] }> {
    return promised(() => ops.unzip(this as never)) as never;
  }

  /**
   * The result of `collector` for the elements. `seqable/collectors` has ready-made ones, which can be combined.
   *
   * Runs now, to the end, in one pass. Memory is that of the collector. It gets each value and its index,
   * from 0.
   *
   * @throws TypeError if `collector` is not a collector: an object with `init`, `add`, `merge` and `done`
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * import { all, count, sum } from 'seqable/collectors';
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }];
   * await AsyncSeq.from(sold).collect(all({ rows: count(), items: sum((row) => row.n) })); // → { rows: 2, items: 3 }
   * @see `aggregateBy`, `reduce`; `collect` of `Collectors` in Java, `Aggregate` in LINQ
   * @category Collect
   */
  collect<R>(collector: Collector<T, R>): Promise<R> {
    return promised(() =>
      ops.collect(this as never, refusingCollector('collect', collector as never)),
    ) as never;
  }

  /**
   * A web stream over the elements, each pulled when the stream is read.
   *
   * Lazy: nothing is opened before the first read; up to `highWaterMark` elements are pulled ahead of that, none unless
   * given. Cancelling the stream closes what is open; an error of the run is that of the stream. A stream of Node is
   * `Readable.from(asyncSeq)`.
   *
   * @throws TypeError at once, if `highWaterMark` is given and no number, or the engine has no ReadableStream
   * @throws RangeError at once, if `highWaterMark` is below 0 or NaN
   * @example
   * const stream = AsyncSeq.of(1, 2, 3).map((n) => n * 10).toReadableStream();
   * await AsyncSeq.from(stream).toArray(); // → [10, 20, 30]
   * @see `from`, `toArray`; `ReadableStream.from` of the web, `toDOMStream` in IxJS
   * @category Collect
   */
  toReadableStream(options?: StreamOptions): StreamOf<T> {
    return toReadableStream(this, options) as never;
  }

  // ── Group ───────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * An AsyncSeq of groups, one for each key that `key` gives. A group is an AsyncSeq of its elements, with the key as
   * `key`.
   *
   * Lazy until the first pull, which collects every element: O(n) memory. `key` gets the value and its index, from 0;
   * keys are compared by SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its parts.
   * Groups come in the order in which their keys first came, their elements as they came. What `key` gives may be a
   * promise, which is awaited.
   *
   * @throws TypeError at once, if `key` is not a function
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
   * await AsyncSeq.from(sold)
   *   .groupBy((row) => row.city)
   *   .map(async (group) => [group.key, await group.map((row) => row.n).sum()])
   *   .toArray(); // → [['Oslo', 5], ['Rome', 1]]
   * @see `toGroups`, `countBy`, `chunkBy`; `GroupBy` in LINQ, `groupBy` in Kotlin, lodash and RxJS,
   *   `into_group_map` of itertools in Rust
   * @category Group
   */
  groupBy<K>(key: Mapper<T, K>): AsyncSeq<AsyncGroup<Awaited<K>, T>>;
  /**
   * An AsyncSeq of groups, one for each key that `key` gives. A group is an AsyncSeq of the results of `value` for its
   * elements, with the key as `key`.
   *
   * Lazy until the first pull, which collects every element: O(n) memory. `key` and `value` get the value and its
   * index, from 0; keys are compared by SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)`
   * by its parts. Groups come in the order in which their keys first came, their values as they came. What `key` and
   * `value` give may be a promise, which is awaited.
   *
   * @throws TypeError at once, if `key` is not a function, or `value` is given and not a function
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
   * await AsyncSeq.from(sold)
   *   .groupBy((row) => row.city, (row) => row.n)
   *   .map(async (group) => `${group.key}: ${await group.max()}`)
   *   .toArray(); // → ['Oslo: 3', 'Rome: 1']
   * @see `toGroups`, `countBy`, `chunkBy`; `GroupBy` in LINQ, `groupBy` in Kotlin
   * @category Group
   */
  groupBy<K, V>(key: Mapper<T, K>, value: Mapper<T, V>): AsyncSeq<AsyncGroup<Awaited<K>, Awaited<V>>>;
  groupBy(key: Mapper<T, unknown>, value?: Mapper<T, unknown>): AsyncSeq<never> {
    return answeredStage(this, 'groupBy', [key, value], (source, own, item) =>
      ops.groupBy(source, own, item, AsyncGroup.make),
    ) as never;
  }

  /**
   * A Map from each key that `key` gives to an array of its elements.
   *
   * Runs now, to the end. `key` gets the value and its index, from 0; keys are compared by SameValueZero. Objects,
   * arrays and Dates are compared by identity, a `key(…)` by its parts. O(n) memory; keys in the order in which they
   * first came, elements as they came. What `key` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `key` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.from(Seq.range(1, 6)).toGroups((n) => (n % 2 ? 'odd' : 'even'));
   * // → Map(2) { 'odd' => [ 1, 3, 5 ], 'even' => [ 2, 4 ] }
   * @see `groupBy`, `countBy`, `partition`; `ToLookup` in LINQ, `groupBy` in Kotlin and lodash
   * @see https://tc39.es/ecma262/#sec-map.groupby
   * @category Group
   */
  toGroups<K>(key: Mapper<T, K>): Promise<Map<Awaited<K>, NonEmpty<T>>>;
  /**
   * A Map from each key that `key` gives to an array of the results of `value` for its elements.
   *
   * Runs now, to the end. `key` and `value` get the value and its index, from 0; keys are compared by SameValueZero.
   * Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(n) memory; keys in the order in
   * which they first came, values as they came. What `key` and `value` give may be a promise, which is awaited.
   *
   * @throws TypeError if `key` is not a function, or `value` is given and not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('fig', 'pear', 'kiwi').toGroups((word) => word.length, (word) => word[0]);
   * // → Map(2) { 3 => [ 'f' ], 4 => [ 'p', 'k' ] }
   * @see `groupBy`, `toMap`; `ToLookup` in LINQ, `groupBy` in Kotlin
   * @see https://tc39.es/ecma262/#sec-map.groupby
   * @category Group
   */
  toGroups<K, V>(key: Mapper<T, K>, value: Mapper<T, V>): Promise<Map<Awaited<K>, NonEmpty<Awaited<V>>>>;
  toGroups(key: Mapper<T, unknown>, value?: Mapper<T, unknown>): Promise<Map<unknown, NonEmpty<unknown>>> {
    return promised(() =>
      answered(this, 'toGroups', [key, value], (source, own, item) => ops.toGroups(source, own, item)),
    ) as never;
  }

  /**
   * A Map from each element to the number of times it occurs.
   *
   * Runs now, to the end. Elements are compared by SameValueZero. Objects, arrays and Dates are compared by identity, a
   * `key(…)` by its parts. Memory O(distinct elements), in the order in which they first came.
   *
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.from('hello').countBy(); // → Map(4) { 'h' => 1, 'e' => 1, 'l' => 2, 'o' => 1 }
   * @see `toGroups`, `distinct`; `collections.Counter` in Python, `counts` of itertools in Rust, `eachCount`
   *   in Kotlin
   * @category Group
   */
  countBy(): Promise<Map<T, number>>;
  /**
   * A Map from each key that `key` gives to the number of its elements.
   *
   * Runs now, to the end. `key` gets the value and its index, from 0; keys are compared by SameValueZero. Objects,
   * arrays and Dates are compared by identity, a `key(…)` by its parts. Memory O(distinct keys), in the order in which
   * they first came. What `key` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `key` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('fig', 'pear', 'kiwi').countBy((word) => word.length); // → Map(2) { 3 => 1, 4 => 2 }
   * @see `toGroups`, `groupBy`; `CountBy` in LINQ, `counts_by` of itertools in Rust, `countBy` in lodash
   * @category Group
   */
  countBy<K>(key: Mapper<T, K>): Promise<Map<Awaited<K>, number>>;
  countBy(key?: Mapper<T, unknown>): Promise<Map<unknown, number>> {
    return promised(() => ops.countBy(this as never, key as never)) as never;
  }

  /**
   * A Map from each key that `key` gives to the result of `collector` for its elements. No group is kept as an array.
   *
   * Runs now, to the end, in one pass. `key` gets the value and its index, from 0; `collector` gets the index in the
   * group. Keys are compared by SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by its
   * parts. Memory O(keys), times that of the collector; keys in the order in which they first came. What `key` gives
   * may be a promise, which is awaited.
   *
   * @throws TypeError if `key` is not a function or `collector` is not a collector
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * import { all, count, sum } from 'seqable/collectors';
   * const sold = [{ city: 'Oslo', n: 2 }, { city: 'Rome', n: 1 }, { city: 'Oslo', n: 3 }];
   * const cities = await AsyncSeq.from(sold).aggregateBy((row) => row.city, all({ rows: count(), items: sum((row) => row.n) }));
   * cities.get('Oslo'); // → { rows: 2, items: 5 }
   * @see `reduceBy`, `toGroups`, `countBy`, `collect`; `GROUP BY` in SQL, `groupingBy` with a downstream
   *   collector in Java, `AggregateBy` in LINQ
   * @category Group
   */
  aggregateBy<K, R>(key: Mapper<T, K>, collector: Collector<T, R>): Promise<Map<Awaited<K>, R>> {
    return promised(() =>
      ops.aggregateBy(this as never, key as never, refusingCollector('aggregateBy', collector as never)),
    ) as never;
  }

  /**
   * A Map from each key that `key` gives to the result of `fn` for its elements: `fn` gets the result so far, which
   * begins with `seed(key)`, and each element. No group is kept as an array.
   *
   * Runs now, to the end, in one pass. `key` gets the value and its index, from 0; keys are compared by SameValueZero.
   * Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. `seed` is called once for each key.
   * Memory O(keys), in the order in which they first came. What `key` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `key`, `fn` or `seed` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * const words = AsyncSeq.of('fig', 'pear', 'kiwi');
   * await words.reduceBy((word) => word.length, (text, word) => text + word[0], () => '');
   * // → Map(2) { 3 => 'f', 4 => 'pk' }
   * @see `aggregateBy`, `toGroups`, `reduce`; `AggregateBy` in LINQ, `foldTo` of `groupingBy` in Kotlin,
   *   `reduceBy` in Ramda
   * @category Group
   */
  reduceBy<K, A>(
    key: Mapper<T, K>,
    fn: (accumulator: A, value: T, key: Awaited<K>) => A,
    seed: (key: Awaited<K>) => A,
  ): Promise<Map<Awaited<K>, A>> {
    return promised(() =>
      ops.reduceBy(
        this as never,
        key as never,
        refusing('reduceBy', 'fn', fn as never),
        refusing('reduceBy', 'seed', seed as never),
      ),
    ) as never;
  }

  /**
   * Two arrays: the elements that pass `predicate`, and the others, both with their narrowed types.
   *
   * Runs now, to the end, in one pass. `predicate` gets the value and its index, from 0. O(n) memory; order kept in
   * both. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `predicate` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * const [texts, numbers] = await AsyncSeq.of(1, 'a', 2).partition((item) => typeof item === 'string');
   * texts.map((text) => text.toUpperCase()); // → ['A']
   * numbers; // → [1, 2]
   * @see `filter`, `toGroups`; `partition` in Kotlin, Rust, lodash and RxJS
   * @category Group
   */
  partition<U extends T>(predicate: Guard<T, U>): Promise<[U[], Exclude<T, U>[]]>;
  /**
   * Two arrays: the elements that pass `predicate`, and the others.
   *
   * Runs now, to the end, in one pass. `predicate` gets the value and its index, from 0. O(n) memory; order kept in
   * both. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `predicate` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.from(Seq.range(0, 5)).partition((n) => n % 2 === 0); // → [[0, 2, 4], [1, 3]]
   * @see `filter`, `toGroups`; `partition` in Kotlin, Rust, lodash and RxJS
   * @category Group
   */
  partition(predicate: Predicate<T>): Promise<[T[], T[]]>;
  partition(predicate: Predicate<T>): Promise<[T[], T[]]> {
    return promised(() => ops.partition(this as never, predicate as never)) as never;
  }

  // ── Search ──────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The first element that passes `predicate`, with the narrowed type; undefined if there is none.
   *
   * Runs now; stops at that element, and closes the source. `predicate` gets the value and its index, from 0. O(1)
   * memory. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * const name: string | undefined = await AsyncSeq.of(1, 'a', 'b').find((item) => typeof item === 'string');
   * name; // → 'a'
   * @see `filter`, `some`, `first`; `FirstOrDefault` in LINQ, `find` in Kotlin, Rust, lodash and RxJS,
   *   `next(filter(…))` in Python
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.find
   * @category Search
   */
  find<U extends T>(predicate: Guard<T, U>): Promise<U | undefined>;
  /**
   * The first element that passes `predicate`; undefined if there is none.
   *
   * Runs now; stops at that element, and closes the source. `predicate` gets the value and its index, from 0. O(1)
   * memory. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * await AsyncSeq.from(Seq.range(1)).find((n) => n * n > 50); // → 8
   * @see `filter`, `some`, `first`; `FirstOrDefault` in LINQ, `find` in Kotlin, Rust, lodash and RxJS,
   *   `next(filter(…))` in Python
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.find
   * @category Search
   */
  find(predicate: Predicate<T>): Promise<T | undefined>;
  find(predicate: Predicate<T>): Promise<T | undefined> {
    return promised(() => ops.find(this as never, predicate as never)) as never;
  }

  /**
   * The index of the first element that passes `predicate`, from 0; −1 if there is none.
   *
   * Runs now; stops at that element, and closes the source. `predicate` gets the value and its index, from 0. O(1)
   * memory. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * await AsyncSeq.from(Seq.range(10)).findIndex((n) => n % 7 === 0); // → 4
   * @see `find`, `indexOf`; `indexOfFirst` in Kotlin, `position` in Rust, `findIndex` in lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-array.prototype.findindex
   * @category Search
   */
  findIndex(predicate: Predicate<T>): Promise<number> {
    return promised(() => ops.findIndex(this as never, predicate as never)) as never;
  }

  /**
   * The index of the first element that equals `value`, from 0; −1 if there is none.
   *
   * Runs now; stops at the first one that is the same by SameValueZero (so NaN is found), and closes the source.
   * Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(1) memory.
   *
   * @example
   * await AsyncSeq.of('a', 'b', 'a').indexOf('b'); // → 1
   * await AsyncSeq.of(1, NaN).indexOf(NaN); // → 1
   * @see `findIndex`, `includes`; `index` in Python, `indexOf` in Kotlin and lodash
   * @see https://tc39.es/ecma262/#sec-array.prototype.indexof
   * @category Search
   */
  indexOf(value: unknown): Promise<number> {
    return promised(() => ops.indexOf(this as never, value as never)) as never;
  }

  /**
   * The last element that passes `predicate`, with the narrowed type; undefined if there is none.
   *
   * Runs now, forward and to the end, whatever the source. `predicate` gets the value and its index, from 0. O(1)
   * memory. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `predicate` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * const name: string | undefined = await AsyncSeq.of('a', 'b', 1).findLast((item) => typeof item === 'string');
   * name; // → 'b'
   * @see `find`, `last`, `filter`; `LastOrDefault` in LINQ, `findLast` in Kotlin and lodash, `rfind` in
   *   Rust
   * @see https://tc39.es/ecma262/#sec-array.prototype.findlast
   * @category Search
   */
  findLast<U extends T>(predicate: Guard<T, U>): Promise<U | undefined>;
  /**
   * The last element that passes `predicate`; undefined if there is none.
   *
   * Runs now, forward and to the end, whatever the source. `predicate` gets the value and its index, from 0. O(1)
   * memory. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `predicate` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.from(Seq.range(0, 20)).findLast((n) => n % 7 === 0); // → 14
   * @see `find`, `last`, `filter`; `LastOrDefault` in LINQ, `findLast` in Kotlin and lodash, `rfind` in
   *   Rust
   * @see https://tc39.es/ecma262/#sec-array.prototype.findlast
   * @category Search
   */
  findLast(predicate: Predicate<T>): Promise<T | undefined>;
  findLast(predicate: Predicate<T>): Promise<T | undefined> {
    return promised(() => ops.findLast(this as never, predicate as never)) as never;
  }

  /**
   * The first element; undefined if there is none.
   *
   * Runs now; pulls one element and closes the source. O(1) memory.
   *
   * @example
   * await AsyncSeq.of('a', 'b').first(); // → 'a'
   * (await AsyncSeq.empty<string>().first()) ?? 'none'; // → 'none'
   * @see `last`, `find`, `take`; `FirstOrDefault` in LINQ, `firstOrNull` in Kotlin, `next` in Rust, `head` in
   *   lodash, `first` in RxJS
   * @category Search
   */
  first(): Promise<T | undefined>;
  first(test?: unknown): Promise<T | undefined> {
    return promised(() => ops.first(this as never, test as never)) as never;
  }

  /**
   * The last element; undefined if there is none.
   *
   * Runs now, to the end; over untouched arrays and ranges it jumps there, O(1). O(1) memory.
   *
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('a', 'b').last(); // → 'b'
   * @see `first`, `reverse`; `LastOrDefault` in LINQ, `lastOrNull` in Kotlin, `last` in Rust, lodash and RxJS
   * @category Search
   */
  last(): Promise<T | undefined>;
  last(test?: unknown): Promise<T | undefined> {
    return promised(() => ops.last(this as never, test as never)) as never;
  }

  /**
   * The only element; anything but exactly one element is an error.
   *
   * Runs now; pulls two elements at most, and closes the source. O(1) memory.
   *
   * @throws RangeError if there is no element, or more than one
   * @example
   * await AsyncSeq.of('a', 'b').filter((letter) => letter > 'a').single(); // → 'b'
   * await AsyncSeq.of('a', 'b').single(); // → throws RangeError
   * @see `first`, `isEmpty`; `Single` in LINQ, `single` in Kotlin and RxJS, `exactly_one` of itertools in
   *   Rust, `one` of more-itertools in Python
   * @category Search
   */
  single(): Promise<T>;
  single(test?: unknown): Promise<T> {
    return promised(() => ops.single(this as never, test as never)) as never;
  }

  /**
   * The element at position `index`, from 0; a negative one counts from the end. Undefined if there is
   * none.
   *
   * Runs now; stops at the element and closes the source. A negative `index` runs to the end, in O(−index) memory. Over
   * untouched arrays and ranges it jumps there, O(1). As in Array, `index` is converted to a whole number.
   *
   * @throws TypeError if `index` cannot be converted to a number
   * @throws SeqInfiniteError if `index` is negative and the AsyncSeq is endless
   * @example
   * await AsyncSeq.from(Seq.range(10)).at(3); // → 13
   * await AsyncSeq.of('a', 'b', 'c').at(-1); // → 'c'
   * @see `first`, `last`, `slice`; `ElementAtOrDefault` in LINQ, `elementAtOrNull` in Kotlin, `nth` in Rust
   *   and lodash, `elementAt` in RxJS
   * @see https://tc39.es/ecma262/#sec-array.prototype.at
   * @category Search
   */
  at(index: number): Promise<T | undefined> {
    return promised(() => ops.at(this as never, index as never)) as never;
  }

  /**
   * True if `value` is among the elements, not counting the first `skip`.
   *
   * Runs now; stops at the first one that is the same by SameValueZero, and closes the source. Objects, arrays and
   * Dates are compared by identity, a `key(…)` by its parts. Over ranges O(1). O(1) memory.
   *
   * @throws TypeError if `skip` is not a whole number or Infinity (it is not converted)
   * @throws RangeError if `skip` is negative, or finite and above 2^53 − 1
   * @example
   * await AsyncSeq.of(1, NaN, 3).includes(NaN); // → true
   * await AsyncSeq.of('a', 'b').includes('a', 1); // → false
   * @see `some`, `find`; `in` in Python, `Contains` in LINQ, `contains` in Kotlin, `includes` in lodash
   * @see https://tc39.es/proposal-iterator-includes/
   * @category Search
   */
  includes(value: unknown, skip?: number): Promise<boolean> {
    return promised(() => ops.includes(this as never, value as never, skip as never)) as never;
  }

  /**
   * True if at least one element passes `predicate`; false if there are none.
   *
   * Runs now; stops at the first element that passes, and closes the source. `predicate` gets the value and its index,
   * from 0. O(1) memory. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * await AsyncSeq.from(Seq.range(1)).some((n) => n % 7 === 0); // → true
   * @see `every`, `find`, `includes`; `any` in Python, Kotlin and Rust, `Any` in LINQ, `some` in lodash
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.some
   * @category Search
   */
  some(predicate: Predicate<T>): Promise<boolean> {
    return promised(() => ops.some(this as never, predicate as never)) as never;
  }

  /**
   * True if every element passes `predicate`; true if there are none.
   *
   * Runs now; stops at the first element that fails, and closes the source. `predicate` gets the value and its index,
   * from 0. O(1) memory. What `predicate` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `predicate` is not a function
   * @example
   * await AsyncSeq.of(2, 4, 6).every((n) => n % 2 === 0); // → true
   * await AsyncSeq.from(Seq.range(0)).every((n) => n < 10); // → false
   * @see `some`, `filter`; `all` in Python, Kotlin and Rust, `All` in LINQ, `every` in lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.every
   * @category Search
   */
  every(predicate: Predicate<T>): Promise<boolean> {
    return promised(() => ops.every(this as never, predicate as never)) as never;
  }

  /**
   * True if there is no element.
   *
   * Runs now; pulls one element and closes the source. O(1) memory. Of a one-shot source that element is
   * lost: see `peekable`.
   *
   * @example
   * await AsyncSeq.from(Seq.range(0)).filter((n) => n > 5).isEmpty(); // → false
   * await AsyncSeq.empty().isEmpty(); // → true
   * @see `some`, `first`, `defaultIfEmpty`; `none` in Kotlin, `!Any` in LINQ, `isEmpty` in lodash and RxJS
   * @category Search
   */
  isEmpty(): Promise<boolean> {
    return promised(() => ops.isEmpty(this as never)) as never;
  }

  // ── Fold ────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The result of `reducer` for all elements: it gets the result so far, which begins with the first element, and each
   * further one.
   *
   * Runs now, to the end. `reducer` gets the result so far, the value and its index, which begins with 1. O(1) memory.
   * What `reducer` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `reducer` is not a function, or there is no element
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(2, 3, 4).reduce((product, n) => product * n); // → 24
   * @see `scan`, `sum`; `functools.reduce` in Python, `Aggregate` in LINQ, `reduce` in Kotlin, Rust, lodash
   *   and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.reduce
   * @category Fold
   */
  reduce(reducer: AsyncReducer<T, T>): Promise<T>;
  /**
   * The result of `reducer` for `seed`, a pair, which is typed as one, and all elements: it gets the result so far and
   * each element. Without elements it is `seed`.
   *
   * Runs now, to the end. `reducer` gets the result so far, the value and its index, from 0. O(1) memory.
   * What `reducer` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `reducer` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(3, 9, 4).reduce(([sum, n], x) => [sum + x, n + 1], [0, 0]); // → [16, 3]
   * @see `scan`, `collect`; `functools.reduce` in Python, `Aggregate` in LINQ, `fold` in Kotlin and Rust,
   *   `reduce` in lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.reduce
   * @category Fold
   */
  reduce<P extends Pair>(reducer: AsyncReducer<P, T>, seed: P): Promise<P>;
  /**
   * The result of `reducer` for `seed` and all elements: it gets the result so far and each element. Without elements
   * it is `seed`.
   *
   * Runs now, to the end. `reducer` gets the result so far, the value and its index, from 0. A `seed` of undefined
   * counts as given. O(1) memory. What `reducer` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `reducer` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('a', 'b').reduce((text, letter) => text + letter, '>'); // → '>ab'
   * @see `scan`, `toMap`; `functools.reduce` in Python, `Aggregate` in LINQ, `fold` in Kotlin and Rust,
   *   `reduce` in lodash and RxJS
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.reduce
   * @category Fold
   */
  reduce<A>(reducer: AsyncReducer<A, T>, seed: A): Promise<A>;
  reduce(reducer: AsyncReducer<T, T>, seed?: T): Promise<T> {
    return promised(() =>
      arguments.length < 2
        ? ops.reduce(this as never, reducer as never)
        : ops.reduce(this as never, reducer as never, seed as never),
    ) as never;
  }

  /**
   * Calls `fn` with each element; there is no result.
   *
   * Runs now, to the end. `fn` gets the value and its index, from 0. O(1) memory. To stop early, use `for await` or
   * `some`. What `fn` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `fn` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * const lines: string[] = [];
   * await AsyncSeq.of('a', 'b').forEach((letter, index) => lines.push(`${index}: ${letter}`)); // → undefined
   * lines; // → ['0: a', '1: b']
   * @see `tap`; `forEach` in Kotlin, lodash and RxJS, `for_each` in Rust
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.foreach
   * @category Fold
   */
  forEach(fn: (value: T, index: number) => unknown): Promise<void>;
  /**
   * Calls `fn` with each element; there is no result.
   *
   * Runs now, to the end. `fn` gets the value and its index, from 0. O(1) memory. To stop early, use `for await` or
   * `some`. What `fn` gives may be a promise, which is awaited.
   *
   * With `concurrency` that many calls are under way at a time, for elements that are pulled ahead one by one. They get
   * `{ signal }` after the index: an AbortSignal that aborts when the result is no longer wanted. It settles when all
   * calls have; `ordered` and `buffer` are ignored.
   *
   * @throws TypeError if `fn` is not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @throws RangeError at once, if `concurrency` or `buffer` is less than 1, or `buffer` less than `concurrency`
   * @example
   * const seen: number[] = [];
   * await AsyncSeq.of(1, 2).forEach(async (n) => seen.push(n), { concurrency: 2 });
   * seen; // → [1, 2]
   * @see `tap`; `forEach` in Kotlin, lodash and RxJS, `for_each` in Rust
   * @see https://tc39.es/ecma262/#sec-iterator.prototype.foreach
   * @category Fold
   */
  forEach(
    fn: (value: T, index: number, context: CallContext) => unknown,
    options: Concurrency,
  ): Promise<void>;
  forEach(
    fn: (value: T, index: number, context: CallContext) => unknown,
    options?: Concurrency,
  ): Promise<void> {
    return promised(() =>
      options === undefined
        ? ops.forEach(this as never, fn as never)
        : ops.forEach(calling(this as never, fn, options), nothing),
    ) as never;
  }

  /**
   * The number of elements.
   *
   * Runs now, to the end; over untouched arrays, Sets, Maps, ranges and repeats, without a callback on the
   * way, O(1). O(1) memory.
   *
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.from(Seq.range(0, 10)).filter((n) => n % 3 === 0).count(); // → 4
   * @see `countBy`, `sum`; `len` in Python, `Count` in LINQ, `count` in Kotlin, Rust and RxJS, `size` in
   *   lodash
   * @category Fold
   */
  count(): Promise<number>;
  count(test?: unknown): Promise<number> {
    return promised(() => ops.count(this as never, test as never)) as never;
  }

  /**
   * The sum of the numbers, rounded once, at the end; 0 if there are none.
   *
   * Runs now, to the end. Exact whatever the order, as `Math.sumPrecise` is. O(1) memory.
   *
   * @throws TypeError if an element is not a number
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(0.1, 0.2, 0.3, -0.6).sum(); // → 2.7755575615628914e-17
   * await AsyncSeq.from(Seq.range(1, 101)).sum(); // → 5050
   * @see `mean`, `reduce`; `math.fsum` in Python, `Sum` in LINQ, `sum` in Kotlin, Rust and lodash, `sumBy` in
   *   lodash and es-toolkit
   * @see https://tc39.es/ecma262/#sec-math.sumprecise
   * @category Fold
   */
  sum(this: AsyncSeq<number> | Instead<'.map(f).sum()'>): Promise<number>;
  /**
   * The sum of the bigints, added to `zero`; `zero` if there are none.
   *
   * Runs now, to the end. O(1) memory, except for the size of the sum.
   *
   * @throws TypeError if an element is not a bigint
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(2n ** 64n, 1n).sum(0n); // → 18446744073709551617n
   * @see `reduce`; `sum` in Python, Kotlin and Rust, `Sum` in LINQ
   * @category Fold
   */
  sum<E>(this: AsyncSeq<E>, zero: Zero<E>): Promise<bigint>;
  sum(this: AsyncSeq<never>, zero?: bigint): Promise<number | bigint> {
    return promised(() => ops.sum(this as never, zero as never)) as never;
  }

  /**
   * The arithmetic mean of the numbers; undefined if there are none.
   *
   * Runs now, to the end. The sum is exact, and rounded once before it is divided. O(1) memory.
   *
   * @throws TypeError if an element is not a number
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(1, 2, 6).mean(); // → 3
   * @see `sum`, `count`; `statistics.fmean` in Python, `Average` in LINQ, `average` in Kotlin, `mean` in
   *   lodash, `meanBy` in lodash and es-toolkit
   * @category Fold
   */
  mean(
    this: AsyncSeq<number> | Instead<'.map(f).mean()'>,
    selector?: Instead<'.map(f).mean()'>,
  ): Promise<number | undefined>;
  mean(selector?: unknown): Promise<number | undefined> {
    return promised(() => ops.mean(this as never, selector as never)) as never;
  }

  /**
   * The smallest element, by `compare` or the natural order of `sort`; of equal ones the first. Undefined if there are
   * none.
   *
   * Runs now, to the end. Without `compare`, null and undefined are passed over, and a NaN, if there is one,
   * is the answer. O(1) memory.
   *
   * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds,
   *   or without an order, meet
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(3, 1, 2).min(); // → 1
   * await AsyncSeq.of('pear', 'fig').min((a, b) => a.length - b.length); // → 'fig'
   * @see `max`, `minBy`, `sort`; `min` in Python, Rust, lodash and RxJS, `Min` in LINQ, `minOrNull` in Kotlin
   * @category Fold
   */
  min(compare?: Compare<T>): Promise<T | undefined> {
    return promised(() => ops.min(this as never, refusing('min', 'compare', compare as never))) as never;
  }

  /**
   * The largest element, by `compare` or the natural order of `sort`; of equal ones the first. Undefined if there are
   * none.
   *
   * Runs now, to the end. Without `compare`, null and undefined are passed over, and a NaN, if there is one,
   * is the answer. O(1) memory.
   *
   * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds,
   *   or without an order, meet
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(3, 1, 2).max(); // → 3
   * await AsyncSeq.of('pear', 'fig').max((a, b) => a.length - b.length); // → 'pear'
   * @see `min`, `maxBy`, `sort`; `max` in Python, Rust, lodash and RxJS, `Max` in LINQ, `maxOrNull` in Kotlin
   * @category Fold
   */
  max(compare?: Compare<T>): Promise<T | undefined> {
    return promised(() => ops.max(this as never, refusing('max', 'compare', compare as never))) as never;
  }

  /**
   * The element with the smallest key, by the natural order of `sort`; of equal keys the first. Undefined if there are
   * none.
   *
   * Runs now, to the end. `key` gets the value only, and is called once for each element; elements whose key is null or
   * undefined are passed over. O(1) memory. What `key` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `key` is not a function, or keys of different kinds, or without an order, meet
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('pear', 'fig', 'kiwi').minBy((word) => word.length); // → 'fig'
   * @see `maxBy`, `min`, `sortBy`; `min(key=…)` in Python, `MinBy` in LINQ, `minByOrNull` in Kotlin,
   *   `min_by_key` in Rust, `minBy` in lodash
   * @category Fold
   */
  minBy(key: (value: T) => unknown): Promise<T | undefined> {
    return promised(() =>
      answered(this, 'minBy', [key], (source, own) => ops.minBy(source, own), true),
    ) as never;
  }

  /**
   * The element with the largest key, by the natural order of `sort`; of equal keys the first. Undefined if there are
   * none.
   *
   * Runs now, to the end. `key` gets the value only, and is called once for each element; elements whose key is null or
   * undefined are passed over. O(1) memory. What `key` gives may be a promise, which is awaited.
   *
   * @throws TypeError if `key` is not a function, or keys of different kinds, or without an order, meet
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of('pear', 'fig', 'kiwi').maxBy((word) => word.length); // → 'pear'
   * @see `minBy`, `max`, `sortBy`; `max(key=…)` in Python, `MaxBy` in LINQ, `maxByOrNull` in Kotlin,
   *   `max_by_key` in Rust, `maxBy` in lodash
   * @category Fold
   */
  maxBy(key: (value: T) => unknown): Promise<T | undefined> {
    return promised(() =>
      answered(this, 'maxBy', [key], (source, own) => ops.maxBy(source, own), true),
    ) as never;
  }

  /**
   * The smallest and the largest element, by `compare` or the natural order of `sort`; each the first of equal ones.
   * Undefined if there are none.
   *
   * Runs now, to the end, in one pass. Without `compare`, null and undefined are passed over, and a NaN, if
   * there is one, is both. O(1) memory.
   *
   * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds,
   *   or without an order, meet
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(3, 1, 2).minMax(); // → [1, 3]
   * @see `min`, `max`, `stats`; `minmax` of itertools in Rust and of more-itertools in Python
   * @category Fold
   */
  minMax(compare?: Compare<T>): Promise<[min: T, max: T] | undefined> {
    return promised(() =>
      ops.minMax(this as never, refusing('minMax', 'compare', compare as never)),
    ) as never;
  }

  /**
   * An object with `count`, `sum`, `mean`, `variance`, `stdev` (of a sample: n − 1), `min` and `max` of the
   * numbers.
   *
   * Runs now, to the end, in one pass. The sum is exact, as that of `sum`. Without numbers `mean`, `min` and `max` are
   * undefined; with fewer than two `variance` and `stdev` are NaN. O(1) memory.
   *
   * @throws TypeError if an element is not a number
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(2, 4, 6).stats();
   * // → { count: 3, sum: 12, mean: 4, variance: 4, stdev: 2, min: 2, max: 6 }
   * @see `sum`, `mean`, `minMax`, `quantile`; `statistics` in Python, `summarizingDouble` in Java,
   *   `describe` in pandas
   * @category Fold
   */
  stats(
    this: AsyncSeq<number> | Instead<'.map(f).stats()'>,
    selector?: Instead<'.map(f).stats()'>,
  ): Promise<Stats>;
  stats(selector?: unknown): Promise<Stats> {
    return promised(() => ops.stats(this as never, selector as never)) as never;
  }

  /**
   * The number below which the fraction `q` (from 0 to 1) of the numbers lies: 0 is the least, 0.5 the median, 1 the
   * greatest. Undefined if there are none.
   *
   * Runs now, to the end. Exact, with linear interpolation between neighbours (type 7, as in R, NumPy and
   * Excel); a NaN, if there is one, is the answer. O(n) memory, O(n log n) time.
   *
   * @throws TypeError if `q` or an element is not a number
   * @throws RangeError if `q` is below 0 or above 1
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * await AsyncSeq.of(10, 1, 3, 2).quantile(0.5); // → 2.5
   * @see `stats`, `mean`, `sort`; `statistics.quantiles` and `numpy.quantile` in Python, `percentile_cont`
   *   in SQL
   * @category Fold
   */
  quantile(
    this: AsyncSeq<number> | Instead<'.map(f).quantile(q)'>,
    q: number,
    selector?: Instead<'.map(f).quantile(q)'>,
  ): Promise<number | undefined>;
  quantile(q: number, selector?: unknown): Promise<number | undefined> {
    return promised(() => ops.quantile(this as never, q, selector as never)) as never;
  }

  /**
   * An array of `n` elements picked at random, in random order; all of them, if there are fewer.
   *
   * Runs now, to the end, in one pass. Every set of `n` elements is equally likely. `rng`, or `Math.random`, is called
   * for each element, so a seeded one gives the same sample again. O(n) memory, whatever the number of elements.
   *
   * @throws RangeError if `n` is negative, NaN, or finite and above 2^53 − 1
   * @throws TypeError if `rng` is given and not a function
   * @throws SeqInfiniteError if the AsyncSeq is endless
   * @example
   * (await AsyncSeq.from(Seq.range(0, 1000)).sample(3)).length; // → 3
   * (await AsyncSeq.of('a', 'b').sample(5)).sort(); // → ['a', 'b']
   * @see `shuffle`, `take`; `random.sample` in Python, `RandomSubset` in MoreLINQ, `choose_multiple` of
   *   rand in Rust, `sampleSize` in lodash
   * @category Fold
   */
  sample(n: number, rng?: Rng): Promise<T[]> {
    return promised(() => ops.sample(this as never, n, refusing('sample', 'rng', rng))) as never;
  }

  // ── Compare ─────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * True if `other` has the same elements in the same order, and no more.
   *
   * Runs now; stops at the first difference, and closes both. Elements are compared by `eq`, which gets one of this
   * AsyncSeq and one of `other`, or by SameValueZero. Objects, arrays and Dates are compared by identity, a `key(…)` by
   * its parts. O(1) memory. A string gives its code points.
   *
   * @throws TypeError if `other` is not iterable, or `eq` is given and not a function
   * @example
   * await AsyncSeq.from(Seq.range(1, 4)).equals([1, 2, 3]); // → true
   * await AsyncSeq.of('a', 'B').equals(['A', 'b'], (a, b) => a.toLowerCase() === b.toLowerCase()); // → true
   * @see `compare`, `startsWith`; `SequenceEqual` in LINQ, `eq` in Rust, `sequenceEqual` in RxJS,
   *   `contentEquals` in Kotlin
   * @category Compare
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what `b` is, only the caller knows
  equals(other: AsyncSource<unknown>, eq?: (a: T, b: any) => boolean): Promise<boolean> {
    return promised(() =>
      ops.equals(this as never, side('equals', 'other', other), refusing('equals', 'eq', eq as never)),
    ) as never;
  }

  /**
   * True if the first elements are those of `prefix`, in the same order; true for an empty one.
   *
   * Runs now; stops at the first difference or the end of `prefix`, pulls no element more than that has, and closes
   * both. Elements are compared by `eq`, which gets one of this AsyncSeq and one of `prefix`, or by SameValueZero.
   * Objects, arrays and Dates are compared by identity, a `key(…)` by its parts. O(1) memory. A string gives its code
   * points.
   *
   * @throws TypeError if `prefix` is not iterable, or `eq` is given and not a function
   * @example
   * await AsyncSeq.from(Seq.range(1)).startsWith([1, 2, 3]); // → true
   * await AsyncSeq.from('€20').startsWith('$'); // → false
   * @see `equals`, `take`, `indexOf`; `str.startswith` in Python, `StartsWith` in MoreLINQ, `starts_with`
   *   of slices in Rust
   * @category Compare
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what `b` is, only the caller knows
  startsWith(prefix: AsyncSource<unknown>, eq?: (a: T, b: any) => boolean): Promise<boolean> {
    return promised(() =>
      ops.startsWith(
        this as never,
        side('startsWith', 'prefix', prefix),
        refusing('startsWith', 'eq', eq as never),
      ),
    ) as never;
  }

  /**
   * The place of this AsyncSeq relative to `other` in dictionary order: −1 before it, 1 after it, 0 equal.
   *
   * Runs now; stops at the first difference, which decides, and closes both; if there is none, the shorter
   * one comes first. Elements are compared by `cmp`, or by the natural order of `sort`. O(1) memory. A
   * string gives its code points.
   *
   * @throws TypeError if `other` is not iterable, or `cmp` is given and not a function; without it, if
   *   elements of different kinds, or without an order, meet
   * @example
   * await AsyncSeq.of(1, 2, 10).compare([1, 3]); // → -1
   * await AsyncSeq.of(1, 2).compare([1, 2]); // → 0
   * @see `equals`, `sort`; `<` of tuples in Python, `cmp` in Rust
   * @category Compare
   */
  compare(other: AsyncSource<T>, cmp?: Compare<T>): Promise<-1 | 0 | 1> {
    return promised(() =>
      ops.compare(this as never, side('compare', 'other', other), refusing('compare', 'cmp', cmp as never)),
    ) as never;
  }

  /**
   * True if no element is smaller than the one before it, by `compare` or the natural order of `sort`; true if there
   * are none.
   *
   * Runs now; stops at the first one that is smaller, and closes the source. O(1) memory.
   *
   * @throws TypeError if `compare` is given and not a function; without it, if elements of different kinds,
   *   or without an order, meet
   * @example
   * await AsyncSeq.of(1, 2, 2, 10).isSorted(); // → true
   * await AsyncSeq.of(3, 1).isSorted((a, b) => b - a); // → true
   * @see `sort`, `windows`, `every`; `is_sorted` in Rust and of more-itertools in Python, `isSorted` of
   *   Guava in Java
   * @category Compare
   */
  isSorted(compare?: Compare<T>): Promise<boolean> {
    return promised(() =>
      ops.isSorted(this as never, refusing('isSorted', 'compare', compare as never)),
    ) as never;
  }
}

/** The result of `sortBy`: an AsyncSeq whose order further keys can refine. */
export class OrderedAsyncSeq<T> extends AsyncSeq<T> {
  /** @internal */
  protected constructor(plan: Plan) {
    super(plan);
  }

  /** @internal */
  static over<T>(lazy: Lazy<unknown>): OrderedAsyncSeq<T> {
    return new OrderedAsyncSeq<T>(planOf(lazy));
  }

  /**
   * The elements, sorted as before; elements that `sortBy` finds equal are sorted by the key that `key` gives.
   *
   * Lazy until the first pull, which collects every element: O(n log n) time, O(n) memory; with a following `take(k)`
   * or `first()` O(n log k) time and k elements. `key` gets the value only, and is called once for each element.
   * Stable. Only right after `sortBy` or `thenBy`.
   *
   * @throws TypeError at once, if `key` is not a function or `direction` is none of these; when run, if keys
   *   of different kinds, or without an order, meet
   * @throws SeqInfiniteError when run, if the AsyncSeq is endless
   * @example
   * const byLength = AsyncSeq.of('pear', 'fig', 'kiwi').sortBy((word) => word.length);
   * await byLength.thenBy((word) => word).toArray(); // → ['fig', 'kiwi', 'pear']
   * @see `sortBy`, `sort`; `ThenBy` in LINQ, `thenBy` in Kotlin, `orderBy` with several keys in lodash
   * @category Order
   */
  thenBy<K>(key: (value: T) => K, direction?: Direction<K>): OrderedAsyncSeq<T> {
    return OrderedAsyncSeq.over(
      ops.thenBy(
        this as never,
        refusing('thenBy', 'key', key as never),
        refusing('thenBy', 'direction', direction as never),
      ),
    );
  }
}

/** One group of `groupBy`: an AsyncSeq of elements in memory that knows their common key. */
export class AsyncGroup<K, T> extends AsyncSeq<T> {
  /** The key that all elements of the group share. */
  readonly key: K;

  /** @internal */
  protected constructor(key: K, plan: Plan) {
    super(plan);
    this.key = key;
  }

  /** @internal */
  static make<K, T>(key: K, root: Root<T>): AsyncGroup<K, T> {
    return new AsyncGroup<K, T>(key, new Plan(undefined, ROOT, root, false, undefined, true));
  }
}

/** The result of `memoize`, `share` and `tee`: an AsyncSeq that holds its source open until it ends, or is disposed. */
export class SharedAsyncSeq<T> extends AsyncSeq<T> {
  /** Closes the source, if it is still open. `await using` calls it. Engines without `Symbol.asyncDispose` do not have it. */
  declare readonly [Symbol.asyncDispose]: () => Promise<void>;

  /** @internal */
  protected constructor(plan: Plan) {
    super(plan);
  }

  static {
    if (asyncDisposeSymbol !== undefined) {
      defineHidden(SharedAsyncSeq.prototype, asyncDisposeSymbol, dispose);
    }
  }

  /** @internal */
  static over<T>(root: AsyncSharedRoot<T>): SharedAsyncSeq<T> {
    return new SharedAsyncSeq<T>(planOfRoot(root));
  }
}

/** A sequence over a root of the asynchronous side. */
function rooted<T>(root: Root<T>): AsyncSeq<T> {
  return asyncSeqOf(planOfRoot(root));
}

/** The result of a source of Seq, as a sequence that can wait. */
function adopt(made: unknown, how?: OpenRoot): never {
  return asyncSeqOf(waitingRoot(made, how)) as never;
}

function nothing(): void {}
