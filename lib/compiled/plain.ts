/** Tells what a compiled loop may read by index: what the engine reads so, too. */
import { isArray } from '../platform/builtins.ts';
import { isPlainArray } from '../platform/pristine.ts';
import { iteratorMethod } from '../engine/plan.ts';

/** True if `source` is an array that nobody can tell from its iterator now. It reads the iterator as often as a run does. */
export function plain(source: unknown): source is unknown[] {
  return (
    isArray(source) &&
    typeof iteratorMethod(source) === 'function' &&
    isPlainArray(source, iteratorMethod(source))
  );
}
