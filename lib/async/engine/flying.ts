/** Lets an operation make several calls at a time: its options, and the stage that they need (flight.ts). */
import { callable, option, optionalObject } from '../../engine/arguments/check.ts';
import { called } from '../../engine/bounds.ts';
import { PULL } from '../../engine/contract.ts';
import { withStep } from '../../engine/lazy.ts';
import type { Lazy } from '../../engine/lazy.ts';
import { receiver } from '../../engine/arguments/check.ts';
import { facadeLike, Plan, planOf } from '../../engine/plan.ts';
import { StepKind } from '../../engine/step.ts';
import { concurrencyOf } from './options.ts';
import { FlightStage } from './flight.ts';

/** `made`, the result of an operation on `source`, with as many calls at a time as the options allow. */
export function flying<T>(source: unknown, operation: string, made: Lazy<T>, options: unknown): Lazy<T> {
  const flight = concurrencyOf(source, operation, options, flying);
  if (flight === undefined) return made;
  const node = planOf(made);
  return facadeLike(made, new Plan(node.up, PULL, new FlightStage<never>(node, flight), false)) as Lazy<T>;
}

/** The calls of forEach, side by side: in no order, as they have no results. */
export function calling<T>(source: Iterable<T>, fn: unknown, options: unknown): Lazy<T> {
  const up = receiver('forEach', source);
  callable(source, 'forEach', 'fn', fn);
  optionalObject(source, 'forEach', 'options', options);
  const concurrency = option(source, options as object, 'concurrency');
  const made = withStep<unknown, T>(source, up, CALLING as never, fn);
  return flying(source, 'forEach', made, { concurrency, ordered: false });
}

const CALLING = /* @__PURE__ */ new StepKind<unknown, unknown, unknown, unknown>({
  name: 'forEach',
  start: (step) => {
    step.ask = step.arg as (value: unknown, index: number) => unknown;
  },
  step: (_step, value) => value,
  size: called,
});
