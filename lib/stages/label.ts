/**
 * label: a name of the user's own for the operation before it, for plans and errors. It adds no stage and no cost, but
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
import type { Bounds, Callback, Operation, Root, Skip, Step, StepStage } from '../engine/contract.ts';
import { withLast } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { ForeignRoot } from '../engine/run/open.ts';
import { create, defineOwn, TypeError } from '../structures/builtins.ts';
import { LabelledRoot } from './labelledRoot.ts';

/** {@link Seq.label} for any iterable. */
export function label<T>(source: Iterable<T>, name: string): Lazy<T> {
  const up = receiver('label', source);
  if (typeof name !== 'string') {
    refuse(source, new TypeError(`label: name must be a string, but got ${show(name)}`));
  }
  const { kind, op } = up;
  switch (kind) {
    case MAP:
      return withLast<T>(source, up, STEP, new LabelledMap(op as Callback, name));
    case FILTER:
      return withLast<T>(source, up, STEP, new LabelledFilter(op as Callback, name));
    case SOURCE:
      return withLast<T>(source, up, ROOT, new ForeignRoot<T>(op, name));
    case ROOT:
      return withLast<T>(source, up, ROOT, new LabelledRoot(op as Root<T>, name));
    default:
      return withLast<T>(source, up, kind, labelled(op, name));
  }
}

/** A stage keeps no state, so one that inherits from it does what it does. */
function labelled(stage: Operation, name: string): Operation {
  const other = create(stage as object) as Operation;
  defineOwn(other as object, 'label', name);
  return other;
}

class LabelledMap implements StepStage<unknown, unknown> {
  readonly label: string;
  private readonly mapper: Callback;

  constructor(mapper: Callback, name: string) {
    this.label = name;
    this.mapper = mapper;
  }

  get name(): string {
    return 'map';
  }

  start(): Step<unknown, unknown> {
    return { ask: this.mapper, step: (_value, _index, answer) => answer };
  }

  size(up: Bounds): Bounds {
    return called(up);
  }
}

class LabelledFilter implements StepStage<unknown, unknown> {
  readonly label: string;
  private readonly predicate: Callback;

  constructor(predicate: Callback, name: string) {
    this.label = name;
    this.predicate = predicate;
  }

  get name(): string {
    return 'filter';
  }

  start(): Step<unknown, unknown> {
    return { ask: this.predicate, step: (value, _index, passes): unknown | Skip => (passes ? value : SKIP) };
  }

  size(up: Bounds): Bounds {
    return someOf(up);
  }
}
