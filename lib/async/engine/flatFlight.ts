/**
 * flatMap with several inner sources open side by side.
 *
 *     outer ─▶ │ inner 5 │ inner 6 │ inner 7 │      at most `concurrency` of them
 *     in order: inner 5 is given, elements of 6 and 7 are held meanwhile, `buffer` in all; else by arrival
 */
import type { Cursor, PlanNode } from '../../engine/contract.ts';
import { detach, Scope } from '../../engine/run/scope.ts';
import { Queue } from '../../structures/queue.ts';
import { Fork } from './fork.ts';
import type { Fiber } from './fiber.ts';
import type { Flight } from './options.ts';
import type { AsyncPass } from './pass.ts';
import { Signalling } from './signalling.ts';
import { checkInner } from './messages.ts';
import { Shut } from './shut.ts';

type Mapper = (value: unknown, index: number, context: unknown) => unknown;

/** An inner source, and its elements read ahead of time. */
interface Inner<U> {
  readonly fork: Fork<U | typeof OPENED>;
  readonly scope: Scope;
  readonly held: Queue<{ readonly value: U }>;
  /** True if it has been asked ahead of time and has not answered. */
  asked: boolean;
}

export class FlatFlightCursor<U> implements Cursor<U> {
  value!: U;
  index = -1;
  private readonly pass: AsyncPass<unknown>;
  private readonly mapper: Mapper;
  private readonly flight: Flight;
  private readonly outer: Fork<unknown>;
  private readonly context = new Signalling();
  /** The scope of the inner sources. */
  private readonly nest: Scope;
  /** The open inner sources, in order. */
  private readonly inners = new Queue<Inner<U>>();
  /** The number of elements that are held, or have been asked for ahead of time. */
  private ahead = 0;
  /** True if an inner source has failed: nothing more is pulled or started. */
  private broken = false;
  private outerOver = false;
  /** True if the run has left. */
  private over = false;

  constructor(pass: AsyncPass<unknown>, above: PlanNode, mapper: Mapper, flight: Flight) {
    this.pass = pass;
    this.mapper = mapper;
    this.flight = flight;
    this.outer = new Fork<unknown>(
      pass,
      (fiber) => pass.openFork(above, fiber),
      () => this.told(),
    );
    const scope = pass.openScope();
    // The calls get the abort first, then inner sources are closed, then the outer one.
    this.nest = new Scope(scope);
    scope.attach(new Shut(() => this.tell()));
  }

  advance(): boolean | undefined {
    this.pull();
    for (;;) {
      const given = this.flight.ordered ? this.next() : this.nextOfAll();
      if (given === true) return true;
      if (given === undefined) return this.pass.fiber.waitsToBeWoken();
      // The first one has ended: there may be room for another.
      this.pull();
      if (this.inners.length === 0 && this.outerOver) {
        const failed = this.outer.has() === true;
        this.over = true;
        return failed;
      }
    }
  }

  /** The next element of the first inner source; false if it has ended, or there is none. Undefined: not yet. */
  private next(): boolean | undefined {
    const inner = this.inners.first;
    if (inner === undefined) return this.outerOver ? false : undefined;
    return this.give(inner);
  }

  /** The next element of any inner source. */
  private nextOfAll(): boolean | undefined {
    const { inners } = this;
    if (inners.length === 0) return this.outerOver ? false : undefined;
    for (let left = inners.length; left > 0; left--) {
      const inner = inners.first!;
      const given = this.give(inner);
      // Moved to the end of the queue, so that none starves another.
      if (given !== false) {
        inners.shift();
        inners.push(inner);
      }
      if (given !== undefined) return given;
    }
    return undefined;
  }

