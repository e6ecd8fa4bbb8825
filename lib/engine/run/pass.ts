/**
 * A part of a run: one source, and the stages behind it up to the next stage that reads by itself.
 *
 *     source ▸ slot 0 ▸ slot 1 ▸ … ▸ slot n−1 ▸ whoever advances the pass, or a sink
 *
 * A pass goes through three phases. **Begin**: the stages are asked, last to first, for an element of their own.
 * **Flow**: elements are read and taken through the stages (flow.ts). **Finish**: the source has ended, or a stage is
 * full or has stopped; everything above is closed, then the stages after that one give the elements they hold, first to
 * last. Elements that stages give by themselves run through the stages behind. The source is opened at the first pull.
 *
 * Over an array, a range or a collected array nothing is opened, and nothing has to be closed.
 */
import { COLLECT, ROOT, SOURCE } from '../contract.ts';
import type {
  AnySink,
  CollectStage,
  Cursor,
  Given,
  PlanNode,
  PullStage,
  Root,
  Scope as Opening,
  Terms,
} from '../contract.ts';
import { note, noteStage } from '../observe/trace.ts';
import { ARRAY, builtinKindOf } from '../../platform/pristine.ts';
import { nothing } from './cursors.ts';
import { beginByStages, deliver, finishByStages, indexOfSource, isResult } from './ends.ts';
import { refuseEndless } from './endless.ts';
import type { Found } from './endless.ts';
import { faster } from './faster.ts';
import type { Fast, Open } from './faster.ts';
import { flow, ITEMS, SINK, TERMS } from './flow.ts';
import type { Way } from './flow.ts';
import { closeNever, closeUnopened, type Failure } from './oneShot.ts';
import { mayOpen, methodOf, openForeign, openIn, openSource, SIDE, someOpen } from './open.ts';
import type { Opener, Part } from './open.ts';
import { closeAll, closeScope, detach, Scope } from './scope.ts';
import { Slot, wantedBy } from './slot.ts';
import { readBy, start } from './start.ts';

/** The phases. In `OPENING` the base is half open: a stage that collects is not done yet. */
const BEGIN = 0;
const OPENING = 1;
const FLOW = 2;
const FINISH = 3;
const OVER = 4;
type Phase = typeof BEGIN | typeof OPENING | typeof FLOW | typeof FINISH | typeof OVER;

export class Pass<T> implements Cursor<T>, Opening, Opener, Open {
  value!: T;
  /** The operation that was asked for, such as `toArray` or `iterator`: for error messages. */
  readonly operation: string;
  /** The number of the run. */
  id: number;
  /** The node that is read: a root, or a stage that pulls or collects. */
  readonly base: PlanNode;
  head: Slot | undefined;
  full: Slot | undefined;
  way: Way;
  source: ArrayLike<unknown> | Terms | Cursor<unknown>;
  i: number;
  n: number;
  from: number;
  ahead: number;
  until: number;
  /** The source, if it may give arrays. */
  parts: Cursor<unknown> | undefined;
  private phase: Phase;
  /** The stage to be asked next for an element of its own, when beginning and when finishing. */
  asked: Slot | undefined;
  /** The `Symbol.iterator` of the source, if that has been read already. */
  method: unknown;
  /** The largest number of elements of the base that are wanted, as far as is known. */
  private readonly wanted: number;
  /** The same run by a faster text, if there is one. */
  private lane: Fast | undefined;
  /** The scope of the part that reads this one. */
  private readonly parent: Scope | undefined;
  /** The scope of open things; undefined while nothing is open. */
  private scope: Scope | undefined;
  /** The part above, while a stage between the two collects it. */
  private above: Pass<unknown> | undefined;
  /** The sink of this part: a terminal or a stage that collects; then also the part that reads the collected array. */
  goal: AnySink | undefined;
  private below: Pass<unknown> | undefined;
  /** The part of the run that reads this one, and the role of this one for its node. */
  readonly reader: Pass<unknown> | undefined;
  readonly stands: Part;
  /** The role of whatever a root opens in place of a part of its own. */
  role: Part;
  /** The plans of this part that turned out to be endless. */
  found: Found | undefined;

