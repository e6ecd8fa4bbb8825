/**
 * Notes on where errors came from, kept apart from them: an error object is the user's and stays untouched.
 *
 * An error passes several parts of a run on its way out, and several runs when a callback runs a Seq of its own.
 * The innermost place is the exact one, so it stays. An object that was thrown in an earlier run and is thrown again
 * gets a new place: its note is older than the run that it passes now.
 */
import { SafeWeakMap } from '../../platform/builtins.ts';
import { isObject } from '../../structures/isObject.ts';
import type { PlanNode } from '../contract.ts';
import { labelOf, nameOf } from './describe.ts';

/** The place that an error came from. */
export interface Trace {
  /** The operation whose callback or source threw. */
  readonly stage: string;
  /** The label of that stage, where it has one. */
  readonly label?: string;
  /** The index of the current element, counted by that stage from 0. */
  readonly index: number;
}

let runs = 0;

/** The number of a run that begins now. Numbers go up, so that of two runs the earlier one is known. */
export function nextRun(): number {
  return ++runs;
}

/** The part of a run that a note needs. */
interface Numbered {
  readonly id: number;
}

interface Note {
  readonly run: number;
  readonly trace: Trace;
}

const notes = new SafeWeakMap<object, Note>();

/** Notes that `error` came from `stage`, unless a place further in is noted already. */
export function noteStage(run: Numbered, error: unknown, stage: string, index: number, label?: string): void {
  if (!isObject(error)) return;
  const earlier = notes.get(error);
  if (earlier !== undefined && earlier.run >= run.id) return;
  notes.set(error, { run: run.id, trace: label === undefined ? { stage, index } : { stage, label, index } });
}

/** Notes that `error` came from `node`, unless a place further in is noted already. */
export function note(run: Numbered, error: unknown, node: PlanNode, index: number): void {
  noteStage(run, error, nameOf(node), index, labelOf(node));
}

/** The place that `error` came from; undefined if it passed no run. */
export function traceOf(error: unknown): Trace | undefined {
  return isObject(error) ? notes.get(error)?.trace : undefined;
}
