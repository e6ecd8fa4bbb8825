/** collect: the result of a collector for all elements, in one pass. */
import { abandon, collecting, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import type { Collector } from '../types.ts';

/** {@link Seq.collect} for any iterable. */
export function collect<T, R>(source: Iterable<T>, collector: Collector<T, R>): R {
  const plan = receiver('collect', source);
  collecting(source, 'collect', 'collector', collector);
  return drive(plan, new Sink('collect', COLLECTED, undefined, begin(source, collector), collector)) as R;
}

/** `init` has run before the source is opened. */
const COLLECTED = /* @__PURE__ */ new Terminal<unknown, unknown, unknown, Collector<never, unknown, unknown>>(
  (sink, value, index) => {
    sink.state = sink.arg.add(sink.state, value as never, index);
  },
  ({ state, arg }) => arg.done(state),
);

/** An error of `init` closes a one-shot source, as a bad argument does. */
function begin(source: unknown, collector: Collector<never, unknown, unknown>): unknown {
  try {
    return collector.init();
  } catch (error) {
    abandon(source, error);
  }
}
