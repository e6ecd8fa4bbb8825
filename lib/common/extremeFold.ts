/**
 * The one fold behind min, max, minBy and maxBy: the first of the elements whose keys come first.
 *
 * undefined is passed over; in the default order null is too, and a NaN is the answer if there is one. The rest is then
 * still read, since a terminal that reads to the end does so for every input.
 */
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { Extreme } from '../structures/extreme.ts';
import type { Side } from '../structures/extreme.ts';
import { orderOf } from '../structures/ownCompare.ts';
import type { Compare } from '../types.ts';

/** The extreme by the user's own order; without one, by the default order. */
export function extreme<T>(
  operation: string,
  side: Side,
  compare: Compare<T> | undefined,
): Sink<unknown, unknown, T | undefined, unknown> {
  return compare === undefined
    ? defaultExtreme<T>(operation, side, undefined)
    : new Sink(operation, BEST as never, undefined, undefined, { compare, side });
}

/** The extreme by the default order of the keys, or of the elements themselves. */
export function defaultExtreme<T>(
  operation: string,
  side: Side,
  key: ((value: T) => unknown) | undefined,
): Sink<unknown, unknown, T | undefined, unknown> {
  return new Sink(operation, DEFAULT_BEST as never, undefined, new Extreme<T>(side, operation), key);
}

interface Order {
  readonly compare: Compare<never>;
  readonly side: Side;
}

const BEST = /* @__PURE__ */ new Terminal<unknown, unknown, unknown, Order>((sink, value) => {
  const { compare, side } = sink.arg;
  const { state: best } = sink;
  if (value === undefined) return;
  if (best === undefined || orderOf(sink.name, compare(value as never, best as never)) * side > 0)
    sink.state = value;
}, stateOf);

/** The key is asked for here, as its function gets the element alone. */
const DEFAULT_BEST = /* @__PURE__ */ new Terminal<
  unknown,
  Extreme<unknown>,
  unknown,
  ((value: never) => unknown) | undefined
>(
  ({ state, arg: key }, value, index) =>
    state.add(value, key === undefined ? value : key(value as never), index),
  ({ state }) => state.best,
);
