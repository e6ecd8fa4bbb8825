/**
 * breathe: gives the event loop a turn when `ms` milliseconds have passed since its last one, so that a long run over
 * elements that need no waiting does not block others.
 */
import { receiver } from '../../engine/arguments/check.ts';
import { called } from '../../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope as Opening } from '../../engine/contract.ts';
import { withPull } from '../../engine/lazy.ts';
import type { Lazy } from '../../engine/lazy.ts';
import { surroundings } from '../engine/builtins.ts';
import { milliseconds } from '../engine/options.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { deferred } from '../engine/promises.ts';
import { clock, later } from '../engine/timers.ts';

/** In milliseconds: long enough for work to be done, short enough for a frame of a screen. */
const USUAL = 12;

/** The same elements; the event loop gets a turn from time to time. */
export function breathe<T>(source: Iterable<T>, ms: number = USUAL): Lazy<T> {
  const up = receiver('breathe', source);
  return withPull(source, up, new BreatheStage<T>(milliseconds(source, 'breathe', 'ms', ms)));
}

class BreatheStage<T> implements PullStage<T, T> {
  private readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  get name(): string {
    return 'breathe';
  }

  get shown(): string {
    return `${this.ms} ms`;
  }

  open(up: () => Cursor<T>, scope: Opening): Cursor<T> {
    return new BreatheCursor<T>(up(), scope as AsyncPass<unknown>, this.ms);
  }

  size(up: Bounds): Bounds {
    return called(up);
  }
}

class BreatheCursor<T> implements Cursor<T> {
  private readonly up: Cursor<T>;
  private readonly pass: AsyncPass<unknown>;
  private readonly ms: number;
  private last: number = clock();
  private waits = false;
  /** True while the part above answers "not yet": it waits for something of its own. */
  private above = false;

  constructor(up: Cursor<T>, pass: AsyncPass<unknown>, ms: number) {
    this.up = up;
    this.pass = pass;
    this.ms = ms;
  }

  get value(): T {
    return this.up.value;
  }

  advance(): boolean | undefined {
    const { fiber } = this.pass;
    if (this.waits) {
      this.waits = false;
      fiber.take();
      this.last = clock();
    } else if (!this.above && clock() - this.last >= this.ms && fiber.waitsFor(turn())) {
      this.waits = true;
      return undefined;
    }
    const has = this.up.advance();
    this.above = has === undefined;
    return has;
  }
}

/** A promise that is fulfilled when the event loop has had its turn. */
function turn(): Promise<unknown> {
  const { scheduler, setImmediate } = surroundings;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  const { promise, resolve } = deferred<void>();
  const done = (): void => resolve();
  if (setImmediate !== undefined) setImmediate(done);
  else later(done, 0);
  return promise;
}
