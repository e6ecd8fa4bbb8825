/** findIndex: the index of the first element that passes a test, or −1; reads no further. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { searching, Sink } from '../engine/sink.ts';
import type { TestOf } from '../types.ts';

/** {@link Seq.findIndex} for any iterable. */
export function findIndex<T, A = unknown>(source: Iterable<T>, predicate: TestOf<T, A>): number {
  const plan = receiver('findIndex', source);
  callable(source, 'findIndex', 'predicate', predicate);
  return drive(plan, new Sink('findIndex', PLACE, predicate, undefined, true));
}

const PLACE = /* @__PURE__ */ searching<unknown, number>(({ at }) => at);
