/** What a part of an asynchronous run opens: sides, what callbacks give, what is pulled beside it; and where that is closed. */
import { refuseStuck } from '../../engine/bounds.ts';
import { ROOT } from '../../engine/contract.ts';
import type { Cursor, PlanNode, Root } from '../../engine/contract.ts';
import { asyncMethod } from '../../engine/plan.ts';
import { methodOf, openForeign } from '../../engine/run/open.ts';
import { Scope } from '../../engine/run/scope.ts';
import type { Fiber } from './fiber.ts';
import { openAsync } from './open.ts';
import type { AsyncOpener, AsyncScope } from './open.ts';
import type { Held } from './overflow.ts';
import { Promised, PromisedCursor } from './promised.ts';
import { Row } from './row.ts';
import type { Run } from './run.ts';
import { isBeside, waitingPlan } from './waiting.ts';

export abstract class Opening implements AsyncScope, AsyncOpener {
  readonly run: Run;
  readonly fiber: Fiber;
  /** How many elements what is read here has to give at most, where the stage behind it says so. */
  wants: number;
  protected scope: Scope | undefined = undefined;
  private readonly parent: Scope | undefined;
  /** The sides that are asked together. */
  private row: Row | undefined = undefined;

  constructor(run: Run, fiber: Fiber, parent: Scope | undefined, wants: number) {
    this.run = run;
    this.fiber = fiber;
    this.parent = parent;
    this.wants = wants;
  }

  /** Another part of the same run. */
  protected abstract openNode(node: PlanNode, parent: Scope, fiber: Fiber): Cursor<unknown>;

  get operation(): string {
    return this.run.operation;
  }

  openScope(): Scope {
    return (this.scope ??= new Scope(this.parent));
  }

  /** Opens a side: a plan, or what a sequence can be made from. */
  open<U>(source: unknown): Cursor<U> {
    if (isBeside(source)) return this.openInRow<U>(source);
    this.scope?.opening(source);
    return this.openAny<U>(source, true);
  }

  openResult<U>(source: unknown): Cursor<U> {
    return this.openAny<U>(source, false);
  }

  /** The same for a fiber of its own: what is pulled beside this part. What it opens stands in `scope`. */
  openBeside<U>(source: unknown, fiber: Fiber, scope: Scope): Cursor<U> {
    const plan = waitingPlan(source);
    if (plan !== undefined) return this.openNode(plan, scope, fiber) as Cursor<U>;
    const { operation } = this;
    const openPart = (node: PlanNode): Cursor<unknown> => this.openNode(node, scope, fiber);
    return openAsync<U>(source, { operation, run: this.run, fiber, openScope: () => scope, openPart }, false);
  }

  /** Opens what stands behind a root of the user's own. */
  openSource<U>(source: unknown, held: Held | undefined): Cursor<U> {
    return openAsync<U>(source, this, true, held);
  }

  /** Opens what is iterable, without waiting for its elements. */
  openRaw(source: unknown): Cursor<unknown> {
    return openForeign(source, methodOf(source, this.operation), this, true);
  }

  methodOf(value: object): unknown {
    return asyncMethod(value);
  }

  after(hook: () => void): void {
    this.openScope().after(hook);
  }

  /** A root that opens one thing at most needs no scope of its own. */
  openPart(node: PlanNode): Cursor<unknown> {
    if (node.kind === ROOT && (node.op as Root<unknown>).sides === undefined)
      return (node.op as Root<unknown>).open(this);
    return this.openNode(node, this.openScope(), this.fiber);
  }

  /** Opens a plan, that of `source`, for a fiber of its own: what is beside this part of the run. */
  openFork(node: PlanNode, fiber: Fiber, source: unknown = node): Cursor<unknown> {
    this.scope?.opening(source);
    return this.openNode(node, this.openScope(), fiber);
  }

  /** Opens a side that is asked at the same time as those beside it. */
  private openInRow<U>(source: unknown): Cursor<U> {
    const plan = waitingPlan(source)!;
    if (plan.unbounded) refuseStuck(plan);
    this.row ??= new Row(this);
    return this.row.add<U>((fiber) => this.openFork(plan, fiber, source));
  }

  private openAny<U>(source: unknown, owned: boolean): Cursor<U> {
    if (source instanceof Promised) return new PromisedCursor<U>(source, this);
    const plan = waitingPlan(source);
    if (plan === undefined) return openAsync<U>(source, this, owned);
    if (plan.unbounded) refuseStuck(plan);
    return this.openPart(plan) as Cursor<U>;
  }
}
