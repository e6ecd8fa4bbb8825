/**
 * Who drives an asynchronous run: waits for what its fiber waits for, and goes on. A terminal drives one to its end, an
 * iterator from one `next()` to the next (drive.ts, iterator.ts).
 */
import { nextRun } from '../../engine/observe/trace.ts';
import { Fiber } from './fiber.ts';

export abstract class Run {
  readonly operation: string;
  readonly id: number;
  fiber: Fiber;
  /** Why the run has been aborted; undefined if it has not. */
  reason: unknown = undefined;
  /** True while code of the run itself is at work. */
  running = false;

  constructor(operation: string) {
    this.operation = operation;
    this.id = nextRun();
    this.fiber = new Fiber(() => this.step());
  }

  /** Code of the run begins to work; gives what {@link running} was. */
  enter(): boolean {
    const outside = this.running;
    this.running = true;
    return outside;
  }

  /** Goes on as far as it can without waiting. */
  protected step(): void {
    this.running = true;
    try {
      do this.work();
      while (this.isReady && !this.fiber.park());
    } finally {
      this.running = false;
    }
  }

  /** False when the run is over, or has nothing to do. */
  protected abstract get isReady(): boolean;
  /** Works until it has to wait, or is over. */
  protected abstract work(): void;
  /** Ends the run with an error of somebody else's, at once: nothing is waited for. */
  abstract abort(reason: unknown): void;
}
