/** first: the first element; reads one. */
import { noSelector, receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import type { AnySink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import type { Instead } from '../types.ts';

/** Takes no function: use {@link find} instead. */
export function first(source: Iterable<unknown>, test: Instead<'find(source, f)'>): never;
/** {@link Seq.first} for any iterable. */
export function first<T>(source: Iterable<T>): T | undefined;
export function first<T>(source: Iterable<T>, test?: unknown): T | undefined {
  const plan = receiver('first', source);
  noSelector(source, 'first', test, '.find(f)');
  return drive(plan, firstSink()) as T | undefined;
}

/**
 * The sink of one run.
 * @internal
 */
export function firstSink(): AnySink {
  return new Sink('first', FIRST, undefined, undefined, undefined, 1);
}

const FIRST = /* @__PURE__ */ new Terminal<unknown, unknown, unknown>(
  (sink, value) => {
    sink.state = value;
    return ENOUGH;
  },
  stateOf,
  false,
);
