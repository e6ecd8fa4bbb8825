/** countBy: the number of elements of each key, in a fresh Map, keys in the order first seen. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import type { AnySink, Callback } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { Cells } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.countBy} for any iterable. */
export function countBy<T>(source: Iterable<T>): Map<T, number>;
/** {@link Seq.countBy} for any iterable, by a key. */
export function countBy<T, K>(source: Iterable<T>, key: Mapper<T, K>): Map<K, number>;
export function countBy<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Map<unknown, number> {
  const plan = receiver('countBy', source);
  optionalCallable(source, 'countBy', 'key', key);
  return drive(plan, countBySink(key));
}

/**
 * The sink of one run.
 * @internal
 */
export function countBySink(key?: Mapper<never, unknown>): AnySink {
  return new Sink('countBy', COUNTS, key as Callback | undefined, new Cells(), undefined);
}

const COUNTS = /* @__PURE__ */ new Terminal<unknown, Cells<unknown, number>, Map<unknown, number>>(
  ({ ask, state }, value, _index, answer) => {
    const own = ask === undefined ? value : answer;
    const cell = state.find(own);
    if (cell === undefined) state.add(own, 1);
    else cell.value++;
  },
  ({ state }) => state.toMap(),
);
