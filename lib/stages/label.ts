/**
 * label: the user's own name for the operation before it, for plans and errors. It adds no stage, and its only cost is
 * that a labelled map or filter becomes a step.
 *
 *     from ▸ map ── label('price') ──▶ from ▸ map "price"
 *
 * Size   that of the source
 */
import { receiver, refuse } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { called, someOf } from '../engine/bounds.ts';
import { FILTER, MAP, ROOT, SKIP, SOURCE, STEP } from '../engine/contract.ts';
import type { Operation, Root } from '../engine/contract.ts';
import { withLast } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { ForeignRoot } from '../engine/run/open.ts';
import { StepKind } from '../engine/step.ts';
import { create, defineOwn, TypeError } from '../platform/builtins.ts';
import { askArg } from '../common/askArg.ts';
import { LabelledRoot } from '../common/labelledRoot.ts';

/** {@link Seq.label} for any iterable. */
export function label<T>(source: Iterable<T>, name: string): Lazy<T> {
  const up = receiver('label', source);
  if (typeof name !== 'string') {
    refuse(source, new TypeError(`label: name must be a string, but got ${show(name)}`));
  }
  const { kind, op } = up;
  switch (kind) {
    case MAP:
      return withLast<T>(source, up, STEP, labelled(LABELLED_MAP, name), op);
    case FILTER:
      return withLast<T>(source, up, STEP, labelled(LABELLED_FILTER, name), op);
    case SOURCE:
      return withLast<T>(source, up, ROOT, new ForeignRoot<T>(op, name), undefined);
    case ROOT:
      return withLast<T>(source, up, ROOT, new LabelledRoot(op as Root<T>, name), undefined);
    default:
      return withLast<T>(source, up, kind, labelled(op, name), up.arg);
  }
}

/** A copy of `stage` with a name. A stage keeps no state, so the copy inherits from it. */
function labelled(stage: Operation, name: string): Operation {
  const other = create(stage as object) as Operation;
  defineOwn(other as object, 'label', name);
  return other;
}

const LABELLED_MAP = /* @__PURE__ */ new StepKind<unknown, unknown, unknown, unknown>({
  name: 'map',
  start: askArg,
  step: (_step, _value, _index, answer) => answer,
  size: called,
});

const LABELLED_FILTER = /* @__PURE__ */ new StepKind<unknown, unknown, unknown, unknown>({
  name: 'filter',
  start: askArg,
  step: (_step, value, _index, passes) => (passes ? value : SKIP),
  size: someOf,
});
