/** toArray: every element, in a fresh array. */
import { receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { all } from '../engine/sink.ts';

/** {@link Seq.toArray} for any iterable. */
export function toArray<T>(source: Iterable<T>): T[] {
  return drive(receiver('toArray', source), all<T>('toArray'));
}
