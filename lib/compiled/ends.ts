/** How a compiled loop ends: by an error, by the result of a sink, or element by element. */
import { iteratorSymbol } from '../platform/builtins.ts';
import type { AnySink } from '../engine/contract.ts';
import { noteStage } from '../engine/observe/trace.ts';
import { beginOwnAt } from '../structures/faults.ts';
import type { AnyFunction } from '../structures/faults.ts';

/**
 * Notes where an error came from, and gives it. `names` are those of the chain's calls, source first; `at` is the number of the
 * one at work, and `index` that of its element. The stack of an error of ours begins above `loop`.
 */
export function failed(
  error: unknown,
  id: number,
  loop: AnyFunction,
  names: readonly string[],
  at: number,
  index: number,
): unknown {
  noteStage({ id }, error, names[at]!, index < 0 ? 0 : index);
  return beginOwnAt(loop, error);
}

/** The result of a sink. The stack of an error of ours begins above `loop`. */
export function resultOf(sink: AnySink, loop: AnyFunction): unknown {
  try {
    return sink.how.result(sink);
  } catch (error) {
    throw beginOwnAt(loop, error);
  }
}

/** What for…of walks: an iterator over what `next` gives. There is nothing that it has to close. */
export function iteratorOf<T>(next: () => IteratorResult<T>): IterableIterator<T> {
  return {
    [iteratorSymbol]() {
      return this;
    },
    next,
  };
}
