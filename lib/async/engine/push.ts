/** A source that pushes, during a run: holds elements that have come before they are asked for. */
import type { Cursor } from '../../engine/contract.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import type { Scope } from '../../engine/run/scope.ts';
import { Queue } from '../../structures/queue.ts';
import type { Fiber } from './fiber.ts';
import type { CallContext } from './options.ts';
import { overflowed } from './overflow.ts';
import type { Held } from './overflow.ts';
import { abandon, deferred, settled, thenOf } from './promises.ts';
import type { Deferred } from './promises.ts';
import type { Run } from './run.ts';
import { Shut } from './shut.ts';
import { Signalling } from './signalling.ts';
import type { MaybePromise } from '../types.ts';

/** The part of a run that opens it. */
interface Pass {
  readonly fiber: Fiber;
  readonly run: Run;
  openScope(): Scope;
}

/** The object through which a source pushes its elements. After the run has left, its functions do nothing. */
export interface Sink<T> {
  /** Gives an element; false if there is no room for another one. */
  next(value: T): boolean;
  /** Ends the sequence with an error, after the elements before. */
  error(error: unknown): void;
  /** Ends the sequence, after the elements before. */
  end(): void;
  /** A promise that is fulfilled when there is room. */
  drained(): Promise<void>;
  /** Aborted when the run leaves. */
  readonly signal: CallContext['signal'];
}

/** The cleanup for when the run leaves: none, a function, or a promise of one of them. */
export type Cleanup = MaybePromise<undefined | void | (() => unknown)>;

/** Starts the source, and gives a cursor over its elements. */
export function openPush<T>(
  pass: Pass,
  name: string,
  start: (sink: Sink<T>) => Cleanup,
  held: Held,
): Cursor<T> {
  const cursor = new PushCursor<T>(pass, name, held);
  pass.openScope().attach(new Shut(() => cursor.leave()));
  cursor.begin(start);
  return cursor;
}

class PushCursor<T> implements Cursor<T>, Sink<T> {
  value!: T;
  private readonly pass: Pass;
  private readonly name: string;
  private readonly held: Held;
  private readonly context = new Signalling();
  private readonly list = new Queue<{ readonly value: T }>();
  private ended = false;
  private failure: Failure | undefined = undefined;
  private left = false;
  private cleanup: unknown = undefined;
  /** The promise of a cleanup, while it is pending. */
  private made: Deferred<unknown> | undefined = undefined;
  private room: Deferred<void> | undefined = undefined;

  constructor(pass: Pass, name: string, held: Held) {
    this.pass = pass;
    this.name = name;
    this.held = held;
  }

  begin(start: (sink: Sink<T>) => Cleanup): void {
    const cleanup = start(sinkOf(this));
    const then = thenOf(cleanup);
    if (then === undefined) this.cleanup = cleanup;
    else {
      const made = deferred<unknown>();
      this.made = made;
      settled(
        cleanup,
        then,
        (value) => {
          this.cleanup = value;
          this.made = undefined;
          made.resolve(undefined);
        },
        (error) => {
          this.error(error);
          this.made = undefined;
          made.resolve(undefined);
        },
      );
    }
    // The run has left meanwhile.
    if (this.left) abandon(this.clean());
  }

  advance(): boolean | undefined {
    const came = this.list.shift();
    if (came !== undefined) {
      this.value = came.value;
      this.room?.resolve();
      this.room = undefined;
      return true;
    }
    if (this.failure !== undefined) {
      const { error } = this.failure;
      this.failure = undefined;
      this.ended = true;
      throw error;
    }
    return this.ended ? false : this.pass.fiber.waitsToBeWoken();
  }

  get signal(): CallContext['signal'] {
    return this.context.context.signal;
  }

  next(value: T): boolean {
    if (this.isOver) return false;
    const { buffer, overflow } = this.held;
    if (this.list.length >= buffer) {
      if (overflow === 'error') {
        this.error(overflowed(this.name, buffer));
        return false;
      }
      if (overflow === 'drop-newest') return false;
      this.list.shift();
    }
    this.list.push({ value });
    this.pass.fiber.wake();
    return this.list.length < buffer;
  }

  error(error: unknown): void {
    if (this.isOver) return;
    this.failure = { error };
    this.pass.fiber.wake();
  }

  end(): void {
    if (this.isOver) return;
    this.ended = true;
    this.pass.fiber.wake();
  }

  drained(): Promise<void> {
    this.room ??= deferred<void>();
    const { promise } = this.room;
    if (this.isOver || this.list.length < this.held.buffer) {
      this.room.resolve();
      this.room = undefined;
    }
    return promise;
  }

  /** Called when the run leaves: calls the cleanup that `start` has given, and returns its result. */
  leave(): unknown {
    this.left = true;
    this.list.clear();
    this.context.abort(this.pass.run.reason);
    this.room?.resolve();
    return this.clean();
  }

  private clean(): unknown {
    const { cleanup, made } = this;
    this.cleanup = undefined;
    if (made === undefined) return typeof cleanup === 'function' ? (cleanup as () => unknown)() : undefined;
    const left = deferred<unknown>();
    const clean = (): void => {
      try {
        left.resolve(this.clean());
      } catch (error) {
        left.reject(error);
      }
    };
    settled(made.promise, thenOf(made.promise), clean, clean);
    abandon(left.promise);
    return left.promise;
  }

  private get isOver(): boolean {
    return this.left || this.ended || this.failure !== undefined;
  }
}

/** The object that the user gets: its functions need no receiver. */
function sinkOf<T>(cursor: PushCursor<T>): Sink<T> {
  return {
    next: (value) => cursor.next(value),
    error: (error) => cursor.error(error),
    end: () => cursor.end(),
    drained: () => cursor.drained(),
    get signal() {
      return cursor.signal;
    },
  };
}
