/** Readers that wait for the same thing: all are woken when it has come. */
import { max } from '../../platform/builtins.ts';
import type { Fiber } from './fiber.ts';

const FEW = 16;

export class Waiting {
  private fibers: Fiber[] = [];
  /** The number of waiting readers from which on those that have left are let go. */
  private most = FEW;

  /** Answers "not yet" for `fiber`, which continues when something has come. */
  add(fiber: Fiber): undefined {
    if (this.fibers.length === this.most) this.prune();
    this.fibers[this.fibers.length] = fiber;
    return fiber.waitsToBeWoken();
  }

  wake(): void {
    const { fibers } = this;
    if (fibers.length === 0) return;
    this.fibers = [];
    for (let i = 0; i < fibers.length; i++) fibers[i]!.wake();
  }

  /** Lets go of readers that have left: over a source that never answers, readers may come and leave for ever. */
  private prune(): void {
    const kept: Fiber[] = [];
    for (let i = 0; i < this.fibers.length; i++)
      if (!this.fibers[i]!.isDropped) kept[kept.length] = this.fibers[i]!;
    this.fibers = kept;
    this.most = max(FEW, kept.length * 2);
  }
}
