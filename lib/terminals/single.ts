/**
 * single: the only element; a RangeError if there is none or more than one. Reads two at most.
 *
 * The error of a second element is thrown while the run is open, so that no error of closing can replace it.
 */
import { noSelector, receiver } from '../engine/arguments/check.ts';
import type { AnySink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { RangeError } from '../platform/builtins.ts';
import { own } from '../structures/faults.ts';
import type { Instead } from '../types.ts';

/** Takes no function: use {@link filter} before it. */
export function single(source: Iterable<unknown>, test: Instead<'single(filter(source, f))'>): never;
/** {@link Seq.single} for any iterable. */
export function single<T>(source: Iterable<T>): T;
export function single<T>(source: Iterable<T>, test?: unknown): T {
  const plan = receiver('single', source);
  noSelector(source, 'single', test, '.filter(f).single()');
  return drive(plan, singleSink()) as T;
}

/**
 * The sink of one run.
 * @internal
 */
export function singleSink(): AnySink {
  return new Sink('single', ONLY, undefined, undefined, undefined, 2);
}

const ONLY = /* @__PURE__ */ new Terminal<unknown, unknown, unknown>(
  (sink, value, index) => {
    if (index > 0) throw own(new RangeError('single: there must be exactly one element, but there are more'));
    sink.at = index;
    sink.state = value;
  },
  ({ at, state }) => {
    if (at < 0) throw own(new RangeError('single: there must be exactly one element, but there is none'));
    return state;
  },
  false,
);
