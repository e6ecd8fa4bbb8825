/**
 * What the sharing operations have in common: one run over a plan, pulled by whoever is ahead, and kept open when a
 * reader leaves. It ends with its source, by an error, which every reader meets, or by being disposed.
 */
import { disposed } from '../engine/check.ts';
import type { Plan } from '../engine/plan.ts';
import { boundsOf, exactly, resized } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import type { Root } from '../engine/stage.ts';
import { Walk } from '../engine/walk.ts';
import { max } from '../structures/builtins.ts';

export interface SharedRoot<T> extends Root<T> {
  /** Closes the shared source, if it is open, and lets go of what is held. */
  dispose(): void;
}

/** Disposes the root of a plan that a sharing operation made. */
export function disposeShared(plan: Plan<unknown>): void {
  (plan.op as SharedRoot<unknown>).dispose();
}

/** The one run behind all readers. */
export class Origin<T> {
  readonly operation: string;
  readonly unbounded: boolean;
  /** How many elements have been pulled. */
  pulled = 0;
  private plan: Plan<T> | undefined;
  private readonly walk: Walk<T>;
  private state: 'going' | 'ended' | 'disposed' = 'going';

  constructor(plan: Plan<T>, operation: string) {
    this.operation = operation;
    this.plan = plan;
    this.unbounded = plan.unbounded;
    this.walk = new Walk(plan, operation, true);
  }

  /** The element that was pulled last. */
  get value(): T {
    return this.walk.value;
  }

  /** Pulls the next element. An error of the source is thrown again each time that somebody asks. */
  pull(): boolean {
    this.check();
    if (this.walk.failure !== undefined) throw this.walk.failure.error;
    if (this.state === 'ended') return false;
    if (this.walk.advance()) {
      this.pulled++;
      return true;
    }
    this.state = 'ended';
    this.plan = undefined;
    return false;
  }

  /** Refuses to go on with what has been disposed. */
  check(): void {
    if (this.state === 'disposed') throw disposed(this.operation);
  }

  /** Whether the source has ended by itself. */
  get ended(): boolean {
    return this.state === 'ended';
  }

  /** Whether a pull or a close is under way: then disposing is refused, and nothing may change. */
  get running(): boolean {
    return this.walk.running;
  }

  /** The bounds for a reader who has had `had` elements: what others have pulled is still to come. */
  sizeAfter(had: number): Bounds {
    const least = this.pulled - had;
    if (this.plan === undefined) return { ...exactly(least), plain: false };
    const bounds = boundsOf(this.plan);
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
