/** toSet: the distinct elements, in a fresh Set, in the order first seen. */
import { receiver } from '../engine/arguments/check.ts';
import type { AnySink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { Set, setAdd } from '../platform/builtins.ts';
import { keyWithin } from '../structures/composite.ts';

/** {@link Seq.toSet} for any iterable. */
export function toSet<T>(source: Iterable<T>): Set<T> {
  const plan = receiver('toSet', source);
  return drive(plan, toSetSink()) as Set<T>;
}

/**
 * The sink of one run.
 * @internal
 */
export function toSetSink(): AnySink {
  return new Sink('toSet', DISTINCT, undefined, new Set(), undefined);
}

const DISTINCT = /* @__PURE__ */ new Terminal<unknown, Set<unknown>, Set<unknown>>(({ state }, value) => {
  setAdd(state, keyWithin(state, value));
}, stateOf);
