/** The one collector behind min and max. */
import { optionalCallable } from '../engine/arguments/check.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Side } from '../structures/extreme.ts';
import type { Collector, Mapper, Portable } from '../types.ts';

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
    pack: packExtreme,
    unpack: (packed) => unpackExtreme(new Extreme<unknown>(side, operation), packed),
  };
}

/** A list of the value, if there is one. */
export function packExtreme(extreme: Extreme<unknown>): Portable {
  return extreme.found ? [extreme.best as Portable] : [];
}

/** `extreme`, which is empty, with the value of such a list. */
export function unpackExtreme(extreme: Extreme<unknown>, packed: Portable): Extreme<unknown> {
  const values = packed as readonly Portable[];
  if (values.length > 0) extreme.add(values[0], values[0]);
  return extreme;
}
