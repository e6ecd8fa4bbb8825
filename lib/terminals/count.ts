/**
 * count: the number of elements.
 *
 * Found without reading them if nobody can notice: everything above is built in and unpatched, and no callback would
 * have run.
 */
import { noSelector, receiver } from '../engine/arguments/check.ts';
import type { AnySink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { boundsToJump } from '../common/jump.ts';
import type { Instead } from '../types.ts';

/** Takes no function: use {@link filter} before it. */
export function count(source: Iterable<unknown>, test: Instead<'count(filter(source, f))'>): never;
/** {@link Seq.count} for any iterable. */
export function count(source: Iterable<unknown>): number;
export function count(source: Iterable<unknown>, test?: unknown): number {
  const plan = receiver('count', source);
  noSelector(source, 'count', test, '.filter(f).count()');
  const { min, max, plain, stuck } = boundsToJump(plan);
  if (plain && min === max && max !== Infinity && stuck === undefined) return max;
  return drive(plan, countSink());
}

/**
 * The sink of one run.
 * @internal
 */
export function countSink(): AnySink {
  return new Sink('count', COUNTED, undefined, undefined, undefined);
}

const COUNTED = /* @__PURE__ */ new Terminal<unknown, undefined, number>(
  (sink, _value, index) => {
    sink.at = index;
  },
  ({ at }) => at + 1,
);
