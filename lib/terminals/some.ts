/** some: true if an element passes a test; reads no further than that element. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { searching, Sink } from '../engine/sink.ts';
import type { TestOf } from '../types.ts';

/** {@link Seq.some} for any iterable. */
export function some<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): boolean {
  const plan = receiver('some', source);
  callable(source, 'some', 'predicate', predicate);
  return drive(plan, new Sink('some', SOME, predicate, undefined, true));
}

const SOME = /* @__PURE__ */ searching<unknown, boolean>(({ at }) => at >= 0);
