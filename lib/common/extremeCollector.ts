/** The one collector behind min and max. */
import { optionalCallable } from '../engine/arguments/check.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Side } from '../structures/extreme.ts';
import type { Collector, Mapper } from '../types.ts';

export function extremeBy<T>(
  operation: string,
  side: Side,
  f: Mapper<T, unknown> | undefined,
): Collector<T, unknown, Extreme<unknown>> {
  optionalCallable(undefined, operation, 'f', f);
  return {
    init: () => new Extreme<unknown>(side, operation),
    add(extreme, value, index) {
      const own = f === undefined ? value : f(value, index);
      extreme.add(own, own, index);
      return extreme;
    },
    merge(a, b) {
      a.merge(b);
      return a;
    },
    done: (extreme) => extreme.best,
  };
}
