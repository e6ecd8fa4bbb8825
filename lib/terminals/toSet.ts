/** toSet: the distinct elements, in a fresh Set, in first-seen order. */
import { receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Set, setAdd } from '../structures/builtins.ts';

/** {@link Seq.toSet} for any iterable. */
export function toSet<T>(source: Iterable<T>): Set<T> {
  const plan = receiver('toSet', source);
  return drive(plan, new Distinct<T>());
}

class Distinct<T> implements Sink<T, Set<T>> {
  private readonly values: Set<T>;

  constructor() {
    this.values = new Set<T>();
  }

  get name(): string {
    return 'toSet';
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

  get ask(): undefined {
    return undefined;
  }

  add(value: T): void {
    setAdd(this.values, value);
  }

  result(): Set<T> {
    return this.values;
  }
}
