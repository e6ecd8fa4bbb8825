/** Prepares a part of a run before its first element is read. */
import { STEP } from '../contract.ts';
import type { Cursor, Terms } from '../contract.ts';
import { arrayOf, SkippingCursor } from './cursors.ts';
import { leastToHasten } from './faster.ts';
import { CURSOR, ITEMS, TERMS } from './flow.ts';
import type { Way } from './flow.ts';
import type { Slot } from './slot.ts';

/** The part of a run that is being prepared. */
export interface Starting {
  way: Way;
  source: ArrayLike<unknown> | Terms | Cursor<unknown>;
  head: Slot | undefined;
  from: number;
  ahead: number;
  until: number;
  /** The same source, if it may give arrays. */
  parts: Cursor<unknown> | undefined;
  fail(error: unknown, at: number, sink: undefined): never;
}

/** Reads by `cursor`, or by index if the cursor has its elements in arrays. */
export function readBy(run: Starting, cursor: Cursor<unknown>): void {
  const array = arrayOf(cursor);
  if (array !== undefined) run.source = array;
  else if (cursor.part !== undefined) run.parts = cursor;
  else {
    run.way = CURSOR;
    run.source = cursor;
  }
}

/** Passes over the elements that the first stages drop; and finds out, as far as it can, if there are many to read. */
export function start(run: Starting): void {
  const { head } = run;
  if (head !== undefined && (head.skip > 0 || head.how.skips === true)) skipFirst(run);
  const least = leastToHasten();
  if (least === Infinity) return;
  // The number of elements behind a cursor is known only after reading.
  if (run.way === CURSOR || run.parts !== undefined) run.until = least;
  else if (lengthOf(run) >= least) hasMuch(run);
}

function skipFirst(run: Starting): void {
  const count = takeSkips(run);
  if (run.way === CURSOR || run.parts !== undefined) {
    run.source = new SkippingCursor(run.parts ?? (run.source as Cursor<unknown>), count);
    run.way = CURSOR;
    run.parts = undefined;
  } else run.from = 0 - count;
}

/**
 * The number of elements that the first stages drop. Stages that only drop are then removed. One that drops all of them
 * stays: it explains why no element comes, if the source turns out to be endless (endless.ts).
 */
function takeSkips(run: Starting): number {
  let count = 0;
  let { head } = run;
  while (head !== undefined && head.how.skips === true && head.skip < Infinity) {
    count += head.skip;
    head = head.after;
  }
  run.head = head;
  // Any other stage that skips (slice) counts the elements that pass it, so later skips have to go through it.
  if (head !== undefined) {
    count += head.skip;
    head.skip = 0;
  }
  return count;
}

/** The number of elements to read. The length of an array is read now, and not again for its first element. */
function lengthOf(run: Starting): number {
  if (run.way === TERMS) return (run.source as Terms).count;
  try {
    return (run.ahead = (run.source as ArrayLike<unknown>).length);
  } catch (error) {
    return run.fail(error, 0, undefined);
  }
}

/** Prepares a long run: it asks for another text, or reads by a cursor that does the work of the first stage. */
function hasMuch(run: Starting): void {
  const { head } = run;
  run.until = 0;
  if (run.way !== ITEMS || run.from < 0 || head === undefined || head.kind < STEP) return;
  const { how, arg } = head;
  if (how.over === undefined) return;
  run.source = how.over(run.source as ArrayLike<unknown>, arg, run.ahead);
  run.way = CURSOR;
  run.head = head.after;
}
