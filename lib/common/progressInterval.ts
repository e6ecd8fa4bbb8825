/** Checks the argument of progress: how often it reports. */
import { option, optionalObject, refuse, size as checkSize } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { RangeError, TypeError } from '../platform/builtins.ts';

/** The number of elements between two reports, unless another is given. */
export const USUAL = 1000;

export interface Interval {
  readonly count: number;
  readonly ms: number;
}

export function intervalOf(source: unknown, every: unknown): Interval {
  if (typeof every === 'number') {
    checkSize(source, 'progress', 'every', every, intervalOf);
    return { count: every, ms: Infinity };
  }
  optionalObject(source, 'progress', 'every', every, intervalOf);
  const count = option(source, every as object, 'count');
  const ms = option(source, every as object, 'ms');
  if (count !== undefined) checkSize(source, 'progress', 'every.count', count, intervalOf);
  if (ms !== undefined && typeof ms !== 'number') {
    refuse(source, new TypeError(`progress: every.ms must be a number, but got ${show(ms)}`), intervalOf);
  }
  if (ms !== undefined && !((ms as number) > 0)) {
    refuse(source, new RangeError(`progress: every.ms must be above 0, but got ${show(ms)}`), intervalOf);
  }
  const most = ms === undefined ? USUAL : Infinity;
  return { count: (count as number | undefined) ?? most, ms: (ms as number | undefined) ?? Infinity };
}
