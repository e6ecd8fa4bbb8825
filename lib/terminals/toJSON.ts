/** toJSON: every element, in a fresh array, so that JSON.stringify gives the array. */
import { receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { all } from '../engine/sink.ts';

/** {@link Seq.toJSON} for any iterable. */
export function toJSON<T>(source: Iterable<T>): T[] {
  return drive(receiver('toJSON', source), all<T>('toJSON'));
}
