/**
 * Short ways to ask how one operation treats its sources, for the specs of single operations. What is true of every
 * operation is asked by the laws.
 */
import { expect } from '@jest/globals';
import { boundsOf } from '../../lib/engine/bounds.ts';
import type { Bounds } from '../../lib/engine/contract.ts';
import { planOf } from '../../lib/engine/plan.ts';
import { Log, makeProbe } from './probe.ts';
import type { Faults, Probe, ProbeKind } from './probe.ts';
import { thrown } from './calls.ts';

export { thrown };

/** A watched source with a log of its own. */
export function probe<T>(values: Iterable<T>, kind: ProbeKind = 'iterable', faults: Faults = {}): Probe<T> {
  return makeProbe(new Log(), 'a', values, kind, faults);
}

/** How often `next` was called on all iterators of a probe. */
export const pulls = (source: Probe<unknown>): number =>
  source.tracks.reduce((sum, track) => sum + track.nexts, 0);
/** How often a value was read. */
export const reads = (source: Probe<unknown>): number =>
  source.tracks.reduce((sum, track) => sum + track.values, 0);
/** How often one was closed. */
export const returns = (source: Probe<unknown>): number =>
  source.tracks.reduce((sum, track) => sum + track.returns, 0);

/** How often `next` is called on `source` for the first `count` elements of `plan`, each element's share listed. */
export function pullsFor(plan: Iterable<unknown>, source: Probe<unknown>, count: number): number[] {
  const iterator = plan[Symbol.iterator]();
  const shares: number[] = [];
  for (let i = 0; i < count; i++) {
    const before = pulls(source);
    iterator.next();
    shares.push(pulls(source) - before);
  }
  iterator.return!();
  return shares;
}

/** The first elements, pulled by hand; the iterator is closed afterwards. */
export function firstOf<T>(plan: Iterable<T>, count: number): T[] {
  const iterator = plan[Symbol.iterator]();
  const values = Array.from({ length: count }, () => iterator.next().value as T);
  iterator.return!();
  return values;
}

export function* naturals(): Generator<number, void, undefined> {
  for (let i = 0; ; i++) yield i;
}

/** What `call` throws for a bad argument; the receiver that it gets must be closed once and not pulled. */
export function refusal(call: (receiver: any) => unknown): any {
  const receiver = probe([1, 2], 'own');
  const error = thrown(() => call(receiver));
  expect([pulls(receiver), returns(receiver)]).toEqual([0, 1]);
  return error;
}

export const bounds = (plan: Iterable<unknown>): Bounds => boundsOf(planOf(plan));

/** The least and the greatest number of elements. */
export function sizeOf(plan: Iterable<unknown>): [min: number, max: number] {
  const { min, max } = bounds(plan);
  return [min, max];
}

/** Records calls, their arguments and `this`. */
export function spy<R>(answer: (...args: any[]) => R): {
  (...args: any[]): R;
  calls: unknown[][];
  receivers: unknown[];
} {
  const calls: unknown[][] = [];
  const receivers: unknown[] = [];
  const fn = function (this: unknown, ...args: any[]): R {
    calls.push(args);
    receivers.push(this);
    return answer(...args);
  };
  return Object.assign(fn, { calls, receivers });
}
