/** isEmpty: true if there are no elements; reads one at most. */
import { receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import type { AnySink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';

/** {@link Seq.isEmpty} for any iterable. */
export function isEmpty(source: Iterable<unknown>): boolean {
  const plan = receiver('isEmpty', source);
  return drive(plan, isEmptySink());
}

/**
 * The sink of one run.
 * @internal
 */
export function isEmptySink(): AnySink {
  return new Sink('isEmpty', EMPTY, undefined, true, undefined, 1);
}

const EMPTY = /* @__PURE__ */ new Terminal<unknown, boolean, boolean>(
  (sink) => {
    sink.state = false;
    return ENOUGH;
  },
  stateOf,
  false,
);
