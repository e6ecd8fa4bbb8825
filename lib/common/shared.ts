/**
 * The parts that the sharing operations share: one run over a plan, pulled by whoever is ahead, and kept open when a
 * reader leaves. It ends with its source, by an error, which every reader meets, or by being disposed.
 */
import { disposed } from '../engine/arguments/messages.ts';
import { boundsOf, exactly, resized } from '../engine/bounds.ts';
import type { Bounds, Root } from '../engine/contract.ts';
import { ManualRun } from '../engine/run/manualRun.ts';
import type { Plan } from '../engine/plan.ts';
import { max } from '../platform/builtins.ts';

export interface SharedRoot<T> extends Root<T> {
  /** Closes the shared source, if it is open, and lets go of the elements held. */
  dispose(): void;
}

/** The one run behind all readers. */
export class Origin<T> {
  readonly operation: string;
  readonly unbounded: boolean;
  /** The number of elements pulled so far. */
  pulled: number;
  private plan: Plan | undefined;
  private readonly walk: ManualRun<T>;
  private state: 'going' | 'ended' | 'disposed';

  constructor(plan: Plan, operation: string) {
    this.operation = operation;
    this.unbounded = plan.unbounded;
    this.pulled = 0;
    this.plan = plan;
    this.walk = new ManualRun<T>(plan, operation, true);
    this.state = 'going';
  }

  /** The element that was pulled last. */
  get value(): T {
    return this.walk.value;
  }

  /**
   * Pulls the next element; undefined: not yet, call again. An error of the source is thrown again at each later pull.
   */
  pull(): boolean | undefined {
    this.check();
    if (this.walk.failure !== undefined) throw this.walk.failure.error;
    if (this.state === 'ended') return false;
    const has = this.walk.advance();
    if (has) this.pulled++;
    else if (has === false) {
      this.state = 'ended';
      this.plan = undefined;
    }
    return has;
  }

  /** True once it is known that there is no end. */
  get unending(): boolean {
    return this.walk.unending;
  }

  /** Refuses to continue after disposal. */
  check(): void {
    if (this.state === 'disposed') throw disposed(this.operation);
  }

  /** True if the source has ended by itself. */
  get ended(): boolean {
    return this.state === 'ended';
  }

  /** True while a pull or a close is under way: then disposing is refused, and nothing may change. */
  get running(): boolean {
    return this.walk.running;
  }

  /** The bounds for a reader who has read `had` elements: those that others have pulled are still to come. */
  sizeAfter(had: number): Bounds {
    const least = this.pulled - had;
    if (this.plan === undefined) return { ...exactly(least), plain: false };
    const bounds = this.unending ? exactly(Infinity) : boundsOf(this.plan);
    return resized(bounds, max(least, bounds.min - had), max(least, bounds.max - had), false);
  }

  /** Closes the source, if it is open. */
  dispose(): void {
    if (!this.walk.running) {
      this.state = 'disposed';
      this.plan = undefined;
    }
    this.walk.close();
  }
}