  /** `parent` is the scope of the part of the run that reads this one. */
  constructor(
    last: PlanNode,
    operation: string,
    id: number,
    wanted: number,
    parent: Scope | undefined,
    reader?: Pass<unknown>,
    stands?: Part,
  ) {
    let base = last;
    let slot: Slot | undefined;
    let tail: Slot | undefined;
    let full: Slot | undefined;
    let begins = false;
    for (let behind = 0; base.kind < COLLECT; behind++, base = base.up!) {
      slot = new Slot(base, behind, slot);
      if (behind === 0) tail = slot;
      if (full === undefined && slot.full) full = slot;
      if (slot.how.begin !== undefined) begins = true;
    }
    this.value = undefined as T;
    this.operation = operation;
    this.id = id;
    this.base = base;
    this.head = slot;
    this.full = full;
    this.way = ITEMS;
    this.source = nothing;
    this.i = 0;
    this.n = 0;
    this.from = 0;
    this.ahead = -1;
    this.until = Infinity;
    this.parts = undefined;
    this.phase = BEGIN;
    this.asked = begins ? tail : undefined;
    this.method = undefined;
    this.wanted = slot === undefined ? wanted : wantedBy(slot.node);
    this.lane = undefined;
    this.parent = parent;
    this.scope = undefined;
    this.above = undefined;
    this.goal = undefined;
    this.below = undefined;
    this.reader = reader;
    this.stands = stands;
    this.role = undefined;
    this.found = undefined;
    if (parent !== undefined && mayOpen(base)) {
      this.scope = new Scope(parent);
      this.scope.expect(base, undefined);
    }
  }

  /** The scope of this part, for things that have to be closed. */
  openScope(): Scope {
    return (this.scope ??= new Scope(this.parent));
  }

  open<U>(source: unknown, lasts: boolean = false): Cursor<U> {
    if (this.scope !== undefined) this.scope.opening(source);
    return openIn<U>(this, source, undefined, true, lasts ? undefined : SIDE, undefined);
  }

  openResult<U>(source: unknown, method?: unknown, given?: Given): Cursor<U> {
    return openIn<U>(this, source, method, false, this.role, given);
  }

  endless(role: Part): void {
    refuseEndless(this, role);
  }

  after(hook: () => void): void {
    this.openScope().after(hook);
  }

  /** A root that opens at most one thing needs neither a scope nor a part of its own. */
  openPart(node: PlanNode, part: Part): Cursor<unknown> {
    if (node.kind === SOURCE) return openSource(node.op, this);
    if (node.kind === ROOT && (node.op as Root<unknown>).sides === undefined) {
      this.role = part;
      const cursor = (node.op as Root<unknown>).open(this);
      this.role = undefined;
      return cursor;
    }
    return new Pass(node, this.operation, this.id, Infinity, this.openScope(), this, part);
  }

  advance(): boolean | undefined {
    for (;;) {
      switch (this.phase) {
        case FLOW: {
          const { parts } = this;
          const has = flow(this, undefined);
          if (has === false) this.leave();
          else if (has || parts === this.parts) return has;
          break;
        }
        case OVER:
          return false;
        case FINISH:
          if (finishByStages(this)) return true;
          this.forget();
          break;
        default:
          if (this.above === undefined) {
            if (this.asked !== undefined && beginByStages(this)) return true;
            this.begin();
          }
          if (this.above !== undefined && this.pour(undefined) === undefined) return undefined;
      }
    }
  }

  /**
   * Gives elements to `sink` until it has enough (true) or there are no more (false). Undefined: not yet, call again.
   * If a stage collects, the part above is poured into it first; without a sink that is all, and gives true. Much is
   * written out here so that few of our frames are above a callback.
   */
  pour(sink: AnySink | undefined): boolean | undefined {
    let pass: Pass<unknown> = this;
    while (pass.above !== undefined) pass = pass.above;
    for (;;) {
      const goal = pass === this ? sink : pass.goal;
      switch (pass.phase) {
        case FLOW: {
          if (goal === undefined) return true;
          if (isResult(pass, goal)) {
            goal.state = pass.source;
            pass.leave();
            break;
          }
          const lane = pass.lane ?? pass.hasten(goal);
          const { parts } = pass;
          let enough: boolean | undefined;
          if (lane === undefined) {
            enough = flow(pass, goal);
            // Continues by another text, or by advancing.
            if (enough === undefined && (pass.i >= pass.until || parts !== pass.parts)) break;
          } else {
            do enough = lane.text(lane, goal);
            while (enough === undefined && lane.goesOn(goal));
            if (enough !== undefined) lane.done();
          }
          if (enough !== false) return enough;
          pass.leave();
          break;
        }
        case OVER: {
          if (pass === this) return false;
          const below: Pass<unknown> = pass.below!;
          try {
            below.source = goal!.how.result(goal!);
          } catch (error) {
            below.fail(error, 0, undefined);
          }
          below.above = undefined;
          below.start();
          pass = below;
          break;
        }
        case FINISH:
          if (!finishByStages(pass)) pass.forget();
          else if (deliver(pass, goal!)) return true;
          break;
        default:
          if (pass.above === undefined) {
            if (goal === undefined) return true;
            if (pass.asked !== undefined && beginByStages(pass)) {
              if (deliver(pass, goal)) return true;
              break;
            }
            pass.begin();
          }
          if (pass.above !== undefined) pass = pass.above;
      }
    }
  }

