/**
 * A part of an asynchronous run, like `Pass` of a synchronous one (engine/run/pass.ts), but with a loop that can stop
 * wherever an answer has still to come: from a source, a callback, or something that closes.
 *
 *     source ▸ slot 0 ▸ slot 1 ▸ … ▸ whoever advances the pass, or a sink
 *
 * The stages are the synchronous ones, and so is their state. Whoever waits has given the promise to the fiber; the
 * pass answers "not yet", and continues at the same place when it is advanced again.
 */
import { COLLECT, ENOUGH, ROOT, SOURCE } from '../../engine/contract.ts';
import type { AnySink, CollectStage, Cursor, PlanNode, PullStage, Root } from '../../engine/contract.ts';
import { note, noteStage } from '../../engine/observe/trace.ts';
import { emptyCursor, OwnCursor } from '../../engine/run/cursors.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import type { Scope } from '../../engine/run/scope.ts';
import type { Part } from '../../engine/run/open.ts';
import { Slot, wantedBy } from '../../engine/run/slot.ts';
import { Closing } from './closing.ts';
import type { Fiber } from './fiber.ts';
import { openAsync } from './open.ts';
import { BEGIN, Elements, FAIL, FINISH, FLOW, GATHER, LEAVE, OVER } from './elements.ts';
import type { Worker } from './elements.ts';
import type { Run } from './run.ts';

export class AsyncPass<T> extends Elements<T> {
  readonly base: PlanNode;
  private closing: Closing | undefined = undefined;
  /** For a stage that collects: the part above, and the sink of its elements. */
  private above: AsyncPass<unknown> | undefined = undefined;
  private gather: AnySink | undefined = undefined;

  /** `fiber` waits for this part: it is that of the run, or of a part that is pulled beside it. */
  constructor(
    last: PlanNode,
    run: Run,
    wanted: number,
    parent: Scope | undefined,
    fiber: Fiber = run.fiber,
    reader?: AsyncPass<unknown>,
    stands?: Part,
  ) {
    super(run, fiber, parent, wanted, reader, stands);
    let base = last;
    let slot: Slot | undefined;
    let tail: Slot | undefined;
    for (let behind = 0; base.kind < COLLECT; behind++, base = base.up!) {
      slot = new Slot(base, behind, slot);
      if (behind === 0) tail = slot;
      if (this.full === undefined && slot.full) this.full = slot;
    }
    this.base = base;
    this.head = slot;
    if (slot !== undefined) this.wants = wantedBy(slot.node);
    this.asked = tail;
    if (parent !== undefined) this.openScope().expect(base, undefined);
  }

  protected openNode(node: PlanNode, parent: Scope, fiber: Fiber, part: Part): Cursor<unknown> {
    return new AsyncPass(node, this.run, Infinity, parent, fiber, this, part);
  }

  advance(): boolean | undefined {
    for (;;) {
      try {
        if (this.waiting !== undefined) {
          const out = this.goOn(this.waiting);
          if (out !== false) return out;
        }
        switch (this.phase) {
          case FLOW: {
            const out = this.flow();
            if (out !== false) return out;
            this.leave();
            break;
          }
          case BEGIN: {
            const out = this.beginByStages();
            if (out !== false) return out;
            if (this.phase === BEGIN) this.begin();
            break;
          }
          case GATHER: {
            const over = this.above!.pour(this.gather!);
            if (over === undefined) return undefined;
            this.collected();
            break;
          }
          case FINISH: {
            const out = this.finishByStages();
            if (out !== false) return out;
            if (this.phase === FINISH) this.forget();
            break;
          }
          case LEAVE: {
            if (this.closing!.go() === undefined) return undefined;
            const { failure } = this.closing!;
            this.closing = undefined;
            this.phase = FINISH;
            if (failure !== undefined) {
              this.worker = this.full ?? SOURCE;
              throw failure.error;
            }
            break;
          }
          case FAIL: {
            if (this.closing!.go() === undefined) return undefined;
            const { failure } = this.closing!;
            this.forget();
            throw new Thrown(failure!.error);
          }
          default:
            return false;
        }
      } catch (error) {
        if (error instanceof Thrown) throw error.error;
        this.fail(error, this.worker, undefined);
      }
    }
  }

