/** flatMapping: a collector that gets all elements of a function's result for each element. */
import { callable, collecting, source } from '../engine/arguments/check.ts';
import { oneByOne } from '../engine/arguments/instead.ts';
import { notIterable } from '../engine/arguments/messages.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';
import { planOf } from '../engine/plan.ts';
import { isObject } from '../structures/isObject.ts';
import type { Collector, Mapper, Opened } from '../types.ts';
import {
  addCounted,
  beginCounted,
  mergeCounted,
  packCounted,
  unpackCounted,
} from '../common/countedState.ts';
import type { Counted } from '../common/countedState.ts';

/**
 * The result of `collector` for the elements of all results of `f`, one after the other.
 *
 * Depends on the order of the elements where `collector` does, which counts its own elements. O(1) memory of its own.
 * Each result of `f` is read to its end, and closed if `collector` throws.
 *
 * @throws TypeError at once if `f` is not callable or `collector` is no collector; when `f` gives a string or something
 * that cannot be iterated
 * @throws SeqInfiniteError, when `f` gives an endless Seq
 * @example
 * Seq.of([1, 2], [], [3]).collect(flatMapping((row) => row, sum())); // → 6
 * @see `Seq#flatMap`; `Collectors.flatMapping` in Java
 */
export function flatMapping<T, U, R>(f: Mapper<T, Opened<U>>, collector: Collector<U, R>): Collector<T, R> {
  callable(undefined, 'flatMapping', 'f', f);
  collecting(undefined, 'flatMapping', 'collector', collector);
  const flat: Collector<T, R, Counted> = {
    init: () => beginCounted(collector),
    add(into, value, index) {
      const plan = planOf(sourceOf(f(value, index)));
      return drive(plan, new Sink('flatMapping', PASSED, undefined, into, collector));
    },
    merge: (a, b) => mergeCounted(collector, a, b),
    done: (into) => collector.done(into.inner),
    pack: (into) => packCounted(collector, into),
    unpack: (packed) => unpackCounted(collector, packed),
  };
  return flat;
}

const PASSED = /* @__PURE__ */ new Terminal<unknown, Counted, Counted, Collector<never, unknown>>(
  ({ state, arg }, element) => addCounted(arg, state, element as never),
  stateOf,
);

function sourceOf(made: unknown): unknown {
  if (!isObject(made)) throw notIterable('flatMapping', "the function's result", made, oneByOne);
  source(undefined, 'flatMapping', "the function's result", made);
  return made;
}
