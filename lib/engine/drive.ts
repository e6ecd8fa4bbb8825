/** Runs a plan into a terminal: each element goes to a sink, until the end or until the sink has enough. */
import { tierOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { Run } from './run.ts';
import { closeScope } from './scope.ts';
import type { Segment } from './segment.ts';
import { noteStage } from './trace.ts';

/** Given by a sink: enough. */
export const ENOUGH: unique symbol = Symbol('enough');

/** Takes an element; `index` counts from 0. What it gives is looked at only for {@link ENOUGH}. */
export type Sink<T> = (value: T, index: number) => unknown;

export interface Terminal {
  readonly name: string;
  /** Whether it needs the end, so that a sequence that surely has none is refused. */
  readonly ends: boolean;
  /** How many elements it asks for at most; Infinity if absent. */
  readonly wants?: number;
}

/** Puts every element of `plan` into `sink`. Closes what is open when the sink has enough or something throws. */
export function drive<T>(plan: Plan<T>, terminal: Terminal, sink: Sink<T>): void {
  const tier = tierOf(plan);
  if (tier === undefined || !tier.each(plan, terminal, sink as Sink<never>))
    drivePlainly(plan, terminal, sink);
}

/** The same by the plain engine alone. */
export function drivePlainly<T>(plan: Plan<T>, terminal: Terminal, sink: Sink<T>): void {
  const segment = Run.begin(plan, terminal.name, terminal.ends, terminal.wants);
  let index = -1;
  try {
    if (!pour(segment)) return;
  } catch (error) {
    noteStage(segment.run, error, terminal.name, index < 0 ? 0 : index);
    Run.abandon(segment, error);
    throw error;
  }
  closeScope(segment);

  function pour(from: Segment<T>): boolean {
    while (from.advance()) if (sink(from.value, ++index) === ENOUGH) return true;
    return false;
  }
}
