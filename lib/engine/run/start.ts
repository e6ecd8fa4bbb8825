/** What is done before the first element is read, where the first stage can do with less than all of them. */
import { STEP } from '../contract.ts';
import type { Cursor, StepStage, Terms } from '../contract.ts';
import { SkippingCursor } from './cursors.ts';
import { isQuick } from './faster.ts';
import { CURSOR, ITEMS } from './flow.ts';
import type { Way } from './flow.ts';
import type { Slot } from './slot.ts';

/** What is known of the run. */
export interface Starting {
  way: Way;
  source: ArrayLike<unknown> | Terms | Cursor<unknown>;
  head: Slot | undefined;
  i: number;
}

/** Passes over what the first stages drop; or reads an array by way of a cursor that does what the first stage does. */
export function start(run: Starting): void {
  const { head, way, source } = run;
  if (head === undefined || head.kind < STEP) return;
  if (head.step.skip !== undefined) {
    const count = skippedBy(head);
    if (way === CURSOR) run.source = new SkippingCursor(source as Cursor<unknown>, count);
    else run.i = count;
  } else if (way === ITEMS && isQuick()) {
    const stage = head.node.op as StepStage<unknown, unknown>;
    if (stage.over === undefined) return;
    run.source = stage.over(source as ArrayLike<unknown>);
    run.way = CURSOR;
    run.head = head.after;
  }
}

/** How many elements the first stages drop, from `head` on. They are told that it has been done. */
function skippedBy(head: Slot): number {
  let count = 0;
  for (let slot: Slot | undefined = head; slot !== undefined && slot.kind >= STEP; slot = slot.after) {
    const { step } = slot;
    if (step.skip === undefined) break;
    count += step.skip;
    step.skip = 0;
    // It counts what passes it (slice), so what is skipped behind it has to pass it.
    if (step.full !== undefined) break;
  }
  return count;
}
