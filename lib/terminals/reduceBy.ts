/**
 * reduceBy: the elements of each key folded into one accumulator, in a fresh Map, keys in the order first seen.
 *
 * A key's seed is made when its first element comes. Holds one accumulator for each key.
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { Cells } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.reduceBy} for any iterable. */
export function reduceBy<T, K, A>(
  source: Iterable<T>,
  key: Mapper<T, K>,
  fn: (accumulator: A, value: T, key: K) => A,
  seed: (key: K) => A,
): Map<K, A> {
  const plan = receiver('reduceBy', source);
  callable(source, 'reduceBy', 'key', key);
  callable(source, 'reduceBy', 'fn', fn);
  callable(source, 'reduceBy', 'seed', seed);
  return drive(plan, new Sink('reduceBy', FOLDED, key, new Cells(), { fn, seed } as Fold)) as Map<K, A>;
}

interface Fold {
  readonly fn: (accumulator: unknown, value: unknown, key: unknown) => unknown;
  readonly seed: (key: unknown) => unknown;
}

const FOLDED = /* @__PURE__ */ new Terminal<unknown, Cells<unknown, unknown>, Map<unknown, unknown>, Fold>(
  ({ state, arg: { fn, seed } }, value, _index, own) => {
    const cell = state.find(own);
    if (cell === undefined) state.add(own, fn(seed(own), value, own));
    else cell.value = fn(cell.value, value, own);
  },
  ({ state }) => state.toMap(),
);
