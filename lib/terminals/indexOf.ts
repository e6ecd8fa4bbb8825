/** indexOf: where the first element is that equals a value (SameValueZero), or −1; reads no further. */
import { receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { equal } from '../structures/composite.ts';

/** {@link Seq.indexOf} for any iterable. */
export function indexOf(source: Iterable<unknown>, value: unknown): number {
  const plan = receiver('indexOf', source);
  return drive(plan, new Sink('indexOf', PLACE, undefined, 0, value));
}

/** The place of a value, which is the `arg`; the state is how many elements are passed over first. @internal */
export const PLACE: Terminal<unknown, number, number, unknown> = /* @__PURE__ */ new Terminal(
  (sink, value, index) => {
    if (index < sink.state || !equal(value, sink.arg)) return undefined;
    sink.at = index;
    return ENOUGH;
  },
  ({ at }) => at,
  false,
);
