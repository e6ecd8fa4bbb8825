/** stats: count, sum, mean, variance, standard deviation, least and greatest of numbers, in one pass. */
import { receiver } from '../engine/arguments/check.ts';
import { numeric } from '../engine/arguments/checkMore.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { Moments, statsOf } from '../structures/moments.ts';
import type { Stats } from '../types.ts';

/** {@link Seq.stats} for any iterable. */
export function stats(source: Iterable<number>): Stats {
  const plan = receiver('stats', source);
  return drive(plan, new Sink('stats', FIGURES, undefined, new Moments(), undefined));
}

const FIGURES = /* @__PURE__ */ new Terminal<unknown, Moments, Stats>(
  ({ state }, value) => state.add(numeric('stats', value)),
  ({ state }) => statsOf(state),
);
