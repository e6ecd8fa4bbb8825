/** last: the last element. Reads to the end, but of an array, a range or another built-in only the last. */
import { noSelector, receiver } from '../engine/arguments/check.ts';
import { boundsOfFirst } from '../engine/bounds.ts';
import type { Plan } from '../engine/plan.ts';
import type { AnySink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { max } from '../platform/builtins.ts';
import { dropped } from '../common/jump.ts';
import type { Instead } from '../types.ts';

/** Takes no function: use {@link findLast} instead. */
export function last(source: Iterable<unknown>, test: Instead<'findLast(source, f)'>): never;
/** {@link Seq.last} for any iterable. */
export function last<T>(source: Iterable<T>): T | undefined;
export function last<T>(source: Iterable<T>, test?: unknown): T | undefined {
  const plan = receiver('last', source);
  noSelector(source, 'last', test, '.findLast(f)');
  const end = plan.up === undefined ? lastOf(plan) : plan;
  return drive(end, lastSink()) as T | undefined;
}

/**
 * The sink of one run.
 * @internal
 */
export function lastSink(): AnySink {
  return new Sink('last', LAST, undefined, undefined, undefined);
}

const LAST = /* @__PURE__ */ new Terminal<unknown, unknown, unknown>((sink, value) => {
  sink.state = value;
}, stateOf);

/** The root with as many elements passed over as possible. */
function lastOf(root: Plan): Plan {
  const { min: least, max: most, plain } = boundsOfFirst(root);
  return plain && least === most && most !== Infinity ? dropped(root, max(0, most - 1)) : root;
}
