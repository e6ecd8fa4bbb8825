/**
 * count: how many elements there are.
 *
 * Told without walking where nobody could notice: everything below is built in and unpatched, and no callback would
 * have run.
 */
import { receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { boundsToJump } from './jump.ts';

/** {@link Seq.count} for any iterable. */
export function count(source: Iterable<unknown>): number {
  const plan = receiver('count', source);
  const { min, max, plain, stuck } = boundsToJump(plan);
  if (plain && min === max && max !== Infinity && stuck === undefined) return max;
  return drive(plan, new Sink('count', COUNTED, undefined, undefined, undefined));
}

const COUNTED = /* @__PURE__ */ new Terminal<unknown, undefined, number>(
  (sink, _value, index) => {
    sink.at = index;
  },
  ({ at }) => at + 1,
);
