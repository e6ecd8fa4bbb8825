/** Drives terminals: every element goes to a sink, and the sink's result to a promise. */
import { checkEnd } from '../../engine/bounds.ts';
import type { PlanNode, Sink } from '../../engine/contract.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import type { Closing } from './closing.ts';
import { AsyncPass } from './pass.ts';
import { deferred } from './promises.ts';
import type { Deferred } from './promises.ts';
import { Run } from './run.ts';

class TerminalRun<T, S, R, A> extends Run {
  private readonly plan: PlanNode;
  private readonly sink: Sink<T, S, R, A>;
  private readonly outcome: Deferred<R> = deferred<R>();
  private pass: AsyncPass<T> | undefined = undefined;
  private closing: Closing | undefined = undefined;
  private over = false;

  constructor(plan: PlanNode, sink: Sink<T, S, R, A>) {
    super(sink.name);
    this.plan = plan;
    this.sink = sink;
  }

  begin(): Promise<R> {
    this.step();
    return this.outcome.promise;
  }

  protected get isReady(): boolean {
    return !this.over;
  }

  protected work(): void {
    try {
      if (this.closing === undefined) {
        const enough = this.flow();
        if (enough === undefined) return;
        if (enough) this.closing = this.pass!.close(undefined, this.fiber);
      }
      if (this.closing !== undefined) {
        if (this.closing.go() === undefined) return;
        const { failure } = this.closing;
        if (failure !== undefined) throw failure.error;
      }
      this.end(undefined);
    } catch (error) {
      this.end({ error });
    }
  }

  protected get canBeAborted(): boolean {
    return !this.over && this.closing?.failure === undefined;
  }

  protected leaveAtOnce(reason: unknown): void {
    const { pass, closing } = this;
    this.end({ error: reason });
    if (closing === undefined) pass?.close(undefined, undefined).go();
    else closing.by(undefined).go();
  }

  private flow(): boolean | undefined {
    const { plan, sink } = this;
    if (this.pass === undefined) {
      if (plan.unbounded) checkEnd(plan, sink.name, sink.how.ends, drive);
      this.pass = new AsyncPass<T>(plan, this, sink.wants, undefined);
      this.listenTo(plan);
      if (this.over) return undefined;
    }
    return this.pass.pour(sink);
  }

  private end(failure: Failure | undefined): void {
    if (this.over) return;
    this.over = true;
    this.deafen();
    const { sink, outcome } = this;
    this.pass = this.closing = undefined;
    if (failure !== undefined) outcome.reject(failure.error);
    else {
      try {
        outcome.resolve(sink.how.result(sink));
      } catch (error) {
        outcome.reject(error);
      }
    }
  }
}

/** Puts the elements of `plan` into `sink`; returns a promise of the sink's result. Closes everything in any case. */
export function drive<T, S, R, A>(plan: PlanNode, sink: Sink<T, S, R, A>): Promise<R> {
  return new TerminalRun(plan, sink).begin();
}
