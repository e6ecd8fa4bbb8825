/**
 * The records that the parts of the polyfill hand to each other.
 *
 * A field whose name begins with `_` is seen by nobody outside: the script's minifier renames it (rollup.config.mjs).
 */
import type { Table } from './builtins.ts';
import type { Realm } from './realm.ts';

/** An Iterator Record: what is closed, and what is called for a step. One shape for all, as every step looks at it. */
export interface IteratorRecord {
  _subject: object;
  readonly _next: () => unknown;
  /** The receiver of `next`: the iterator, or what it wraps, where a wrapper would only pass the call on. */
  readonly _receiver: object;
  /** Set when `next` is ours and the receiver one of our helpers: then it may be driven directly. */
  readonly _state: State | undefined;
  /** Set when the iterator is an array's, fresh and unseen: then elements are read by index. */
  readonly _array: ArrayLike<unknown> | undefined;
  /** The next index. */
  _at: number;
}

/** Some iterators; undefined once one is not open any more. */
export type Records = readonly (IteratorRecord | undefined)[];

/** What is behind a helper: one shape for all of them, as `resume` sees them all. */
export interface State {
  _phase: number;
  readonly _kind: number;
  readonly _source: IteratorRecord | undefined;
  /** The callback, or with a kind of its own: gives the next value, or DONE, having closed what it must. */
  readonly _fn: ((...args: unknown[]) => unknown) | undefined;
  /** map, filter: the counter. take, drop: how many are left to take or to drop. */
  _count: number;
  /** What `return` does, where it is more than to close `source`. */
  readonly _end: (() => void) | undefined;
}

/** Makes the helper object of a state. */
export type MakeHelper = (state: State) => object;

/** What all functions of a realm have in common, and are given first. */
export interface Context {
  readonly _realm: Realm;
  /** Two of the realm's, which are read at every element. */
  readonly _arrayPrototype: object;
  readonly _arrayNext: unknown;
  /** `next` of an array's iterator, as a function of its receiver. */
  readonly _stepArray: (iterator: object) => { done: unknown; value: unknown };
  /** Helper objects and their states: the brand. */
  readonly _states: Table<State>;
  /** Wrappers of `Iterator.from` and the records that they forward to. */
  readonly _wrapped: Table<IteratorRecord>;
  /** The `next` of our helper objects and that of our wrappers; DONE where there are none. */
  _helperNext: unknown;
  _wrapperNext: unknown;
  _make: MakeHelper;
}
