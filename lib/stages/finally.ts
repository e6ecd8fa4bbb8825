/**
 * finally: the same elements, and a function that runs when the walk over them is done with.
 *
 *     1 2 3 ── finally(f) ──▶ 1 2 3   then f(), also after an early exit or an error
 *
 * Once a run, after everything above has ended or closed; not at all in a run that never pulled.
 * Size   that of the source
 */
import { callable, receiver } from '../engine/check.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { called } from '../engine/size.ts';

/** {@link Seq.finally} for any iterable. */
function finallyStage<T>(source: Iterable<T>, fn: () => void): Lazy<T> {
  receiver('finally', source);
  callable(source, 'finally', 'fn', fn);
  return withPull<T, T>(source, {
    name: 'finally',
    open: (up, scope) => {
      scope.after(fn);
      return up();
    },
    size: called,
  });
}

export { finallyStage as finally };
