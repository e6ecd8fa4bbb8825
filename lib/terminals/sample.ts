/** sample: elements picked at random, each set of them equally likely, in random order. Holds no more than twice as many. */
import { callable, limit, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
import { random } from '../structures/builtins.ts';
import { Reservoir } from '../structures/reservoir.ts';
import type { Rng } from '../types.ts';

/** {@link Seq.sample} for any iterable. */
export function sample<T>(source: Iterable<T>, n: number, rng: Rng = random): T[] {
  const plan = receiver('sample', source);
  const size = limit(source, 'sample', 'n', n);
  callable(source, 'sample', 'rng', rng);
  const reservoir = new Reservoir<T>(size, 'sample');
  const add = (value: T): void => reservoir.add(value, rng());
  return drive(plan, new Each('sample', undefined, add, () => reservoir.toArray()));
}
