/** slice with a position that counts from the end: all elements are collected first. */
import { collected, resized } from '../engine/bounds.ts';
import type { Bounds, CollectStage } from '../engine/contract.ts';
import { whole } from '../engine/sink.ts';
import type { Sink } from '../engine/sink.ts';
import { arraySlice, max, min } from '../platform/builtins.ts';

/** The arguments of slice, for a plan. */
export function showPositions(from: number, to: number): string {
  return to === Infinity ? `${from}` : `${from}, ${to}`;
}

export class SliceOfAllStage<T> implements CollectStage<T, T> {
  private readonly from: number;
  private readonly to: number;

  constructor(from: number, to: number) {
    this.from = from;
    this.to = to;
  }

  get name(): string {
    return 'slice';
  }

  get shown(): string {
    return showPositions(this.from, this.to);
  }

  get holds(): string {
    return 'every element';
  }

  start(): Sink<T, unknown, T[], unknown> {
    return whole('slice', (values) => arraySlice(values, this.from, this.to));
  }

  size(up: Bounds): Bounds {
    const exact = up.min === up.max && up.max !== Infinity;
    const most = exact ? this.lengthOf(up.max) : up.max;
    return collected(up, 'slice', resized(up, exact ? most : 0, most));
  }

  private lengthOf(count: number): number {
    const { from, to } = this;
    return max(0, (to < 0 ? max(0, count + to) : min(to, count)) - (from < 0 ? max(0, count + from) : from));
  }
}
