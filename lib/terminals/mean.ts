/** mean: the exact sum divided by the count; undefined if there are no elements. */
import { noSelector, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { exactSum, summed } from './sum.ts';
import type { Instead } from '../types.ts';

/** Takes no function: use {@link map} before it. */
export function mean(source: Iterable<unknown>, selector: Instead<'mean(map(source, f))'>): never;
/** {@link Seq.mean} for any iterable. */
export function mean(source: Iterable<number>): number | undefined;
export function mean(source: Iterable<unknown>, selector?: unknown): number | undefined {
  const plan = receiver('mean', source);
  noSelector(source, 'mean', selector, '.map(f).mean()');
  return drive(plan, exactSum('mean', MEAN));
}

const MEAN = /* @__PURE__ */ summed((total) => (total.count === 0 ? undefined : total.mean()));
