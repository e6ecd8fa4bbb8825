/**
 * Closes everything open, and waits for it: the work of `closeAll` (engine/run/scope.ts), but it may stop between two
 * items.
 *
 * An error that comes in outranks any while closing; of those, the first counts. Everything is closed in any case.
 */
import { put, TypeError } from '../../platform/builtins.ts';
import { own } from '../../structures/faults.ts';
import { isObject } from '../../structures/isObject.ts';
import { sourcesIn } from '../../engine/run/oneShot.ts';
import type { Failure } from '../../engine/run/oneShot.ts';
import { detach, Hook } from '../../engine/run/scope.ts';
import type { Item, Scope } from '../../engine/run/scope.ts';
import { abandon, deferred } from './promises.ts';
import type { Deferred } from './promises.ts';
import type { Fiber } from './fiber.ts';
import { isWebStream, leaveUnopened } from './oneShot.ts';

export class Closing {
  failure: Failure | undefined;
  private readonly top: Scope | undefined;
  private scope: Scope | undefined;
  private fiber: Fiber | undefined;
  /**
   * The parts that were never opened, the newest first; the sources in the last part; and the number of them closed.
   */
  private unopened: readonly unknown[] = [];
  private sources: readonly object[] = [];
  private part = 0;
  private at = 0;
  /** The kind of promise that is waited for: the result of `return`, which is checked, or any other. */
  private waits: 'for a result' | 'for the end' | 'for a call' | undefined = undefined;
  /** A call of the user's that is under way. */
  private pending: Deferred<void> | undefined = undefined;

  /** `fiber` does the waiting; without one nothing is waited for. `never` is a plan that was not opened. */
  constructor(
    top: Scope | undefined,
    failure: Failure | undefined,
    fiber: Fiber | undefined,
    never: unknown = undefined,
  ) {
    this.failure = failure;
    this.top = this.scope = top;
    this.fiber = fiber;
    if (top !== undefined) this.enter(top);
    else if (never !== undefined) this.unopened = [never];
  }

  /**
   * Gives up the promise of `fiber`. If it is that of a call of the user's, it is waited for after everything is
   * closed; its result or error is ignored.
   */
  waitAtTheEnd(fiber: Fiber): void {
    const landed = deferred<void>();
    if (fiber.drop(() => landed.resolve())) this.pending = landed;
  }

  /** Lets another fiber continue; the promise of the old one is given up. */
  by(fiber: Fiber | undefined): this {
    this.fiber = fiber;
    if (this.waits !== undefined) {
      this.waits = undefined;
      if (this.scope !== undefined) this.enter(this.scope);
    }
    return this;
  }

  /** True when everything is closed. Undefined: not yet. */
  go(): true | undefined {
    if (this.waits !== undefined) this.answer();
    for (;;) {
      while (this.at < this.sources.length) {
        const source = this.sources[this.at++]!;
        if (this.attempt(() => leaveUnopened(source), !isWebStream(source))) return undefined;
      }
      if (this.part < this.unopened.length) {
        this.sources = sourcesIn(this.unopened[this.part++]);
        this.at = 0;
        continue;
      }
      const { scope, top } = this;
      if (scope === undefined) return this.waitForCall();
      const item = scope.newest;
      if (item === undefined) {
        this.scope = scope === top ? undefined : scope.scope;
        detach(scope);
      } else if (item instanceof Hook) {
        detach(item);
        if (this.attempt(item.hook, false)) return undefined;
      } else if (item.shut === undefined) {
        this.scope = item as Scope;
        this.enter(item as Scope);
      } else {
        detach(item);
        if (this.attempt(() => (item as Closable).shut(), (item as Closable).gives === true))
          return undefined;
      }
    }
  }

  private waitForCall(): true | undefined {
    const { pending } = this;
    this.pending = undefined;
    if (pending === undefined || !this.fiber?.waitsFor(pending.promise)) return true;
    this.waits = 'for a call';
    return undefined;
  }

  private enter(scope: Scope): void {
    this.unopened = scope.takeUnopened();
    this.sources = [];
    this.part = this.at = 0;
  }

  /** True if the result of `close` has to be waited for. */
  private attempt(close: () => unknown, gives: boolean): boolean {
    try {
      const given = close();
      if (this.fiber === undefined) abandon(given);
      else if (this.fiber.waitsFor(given)) {
        this.waits = gives ? 'for a result' : 'for the end';
        this.putBack();
        return true;
      } else if (gives) checkResult(given);
    } catch (error) {
      this.failure ??= { error };
    }
    return false;
  }

  /** Puts sources that were never opened back into their scope: someone else may close them while this waits. */
  private putBack(): void {
    const { scope, unopened, sources } = this;
    if (scope === undefined || (this.part === unopened.length && this.at === sources.length)) return;
    const rest: unknown[] = [];
    for (let i = unopened.length - 1; i >= this.part; i--) put(rest, rest.length, unopened[i]);
    for (let i = sources.length - 1; i >= this.at; i--) put(rest, rest.length, sources[i]);
    scope.expect(undefined, rest);
  }

  private answer(): void {
    const { waits } = this;
    this.waits = undefined;
    if (this.scope !== undefined) this.enter(this.scope);
    try {
      const given = this.fiber!.take();
      if (waits === 'for a result') checkResult(given);
    } catch (error) {
      if (waits !== 'for a call') this.failure ??= { error };
    }
  }
}

/** An item of a scope; `gives` is true if `shut` gives the result of a `return`. */
interface Closable extends Item {
  readonly gives?: boolean;
  shut(): unknown;
}

/** Refuses an invalid result of `return`. */
export function checkResult(result: unknown): void {
  if (!isObject(result))
    throw own(new TypeError('the `return` of the iterator to close did not give an object'));
}
