/** forEach: a function called with each element. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { EACH } from '../engine/contract.ts';
import type { Into, Sink } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';

/** {@link Seq.forEach} for any iterable. */
export function forEach<T>(source: Iterable<T>, fn: (value: T, index: number) => void): void {
  const plan = receiver('forEach', source);
  callable(source, 'forEach', 'fn', fn);
  drive(plan, new Called(fn));
}

class Called<T> implements Sink<T, void> {
  readonly ask: (value: T, index: number) => void;

  constructor(fn: (value: T, index: number) => void) {
    this.ask = fn;
  }

  get name(): string {
    return 'forEach';
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

  add(): void {}

  result(): void {}
}
