/**
 * sum: the sum of numbers, rounded once, at the end; or of bigints.
 *
 *     0.1 0.1 … (ten times) ──▶ 1
 */
import { noSelector, receiver, refuse } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, summing, Terminal } from '../engine/sink.ts';
import type { Refuse, Total } from '../engine/sink.ts';
import { TypeError } from '../platform/builtins.ts';
import { ExactSum } from '../structures/exactSum.ts';
import { own } from '../structures/faults.ts';
import type { Zero } from '../types.ts';

/** {@link Seq.sum} for any iterable. */
export function sum(source: Iterable<number>): number;
/** {@link Seq.sum} for any iterable of bigints. */
export function sum<E>(source: Iterable<E>, zero: Zero<E>): bigint;
export function sum(source: Iterable<unknown>, zero?: bigint): number | bigint {
  const plan = receiver('sum', source);
  noSelector(source, 'sum', zero, '.map(f).sum()');
  if (zero !== undefined && typeof zero !== 'bigint') {
    refuse(source, new TypeError(`sum: zero must be a bigint or left out, but got ${show(zero)}`));
  }
  return zero === undefined
    ? drive(plan, exactSum('sum', SUM))
    : drive(plan, new Sink('sum', BIG_SUM, undefined, zero, undefined));
}

/** A terminal for the exact sum of numbers; `result` makes its result of the sum. */
export function summed<R>(result: (total: ExactSum) => R): Terminal<unknown, Total, R, Refuse> {
  return summing<R>(({ state }) => result(state as ExactSum));
}

/** A sink for numbers, for sum and mean. */
export function exactSum<R>(
  operation: string,
  how: Terminal<unknown, Total, R, Refuse>,
): Sink<unknown, Total, R, Refuse> {
  return new Sink(operation, how, undefined, new ExactSum(), notSummable);
}

const SUM = /* @__PURE__ */ summed((total) => total.result());

const BIG_SUM = /* @__PURE__ */ new Terminal<unknown, bigint, bigint>((sink, value) => {
  if (typeof value !== 'bigint') {
    throw own(
      new TypeError(
        `sum: with a bigint to start from, every element must be a bigint, but got ${show(value)}`,
      ),
    );
  }
  sink.state += value;
}, stateOf);

/** The error for an element that is no number. */
export function notSummable(operation: string, value: unknown): TypeError {
  const remedy =
    typeof value === 'bigint' ? '; for bigints, call sum(0n)' : '; map the elements to numbers first';
  return own(new TypeError(`${operation}: every element must be a number, but got ${show(value)}${remedy}`));
}
