/** forEach: a function called with each element. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';

/** {@link Seq.forEach} for any iterable. */
export function forEach<T>(source: Iterable<T>, fn: (value: T, index: number) => void): void {
  const plan = receiver('forEach', source);
  callable(source, 'forEach', 'fn', fn);
  drive(plan, new Each('forEach', fn, nothing, nothing));
}

function nothing(): void {}
