/**
 * Calls of a callback side by side: map, filter, filterMap and tap with `concurrency`.
 *
 *     up ─pull─▶ │ 5 ▸ call │ 6 ▸ call │ 7 ▸ answer │ …      at most `concurrency` calls, at most `buffer` elements
 *                └─ in order: the first that is there ─▶ the step of the operation ─▶ out
 *
 * The operation itself is the synchronous one: its callback is called ahead of time, and its step gets element and
 * answer. Elements are pulled one at a time, in order, in a fork (engine/fork.ts).
 */
import { FILTER, MAP, SKIP } from '../../engine/contract.ts';
import type {
  Bounds,
  Callback,
  Cursor,
  PlanNode,
  PullStage,
  Scope as Opening,
} from '../../engine/contract.ts';
import { boundsAfter } from '../../engine/bounds.ts';
import { Slot } from '../../engine/run/slot.ts';
import { labelOf, nameOf } from '../../engine/observe/describe.ts';
import { Queue } from '../../structures/queue.ts';
import { Fork } from './fork.ts';
import type { Flight } from './options.ts';
import type { AsyncPass } from './pass.ts';
import { deferred, settled, thenOf } from './promises.ts';
import type { Deferred } from './promises.ts';
import { Shut } from './shut.ts';
import { Signalling } from './signalling.ts';

export class FlightStage<T> implements PullStage<T, unknown> {
  /** The node of the operation, whose callback is called ahead of time. */
  private readonly node: PlanNode;
  private readonly flight: Flight;
  /** What the callback is put into, in a run that is profiled. */
  private readonly around: ((ask: Callback) => Callback) | undefined;

  constructor(node: PlanNode, flight: Flight, around?: (ask: Callback) => Callback) {
    this.node = node;
    this.flight = flight;
    this.around = around;
  }

  /** The same stage, whose callback is put into another one. */
  calling(around: (ask: Callback) => Callback): FlightStage<T> {
    return new FlightStage<T>(this.node, this.flight, around);
  }

  get name(): string {
    return nameOf(this.node);
  }

  get label(): string | undefined {
    return labelOf(this.node);
  }

  get shown(): string {
    const { concurrency, ordered } = this.flight;
    return `concurrency ${concurrency}${ordered ? '' : ', unordered'}`;
  }

  get holds(): string {
    return `${this.flight.buffer} elements`;
  }

  open(_up: () => Cursor<T>, scope: Opening, above: PlanNode): Cursor<unknown> {
    const slot = new Slot(this.node, 0, undefined);
    if (this.around !== undefined) slot.ask = this.around(slot.ask!);
    return new FlightCursor<T>(scope as AsyncPass<unknown>, above, slot, this.flight);
  }

  size(up: Bounds): Bounds {
    return boundsAfter(this.node, up);
  }
}

/** An element on its way, with its call or the answer. */
interface Call {
  readonly value: unknown;
  readonly index: number;
  done: boolean;
  failed: boolean;
  answer: unknown;
}

class FlightCursor<T> implements Cursor<unknown> {
  value: unknown = undefined;
  index: number | undefined = undefined;
  private readonly pass: AsyncPass<unknown>;
  private readonly slot: Slot;
  private readonly flight: Flight;
  private readonly fork: Fork<T>;
  private readonly context: Signalling;
  /** The elements that have been pulled but not given, in order; or those whose calls have been answered. */
  private readonly calls = new Queue<Call>();
  private atWork = 0;
  private pulled = 0;
  /** The number of elements that have been given or dropped; and the number that may be pulled before the next ask. */
  private gone = 0;
  private limit = 0;
  private readonly most: number;
  private ended = false;
  private over = false;
  /** Settles when no call is under way any more; undefined unless that is waited for. */
  private landed: Deferred<void> | undefined = undefined;

  constructor(pass: AsyncPass<unknown>, above: PlanNode, slot: Slot, flight: Flight) {
    this.pass = pass;
    this.slot = slot;
    this.flight = flight;
    this.most = isOneToOne(slot) ? pass.wants : Infinity;
    this.context = new Signalling();
    const scope = pass.openScope();
    // The calls get the abort first, then the source is closed, then the calls are waited for.
    scope.attach(new Shut(() => this.land()));
    this.fork = new Fork<T>(
      pass,
      (fiber) => pass.openFork(above, fiber) as Cursor<T>,
      () => this.pump(),
    );
    scope.attach(new Shut(() => this.tell()));
  }

