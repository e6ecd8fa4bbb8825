/** reservoir: elements picked at random, each set of them equally likely. */
import { callable, limit } from '../engine/arguments/check.ts';
import { random } from '../platform/builtins.ts';
import { packReservoir, unpackReservoir } from '../structures/packing.ts';
import { Reservoir } from '../structures/reservoir.ts';
import type { Collector, Rng } from '../types.ts';

/**
 * `n` elements picked at random, in random order; all of them if there are no more.
 *
 * Every set of `n` elements is equally likely, and stays so when parts of any size are merged. The sample depends on
 * the order of the elements through the random numbers: `rng` is asked once for each element, so the same `rng` gives
 * the same sample again. O(n) memory. Each result is a fresh array. In a job (`seqable/jobs`) leave `rng` out: it would
 * begin anew in every part, and elements at the same place of two parts would get the same number.
 *
 * @throws RangeError at once if `n` is negative or NaN, and when `rng` gives a number outside of 0 ≤ x < 1; TypeError at
 * once if `rng` is not callable, and when it gives no number
 * @example
 * Seq.range(0, 1000).collect(reservoir(3)).length; // → 3
 * @see `Seq#sample`; `random.sample` in Python
 */
export function reservoir<T>(n: number, rng: Rng = random): Collector<T, T[]> {
  const size = limit(undefined, 'reservoir', 'n', n);
  callable(undefined, 'reservoir', 'rng', rng);
  const collector: Collector<T, T[], Reservoir<T>> = {
    init: () => new Reservoir<T>(size, 'reservoir'),
    add(sample, value) {
      sample.add(value, rng());
      return sample;
    },
    merge(a, b) {
      a.merge(b);
      return a;
    },
    done: (sample) => sample.toArray(),
    pack: packReservoir,
    unpack(packed) {
      const sample = new Reservoir<T>(size, 'reservoir');
      unpackReservoir(sample, packed);
      return sample;
    },
  };
  return collector;
}
