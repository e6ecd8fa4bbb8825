/**
 * label: a name of the user's own for the operation before it, for plans and errors. It adds no stage and no cost, but
 * that a labelled map or filter becomes a step.
 *
 *     from ▸ map ── label('price') ──▶ from ▸ map "price"
 *
 * Size   that of the source
 */
import { receiver, refuse, show } from '../engine/check.ts';
import { planOf } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { derive } from '../engine/plan.ts';
import type { Operation, Plan } from '../engine/plan.ts';
import { called, someOf } from '../engine/size.ts';
import { FILTER, MAP, ROOT, SKIP, STEP } from '../engine/stage.ts';
import type { Root, StepStage } from '../engine/stage.ts';
import { create, defineOwn, TypeError } from '../structures/builtins.ts';

type Callback = (value: unknown, index: number) => unknown;

/** {@link Seq.label} for any iterable. */
export function label<T>(source: Iterable<T>, name: string): Lazy<T> {
  receiver('label', source);
  if (typeof name !== 'string') {
    refuse(source, new TypeError(`label: name must be a string, but got ${show(name)}`));
  }
  const plan = planOf<T>(source);
  const { kind } = plan;
  return derive<T>(
    plan,
    kind === MAP || kind === FILTER ? STEP : kind,
    labelled(plan, name),
    plan.up,
  ) as Lazy<T>;
}

function labelled(node: Plan<unknown>, name: string): Operation {
  if (node.kind === MAP) return mapStep(node.op as Callback, name);
  if (node.kind === FILTER) return filterStep(node.op as Callback, name);
  if (node.kind === ROOT) return labelledRoot(node.op as Root<unknown>, name);
  // A stage keeps no state, so one that inherits from it does what it does.
  const stage = create(node.op) as Operation;
  defineOwn(stage, 'label', name);
  return stage;
}

function mapStep(mapper: Callback, name: string): StepStage<unknown, unknown> {
  const step: Callback = (value, index) => mapper(value, index);
  return { name: 'map', label: name, start: () => ({ step }), size: called };
}

function filterStep(predicate: Callback, name: string): StepStage<unknown, unknown> {
  const step: Callback = (value, index) => (predicate(value, index) ? value : SKIP);
  return { name: 'filter', label: name, start: () => ({ step }), size: someOf };
}

/** A shared root (memoize) keeps state, so it is asked, not inherited from. */
function labelledRoot(root: Root<unknown>, name: string): Root<unknown> {
  const labelledOne = create(null) as { -readonly [K in keyof Root<unknown>]: Root<unknown>[K] };
  labelledOne.name = root.name;
  labelledOne.label = name;
  if (root.shown !== undefined) labelledOne.shown = root.shown;
  if (root.holds !== undefined) labelledOne.holds = root.holds;
  if (root.sides !== undefined) labelledOne.sides = root.sides;
  if (root.later !== undefined) labelledOne.later = root.later;
  if (root.unbounded !== undefined) labelledOne.unbounded = root.unbounded;
  if (root.foreign !== undefined) labelledOne.foreign = root.foreign;
  if (root.items !== undefined) labelledOne.items = root.items;
  if (root.progression !== undefined) labelledOne.progression = root.progression;
  if (root.oneShot !== undefined) labelledOne.oneShot = root.oneShot;
  labelledOne.open = (scope) => root.open(scope);
  labelledOne.size = () => root.size();
  if (root.has !== undefined) labelledOne.has = (value) => root.has!(value);
  return labelledOne;
}
