/**
 * at: the element at a position, from the end if it is negative.
 *
 *     a b c d ── at(1) ──▶ b          at(-1) ──▶ d
 *
 * Stops  at the element, from the start; told without walking there where nobody could notice (arrays, ranges)
 * Holds  the last |index| elements, from the end
 */
import { position, receiver } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import type { Plan } from '../engine/plan.ts';
import { boundsOf } from '../engine/size.ts';
import { drop } from '../stages/drop.ts';
import { MAX_SAFE_INTEGER } from '../structures/builtins.ts';
import { Ring } from '../structures/ring.ts';

/** {@link Seq.at} for any iterable. */
export function at<T>(source: Iterable<T>, index: number): T | undefined {
  receiver('at', source);
  const place = position(source, 'at', 'index', index);
  const plan = planOf<T>(source);
  const { min, max, plain } = boundsOf(plan);
  const exact = plain && min === max && max !== Infinity;
  if (place >= 0) return fromStart(plan, place, plain);
  return exact && max + place >= 0 ? fromStart(plan, max + place, true) : fromEnd(plan, -place);
}

/** `plain`: no callback and no foreign iterator is on the way, so the elements before may be jumped over. */
function fromStart<T>(plan: Plan<T>, place: number, plain: boolean): T | undefined {
  const reachable = place <= MAX_SAFE_INTEGER;
  const jumps = plain && reachable;
  const start = jumps ? place : 0;
  let found: T | undefined;
  const terminal = { name: 'at', ends: !reachable, wants: jumps ? 1 : place + 1 };
  drive<T>(jumps ? drop(plan, place) : plan, terminal, (value, index) => {
    if (start + index !== place) return undefined;
    found = value;
    return ENOUGH;
  });
  return found;
}

function fromEnd<T>(plan: Plan<T>, distance: number): T | undefined {
  const reachable = distance <= MAX_SAFE_INTEGER;
  const tail = new Ring<T>(reachable ? distance : 0);
  drive<T>(plan, { name: 'at', ends: true }, (value) => void tail.push(value));
  return reachable && tail.isFull ? tail.at(0) : undefined;
}
