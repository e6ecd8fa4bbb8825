/** first: the first element; reads one. */
import { receiver } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';

/** {@link Seq.first} for any iterable. */
export function first<T>(source: Iterable<T>): T | undefined {
  receiver('first', source);
  let found: T | undefined;
  drive<T>(planOf(source), { name: 'first', ends: false, wants: 1 }, (value) => {
    found = value;
    return ENOUGH;
  });
  return found;
}
