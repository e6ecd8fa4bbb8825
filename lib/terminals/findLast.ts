/** findLast: the last element that passes a test. Runs forward and asks for every element, whatever the source. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import type { Guard, Predicate } from '../types.ts';

/** {@link Seq.findLast} for any iterable, by a type guard, which also narrows the element's type. */
export function findLast<T, U extends T>(source: Iterable<T>, predicate: Guard<T, U>): U | undefined;
/** {@link Seq.findLast} for any iterable. */
export function findLast<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined;
export function findLast<T>(source: Iterable<T>, predicate: Predicate<T>): T | undefined {
  const plan = receiver('findLast', source);
  callable(source, 'findLast', 'predicate', predicate);
  return drive(plan, new LastFound(predicate));
}

class LastFound<T> implements Sink<T, T | undefined> {
  readonly ask: Predicate<T>;
  private found: T | undefined;

  constructor(predicate: Predicate<T>) {
    this.ask = predicate;
    this.found = undefined;
  }

  get name(): string {
    return 'findLast';
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
    if (passes) this.found = value;
  }

  result(): T | undefined {
    return this.found;
  }
}
