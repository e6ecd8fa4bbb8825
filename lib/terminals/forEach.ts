/** forEach: a function called with each element. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, stateOf, Terminal } from '../engine/sink.ts';

/** {@link Seq.forEach} for any iterable. */
export function forEach<T>(source: Iterable<T>, fn: (value: T, index: number) => void): void {
  const plan = receiver('forEach', source);
  callable(source, 'forEach', 'fn', fn);
  return drive(plan, new Sink('forEach', CALLED, fn, undefined, undefined));
}

const CALLED = /* @__PURE__ */ new Terminal<unknown, undefined, void>(() => {}, stateOf);
