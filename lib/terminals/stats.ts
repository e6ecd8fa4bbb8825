/** stats: count, sum, mean, variance, standard deviation, least and greatest of numbers, in one pass. */
import { noSelector, numeric, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { Moments, statsOf } from '../structures/moments.ts';
import type { Instead, Stats } from '../types.ts';

/** Takes no function: use {@link map} before it. */
export function stats(source: Iterable<unknown>, selector: Instead<'stats(map(source, f))'>): never;
/** {@link Seq.stats} for any iterable. */
export function stats(source: Iterable<number>): Stats;
export function stats(source: Iterable<unknown>, selector?: unknown): Stats {
  const plan = receiver('stats', source);
  noSelector(source, 'stats', selector, '.map(f).stats()');
  return drive(plan, new Sink('stats', FIGURES, undefined, new Moments(), undefined));
}

const FIGURES = /* @__PURE__ */ new Terminal<unknown, Moments, Stats>(
  ({ state }, value) => state.add(numeric('stats', value)),
  ({ state }) => statsOf(state),
);
