/** every: true if all elements pass a test; reads no further than the first that fails. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { searching, Sink } from '../engine/sink.ts';
import type { TestOf } from '../types.ts';

/** {@link Seq.every} for any iterable. */
export function every<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): boolean {
  const plan = receiver('every', source);
  callable(source, 'every', 'predicate', predicate);
  return drive(plan, new Sink('every', EVERY, predicate, undefined, false));
}

const EVERY = /* @__PURE__ */ searching<unknown, boolean>(({ at }) => at < 0);
