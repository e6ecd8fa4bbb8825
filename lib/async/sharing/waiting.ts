/** Readers that wait for the same thing: all are woken when it has come. */
import type { Fiber } from '../engine/fiber.ts';

export class Waiting {
  private fibers: Fiber[] = [];

  /** "Not yet": `fiber` goes on when something has come. */
  add(fiber: Fiber): undefined {
    this.fibers[this.fibers.length] = fiber;
    return fiber.waitsToBeWoken();
  }

  wake(): void {
    const { fibers } = this;
    if (fibers.length === 0) return;
    this.fibers = [];
    for (let i = 0; i < fibers.length; i++) fibers[i]!.wake();
  }
}
