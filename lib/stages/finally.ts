/**
 * finally: the same elements, and a function that runs at the end of the run.
 *
 *     1 2 3 ── finally(f) ──▶ 1 2 3   then f(), also after an early exit or an error
 *
 * Called once in each run, after everything above has ended or closed; not at all in a run that never pulled.
 * Size   that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { called } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';

/** {@link Seq.finally} for any iterable. */
function finallyStage<T>(source: Iterable<T>, fn: () => void): Lazy<T> {
  const up = receiver('finally', source);
  callable(source, 'finally', 'fn', fn);
  return withPull(source, up, new FinallyStage<T>(fn));
}

class FinallyStage<T> implements PullStage<T, T> {
  private readonly fn: () => void;

  constructor(fn: () => void) {
    this.fn = fn;
  }

  get name(): string {
    return 'finally';
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    scope.after(this.fn);
    return up();
  }

  size(up: Bounds): Bounds {
    return called(up);
  }
}

export { finallyStage as finally };
