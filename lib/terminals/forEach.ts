/** forEach: a function called with each element. */
import { callable, receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';

/** {@link Seq.forEach} for any iterable. */
export function forEach<T>(source: Iterable<T>, fn: (value: T, index: number) => void): void {
  receiver('forEach', source);
  callable(source, 'forEach', 'fn', fn);
  drive<T>(planOf(source), { name: 'forEach', ends: true }, fn);
}
