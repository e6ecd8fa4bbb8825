/**
 * Sides that are asked at the same time (zip): each is pulled in a fiber of its own, and when one of them is asked for
 * the next row, so are the others.
 *
 *     advance a ─▶ a asked, b asked, c asked      advance b ─▶ b is on its way, or there
 */
import type { Cursor } from '../../engine/contract.ts';
import type { Scope } from '../../engine/run/scope.ts';
import type { Fiber } from './fiber.ts';
import { Fork } from './fork.ts';
import type { Landing } from './landing.ts';
import type { Run } from './run.ts';

/** The part of a run to which the row belongs. */
interface Place {
  readonly run: Run;
  readonly fiber: Fiber;
  openScope(): Scope;
  landsLater(): Landing;
}

export class Row {
  private readonly place: Place;
  private readonly sides: RowCursor<unknown>[] = [];

  constructor(place: Place) {
    this.place = place;
  }

  /** Adds a side; `open` opens it for a fiber. */
  add<T>(open: (fiber: Fiber) => Cursor<unknown>): Cursor<T> {
    const { place } = this;
    const fork = new Fork<T>(
      place,
      (own) => open(own) as Cursor<T>,
      () => place.fiber.wake(),
    );
    const cursor = new RowCursor<T>(this, fork);
    this.sides[this.sides.length] = cursor;
    return cursor;
  }

  /** Asks every side that has been asked fewer than `times` times. */
  ask(times: number): void {
    for (let i = 0; i < this.sides.length; i++) this.sides[i]!.ask(times);
  }

  /** Throws the error of a side, unless a side before it has ended: the others need not be waited for. */
  wait(): undefined {
    for (let i = 0; i < this.sides.length && !this.sides[i]!.isOver; i++) this.sides[i]!.check();
    return this.place.fiber.waitsToBeWoken();
  }
}

class RowCursor<T> implements Cursor<T> {
  private readonly row: Row;
  private readonly fork: Fork<T>;
  /** The number of elements asked for, and the number taken. */
  private asked = 0;
  private taken = 0;

  constructor(row: Row, fork: Fork<T>) {
    this.row = row;
    this.fork = fork;
  }

  get value(): T {
    return this.fork.take();
  }

  advance(): boolean | undefined {
    if (this.asked === this.taken) this.row.ask(this.taken + 1);
    const has = this.fork.has();
    if (has === undefined) return this.row.wait();
    this.taken++;
    return has;
  }

  get isOver(): boolean {
    return this.fork.isOver;
  }

  ask(times: number): void {
    if (this.asked >= times || this.isOver) return;
    this.asked++;
    this.fork.ask();
  }

  check(): void {
    if (this.fork.hasFailed) this.fork.has();
  }
}
