/**
 * defer: the elements of what a factory makes, made afresh for each run.
 *
 *     defer(() => generator()) ──▶ a b c     and again ──▶ a b c
 *
 * Size   unknown
 */
import { callable } from '../engine/check.ts';
import { fromRoot } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { unknownSize } from '../engine/size.ts';
import type { Source } from '../types.ts';

/** {@link Seq.defer} as a function. */
export function defer<T>(factory: () => Source<T>): Lazy<T> {
  callable(undefined, 'defer', 'factory', factory);
  return fromRoot({
    name: 'defer',
    open: (scope) => scope.openResult<T>(factory()),
    size: () => unknownSize,
  });
}
