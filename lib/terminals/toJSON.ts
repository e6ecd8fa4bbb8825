/** toJSON: every element, in a fresh array, so that JSON.stringify gives the array. */
import { receiver } from '../engine/check.ts';
import { listOf } from '../engine/collect.ts';

/** {@link Seq.toJSON} for any iterable. */
export function toJSON<T>(source: Iterable<T>): T[] {
  receiver('toJSON', source);
  return listOf(source, 'toJSON', Infinity) as T[];
}
