/** What the parts of the polyfill ask of the iterator protocol, and the records that go between them. */
import type { Table } from './builtins.ts';

/** An Iterator Record: what is closed, and what is called for a step. One shape for all, as every step looks at it. */
export interface IteratorRecord {
  subject: object;
  readonly next: () => unknown;
  /** The receiver of `next`: the iterator, or what it wraps, where a wrapper would only pass the call on. */
  readonly receiver: object;
  /** Set when `next` is ours and the receiver one of our helpers: then it may be driven directly. */
  readonly state: State | undefined;
  /** Set when the iterator is an array's, fresh and unseen: then elements are read by index. */
  readonly array: ArrayLike<unknown> | undefined;
  /** The next index. */
  at: number;
}

/** Some iterators; undefined once one is not open any more. */
export type Records = readonly (IteratorRecord | undefined)[];

export interface Protocol {
  /** Helper objects and their states: the brand. */
  readonly states: Table<State>;
  /** Wrappers of `Iterator.from` and the records that they forward to. */
  readonly wrapped: Table<IteratorRecord>;
  /** Which `next` is ours, where it is. */
  readonly own: { next: unknown; wrapperNext: unknown };
  typeError(message: string): Error;
  rangeError(message: string): Error;
  /** The value itself, if it is an object. */
  object(value: unknown, what: string): object;
  result(value: unknown, done: boolean): object;
  /** What the table knows of the receiver of a method. */
  branded<T>(table: Table<T>, receiver: object): T;
  list(length?: number): unknown[];
  put(list: unknown[], index: number, value: unknown): void;
  record(iterator: object): IteratorRecord;
  pull(record: IteratorRecord): unknown;
  /** The same without reading `value`. */
  skip(record: IteratorRecord): unknown;
  resume(state: State): unknown;
  /** A step of a helper, as an iterator result. */
  next(state: State): object;
  finish(state: State): void;
  /** GetMethod: undefined for undefined and null. */
  method(value: unknown, key: PropertyKey): (() => unknown) | undefined;
  close(iterator: object): void;
  abandon(iterator: object, error: unknown): never;
  /** The records that are still open, last first. */
  closeAll(records: Records): void;
  abandonAll(records: Records, error: unknown): never;
  /** Closes, whatever comes of it. */
  releaseAll(records: Records): void;
  /** The iterator of a record, for closing. */
  iteratorOf(record: IteratorRecord): object;
  open(value: unknown, from: () => unknown): IteratorRecord;
  /** `Symbol.iterator` of what must be iterable. */
  iteration(value: unknown): () => unknown;
  openIterable(value: object): IteratorRecord;
  /** GetIteratorFlattenable, primitives rejected. */
  openFlattenable(value: unknown): IteratorRecord;
}

/** What is behind a helper: one shape for all of them, as `resume` sees them all. */
export interface State {
  phase: number;
  readonly kind: number;
  readonly source: IteratorRecord | undefined;
  /** The callback, or with a kind of its own: gives the next value, or DONE, having closed what it must. */
  readonly fn: ((...args: unknown[]) => unknown) | undefined;
  /** map, filter: the counter. take, drop: how many are left to take or to drop. */
  count: number;
  /** What `return` does, where it is more than to close `source`. */
  readonly end: (() => void) | undefined;
}