  /**
   * Gives elements to `sink` until it has enough (true) or there are no more (false). Undefined: not yet, call again.
   */
  pour(sink: AnySink): boolean | undefined {
    this.goal = sink;
    for (;;) {
      let enough: boolean | undefined = false;
      if (!this.delivering) {
        const has = this.advance();
        if (!has) return has;
      }
      try {
        enough = this.deliver(sink);
        if (enough === false && this.items !== undefined && this.phase === FLOW)
          enough = this.pourItems(sink);
      } catch (error) {
        this.fail(error, this.worker, sink);
      }
      if (enough !== false) return enough;
    }
  }

  /** Returns the closing of everything open, or never opened. The run does not continue. `fiber` waits meanwhile. */
  close(failure: Failure | undefined, fiber: Fiber | undefined): Closing {
    const { scope, phase, base, closing } = this;
    this.forget();
    if (closing !== undefined) return closing.by(fiber);
    return new Closing(scope, failure, fiber, scope === undefined && phase === BEGIN ? base : undefined);
  }

  // ── what is read ─────────────────────────────────────────────────────────────────────────────────────────────

  private begin(): void {
    this.worker = SOURCE;
    if (this.full !== undefined) {
      this.leave();
      return;
    }
    const { base } = this;
    if (base.kind === COLLECT) {
      this.gather = (base.op as CollectStage<unknown, unknown>).start(this.wants);
      this.scope?.opening(base);
      this.above = new AsyncPass(base.up!, this.run, Infinity, this.openScope(), this.fiber, this, base.up);
      this.phase = GATHER;
      return;
    }
    this.phase = FLOW;
    if (base.kind === SOURCE) {
      this.scope?.opening(base);
      this.cursor = openAsync(base.op, this, true);
    } else if (base.kind === ROOT) {
      const root = base.op as Root<unknown>;
      if (root.sides === undefined) this.scope?.opening(base);
      else this.openScope().expect(undefined, root.sides);
      this.cursor = root.open(this);
    } else {
      const up = base.up!;
      const stage = base.op as PullStage<unknown, unknown>;
      this.openScope().expect(up, stage.sides);
      const above = (): Cursor<unknown> => {
        this.scope?.opening(up);
        return this.openPart(up, up);
      };
      this.cursor = stage.open(above, this, up);
    }
  }

  private collected(): void {
    const { gather } = this;
    this.worker = SOURCE;
    this.cursor = new OwnCursor(gather!.how.result(gather!) as unknown[]);
    this.above = this.gather = undefined;
    this.phase = FLOW;
  }

  protected leave(): void {
    const { full, scope, base, phase } = this;
    this.asked = full === undefined ? this.head : full.after;
    this.phase = LEAVE;
    this.scope = undefined;
    this.closing = new Closing(
      scope,
      undefined,
      this.fiber,
      scope === undefined && phase === BEGIN ? base : undefined,
    );
  }

  // ── errors ───────────────────────────────────────────────────────────────────────────────────────────────────

  private fail(error: unknown, worker: Worker, sink: AnySink | undefined): void {
    const { run } = this;
    if (!run.isGone) {
      run.reason = error;
      if (this.fiber === run.fiber) run.hasFailed = true;
    }
    if (worker instanceof Slot) note(run, error, worker.node, worker.count === 0 ? 0 : worker.count - 1);
    else if (worker === ENOUGH) noteStage(run, error, sink!.name, this.given);
    else note(run, error, this.base, this.cursor.index ?? this.count);
    const { scope, phase, base } = this;
    this.forget();
    this.phase = FAIL;
    this.closing = new Closing(
      scope,
      { error },
      this.fiber,
      scope === undefined && phase === BEGIN ? base : undefined,
    );
  }

  private forget(): void {
    this.phase = OVER;
    this.cursor = emptyCursor;
    this.scope = this.closing = this.waiting = this.above = this.gather = this.items = undefined;
    this.held = undefined;
    this.delivering = false;
  }
}

/** An error after which everything has been closed. */
class Thrown {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}
