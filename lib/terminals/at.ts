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
  if (place < 0 && !(exact && max + place >= 0)) return drive(plan, fromEnd<T>(-place));
  const start = place < 0 ? max + place : place;
  // No callback and no foreign iterator is on the way, so the elements before may be jumped over.
  const jumps = plain && start <= MAX_SAFE_INTEGER;
  return drive(jumps ? dropped(plan, start) : plan, fromStart<T>(jumps ? 0 : start));
}

/** The element at `place`, which may be beyond all that can be counted to. */
function fromStart<T>(place: number): Each<T, T | undefined> {
  let found: T | undefined;
  const add = (value: T, index: number): unknown => {
    if (index !== place) return undefined;
    found = value;
    return ENOUGH;
  };
  return new Each('at', undefined, add, () => found, place > MAX_SAFE_INTEGER, place + 1);
}

function fromEnd<T>(distance: number): Each<T, T | undefined> {
  const reachable = distance <= MAX_SAFE_INTEGER;
  const tail = new Ring<T>(reachable ? distance : 0);
  const result = (): T | undefined => (reachable && tail.isFull ? tail.at(0) : undefined);
  return new Each('at', undefined, (value: T) => void tail.push(value), result);
}
