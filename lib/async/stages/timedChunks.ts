/**
 * chunks with a time: arrays of up to `size` elements; a shorter chunk is given when `ms` milliseconds have passed
 * since its first element came. While nothing comes there are no empty chunks, and no `next()` is lost.
 */
import { option, optionalObject, receiver, size as checkSize } from '../../engine/arguments/check.ts';
import { resized } from '../../engine/bounds.ts';
import type { Bounds, Cursor, PlanNode, PullStage, Scope as Opening } from '../../engine/contract.ts';
import { withPull } from '../../engine/lazy.ts';
import type { Lazy } from '../../engine/lazy.ts';
import { chunks } from '../../stages/chunks.ts';
import { ceil } from '../../platform/builtins.ts';
import { Fork } from '../engine/fork.ts';
import { milliseconds } from '../engine/options.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { Shut } from '../engine/shut.ts';
import { later } from '../engine/timers.ts';

/** Another limit of a chunk besides its size. */
export interface ChunkOptions {
  /** The longest time in milliseconds after the first element of a chunk: above 0. No limit unless given. */
  readonly ms?: number | undefined;
}

/** Arrays of `size` elements, or of fewer when the time of the options is over. */
export function timedChunks<T>(source: Iterable<T>, size: number, options: unknown): Lazy<T[]> {
  const up = receiver('chunks', source);
  checkSize(source, 'chunks', 'size', size);
  optionalObject(source, 'chunks', 'options', options);
  const ms = option(source, options as object | undefined, 'ms');
  if (ms === undefined) return chunks(source, size);
  return withPull(source, up, new TimedStage<T>(size, milliseconds(source, 'chunks', 'ms', ms)));
}

class TimedStage<T> implements PullStage<T, T[]> {
  private readonly size_: number;
  private readonly ms: number;

  constructor(size: number, ms: number) {
    this.size_ = size;
    this.ms = ms;
  }

  get name(): string {
    return 'chunks';
  }

  get shown(): string {
    return `${this.size_}, ${this.ms} ms`;
  }

  get holds(): string {
    return `${this.size_} elements`;
  }

  open(_up: () => Cursor<T>, scope: Opening, above: PlanNode): Cursor<T[]> {
    return new TimedCursor<T>(scope as AsyncPass<unknown>, above, this.size_, this.ms);
  }

  size(up: Bounds): Bounds {
    return resized(up, ceil(up.min / this.size_), up.max, false);
  }
}

class TimedCursor<T> implements Cursor<T[]> {
  value!: T[];
  private readonly pass: AsyncPass<unknown>;
  private readonly fork: Fork<T>;
  private readonly size: number;
  private readonly ms: number;
  private chunk: T[] = [];
  private due = false;
  private over = false;
  private cancel: (() => void) | undefined = undefined;

  constructor(pass: AsyncPass<unknown>, above: PlanNode, size: number, ms: number) {
    this.pass = pass;
    this.size = size;
    this.ms = ms;
    this.fork = new Fork<T>(
      pass,
      (fiber) => pass.openFork(above, fiber) as Cursor<T>,
      () => this.arrives(),
    );
    pass.openScope().attach(new Shut(() => this.stop()));
  }

  advance(): boolean | undefined {
    this.collect();
    if (this.chunk.length === this.size || (this.chunk.length > 0 && (this.due || this.over)))
      return this.give();
    return this.over ? false : this.pass.fiber.waitsToBeWoken();
  }

  /** Takes the elements that have come, up to a chunk. An error is thrown and drops those held, as without a time. */
  private collect(): void {
    const { fork, size } = this;
    while (!this.over && this.chunk.length < size && fork.ask()) {
      if (fork.has() !== true) {
        this.over = true;
        return;
      }
      this.chunk[this.chunk.length] = fork.take();
      if (this.chunk.length === 1) this.cancel = later(() => this.expire(), this.ms);
    }
  }

  private give(): true {
    this.stop();
    this.value = this.chunk;
    this.chunk = [];
    this.due = false;
    return true;
  }

  private arrives(): void {
    this.pass.fiber.wake();
  }

  private expire(): void {
    this.cancel = undefined;
    this.due = true;
    this.pass.fiber.wake();
  }

  private stop(): void {
    this.cancel?.();
    this.cancel = undefined;
  }
}
