/** What the times of a row come to: beside the fastest, beside the fastest that is lazy; and means over all rows. */
import { geometricMean } from '../suite/summary.ts';
import type { SmallCell } from './child.ts';
import { BY_HAND, LAZY, OURS } from './contestants.ts';

export interface Beside {
  name: string;
  ns: number;
  /** Our time as a multiple of it. */
  ratio: number;
}

export interface Standing {
  row: string;
  n: number;
  ns: number | undefined;
  /** The fastest rival, and the fastest of those that are lazy. */
  fastest: Beside | undefined;
  lazy: Beside | undefined;
  byHand: Beside | undefined;
}

export function standingOf({ row, n, times }: SmallCell): Standing {
  const ns = times[OURS];
  const among = (isOne: (name: string) => boolean): Beside | undefined => {
    const [best] = Object.entries(times)
      .filter(([name]) => name !== OURS && isOne(name))
      .sort(([, a], [, b]) => a - b);
    return best && ns !== undefined ? { name: best[0], ns: best[1], ratio: ns / best[1] } : undefined;
  };
  return {
    row,
    n,
    ns,
    fastest: among((name) => name !== BY_HAND),
    lazy: among((name) => LAZY.includes(name)),
    byHand: among((name) => name === BY_HAND),
  };
}

export type Versus = 'fastest' | 'lazy' | 'byHand';

export interface Mean {
  mean: number;
  rows: number;
}

/** The geometric mean over the rows of that size in which there is somebody to compare with. */
export function meanOf(standings: readonly Standing[], n: number, versus: Versus): Mean | undefined {
  const ratios = standings
    .filter((standing) => standing.n === n && standing[versus] !== undefined)
    .map((standing) => standing[versus]!.ratio);
  return ratios.length === 0 ? undefined : { mean: geometricMean(ratios), rows: ratios.length };
}

/** Where a lazy peer is ahead. */
export const behindLazy = (standings: readonly Standing[]): Standing[] =>
  standings.filter(({ lazy }) => lazy !== undefined && lazy.ratio > 1);

export const sizesOf = (standings: readonly Standing[]): number[] => [
  ...new Set(standings.map(({ n }) => n)),
];
