/** What is behind a helper object: the specification's abstract closure, and its generator state. */
import { create } from './builtins.ts';
import type { IteratorRecord, State } from './contract.ts';

/** What a step gives when there is no more. Nobody outside can hold it. */
export const DONE: object = create(null);

export const START = 0;
export const SUSPENDED = 1;
export const RUNNING = 2;
export const COMPLETED = 3;

/** Kinds of helpers: the commonest are run by `resume` itself, all others by functions of their own. */
export const MAP = 0;
export const FILTER = 1;
export const TAKE = 2;
export const DROP = 3;
const OWN = 4;

/** The State of map, filter, take or drop. */
export function stateOver(kind: number, source: IteratorRecord, fn: State['_fn'], count: number): State {
  return { _phase: START, _kind: kind, _source: source, _fn: fn, _count: count, _end: undefined };
}

/** The State of a helper that has functions of its own. */
export function stateOf(pull: () => unknown, end: () => void): State {
  return { _phase: START, _kind: OWN, _source: undefined, _fn: pull, _count: 0, _end: end };
}