  /** A faster text, if there is one and there are enough elements to read. */
  private hasten(goal: AnySink): Fast | undefined {
    if (this.until > this.i) return undefined;
    this.until = Infinity;
    return (this.lane = faster(this, goal));
  }

  /** Opens the source; for a stage that collects, the part above it. */
  private begin(): void {
    if (this.full !== undefined) {
      this.leave();
      return;
    }
    const { base } = this;
    this.phase = OPENING;
    try {
      if (base.kind === SOURCE) this.readSource(base.op);
      else if (base.kind === COLLECT) {
        this.beginToCollect(base);
        return;
      } else if (base.kind === ROOT) {
        const root = base.op as Root<unknown>;
        const { items, progression, sides } = root;
        if (items !== undefined) this.source = items;
        else if (progression !== undefined && typeof progression.start === 'number') {
          this.way = TERMS;
          this.source = progression;
        } else {
          if (sides !== undefined && someOpen(sides)) this.openScope().expect(undefined, sides);
          else if (this.scope !== undefined) this.scope.opening(base);
          readBy(this, root.open(this));
        }
      } else {
        const up = base.up!;
        const stage = base.op as PullStage<unknown, unknown>;
        const { sides } = stage;
        if (mayOpen(up) || (sides !== undefined && someOpen(sides))) this.openScope().expect(up, sides);
        const above = (): Cursor<unknown> => {
          this.scope?.opening(up);
          return this.openPart(up, up);
        };
        readBy(this, stage.open(above, this, up));
      }
    } catch (error) {
      this.fail(error, 0, undefined);
    }
    this.start();
  }

  /** Begins to read. */
  private start(): void {
    this.phase = FLOW;
    start(this);
  }

  /** The source has ended, or a stage wants no more: closes everything above, then the stages behind finish. */
  leave(): void {
    const { full, scope, phase } = this;
    let asked = full === undefined ? this.head : full.after;
    while (asked !== undefined && asked.how.finish === undefined) asked = asked.after;
    this.asked = asked;
    this.phase = OVER;
    let failure: Failure | undefined;
    if (scope !== undefined) {
      this.scope = undefined;
      // Called directly, so that few of our frames are above a hook.
      failure = closeAll(scope, undefined);
      detach(scope);
    } else if (phase === BEGIN) failure = closeUnopened(this.base, undefined);
    if (failure !== undefined) this.fail(failure.error, full ?? 0, undefined);
    this.phase = FINISH;
    if (this.asked === undefined) this.forget();
  }

  /** Closes what is open, and the one-shot sources that were never opened. */
  close(): void {
    const { scope, phase } = this;
    this.phase = OVER;
    if (scope !== undefined) {
      this.scope = undefined;
      closeScope(scope);
    } else if (phase === BEGIN) closeNever(this.base);
  }

  fail(error: unknown, at: Slot | number, sink: AnySink | undefined): never {
    const { below, n, scope, phase } = this;
    if (at instanceof Slot) note(this, error, at.node, at.count === 0 ? 0 : at.count - 1);
    else if (at !== SINK) note(this, error, this.base, indexOfSource(this));
    else if (below !== undefined) note(this, error, below.base, n === 0 ? 0 : n - 1);
    else noteStage(this, error, sink!.name, n === 0 ? 0 : n - 1);
    this.forget();
    if (scope !== undefined) {
      closeAll(scope, { error });
      detach(scope);
    } else if (phase === BEGIN) closeUnopened(this.base, { error });
    throw error;
  }

  /** Lets go of plan and source, so that an ended run keeps neither alive. */
  private forget(): void {
    this.phase = OVER;
    this.way = ITEMS;
    this.source = nothing;
    this.parts = undefined;
    this.scope = undefined;
    this.above = undefined;
  }

  private readSource(source: unknown): void {
    const method = this.method ?? methodOf(source, this.operation, undefined);
    this.scope?.opening(this.base);
    if (builtinKindOf(source, method) === ARRAY) this.source = source as unknown[];
    else readBy(this, openForeign(source, method, this, true, undefined));
  }

  private beginToCollect(base: PlanNode): void {
    const gather = (base.op as CollectStage<unknown, unknown>).start(this.wanted);
    this.scope?.opening(base);
    const up = base.up!;
    const above = new Pass(up, this.operation, this.id, Infinity, this.scope ?? this.parent, this, up);
    above.method = this.method;
    above.goal = gather;
    above.below = this;
    this.above = above;
  }
}
