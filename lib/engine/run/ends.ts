/**
 * Elements that stages give by themselves: before the first pull (scan's seed), or held back until the end (chunks).
 */
import { ASK, COLLECT, ENOUGH, FILTER, LIST, MAP, SKIP, STOP } from '../contract.ts';
import type { AnySink, Cursor, PlanNode } from '../contract.ts';
import { CURSOR, SINK } from './flow.ts';
import type { Reading } from './flow.ts';
import type { Slot } from './slot.ts';
import { passes } from '../../structures/passes.ts';

/** The part of a run to which the stages belong. */
export interface Ends {
  readonly head: Slot | undefined;
  /** The stage to be asked next. */
  asked: Slot | undefined;
  /** The last stage that gives no more, or undefined. */
  full: Slot | undefined;
  /** The element to be given. */
  value: unknown;
  /** Called when a stage wants no more: closes the part above that stage. */
  leave(): void;
  /** The number of elements that the sink has got. */
  n: number;
  fail(error: unknown, at: Slot | number, sink: AnySink | undefined): never;
}

/** Gives `run.value` to `sink`; true if the sink has enough. */
export function deliver(run: Ends, sink: AnySink): boolean {
  const { ask, how } = sink;
  const { add } = how;
  const { value } = run;
  try {
    const n = run.n++;
    return add(sink, value, n, ask === undefined ? undefined : ask(value, n)) === ENOUGH;
  } catch (error) {
    return run.fail(error, SINK, sink);
  }
}

/** Finds the next element that a stage gives before the first pull, the last stage first; false if there is none. */
export function beginByStages(run: Ends): boolean {
  let slot = run.asked;
  try {
    while (slot !== undefined && (run.full === undefined || slot.behind < run.full.behind)) {
      run.asked = slot.before;
      const { begin } = slot.how;
      if (begin !== undefined) {
        const value = begin(slot);
        if (value !== SKIP) {
          const arrives = through(run, slot, value);
          if (arrives !== false) return arrives === true;
        }
      }
      slot = run.asked;
    }
  } catch (error) {
    run.fail(error, slot ?? 0, undefined);
  }
  run.asked = undefined;
  return false;
}

/** Finds the next element that a stage has held back, the first stage first; false if there is none. */
export function finishByStages(run: Ends): boolean {
  let slot = run.asked;
  try {
    for (; slot !== undefined; slot = run.asked) {
      const { full } = run;
      if (full !== undefined && slot.behind >= full.behind) slot = full.after;
      if (slot === undefined) break;
      run.asked = slot.after;
      const { finish } = slot.how;
      if (finish !== undefined) {
        const value = finish(slot);
        if (value !== SKIP && through(run, slot, value) === true) return true;
      }
    }
  } catch (error) {
    run.fail(error, slot ?? 0, undefined);
  }
  return false;
}

/**
 * Takes an element of `from` through the stages behind it; true if it arrives, undefined if one of them stops at it.
 */
function through(run: Ends, from: Slot, value: unknown): boolean | undefined {
  let slot = from.after;
  try {
    for (; slot !== undefined; slot = slot.after) {
      const { kind, how } = slot;
      const ask = slot.ask!;
      const index = slot.count++;
      if (kind === MAP) value = ask(value, index);
      else if (kind === FILTER) {
        if (!passes('filter', ask(value, index))) return false;
      } else {
        const { step } = how;
        value = step(slot, value, index, kind === ASK ? ask(value, index) : undefined);
        if (value === SKIP) return false;
        const stops = value === STOP;
        if ((stops || slot.full) && (run.full === undefined || slot.behind < run.full.behind))
          run.full = slot;
        if (stops) {
          run.leave();
          return undefined;
        }
      }
    }
  } catch (error) {
    run.fail(error, slot ?? 0, undefined);
  }
  run.value = value;
  return true;
}

/** True if the array that a stage has collected can be the result of `sink`, a terminal that wants an array. */
export function isResult(
  run: Reading & { readonly base: PlanNode; readonly head: unknown },
  sink: AnySink,
): boolean {
  return run.base.kind === COLLECT && run.head === undefined && run.from >= 0 && sink.how.into === LIST;
}

/** The index of the element that is being read. */
export function indexOfSource({ way, source, parts, from, i }: Reading): number {
  if (parts !== undefined) return parts.index ?? i;
  return (way === CURSOR ? (source as Cursor<unknown>).index : undefined) ?? (from < 0 ? i - from : i);
}
