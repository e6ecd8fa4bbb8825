/** What is read by parts: arrays, one after the other, that a cursor gives (concat, flatMap). */
import type { AnySink, Cursor, Terms } from '../contract.ts';
import type { Fast } from './faster.ts';
import { CURSOR, ITEMS } from './flow.ts';
import type { Way } from './flow.ts';

/** What is known of the run. */
export interface Reading {
  way: Way;
  source: ArrayLike<unknown> | Terms | Cursor<unknown>;
  /** The cursor that gives the parts. */
  parts: Cursor<unknown> | undefined;
  i: number;
  from: number;
  ahead: number;
  fail(error: unknown, at: number, sink: undefined): never;
}

/**
 * Goes on to the next array, or from there on by advancing; false if there is no more. `lane` is what has read the one
 * before, if that was not the run itself.
 */
export function nextPart(run: Reading, lane: Fast | undefined, sink: AnySink | undefined): boolean {
  const { parts } = run;
  if (parts === undefined) return false;
  if (lane !== undefined) run.i = lane.i;
  let part: ArrayLike<unknown> | false | undefined;
  try {
    part = parts.part!();
  } catch (error) {
    run.fail(error, 0, undefined);
  }
  if (part === false) return false;
  if (part === undefined) run.parts = undefined;
  run.way = part === undefined ? CURSOR : ITEMS;
  run.source = part ?? parts;
  run.from = run.i;
  run.ahead = -1;
  if (lane !== undefined) lane.turnTo(run.way, run.source, sink!);
  return true;
}
