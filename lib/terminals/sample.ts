/** sample: elements picked at random, each set of them equally likely, in random order. Holds no more than twice as many. */
import { callable, limit, receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { random } from '../structures/builtins.ts';
import { Reservoir } from '../structures/reservoir.ts';
import type { Rng } from '../types.ts';

/** {@link Seq.sample} for any iterable. */
export function sample<T>(source: Iterable<T>, n: number, rng: Rng = random): T[] {
  receiver('sample', source);
  const size = limit(source, 'sample', 'n', n);
  callable(source, 'sample', 'rng', rng);
  const reservoir = new Reservoir<T>(size, rng, 'sample');
  drive<T>(planOf(source), { name: 'sample', ends: true }, (value) => reservoir.add(value));
  return reservoir.toArray();
}
