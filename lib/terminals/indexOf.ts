/** indexOf: the index of the first element that equals a value (SameValueZero), or −1; reads no further. */
import { receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import type { AnySink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { equal } from '../structures/composite.ts';

/** {@link Seq.indexOf} for any iterable. */
export function indexOf(source: Iterable<unknown>, value: unknown): number {
  const plan = receiver('indexOf', source);
  return drive(plan, indexOfSink(value));
}

/**
 * The sink of one run.
 * @internal
 */
export function indexOfSink(value: unknown): AnySink {
  return new Sink('indexOf', PLACE, undefined, 0, value);
}

/**
 * A terminal whose result comes from the index of its `arg`; the state is the number of elements passed over first.
 * @internal
 */
export function placed<R>(
  result: (sink: { readonly at: number }) => R,
): Terminal<unknown, number, R, unknown> {
  return new Terminal(at, result, false);
}

function at(sink: Sink<unknown, number, unknown, unknown>, value: unknown, index: number): unknown {
  if (index < sink.state || !equal(value, sink.arg)) return undefined;
  sink.at = index;
  return ENOUGH;
}

const PLACE = /* @__PURE__ */ placed(({ at }) => at);
