/** minMax: the smallest and the largest element, in one pass; undefined if there is none. Each is the first of equals. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import type { AnySink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Compare, OfTwo } from '../types.ts';
import { orderOf } from '../structures/ownCompare.ts';

/** {@link Seq.minMax} for any iterable. */
export function minMax<T, C extends Compare<T> = Compare<T>>(
  source: Iterable<T>,
  compare?: C & OfTwo<C, '.map(f).minMax()'>,
): [min: T, max: T] | undefined;
export function minMax<T>(source: Iterable<T>, compare?: Compare<T>): [min: T, max: T] | undefined {
  const plan = receiver('minMax', source);
  optionalCallable(source, 'minMax', 'compare', compare);
  return drive(plan, minMaxSink(compare)) as [T, T] | undefined;
}

/**
 * The sink of one run.
 * @internal
 */
export function minMaxSink(compare?: Compare<never>): AnySink {
  return compare === undefined
    ? new Sink('minMax', DEFAULT_BOTH, undefined, new Extreme(-1, 'minMax'), new Extreme(1, 'minMax'))
    : new Sink('minMax', BOTH, undefined, undefined, compare);
}

type Pair = [least: unknown, greatest: unknown];

const DEFAULT_BOTH = /* @__PURE__ */ new Terminal<
  unknown,
  Extreme<unknown>,
  Pair | undefined,
  Extreme<unknown>
>(
  ({ state: least, arg: greatest }, value, index) => {
    least.add(value, value, index);
    greatest.add(value, value, index);
  },
  ({ state: least, arg: greatest }) => (least.found ? [least.best, greatest.best] : undefined),
);

/** By the user's own order, whose function never gets undefined. */
const BOTH = /* @__PURE__ */ new Terminal<unknown, Pair | undefined, Pair | undefined, Compare<never>>(
  (sink, value) => {
    const { state: found, arg } = sink;
    const compare = arg as Compare<unknown>;
    if (value === undefined) return;
    if (found === undefined) sink.state = [value, value];
    else if (orderOf('minMax', compare(value, found[0])) < 0) found[0] = value;
    else if (orderOf('minMax', compare(value, found[1])) > 0) found[1] = value;
  },
  stateOf,
);
