/** quantile: the number below which a given part of the numbers lies, by linear interpolation. Holds every number. */
import { receiver } from '../engine/arguments/check.ts';
import { fraction, numeric } from '../engine/arguments/checkMore.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { put } from '../structures/builtins.ts';
import { quantileOf } from '../structures/quantile.ts';

/** {@link Seq.quantile} for any iterable. */
export function quantile(source: Iterable<number>, q: number): number | undefined {
  const plan = receiver('quantile', source);
  fraction(source, 'quantile', 'q', q);
  const numbers: number[] = [];
  const add = (value: unknown, index: number): void => put(numbers, index, numeric('quantile', value));
  return drive(plan, new Each('quantile', undefined, add, () => quantileOf(numbers, q)));
}
