/**
 * A segment: one cursor and the flat list of steps behind it. This is the one loop of the engine.
 *
 *     cursor ▸ step 0 ▸ step 1 ▸ … ▸ step n−1 ▸ whoever advances the segment
 *
 * A segment passes through three phases. **Begin**: the steps are asked, last to first, for an element of their own.
 * **Flow**: an element is pulled and taken through the steps. **Finish**: the source has ended, or step k has stopped
 * or is full; everything above is closed, then the steps after k give what they hold back, first to last.
 * Whatever a step gives runs through the steps behind it.
 *
 * A segment is a scope: it owns what its cursor opens. The source itself is opened at the first pull.
 */
import { max, put } from '../structures/builtins.ts';
import { ArrayCursor, emptyCursor, skipOver } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { closeUnopened } from './oneShot.ts';
import { openBy, openForeign } from './open.ts';
import { Plan } from './plan.ts';
import type { Run } from './run.ts';
import { closeScope, Scope } from './scope.ts';
import type { Failure } from './scope.ts';
import { refuseStuck } from './size.ts';
import { FILTER, MAP, PULL, ROOT, SKIP, STEP, STOP } from './stage.ts';
import type { Kind, PullStage, Root, Step, StepStage } from './stage.ts';
import { note } from './trace.ts';

const BEGIN = 0;
const FLOW = 1;
const FINISH = 2;
const OVER = 3;

type Callback = (value: unknown, index: number) => unknown;

export class Segment<T> extends Scope implements Cursor<T> {
  value!: T;
  /** The node whose cursor feeds the steps: a root or a pull stage. */
  readonly base: Plan<unknown>;
  private readonly last: Plan<unknown>;
  private readonly kinds: Kind[] = [];
  private readonly steps: (Callback | Step<unknown, unknown>)[] = [];
  private readonly counts: number[] = [];
  /** How many elements of the base are wanted at most, as far as is known. */
  private readonly wanted: number;
  private phase: typeof BEGIN | typeof FLOW | typeof FINISH | typeof OVER = BEGIN;
  /** The last step that is full; −1 while none is. */
  private full = -1;
  /** The step to be asked next for an element of its own, in beginning and in finishing. */
  private asked: number;
  private cursor: Cursor<unknown> | undefined = undefined;
  /** The first step that the cursor's elements go through: 1 where the cursor does the work of step 0 too. */
  private first = 0;
  private pulled = 0;
  /** What was to be opened in this scope and has not been, in the order of opening; undefined where it has been. */
  private unopened: unknown[];
  /** Before it all has been opened: sources are opened in order, and there may be very many. */
  private opened = 0;

  constructor(run: Run, last: Plan<T>, wanted: number) {
    super(run);
    this.last = last;
    let node: Plan<unknown> = last;
    let length = 0;
    for (; node.kind < PULL; node = node.up!) length++;
    this.base = node;
    this.unopened = [node];
    this.asked = length - 1;
    this.counts.length = this.kinds.length = this.steps.length = length;
    for (node = last; node.kind < PULL; node = node.up!) this.place(node, --length);
    this.wanted = this.steps.length === 0 ? wanted : wantedBy(last, this.steps.length);
  }

  private place(node: Plan<unknown>, k: number): void {
    put(this.kinds, k, node.kind);
    put(this.counts, k, 0);
    if (node.kind !== STEP) {
      put(this.steps, k, node.op as Callback);
      return;
    }
    const step = (node.op as StepStage<unknown, unknown>).start();
    put(this.steps, k, step);
    if (step.full === true && k > this.full) this.full = k;
  }

  override open<U>(source: unknown): Cursor<U> {
    this.unlist(source);
    return Plan.is(source) ? this.openPlan<U>(source) : openForeign<U>(source, this, true);
  }

  override openResult<U>(source: unknown, method?: unknown): Cursor<U> {
    if (Plan.is(source)) return this.openPlan<U>(source);
    return method === undefined
      ? openForeign<U>(source, this, false)
      : openBy<U>(source, method, this, false);
  }

  private openPlan<U>(plan: Plan<unknown>): Cursor<U> {
    if (plan.unbounded) refuseStuck(plan);
    return this.openPart(plan) as Cursor<U>;
  }

  /** A root that opens one thing at most needs no scope of its own. */
  private openPart(node: Plan<unknown>): Cursor<unknown> {
    if (node.kind === ROOT && (node.op as Root<unknown>).sides === undefined) {
      return (node.op as Root<unknown>).open(this);
    }
    const segment = new Segment(this.run, node, Infinity);
    this.attach(segment);
    return segment;
  }

  advance(): boolean {
    const { kinds, steps, counts } = this;
    const length = steps.length;
    /** The step at work; −1 is the source. Only the trace of an error needs it. */
    let k = -1;
    try {
      for (;;) {
        let value: unknown;
        if (this.phase === FLOW) {
          k = -1;
          if (this.full >= 0) {
            this.finishAfter(this.full);
            continue;
          }
          if (!this.cursor!.advance()) {
            this.finishAfter(-1);
            continue;
          }
          value = this.cursor!.value;
          this.pulled++;
          k = this.first;
        } else {
          const asked = this.ask();
          if (asked < 0) {
            if (this.phase === OVER) return false;
            continue;
          }
          k = asked;
          const step = steps[k] as Step<unknown, unknown>;
          value = this.phase === BEGIN ? step.begin!() : step.finish!();
          if (value === SKIP) continue;
          k++;
        }
        for (; k < length; k++) {
          const kind = kinds[k];
          if (kind === MAP) {
            const mapper = steps[k] as Callback;
            value = mapper(value, counts[k]!++);
          } else if (kind === FILTER) {
            const predicate = steps[k] as Callback;
            if (!predicate(value, counts[k]!++)) break;
          } else {
            const step = steps[k] as Step<unknown, unknown>;
            value = step.step(value, counts[k]!++);
            if (value === SKIP) break;
            if (value === STOP) {
              this.finishAfter(k);
              break;
            }
            if (step.full === true && k > this.full) this.full = k;
          }
        }
        if (k < length) continue;
        this.value = value as T;
        return true;
      }
    } catch (error) {
      this.note(error, k);
      throw error;
    }
  }

