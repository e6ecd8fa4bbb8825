/** Types of the asynchronous side that more than one file uses. */

/** A value, or a promise of one. */
export type MaybePromise<T> = T | PromiseLike<T>;

/**
 * A stream of the web, as far as its type is needed: it is read by a reader of its own. The type of its elements is
 * taken from `pipeTo`, since there are readers of several kinds.
 */
export interface StreamSource<T> {
  /** Makes a reader of the elements. */
  getReader(): unknown;
  /** Pipes the elements to a destination. */
  pipeTo(destination: { getWriter(): { write(chunk?: T): unknown } }): unknown;
}

/** An observable, as far as its type is needed. */
export interface Subscribable<T> {
  /** Gives `observer` each element, an error, or the end. */
  subscribe(observer: { next(value: T): void; error(error: unknown): void; complete(): void }): unknown;
}

/**
 * A source of an AsyncSeq: anything iterable, asynchronously or not, an iterator of either kind, a stream of the web,
 * or an observable. Elements of a source that is not asynchronous are awaited.
 */
export type AsyncSource<T> =
  | AsyncIterable<T>
  | AsyncIterator<T>
  | Iterable<MaybePromise<T>>
  | Iterator<MaybePromise<T>>
  | StreamSource<T>
  | Subscribable<T>;

/** The element type of a source. */
export type AsyncElement<S> =
  S extends AsyncIterable<infer U>
    ? U
    : S extends Iterable<infer U>
      ? Awaited<U>
      : S extends { next(): PromiseLike<IteratorResult<infer U>> }
        ? U
        : S extends { next(): IteratorResult<infer U> }
          ? Awaited<U>
          : S extends StreamSource<infer U>
            ? U
            : S extends Subscribable<infer U>
              ? U
              : never;

/** The element types of a tuple of sources. */
export type AsyncElements<S extends readonly unknown[]> = {
  -readonly [I in keyof S]: AsyncElement<S[I]>;
};

/** Folds an element into an accumulator, which may take time. */
export type AsyncReducer<A, T> = (accumulator: A, value: T, index: number) => MaybePromise<A>;
