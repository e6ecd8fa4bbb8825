/**
 * timeout: an error if an element takes longer than `ms` from the ask to its arrival. It closes as an error does, but
 * waits neither for the late `next()` nor for a `return()` queued behind it.
 */
import { receiver } from '../../engine/arguments/check.ts';
import { called } from '../../engine/bounds.ts';
import type { Bounds, Cursor, PlanNode, PullStage, Scope as Opening } from '../../engine/contract.ts';
import { withPull } from '../../engine/lazy.ts';
import type { Lazy } from '../../engine/lazy.ts';
import { own } from '../../structures/faults.ts';
import { SeqTimeoutError } from '../errors.ts';
import { Fork } from '../engine/fork.ts';
import { milliseconds } from '../engine/options.ts';
import type { Fiber } from '../engine/fiber.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { Shut } from '../engine/shut.ts';
import { later } from '../engine/timers.ts';

/** The same elements, each within `ms` milliseconds. */
export function timeout<T>(source: Iterable<T>, ms: number): Lazy<T> {
  const up = receiver('timeout', source);
  return withPull(source, up, new TimeoutStage<T>(milliseconds(source, 'timeout', 'ms', ms)));
}

class TimeoutStage<T> implements PullStage<T, T> {
  private readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  get name(): string {
    return 'timeout';
  }

  get shown(): string {
    return `${this.ms} ms`;
  }

  open(_up: () => Cursor<T>, scope: Opening, above: PlanNode): Cursor<T> {
    return new TimeoutCursor<T>(scope as AsyncPass<unknown>, above, this.ms);
  }

  size(up: Bounds): Bounds {
    return called(up);
  }
}

class TimeoutCursor<T> implements Cursor<T> {
  value!: T;
  private readonly pass: AsyncPass<unknown>;
  private readonly fork: Fork<T>;
  private readonly ms: number;
  /** Cancels the timer, while one is running. */
  private cancel: (() => void) | undefined = undefined;
  private late = false;
  private above: AsyncPass<T> | undefined = undefined;

  constructor(pass: AsyncPass<unknown>, above: PlanNode, ms: number) {
    this.pass = pass;
    this.ms = ms;
    const open = (fiber: Fiber): Cursor<T> => (this.above = pass.openFork(above, fiber) as AsyncPass<T>);
    this.fork = new Fork<T>(pass, open, () => pass.fiber.wake());
    pass.openScope().attach(new Shut(() => this.stop()));
  }

  advance(): boolean | undefined {
    const { fork, pass } = this;
    if (this.late) throw this.giveUp();
    const has = fork.ask() ? fork.has() : undefined;
    if (has === undefined) {
      this.cancel ??= later(() => this.expire(), this.ms);
      return pass.fiber.waitsToBeWoken();
    }
    this.stop();
    if (has) this.value = fork.take();
    return has;
  }

  private expire(): void {
    this.cancel = undefined;
    this.late = true;
    this.pass.fiber.wake();
  }

  private stop(): void {
    this.cancel?.();
    this.cancel = undefined;
  }

  /** Closes the late source without waiting: its `return()` may be queued behind the `next()` that does not come. */
  private giveUp(): SeqTimeoutError {
    this.fork.giveUp();
    this.above!.close(undefined, undefined).go();
    const text = `timeout: no element came within ${this.ms} ms`;
    return own(new SeqTimeoutError(text, 'timeout', this.ms));
  }
}
