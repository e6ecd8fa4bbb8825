/**
 * A run over one plan that others advance: an iterator, a cursor advanced by hand, the run behind shared readers. The
 * first pull begins it; whoever leaves closes it.
 */
import { checkEnd } from '../../engine/bounds.ts';
import type { PlanNode } from '../../engine/contract.ts';
import type { AnyFunction } from '../../structures/faults.ts';
import type { Closing } from './closing.ts';
import { Fiber } from './fiber.ts';
import { AsyncPass } from './pass.ts';
import { Run } from './run.ts';

export abstract class PlanRun<T> extends Run {
  /** The plan; undefined once the run has ended. */
  protected plan: PlanNode | undefined;
  protected pass: AsyncPass<T> | undefined = undefined;
  /** The closing of the run, while it is under way. */
  protected closing: Closing | undefined = undefined;

  constructor(plan: PlanNode, operation: string) {
    super(operation);
    this.plan = plan;
  }

  /** Pulls an element. `below` is the method that the user called; the stack of a refusal begins above it. */
  protected advance(below: AnyFunction): boolean | undefined {
    if (this.pass === undefined) {
      const plan = this.plan!;
      if (plan.unbounded) checkEnd(plan, this.operation, false, below);
      // Made before the run listens to signals: one that has aborted already closes what is open.
      this.pass = new AsyncPass<T>(plan, this, Infinity, undefined);
      this.listenTo(plan);
      if (this.isGone) return undefined;
    }
    return this.pass.advance();
  }

  /** Ends the run and begins to close what it has open, or would have opened; a call that is under way is waited for. */
  protected leavePlan(): void {
    const { plan, fiber } = this;
    const pass =
      this.pass ?? (plan === undefined ? undefined : new AsyncPass<T>(plan, this, Infinity, undefined));
    this.letGo();
    this.fiber = new Fiber(() => this.step());
    this.closing = pass?.close(undefined, this.fiber);
    this.closing?.waitAtTheEnd(fiber);
  }

  /** Lets go of plan and source, so that an ended run keeps neither alive. */
  protected letGo(): void {
    this.plan = this.pass = undefined;
  }

  protected get canBeAborted(): boolean {
    return this.closing === undefined ? !this.hasEnded : this.closing.failure === undefined;
  }

  /** True if nothing more will come. */
  protected abstract get hasEnded(): boolean;
}
