/** partition: the elements that pass a test, and those that do not, in two fresh arrays. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { put } from '../structures/builtins.ts';
import type { Guard, Predicate } from '../types.ts';

/** {@link Seq.partition} for any iterable, by a type guard, which also narrows the element's type. */
export function partition<T, U extends T>(
  source: Iterable<T>,
  predicate: Guard<T, U>,
): [U[], Exclude<T, U>[]];
/** {@link Seq.partition} for any iterable. */
export function partition<T>(source: Iterable<T>, predicate: Predicate<T>): [T[], T[]];
export function partition<T>(source: Iterable<T>, predicate: Predicate<T>): [T[], T[]] {
  const plan = receiver('partition', source);
  callable(source, 'partition', 'predicate', predicate);
  return drive(plan, new Parts(predicate));
}

class Parts<T> implements Sink<T, [T[], T[]]> {
  readonly ask: Predicate<T>;
  private readonly passed: T[];
  private readonly failed: T[];

  constructor(predicate: Predicate<T>) {
    this.ask = predicate;
    this.passed = [];
    this.failed = [];
  }

  get name(): string {
    return 'partition';
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

  add(value: T, _index: number, passes: unknown): void {
    const side = passes ? this.passed : this.failed;
    put(side, side.length, value);
  }

  result(): [T[], T[]] {
    return [this.passed, this.failed];
  }
}
