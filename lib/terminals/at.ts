/**
 * at: the element at a position, from the end if it is negative.
 *
 *     a b c d ── at(1) ──▶ b          at(-1) ──▶ d
 *
 * Stops  at the element, from the start; found without reading the elements before it if nobody can notice (arrays,
 * ranges)
 * Holds  the last |index| elements, from the end
 */
import { position, receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { MAX_SAFE_INTEGER } from '../platform/builtins.ts';
import { Ring } from '../structures/ring.ts';
import { boundsToJump, dropped } from '../common/jump.ts';

/** {@link Seq.at} for any iterable. */
export function at<T>(source: Iterable<T>, index: number): T | undefined {
  const plan = receiver('at', source);
  const place = position(source, 'at', 'index', index);
  const { min, max, plain } = boundsToJump(plan);
  const exact = plain && min === max && max !== Infinity;
  if (place < 0 && !(exact && max + place >= 0)) return drive(plan, fromEnd<T>(-place, Infinity));
  const start = place < 0 ? max + place : place;
  // No element has an index that large.
  if (start > MAX_SAFE_INTEGER) return drive(plan, fromEnd<T>(start, start + 1));
  // If no callback and no foreign iterator would run, the elements before may be jumped over.
  const rest = plain ? 0 : start;
  const there = new Sink('at', FROM_START, undefined, undefined, rest, rest + 1);
  return drive(plain ? dropped(plan, start) : plan, there) as T | undefined;
}

/** The element at a position. */
const FROM_START = /* @__PURE__ */ new Terminal<unknown, unknown, unknown, number>(
  (sink, value, index) => {
    if (index !== sink.arg) return undefined;
    sink.state = value;
    return ENOUGH;
  },
  stateOf,
  false,
);

/** The element so far from the end; undefined if there are fewer. */
function fromEnd<T>(distance: number, wants: number): Sink<T, Ring<T>, T | undefined> {
  const tail = new Ring<T>(distance <= MAX_SAFE_INTEGER ? distance : 0);
  return new Sink(
    'at',
    FROM_END as Terminal<unknown, Ring<T>, T | undefined>,
    undefined,
    tail,
    undefined,
    wants,
  );
}

const FROM_END = /* @__PURE__ */ new Terminal<unknown, Ring<unknown>, unknown>(
  ({ state }, value) => {
    state.push(value);
  },
  ({ state }) => (state.isFull ? state.at(0) : undefined),
);
