/** iterate: a seed, then each element made from the one before, which may take time. */
import type { Cursor } from '../../engine/contract.ts';
import type { Fiber } from '../engine/fiber.ts';

export class IterateCursor<T> implements Cursor<T> {
  value: T;
  index = -1;
  private readonly next: (value: T, index: number) => unknown;
  private readonly fiber: Fiber;
  private waits = false;

  constructor(seed: T, next: (value: T, index: number) => unknown, fiber: Fiber) {
    this.value = seed;
    this.next = next;
    this.fiber = fiber;
  }

  advance(): boolean | undefined {
    const { next, index, fiber } = this;
    if (this.waits) {
      this.waits = false;
      this.value = fiber.take() as T;
    } else if (index >= 0) {
      const made = next(this.value, index);
      if (fiber.waitsFor(made)) {
        this.waits = true;
        return undefined;
      }
      this.value = made as T;
    }
    this.index = index + 1;
    return true;
  }
}
