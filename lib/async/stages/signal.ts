/**
 * signal: ends the run when an AbortSignal aborts, with the signal's own reason, at once: everything open is closed,
 * and nothing is waited for. Each run has one listener, which is removed at its end.
 */
import { receiver, refuse } from '../../engine/arguments/check.ts';
import type { Bounds, Cursor, PlanNode, PullStage, Scope as Opening } from '../../engine/contract.ts';
import { called } from '../../engine/bounds.ts';
import { withPull } from '../../engine/lazy.ts';
import type { Lazy } from '../../engine/lazy.ts';
import { TypeError } from '../../platform/builtins.ts';
import { isObject } from '../../structures/isObject.ts';
import { show } from '../../structures/show.ts';
import type { PlainSignal } from '../engine/options.ts';
import type { AsyncPass } from '../engine/pass.ts';
import { Shut } from '../engine/shut.ts';

/** The same elements, until `signal` aborts. */
export function signal<T>(source: Iterable<T>, aborting: unknown): Lazy<T> {
  const up = receiver('signal', source);
  if (!isSignal(aborting))
    refuse(source, new TypeError(`signal: signal must be an AbortSignal, but got ${show(aborting)}`));
  return withPull(source, up, new SignalStage<T>(aborting as PlainSignal));
}

function isSignal(value: unknown): value is PlainSignal {
  return (
    isObject(value) &&
    typeof (value as Partial<PlainSignal>).aborted === 'boolean' &&
    typeof (value as Partial<PlainSignal>).addEventListener === 'function'
  );
}

class SignalStage<T> implements PullStage<T, T> {
  /** The signal that the run listens to (engine/run.ts). */
  readonly aborting: PlainSignal;

  constructor(aborting: PlainSignal) {
    this.aborting = aborting;
  }

  get name(): string {
    return 'signal';
  }

  open(up: () => Cursor<T>, scope: Opening, _above: PlanNode): Cursor<T> {
    return new SignalCursor<T>(up, scope as AsyncPass<unknown>, this.aborting);
  }

  size(up: Bounds): Bounds {
    return called(up);
  }
}

/** Checks the signal at each element, for a run that never waits. */
class SignalCursor<T> implements Cursor<T> {
  private readonly up: Cursor<T>;
  private readonly pass: AsyncPass<unknown>;
  private readonly aborting: PlainSignal;

  constructor(up: () => Cursor<T>, pass: AsyncPass<unknown>, aborting: PlainSignal) {
    this.pass = pass;
    this.aborting = aborting;
    const { run } = pass;
    run.listen(aborting);
    if (aborting.aborted) throw aborting.reason;
    pass.openScope().attach(new Shut(() => run.ignore(aborting)));
    this.up = up();
  }

  get value(): T {
    return this.up.value;
  }

  advance(): boolean | undefined {
    // A run that has failed is closing: its first error is the result.
    if (this.aborting.aborted && !this.pass.run.hasFailed) this.abort();
    return this.up.advance();
  }

  private abort(): never {
    const { reason } = this.aborting;
    this.pass.run.abort(reason);
    throw reason;
  }
}
