/**
 * quantile: the number below which a given fraction of the numbers lies, by linear interpolation. Holds every number.
 */
import { fraction, noSelector, numeric, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { put } from '../platform/builtins.ts';
import { quantileOf } from '../structures/quantile.ts';
import type { Instead } from '../types.ts';

/** Takes no function: use {@link map} before it. */
export function quantile(
  source: Iterable<unknown>,
  q: number,
  selector: Instead<'quantile(map(source, f), q)'>,
): never;
/** {@link Seq.quantile} for any iterable. */
export function quantile(source: Iterable<number>, q: number): number | undefined;
export function quantile(source: Iterable<unknown>, q: number, selector?: unknown): number | undefined {
  const plan = receiver('quantile', source);
  noSelector(source, 'quantile', q, '.map(f).quantile(q)');
  noSelector(source, 'quantile', selector, '.map(f).quantile(q)');
  fraction(source, 'quantile', 'q', q);
  return drive(plan, new Sink('quantile', QUANTILE, undefined, [], q));
}

const QUANTILE = /* @__PURE__ */ new Terminal<unknown, number[], number | undefined, number>(
  ({ state }, value, index) => put(state, index, numeric('quantile', value)),
  ({ state, arg }) => quantileOf(state, arg),
);
