/**
 * defer: the elements of what a factory makes, made afresh for each run.
 *
 *     defer(() => generator()) ──▶ a b c     and again ──▶ a b c
 *
 * Size   unknown
 *
 * `lib/text` and `lib/node` name what they make, so that a plan shows `csv("a.csv")`, as the user wrote it.
 */
import { callable } from '../engine/check.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { isObject } from '../engine/oneShot.ts';
import { unknownSize } from '../engine/size.ts';
import type { Source } from '../types.ts';

const unnamed: Named = { name: 'defer' };

/** What a deferred source is shown as. */
export interface Named {
  readonly name: string;
  readonly shown?: string;
}

/** {@link Seq.defer} as a function. */
export function defer<T>(factory: () => Source<T>): Lazy<T>;
/** @internal */
export function defer<T>(factory: () => Source<T>, as: Named | undefined): Lazy<T>;
export function defer<T>(factory: () => Source<T>, as?: Named): Lazy<T> {
  callable(undefined, 'defer', 'factory', factory);
  return fromRoot({
    // Not a list's index, as in `factories.map(Seq.defer)`.
    ...(isObject(as) ? as : unnamed),
    open: (scope) => scope.openResult<T>(factory()),
    size: () => unknownSize,
  });
}
