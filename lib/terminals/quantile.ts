/** quantile: the number below which a given part of the numbers lies, by linear interpolation. Holds every number. */
import { receiver } from '../engine/check.ts';
import { fraction, numeric } from '../engine/checkMore.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { put } from '../structures/builtins.ts';
import { quantileOf } from '../structures/quantile.ts';

/** {@link Seq.quantile} for any iterable. */
export function quantile(source: Iterable<number>, q: number): number | undefined {
  receiver('quantile', source);
  fraction(source, 'quantile', 'q', q);
  const numbers: number[] = [];
  drive(planOf(source), { name: 'quantile', ends: true }, (value, index) => {
    put(numbers, index, numeric('quantile', value));
  });
  return quantileOf(numbers, q);
}