  /**
   * What to advance in place of a segment that has just been made: the cursor of its base, opened, where there are no
   * steps behind it, or but one that it does too. Who does that closes the scope at the end, and notes the errors.
   */
  source(): Cursor<T> {
    const { length } = this.steps;
    if (length > 1 || (length === 1 && this.overOf() === undefined)) return this;
    this.openBase();
    this.phase = FLOW;
    return this.first < length ? this : (this.cursor as Cursor<T>);
  }

  /** How step 0 goes over an array by itself, if it can. */
  private overOf(): Step<unknown, unknown>['over'] {
    return this.kinds[0] === STEP ? (this.steps[0] as Step<unknown, unknown>).over : undefined;
  }

  /** The next step that has an element of its own to give, or −1 after moving on to the next phase. */
  private ask(): number {
    const { steps, kinds } = this;
    if (this.phase === BEGIN) {
      while (this.asked > this.full) {
        const k = this.asked--;
        if (kinds[k] === STEP && (steps[k] as Step<unknown, unknown>).begin !== undefined) return k;
      }
      if (this.full < 0) this.openBase();
      this.phase = FLOW;
    } else if (this.phase === FINISH) {
      for (;;) {
        if (this.full >= this.asked) this.asked = this.full + 1;
        if (this.asked >= steps.length) break;
        const k = this.asked++;
        if (kinds[k] === STEP && (steps[k] as Step<unknown, unknown>).finish !== undefined) return k;
      }
      this.phase = OVER;
      this.forget();
    }
    return -1;
  }

  /** Closes everything above; the steps after step k have the last word. */
  private finishAfter(k: number): void {
    this.phase = FINISH;
    this.asked = k + 1;
    closeScope(this);
  }

  private openBase(): void {
    const { base, steps } = this;
    this.unopened = sourcesOf(base);
    if (base.kind === ROOT) this.cursor = (base.op as Root<unknown>).open(this);
    else this.cursor = this.openPull(base.op as PullStage<unknown, unknown>, base.up!);
    if (this.cursor instanceof ArrayCursor && this.overOf() !== undefined) {
      this.cursor = (steps[0] as Step<unknown, unknown>).over!(this.cursor);
      this.first = 1;
    }
    let skipped = 0;
    for (let k = 0; k < steps.length && this.kinds[k] === STEP; k++) {
      const step = steps[k] as Step<unknown, unknown>;
      if (step.skip === undefined) break;
      skipped += step.skip;
      step.skip = 0;
      // It counts what passes it (slice), so what is skipped behind it has to pass it.
      if (step.full !== undefined) break;
    }
    if (skipped > 0 && !skipOver(this.cursor, skipped)) this.cursor = emptyCursor;
  }

  private openPull(stage: PullStage<unknown, unknown>, up: Plan<unknown>): Cursor<unknown> {
    if (stage.limit !== undefined && this.wanted !== Infinity) stage = stage.limit(this.wanted);
    const openUp = (): Cursor<unknown> => {
      this.unlist(up);
      return this.openPart(up);
    };
    return stage.open(openUp, this, up);
  }

  private unlist(source: unknown): void {
    const { unopened } = this;
    let i = this.opened;
    while (i < unopened.length && unopened[i] !== source) i++;
    if (i < unopened.length) unopened[i] = undefined;
    while (this.opened < unopened.length && unopened[this.opened] === undefined) this.opened++;
  }

  override closeUnopened(failure: Failure | undefined): Failure | undefined {
    const { unopened } = this;
    this.unopened = [];
    for (let i = unopened.length - 1; i >= 0; i--) failure = closeUnopened(unopened[i], failure);
    return failure;
  }

  /** Lets go of everything: an ended run keeps neither plan nor source alive. */
  private forget(): void {
    this.detach();
    this.cursor = undefined;
  }

  private note(error: unknown, k: number): void {
    let node = this.last;
    for (let above = this.steps.length - 1 - k; above > 0 && node.kind < PULL; above--) node = node.up!;
    const index = k < 0 ? (this.cursor?.index ?? this.pulled) : max(0, this.counts[k]! - 1);
    note(this.run, error, node, index);
  }
}

/** What the base of a segment will open, in the order of opening as far as it is known: the main source first. */
function sourcesOf(base: Plan<unknown>): unknown[] {
  const sources: unknown[] = [];
  if (base.up !== undefined) put(sources, 0, base.up);
  const { sides } = base.op as Root<unknown>;
  if (sides !== undefined) for (let i = 0; i < sides.length; i++) put(sources, sources.length, sides[i]);
  return sources;
}

/** How many elements the first of the last `length` nodes wants of its upstream, if it is a take. */
function wantedBy(last: Plan<unknown>, length: number): number {
  let node = last;
  for (; length > 1; length--) node = node.up!;
  return node.kind === STEP ? ((node.op as StepStage<unknown, unknown>).wants ?? Infinity) : Infinity;
}
