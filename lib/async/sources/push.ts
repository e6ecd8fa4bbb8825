/**
 * A source that pushes: elements come when they come, and are held until they are asked for.
 *
 *     start(sink) ─▶ sink.next(1) sink.next(2) … ─▶ [ held ] ─▶ out        cleanup in every way out
 *
 * `start` is called when a run opens the source. Elements that came before an error or the end are given first.
 */
import { callable } from '../../engine/arguments/check.ts';
import { unknownSize } from '../../engine/bounds.ts';
import type { Bounds, Cursor, Root, Scope as Opening } from '../../engine/contract.ts';
import { overflowOf } from '../engine/overflow.ts';
import type { Held } from '../engine/overflow.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { openPush } from '../engine/push.ts';
import type { Cleanup, Sink } from '../engine/push.ts';

export class PushRoot<T> implements Root<T> {
  readonly name: string;
  private readonly start: (sink: Sink<T>) => Cleanup;
  private readonly held: Held;

  constructor(name: string, start: (sink: Sink<T>) => Cleanup, held: Held) {
    this.name = name;
    this.start = start;
    this.held = held;
  }

  get holds(): string {
    return `${this.held.buffer} elements`;
  }

  open(scope: Opening): Cursor<T> {
    return openPush<T>(scope as AsyncPass<unknown>, this.name, this.start, this.held);
  }

  size(): Bounds {
    return unknownSize;
  }
}

/** A checked source that `start` pushes into. */
export function pushRoot<T>(start: (sink: Sink<T>) => Cleanup, options: unknown): PushRoot<T> {
  callable(undefined, 'push', 'start', start);
  return new PushRoot<T>('push', start, overflowOf('push', options));
}
