/** sample: elements picked at random, each set of them equally likely, in random order. Holds at most twice as many. */
import { callable, limit, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink, Terminal } from '../engine/sink.ts';
import { random } from '../platform/builtins.ts';
import { Reservoir } from '../structures/reservoir.ts';
import type { Rng } from '../types.ts';

/** {@link Seq.sample} for any iterable. */
export function sample<T>(source: Iterable<T>, n: number, rng: Rng = random): T[] {
  const plan = receiver('sample', source);
  const size = limit(source, 'sample', 'n', n);
  callable(source, 'sample', 'rng', rng);
  return drive(plan, new Sink('sample', SAMPLE, undefined, new Reservoir(size, 'sample'), rng)) as T[];
}

const SAMPLE = /* @__PURE__ */ new Terminal<unknown, Reservoir<unknown>, unknown[], Rng>(
  ({ state, arg: rng }, value) => state.add(value, rng()),
  ({ state }) => state.toArray(),
);
