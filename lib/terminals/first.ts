/** first: the first element; reads one. */
import { receiver } from '../engine/arguments/check.ts';
import { EACH, ENOUGH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';

/** {@link Seq.first} for any iterable. */
export function first<T>(source: Iterable<T>): T | undefined {
  const plan = receiver('first', source);
  return drive(plan, new First<T>());
}

class First<T> implements Sink<T, T | undefined> {
  private found: T | undefined;

  constructor() {
    this.found = undefined;
  }

  get name(): string {
    return 'first';
  }

  get ends(): boolean {
    return false;
  }

  get wants(): number {
    return 1;
  }

  get into(): Into {
    return EACH;
  }

  get ask(): undefined {
    return undefined;
  }

  add(value: T): unknown {
    this.found = value;
    return ENOUGH;
  }

  result(): T | undefined {
    return this.found;
  }
}
