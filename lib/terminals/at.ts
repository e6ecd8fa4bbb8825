/**
 * at: the element at a position, from the end if it is negative.
 *
 *     a b c d ── at(1) ──▶ b          at(-1) ──▶ d
 *
 * Stops  at the element, from the start; told without walking there where nobody could notice (arrays, ranges)
 * Holds  the last |index| elements, from the end
 */
import { position, receiver } from '../engine/arguments/check.ts';
import { boundsOf } from '../engine/bounds.ts';
import { ENOUGH } from '../engine/contract.ts';
import type { Plan } from '../engine/plan.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { MAX_SAFE_INTEGER } from '../structures/builtins.ts';
import { Ring } from '../structures/ring.ts';
import { dropped } from './dropped.ts';

/** {@link Seq.at} for any iterable. */
export function at<T>(source: Iterable<T>, index: number): T | undefined {
  const plan = receiver('at', source);
  const place = position(source, 'at', 'index', index);
  const { min, max, plain } = boundsOf(plan);
  const exact = plain && min === max && max !== Infinity;
  if (place >= 0) return fromStart(plan, place, plain);
  return exact && max + place >= 0 ? fromStart(plan, max + place, true) : fromEnd(plan, -place);
}

/** `plain`: no callback and no foreign iterator is on the way, so the elements before may be jumped over. */
function fromStart<T>(plan: Plan, place: number, plain: boolean): T | undefined {
  const reachable = place <= MAX_SAFE_INTEGER;
  const jumps = plain && reachable;
  const start = jumps ? place : 0;
  let found: T | undefined;
  const add = (value: T, index: number): unknown => {
    if (start + index !== place) return undefined;
    found = value;
    return ENOUGH;
  };
  const sink = new Each('at', undefined, add, () => found, !reachable, jumps ? 1 : place + 1);
  return drive(jumps ? dropped(plan, place) : plan, sink);
}

function fromEnd<T>(plan: Plan, distance: number): T | undefined {
  const reachable = distance <= MAX_SAFE_INTEGER;
  const tail = new Ring<T>(reachable ? distance : 0);
  const result = (): T | undefined => (reachable && tail.isFull ? tail.at(0) : undefined);
  return drive(plan, new Each('at', undefined, (value: T) => void tail.push(value), result));
}