  advance(): boolean | undefined {
    const { pass, slot } = this;
    this.limit = this.gone + this.flight.buffer;
    this.start();
    for (;;) {
      const call = this.next();
      if (call === undefined) {
        if (this.ended && this.gone === this.pulled) return this.end();
        return pass.fiber.waitsToBeWoken();
      }
      this.gone++;
      this.index = call.index;
      if (call.failed) throw call.answer;
      const becomes = become(slot, call);
      if (becomes !== SKIP) {
        this.value = becomes;
        return true;
      }
      this.limit = this.gone + this.flight.buffer;
      this.start();
    }
  }

  /** The next element that may be given; undefined if none has come yet. */
  private next(): Call | undefined {
    return this.calls.first?.done === true ? this.calls.shift() : undefined;
  }

  /** Handles the end of the source, or its error, which comes after all elements before it. */
  private end(): false {
    this.fork.has();
    // The results of its calls are in use: they get no abort any more.
    this.over = true;
    return false;
  }

  /** Called when something has come: an element of the source, or an answer. */
  private pump(): void {
    if (this.over) return;
    this.start();
    if (this.calls.first?.done === true || (this.ended && this.gone === this.pulled)) this.pass.fiber.wake();
  }

  /** Pulls and calls as much as is allowed now. */
  private start(): void {
    const { fork, flight } = this;
    while (
      !this.over &&
      !this.ended &&
      this.atWork < flight.concurrency &&
      this.pulled < this.limit &&
      this.pulled < this.most
    ) {
      if (!fork.ask()) return;
      // An error is thrown when its place has come.
      if (!fork.hasElement) {
        this.ended = true;
        return;
      }
      this.call(fork.take());
    }
    if (this.pulled >= this.most) this.ended = true;
  }

  private call(value: T): void {
    const { slot, context } = this;
    const call: Call = { value, index: this.pulled++, done: false, failed: false, answer: undefined };
    if (this.flight.ordered) this.calls.push(call);
    const ask = slot.ask as Callback as (value: unknown, index: number, context: unknown) => unknown;
    let then: unknown;
    try {
      call.answer = ask(value, call.index, context.context);
      then = thenOf(call.answer);
    } catch (error) {
      this.settle(call, true, error);
      return;
    }
    if (then === undefined) {
      this.settle(call, false, call.answer);
      return;
    }
    this.atWork++;
    const { answer } = call;
    call.answer = undefined;
    settled(
      answer,
      then,
      (value) => this.answered(call, false, value),
      (error) => this.answered(call, true, error),
    );
  }

  private answered(call: Call, failed: boolean, answer: unknown): void {
    this.atWork--;
    if (this.over) {
      if (this.atWork === 0) this.landed?.resolve();
      return;
    }
    this.settle(call, failed, answer);
    const { run } = this.pass;
    const outside = run.enter();
    try {
      this.pump();
    } finally {
      run.running = outside;
    }
  }

  private settle(call: Call, failed: boolean, answer: unknown): void {
    call.done = true;
    call.failed = failed;
    call.answer = answer;
    // After a known error nothing more is pulled or started.
    if (failed) this.ended = true;
    if (!this.flight.ordered) this.calls.push(call);
  }

  /** Tells the calls that their results are no longer wanted. */
  private tell(): undefined {
    if (this.over) return undefined;
    this.over = true;
    this.context.abort(this.pass.run.reason);
    return undefined;
  }

  /** Waits for the calls that are under way. */
  private land(): unknown {
    if (this.atWork === 0) return undefined;
    this.landed = deferred<void>();
    return this.landed.promise;
  }
}

/** The result of the step for an element whose call has been answered; SKIP for none. */
function become(slot: Slot, { value, index, answer }: Call): unknown {
  if (slot.kind === MAP) return answer;
  if (slot.kind === FILTER) return answer ? value : SKIP;
  return slot.how.step(slot, value, index, answer);
}

/** True for a stage that gives one element for each: a take behind it limits the elements pulled. */
function isOneToOne({ kind, how }: Slot): boolean {
  return kind === MAP || how.name === 'tap';
}
