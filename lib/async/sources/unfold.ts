/** unfold: elements made from a state that is passed from step to step; a step may take time. */
import { pair } from '../../engine/arguments/check.ts';
import type { Cursor } from '../../engine/contract.ts';
import type { Fiber } from '../engine/fiber.ts';

export class UnfoldCursor<S, T> implements Cursor<T> {
  value!: T;
  index = -1;
  private state: S;
  private readonly step: (state: S, index: number) => unknown;
  private readonly fiber: Fiber;
  private waits = false;

  constructor(seed: S, step: (state: S, index: number) => unknown, fiber: Fiber) {
    this.state = seed;
    this.step = step;
    this.fiber = fiber;
  }

  advance(): boolean | undefined {
    const { step, fiber } = this;
    let made: unknown;
    if (this.waits) {
      this.waits = false;
      made = fiber.take();
    } else {
      made = step(this.state, ++this.index);
      if (fiber.waitsFor(made)) {
        this.waits = true;
        return undefined;
      }
    }
    if (made === undefined) return false;
    pair('unfold', 'step', made);
    this.value = (made as readonly [T, S])[0];
    this.state = (made as readonly [T, S])[1];
    return true;
  }
}