  private give(inner: Inner<U>): boolean | undefined {
    const { fork } = inner;
    const held = inner.held.shift();
    if (held !== undefined) {
      this.value = held.value;
      this.ahead--;
      return true;
    }
    for (;;) {
      const has = fork.ask() ? fork.has() : undefined;
      if (has === undefined) return undefined;
      this.arrived(inner);
      if (!has) {
        this.inners.remove(inner);
        // Everything in it has ended.
        detach(inner.scope);
        return false;
      }
      const value = fork.take();
      if (value === OPENED) continue;
      this.value = value;
      return true;
    }
  }

  /** Called when an element that was asked for ahead of time has come. */
  private arrived(inner: Inner<U>): void {
    if (!inner.asked) return;
    inner.asked = false;
    this.ahead--;
  }

  /** Tells the calls that their results are no longer wanted; nothing more is opened. */
  private tell(): undefined {
    // After the end, the results of the calls are in use.
    if (this.over) return undefined;
    this.over = true;
    this.context.abort(this.pass.run.reason);
    return undefined;
  }

  private told(): void {
    if (this.over) return;
    this.pull();
    this.pass.fiber.wake();
  }

  /** Opens as many inner sources as allowed, and reads ahead. */
  private pull(): void {
    const { outer, flight, inners } = this;
    while (
      !this.over &&
      !this.broken &&
      !this.outerOver &&
      this.inners.length < flight.concurrency &&
      outer.ask()
    ) {
      if (outer.hasElement) this.open(outer.take());
      else this.outerOver = true;
    }
    const { first } = inners;
    inners.each((inner) => {
      if (this.over || this.broken) return;
      if (!flight.ordered) inner.fork.ask();
      else if (inner !== first) this.readAhead(inner);
      if (inner.fork.hasFailed) this.broken = true;
    });
  }

  /** Reads an inner source behind the first, while there is room for its elements. */
  private readAhead(inner: Inner<U>): void {
    const { fork, held } = inner;
    for (;;) {
      if (!inner.asked) {
        if (fork.isOver || this.ahead >= this.flight.buffer) return;
        inner.asked = true;
        this.ahead++;
      }
      if (!fork.ask()) return;
      if (!fork.hasElement) {
        this.arrived(inner);
        return;
      }
      const value = fork.take();
      if (value === OPENED) continue;
      held.push({ value });
      inner.asked = false;
    }
  }

  private open(value: unknown): void {
    const { pass, mapper, context } = this;
    const index = ++this.index;
    const scope = new Scope(this.nest);
    const fork = new Fork<U | typeof OPENED>(
      pass,
      (fiber) => new MadeCursor<U>(pass, fiber, scope, () => mapper(value, index, context.context)),
      () => this.told(),
      scope,
    );
    this.inners.push({ fork, scope, held: new Queue<{ readonly value: U }>(), asked: false });
    fork.ask();
  }
}

/** Given once by a source that has been opened, before it is asked. */
const OPENED: unique symbol = /* @__PURE__ */ Symbol('opened');

/** The source that a mapper returns, or promises. */
class MadeCursor<U> implements Cursor<U | typeof OPENED> {
  private readonly pass: AsyncPass<unknown>;
  private readonly fiber: Fiber;
  private readonly scope: Scope;
  private make: (() => unknown) | undefined;
  private asked = false;
  private cursor: Cursor<U> | undefined = undefined;
  private opened = false;

  constructor(pass: AsyncPass<unknown>, fiber: Fiber, scope: Scope, make: () => unknown) {
    this.pass = pass;
    this.fiber = fiber;
    this.scope = scope;
    this.make = make;
  }

  get value(): U | typeof OPENED {
    return this.opened ? OPENED : this.cursor!.value;
  }

  advance(): boolean | undefined {
    this.opened = this.cursor === undefined;
    if (this.cursor === undefined) {
      const { make } = this;
      this.make = undefined;
      const made = this.asked ? this.fiber.take() : make!();
      if (!this.asked && this.fiber.waitsFor(made)) {
        this.asked = true;
        return undefined;
      }
      checkInner(made);
      this.cursor = this.pass.openBeside<U>(made, this.fiber, this.scope);
      return true;
    }
    return this.cursor.advance();
  }
}
