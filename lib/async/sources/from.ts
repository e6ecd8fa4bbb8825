/**
 * A sequence over what the user has: a root that opens it when the run gets there.
 *
 *     AsyncSeq │ stream │ async iterable │ iterable │ iterator ─▶ root ─▶ one element after the other
 */
import { boundsOfSource, unknownSize } from '../../engine/bounds.ts';
import type { Bounds, Cursor, Root, Scope } from '../../engine/contract.ts';
import { isObject } from '../../structures/isObject.ts';
import { asyncMethod } from '../engine/oneShot.ts';
import type { Held } from '../engine/overflow.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { knownPlan } from '../../engine/plan.ts';

export class AsyncSourceRoot<T> implements Root<T> {
  readonly foreign: unknown;
  private readonly held: Held | undefined;

  /** `held`: of an observable, what is held while nobody asks. */
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
    return (scope as AsyncPass<unknown>).openSource<T>(this.foreign, this.held);
  }

  size(): Bounds {
    const { foreign } = this;
    const isAsync = isObject(foreign) && typeof asyncMethod(foreign) === 'function';
    return isAsync ? unknownSize : { ...boundsOfSource(foreign), plain: false };
  }
}
