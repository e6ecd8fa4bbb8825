/** pipe: what a function makes of the sequence, now. Home of the user's own operations. */
import { callable, receiver } from '../engine/arguments/check.ts';

/** {@link Seq.pipe} for any iterable. */
export function pipe<S extends Iterable<unknown>, R>(source: S, fn: (source: S) => R): R {
  receiver('pipe', source);
  callable(source, 'pipe', 'fn', fn);
  return fn(source);
}
