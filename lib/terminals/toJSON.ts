/** toJSON: every element, in a fresh array, so that JSON.stringify gives the array. */
import { receiver } from '../engine/arguments/check.ts';
import { listOf } from '../engine/run/listOf.ts';

/** {@link Seq.toJSON} for any iterable. */
export function toJSON<T>(source: Iterable<T>): T[] {
  return listOf(receiver('toJSON', source), 'toJSON', Infinity) as T[];
}
