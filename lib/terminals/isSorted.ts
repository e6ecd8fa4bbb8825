/** isSorted: true if no element is smaller than the one before it; reads no further than the first that is smaller. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { ENOUGH } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { compareAt } from '../structures/defaultOrder.ts';
import type { Compare, OfTwo } from '../types.ts';
import { orderOf, undefinedLast } from '../structures/ownCompare.ts';

/** {@link Seq.isSorted} for any iterable. */
export function isSorted<T, C extends Compare<T> = Compare<T>>(
  source: Iterable<T>,
  compare?: C & OfTwo<C, '.map(f).isSorted()'>,
): boolean;
export function isSorted<T>(source: Iterable<T>, compare?: Compare<T>): boolean {
  const plan = receiver('isSorted', source);
  optionalCallable(source, 'isSorted', 'compare', compare);
  return drive(plan, new Sink('isSorted', SORTED, undefined, undefined, compare));
}

/** The state is the previous element. */
const SORTED = /* @__PURE__ */ new Terminal<unknown, unknown, boolean, Compare<never> | undefined>(
  (sink, value, index) => {
    const { state: before, arg: compare } = sink;
    sink.state = value;
    if (index === 0) return undefined;
    const order =
      compare === undefined
        ? compareAt('isSorted', before, value, index)
        : before === undefined || value === undefined
          ? undefinedLast(before, value)
          : orderOf('isSorted', compare(before as never, value as never));
    if (!(order > 0)) return undefined;
    sink.at = index;
    return ENOUGH;
  },
  ({ at }) => at < 0,
  false,
);
