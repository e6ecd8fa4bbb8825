/** Promises, in the order in which they settle. All are read at the first ask; the first that rejects ends it. */
import { iterable } from '../../engine/arguments/check.ts';
import { boundsOfSource, collected } from '../../engine/bounds.ts';
import type { Bounds, Cursor, Root, Scope as Opening } from '../../engine/contract.ts';
import { knownPlan } from '../../engine/plan.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { settled, thenOf } from '../engine/promises.ts';

export class CompletedRoot<T> implements Root<T> {
  readonly foreign: unknown;

  constructor(promises: unknown) {
    iterable(undefined, 'asCompleted', 'promises', promises, false);
    this.foreign = promises;
  }

  get name(): string {
    return 'asCompleted';
  }

  get holds(): string {
    return 'every element';
  }

  get unbounded(): boolean {
    return knownPlan(this.foreign)?.unbounded === true;
  }

  open(scope: Opening): Cursor<T> {
    const pass = scope as AsyncPass<unknown>;
    return new CompletedCursor<T>(pass, pass.openRaw(this.foreign));
  }

  size(): Bounds {
    return collected(boundsOfSource(this.foreign), 'asCompleted');
  }
}

class CompletedCursor<T> implements Cursor<T> {
  value!: T;
  private readonly pass: AsyncPass<unknown>;
  private source: Cursor<unknown> | undefined;
  private readonly done: T[] = [];
  private first = 0;
  private waiting = 0;
  private failure: Failure | undefined = undefined;

  constructor(pass: AsyncPass<unknown>, source: Cursor<unknown>) {
    this.pass = pass;
    this.source = source;
  }

  advance(): boolean | undefined {
    if (this.source !== undefined) this.readAll(this.source);
    if (this.first < this.done.length) {
      this.value = this.done[this.first]!;
      this.done[this.first++] = undefined as never;
      return true;
    }
    if (this.failure !== undefined) throw this.failure.error;
    return this.waiting === 0 ? false : this.pass.fiber.waitsToBeWoken();
  }

  private readAll(source: Cursor<unknown>): void {
    this.source = undefined;
    while (source.advance() === true) {
      const { value } = source;
      const then = thenOf(value);
      if (then === undefined) {
        this.done[this.done.length] = value as T;
        continue;
      }
      this.waiting++;
      settled(
        value,
        then,
        (answer) => {
          this.waiting--;
          if (this.failure !== undefined) return;
          this.done[this.done.length] = answer as T;
          this.pass.fiber.wake();
        },
        (error) => {
          this.waiting--;
          this.failure ??= { error };
          this.pass.fiber.wake();
        },
      );
    }
  }
}
