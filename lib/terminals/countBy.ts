/** countBy: how many elements have each key, in a fresh Map, in first-seen order of the keys. */
import { optionalCallable, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Cells } from '../structures/groups.ts';
import type { Mapper } from '../types.ts';

/** {@link Seq.countBy} for any iterable. */
export function countBy<T>(source: Iterable<T>): Map<T, number>;
/** {@link Seq.countBy} for any iterable, by a key. */
export function countBy<T, K>(source: Iterable<T>, key: Mapper<T, K>): Map<K, number>;
export function countBy<T>(source: Iterable<T>, key?: Mapper<T, unknown>): Map<unknown, number> {
  const plan = receiver('countBy', source);
  optionalCallable(source, 'countBy', 'key', key);
  return drive(plan, new Counts(key));
}

class Counts<T> implements Sink<T, Map<unknown, number>> {
  readonly ask: Mapper<T, unknown> | undefined;
  private readonly counts: Cells<unknown, number>;

  constructor(key: Mapper<T, unknown> | undefined) {
    this.ask = key;
    this.counts = new Cells<unknown, number>();
  }

  get name(): string {
    return 'countBy';
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
    const { counts } = this;
    const own = this.ask === undefined ? value : answer;
    const cell = counts.find(own);
    if (cell === undefined) counts.add(own, 1);
    else cell.value++;
  }

  result(): Map<unknown, number> {
    return this.counts.toMap();
  }
}
