/**
 * defer: the elements of a source that a factory makes anew for each run.
 *
 *     defer(() => generator()) ──▶ a b c     and again ──▶ a b c
 *
 * Size   unknown
 *
 * `lib/text` and `lib/node` name their sources, so that a plan shows `csv("a.csv")`, as the user wrote it.
 */
import { callable } from '../engine/arguments/check.ts';
import { unknownSize } from '../engine/bounds.ts';
import type { Bounds, Cursor, Given, Root, Scope } from '../engine/contract.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { isObject } from '../structures/isObject.ts';
import type { ElementOf, Source } from '../types.ts';

const GIVEN: Given = { operation: 'defer', parameter: "the factory's result" };

const REMEDY = '; give a function that makes the source: () => source';

const unnamed: Named = { name: 'defer' };

/** The name of a deferred source in a plan. */
export interface Named {
  readonly name: string;
  readonly shown?: string;
}

/** {@link Seq.defer} as a function. */
export function defer<T>(factory: () => Source<T>): Lazy<T>;
/** {@link Seq.defer} as a function, for sources of several types. */
export function defer<S extends Source<unknown>>(factory: () => S): Lazy<ElementOf<S>>;
/** @internal */
export function defer<T>(factory: () => Source<T>, as: Named | undefined): Lazy<T>;
export function defer<T>(factory: () => Source<T>, as?: Named): Lazy<T> {
  callable(undefined, 'defer', 'factory', factory, callable, isObject(factory) ? REMEDY : '');
  // An object only: in `factories.map(Seq.defer)` the second argument is the index.
  return fromRoot(new DeferRoot<T>(factory, isObject(as) ? as : unnamed));
}

class DeferRoot<T> implements Root<T> {
  private readonly factory: () => Source<T>;
  private readonly as: Named;

  constructor(factory: () => Source<T>, as: Named) {
    this.factory = factory;
    this.as = as;
  }

  get name(): string {
    return this.as.name;
  }

  get shown(): string | undefined {
    return this.as.shown;
  }

  open(scope: Scope): Cursor<T> {
    const { factory } = this;
    return scope.openResult<T>(factory(), undefined, GIVEN);
  }

  size(): Bounds {
    return unknownSize;
  }
}
