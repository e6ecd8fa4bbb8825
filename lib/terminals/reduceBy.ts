/**
 * reduceBy: the elements of each key folded into one accumulator, in a fresh Map, in first-seen order of the keys.
 *
 * A key's seed is made when its first element comes. Holds one accumulator a key.
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
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
  return drive(plan, new Folded(key, fn, seed));
}

class Folded<T, K, A> implements Sink<T, Map<K, A>> {
  readonly ask: Mapper<T, K>;
  private readonly fn: (accumulator: A, value: T, key: K) => A;
  private readonly seed: (key: K) => A;
  private readonly accumulators: Cells<K, A>;

  constructor(key: Mapper<T, K>, fn: (accumulator: A, value: T, key: K) => A, seed: (key: K) => A) {
    this.ask = key;
    this.fn = fn;
    this.seed = seed;
    this.accumulators = new Cells<K, A>();
  }

  get name(): string {
    return 'reduceBy';
  }

  get ends(): boolean {
    return true;
  }

  get wants(): number {
    return Infinity;
  }

  get into(): Into {
    return EACH;
  }

  add(value: T, _index: number, answer: unknown): void {
    const { fn, seed, accumulators } = this;
    const own = answer as K;
    const cell = accumulators.find(own);
    if (cell === undefined) accumulators.add(own, fn(seed(own), value, own));
    else cell.value = fn(cell.value, value, own);
  }

  result(): Map<K, A> {
    return this.accumulators.toMap();
  }
}
