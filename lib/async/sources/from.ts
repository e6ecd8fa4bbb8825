/**
 * A sequence over the user's own source: a root that opens it when the run gets there.
 *
 *     AsyncSeq │ stream │ async iterable │ iterable │ iterator ─▶ root ─▶ one element after the other
 */
import { boundsOfSource, unknownSize } from '../../engine/bounds.ts';
import { ROOT } from '../../engine/contract.ts';
import type { Bounds, Cursor, Root, Scope } from '../../engine/contract.ts';
import { isObject } from '../../structures/isObject.ts';
import type { AsyncScope } from '../engine/open.ts';
import { asyncMethod, knownPlan, Plan } from '../../engine/plan.ts';
import { checkAsync } from '../engine/check.ts';
import { waitingPlan } from '../engine/waiting.ts';
import { overflowOf } from '../engine/overflow.ts';
import type { Held } from '../engine/overflow.ts';

export class AsyncSourceRoot<T> implements Root<T> {
  readonly foreign: unknown;
  private readonly held: Held | undefined;

  /** `held` sets the buffer for an observable. */
  constructor(source: unknown, held?: Held) {
    this.foreign = source;
    this.held = held;
  }

  get name(): string {
    return 'from';
  }

  get unbounded(): boolean {
    return knownPlan(this.foreign)?.unbounded === true;
  }

  open(scope: Scope): Cursor<T> {
    return (scope as AsyncScope).openSource<T>(this.foreign, this.held);
  }

  size(): Bounds {
    const { foreign } = this;
    const isAsync = isObject(foreign) && typeof asyncMethod(foreign) === 'function';
    return isAsync ? unknownSize : { ...boundsOfSource(foreign), plain: false };
  }
}

/** A sequence over `source`, made by `make`; a sequence that can wait is returned unchanged. */
export function fromInto<S>(source: unknown, options: unknown, make: (plan: Plan) => S): S {
  checkAsync('from', 'source', source, fromInto);
  const held = options === undefined ? undefined : overflowOf('from', options);
  return waitingPlan(source) === undefined
    ? make(planOfRoot(new AsyncSourceRoot(source, held)))
    : (source as S);
}

/** The plan of a source: its own if it waits, else a root over it. */
export function planOfSource(source: unknown): Plan {
  return waitingPlan(source) ?? planOfRoot(new AsyncSourceRoot(source));
}

/** The plan of a root that can wait. */
export function planOfRoot(root: Root<unknown>): Plan {
  return new Plan(undefined, ROOT, root, root.unbounded === true, undefined, true);
}
