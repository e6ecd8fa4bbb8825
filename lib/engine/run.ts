/**
 * One walk over a plan. It owns everything that is opened on the way, through the scopes of its segments.
 *
 * A run ends in one of three ways: the segment answers false (all has ended), `close()` (the consumer has enough), or
 * `abandon(error)` (something threw: everything is closed, and nothing that closing throws can hide the error).
 */
import type { Plan } from './plan.ts';
import { closeAll } from './scope.ts';
import { Segment } from './segment.ts';
import { refuseEndless, refuseStuck } from './size.ts';

let runs = 0;

/** Refuses a plan that surely never gets anywhere, or that has no end where the operation needs it (`ends`). */
export function checkEnd(plan: Plan<unknown>, operation: string, ends: boolean): void {
  if (!plan.unbounded) return;
  if (ends) refuseEndless(plan, operation);
  else refuseStuck(plan);
}

/** The number of a run that begins now. Counts up, so that it can be told which of two began first. */
export function nextRun(): number {
  return ++runs;
}

export class Run {
  readonly id: number = nextRun();
  /** What was asked for: `toArray`, `iterator`, … for error messages. */
  readonly operation: string;

  constructor(operation: string) {
    this.operation = operation;
  }

  /**
   * The last segment of `plan`, ready to be advanced; nothing is opened yet. `ends`: the operation needs the end, so
   * that a plan that surely has none is refused. `wanted`: how many elements will be asked for at most.
   */
  static begin<T>(plan: Plan<T>, operation: string, ends: boolean, wanted: number = Infinity): Segment<T> {
    checkEnd(plan, operation, ends);
    return new Segment(new Run(operation), plan, wanted);
  }

  /** Closes all that is open in `segment` on the way out of a failure, which goes on as it is. */
  static abandon(segment: Segment<unknown>, error: unknown): void {
    closeAll(segment, { error });
  }
}
