/**
 * Opens and closes the sources of a part of an asynchronous run: sides, results of callbacks, and those beside it.
 */
import { boundsOf, refuseStuck } from '../../engine/bounds.ts';
import { infinite } from '../../engine/arguments/messages.ts';
import { ROOT } from '../../engine/contract.ts';
import type { AnySink, Cursor, Given, PlanNode, Root } from '../../engine/contract.ts';
import { asyncMethod, knownPlan } from '../../engine/plan.ts';
import { refuseEndless } from '../../engine/run/endless.ts';
import type { Found, Running } from '../../engine/run/endless.ts';
import { methodOf, openForeign, SIDE } from '../../engine/run/open.ts';
import type { Part } from '../../engine/run/open.ts';
import type { Slot } from '../../engine/run/slot.ts';
import { Scope } from '../../engine/run/scope.ts';
import type { Fiber } from './fiber.ts';
import { openAsync } from './open.ts';
import type { AsyncOpener, AsyncScope } from './open.ts';
import type { Held } from './overflow.ts';
import { Promised, PromisedCursor } from './promised.ts';
import { Closing } from './closing.ts';
import { Landing } from './landing.ts';
import { INNER } from './messages.ts';
import { Row } from './row.ts';
import { GONE, gone } from './run.ts';
import type { Run } from './run.ts';
import { Shut } from './shut.ts';
import { isAskedTogether, waitingPlan } from './waiting.ts';

export abstract class Opening implements AsyncScope, AsyncOpener, Running {
  readonly run: Run;
  readonly fiber: Fiber;
  /** The largest number of elements that the base has to give, if the stage behind it sets a limit. */
  wants: number;
  abstract readonly base: PlanNode;
  abstract readonly head: Slot | undefined;
  /** The sink of the elements: of a terminal, or of a stage that collects. */
  goal: AnySink | undefined = undefined;
  /** The part that reads this one, and the role of this one for its node. */
  readonly reader: Opening | undefined;
  readonly stands: Part;
  /** The role of whatever a root opens in place of a part of its own. */
  role: Part = undefined;
  /** The plans of this part that turned out to be endless. */
  found: Found | undefined = undefined;
  protected scope: Scope | undefined = undefined;
  private readonly parent: Scope | undefined;
  /** The sides that are asked together. */
  private row: Row | undefined = undefined;
  /** Calls of the user's that are under way in given-up parts beside this one. */
  private landing: Landing | undefined = undefined;

  constructor(
    run: Run,
    fiber: Fiber,
    parent: Scope | undefined,
    wants: number,
    reader: Opening | undefined,
    stands: Part,
  ) {
    this.run = run;
    this.fiber = fiber;
    this.parent = parent;
    this.wants = wants;
    this.reader = reader;
    this.stands = stands;
  }

  /** Makes another part of the same run. */
  protected abstract openNode(node: PlanNode, parent: Scope, fiber: Fiber, part: Part): Cursor<unknown>;

  get operation(): string {
    return this.run.operation;
  }

  openScope(): Scope {
    return (this.scope ??= new Scope(this.parent));
  }

  /** Opens a side: a plan, or anything that a sequence can be made from. */
  open<U>(source: unknown, lasts: boolean = false): Cursor<U> {
    if (isAskedTogether(source)) return this.openInRow<U>(source);
    this.scope?.opening(source);
    return this.openAny<U>(source, true, lasts ? undefined : SIDE, undefined);
  }

  openResult<U>(source: unknown, _method?: unknown, given?: Given): Cursor<U> {
    return this.openAny<U>(source, false, this.role, given);
  }

  endless(role: Part): void {
    refuseEndless(this, role);
  }

  /** The same for a source of flatMap that is pulled beside this part, in a fiber of its own. Whatever it opens is in `scope`. */
  openBeside<U>(source: unknown, fiber: Fiber, scope: Scope): Cursor<U> {
    const { operation, run } = this;
    if (run.isGone) throw leave(source);
    this.checkEnd(source, undefined);
    const openPart = (node: PlanNode, part: Part): Cursor<unknown> => this.openNode(node, scope, fiber, part);
    const plan = waitingPlan(source);
    if (plan !== undefined) return openPart(plan, undefined) as Cursor<U>;
    const endless = (part: Part): void => this.endless(part);
    const opener = { operation, run, fiber, openScope: () => scope, openPart, endless };
    return openAsync<U>(source, opener, false, undefined, INNER);
  }

  /** Opens the user's own source behind a root. */
  openSource<U>(source: unknown, held: Held | undefined): Cursor<U> {
    return openAsync<U>(source, this, true, held);
  }

  /** Opens an iterable, without waiting for its elements. */
  openRaw(source: unknown): Cursor<unknown> {
    return openForeign(source, methodOf(source, this.operation, undefined), this, true, undefined);
  }

  methodOf(value: object): unknown {
    return asyncMethod(value);
  }

  /**
   * Announces a source to be pulled beside this part: its calls that are under way when it is left are waited for,
   * after it has been closed.
   */
  landsLater(): Landing {
    if (this.landing === undefined) {
      const landing = new Landing();
      this.landing = landing;
      this.openScope().attach(new Shut(() => landing.promise));
    }
    return this.landing;
  }

  after(hook: () => void): void {
    this.openScope().after(hook);
  }

  /** A root that opens at most one thing needs no scope of its own. */
  openPart(node: PlanNode, part: Part): Cursor<unknown> {
    if (node.kind === ROOT && (node.op as Root<unknown>).sides === undefined) {
      this.role = part;
      const cursor = (node.op as Root<unknown>).open(this);
      this.role = undefined;
      return cursor;
    }
    return this.openNode(node, this.openScope(), this.fiber, part);
  }

  /** Opens a plan, that of `source`, beside this part of the run, for a fiber of its own. */
  openFork(node: PlanNode, fiber: Fiber, source: unknown = node): Cursor<unknown> {
    this.scope?.opening(source);
    return this.openNode(node, this.openScope(), fiber, node);
  }

  /** Opens a side that is asked at the same time as those beside it. */
  private openInRow<U>(source: unknown): Cursor<U> {
    const plan = waitingPlan(source)!;
    if (plan.unbounded) refuseStuck(plan);
    this.row ??= new Row(this);
    return this.row.add<U>((fiber) => this.openFork(plan, fiber, source));
  }

  private openAny<U>(
    source: unknown,
    owned: boolean,
    part: Part | typeof SIDE,
    given: Given | undefined,
  ): Cursor<U> {
    if (this.run.isGone) throw leave(source);
    if (source instanceof Promised) return new PromisedCursor<U>(source, this);
    this.checkEnd(source, part);
    const plan = waitingPlan(source);
    if (plan === undefined) return openAsync<U>(source, this, owned, undefined, given);
    return this.openPart(plan, part === SIDE ? plan : part) as Cursor<U>;
  }

  /** Refuses a source that never gives its first element, and the run, if `source` has no end but the run needs it. */
  private checkEnd(source: unknown, part: Part | typeof SIDE): void {
    const plan = knownPlan(source);
    if (plan?.unbounded !== true) return;
    const { stuck, endless } = boundsOf(plan);
    if (stuck !== undefined) throw infinite(stuck);
    // The run has known the size of a side from the start.
    if (endless && part !== SIDE) this.endless(part);
  }
}

/** Closes a source that comes after the run has been aborted, unopened. */
function leave(source: unknown): object {
  if (source instanceof Promised) return gone(source.promise);
  new Closing(undefined, undefined, undefined, source).go();
  return GONE;
}
