/**
 * Keeps what a run has open, and closes it.
 *
 * A run that opens nothing that must be closed has no scope. Scopes form a tree: each part of a run that opens
 * something, each inner source and each side of a zip has one. Open things are in a doubly linked list, so that an
 * iterator which has ended leaves at once from any place in it (flatMap opens millions, one after the other). Closing
 * is a loop, not a recursion, so that it works even after a stack overflow.
 */
import { put } from '../../platform/builtins.ts';
import { closeUnopened } from './oneShot.ts';
import type { Failure } from './oneShot.ts';

/** Something open that must be closed: an iterator, a hook, or a scope. */
export interface Item {
  scope: Scope | undefined;
  older: Item | undefined;
  newer: Item | undefined;
  /** Closes the thing itself, if it is neither scope nor hook. Called at most once, after it has left its scope. */
  shut: (() => unknown) | undefined;
}

/** Takes `item` out of its scope without closing it. */
export function detach(item: Item): void {
  const { scope, older, newer } = item;
  if (scope === undefined) return;
  if (older !== undefined) older.newer = newer;
  if (newer !== undefined) newer.older = older;
  else scope.newest = older;
  item.scope = item.older = item.newer = undefined;
}

/** A function of the user's, called when a scope closes. */
export class Hook implements Item {
  scope: Scope | undefined = undefined;
  older: Item | undefined = undefined;
  newer: Item | undefined = undefined;
  readonly shut: undefined = undefined;
  readonly hook: () => void;

  constructor(hook: () => void) {
    this.hook = hook;
  }
}

export class Scope implements Item {
  scope: Scope | undefined = undefined;
  older: Item | undefined = undefined;
  newer: Item | undefined = undefined;
  newest: Item | undefined = undefined;
  readonly shut: undefined = undefined;
  /** The sources to be opened in this scope that are not open yet, in the order of opening; undefined if all are. */
  private unopened: unknown[] | undefined = undefined;
  /** The number of sources opened so far: sources are opened in order, and there may be very many. */
  private opened = 0;

  constructor(parent: Scope | undefined) {
    if (parent !== undefined) parent.attach(this);
  }

  attach(item: Item): void {
    const { newest } = this;
    item.scope = this;
    item.older = newest;
    if (newest !== undefined) newest.newer = item;
    this.newest = item;
  }

  /** Runs `hook` once, when everything that is opened here from now on has ended or closed. */
  after(hook: () => void): void {
    this.attach(new Hook(hook));
  }

  /**
   * Announces the sources of this scope: `first`, then `sides`. One-shot sources never opened are closed with the rest.
   */
  expect(first: unknown, sides: readonly unknown[] | undefined): void {
    const list = first === undefined ? [] : [first];
    if (sides !== undefined) for (let i = 0; i < sides.length; i++) put(list, list.length, sides[i]);
    this.unopened = list;
    this.opened = 0;
  }

  /** Notes that `source` is being opened. */
  opening(source: unknown): void {
    const { unopened } = this;
    if (unopened === undefined) return;
    let i = this.opened;
    while (i < unopened.length && unopened[i] !== source) i++;
    if (i < unopened.length) unopened[i] = undefined;
    while (this.opened < unopened.length && unopened[this.opened] === undefined) this.opened++;
    if (this.opened === unopened.length) this.unopened = undefined;
  }

  /** Gives the announced sources that were never opened, the last first, and forgets them. */
  takeUnopened(): readonly unknown[] {
    const { unopened } = this;
    const list: unknown[] = [];
    this.unopened = undefined;
    if (unopened !== undefined)
      for (let i = unopened.length - 1; i >= 0; i--) put(list, list.length, unopened[i]);
    return list;
  }

  /** Closes the announced sources that were never opened. */
  closeUnopened(failure: Failure | undefined): Failure | undefined {
    if (this.unopened === undefined) return failure;
    const list = this.takeUnopened();
    for (let i = 0; i < list.length; i++) failure = closeUnopened(list[i], failure);
    return failure;
  }
}

/**
 * Closes a scope and all scopes in it, the newest first. A failure that comes in outranks any while closing; of those,
 * the first wins. Everything is closed in any case.
 */
export function closeAll(top: Scope, failure: Failure | undefined): Failure | undefined {
  let scope = top;
  failure = scope.closeUnopened(failure);
  for (;;) {
    const item = scope.newest;
    if (item === undefined) {
      if (scope === top) return failure;
      const parent: Scope = scope.scope!;
      detach(scope);
      scope = parent;
    } else if (item instanceof Hook) {
      detach(item);
      try {
        // Called here, so that few of our frames are between the hook's caller and the user's function.
        const { hook } = item;
        hook();
      } catch (error) {
        failure ??= { error };
      }
    } else if (item.shut === undefined) {
      scope = item as Scope;
      failure = scope.closeUnopened(failure);
    } else {
      detach(item);
      try {
        item.shut();
      } catch (error) {
        failure ??= { error };
      }
    }
  }
}

/** Closes a scope early, without a failure so far; rethrows a failure of closing. */
export function closeScope(scope: Scope): void {
  const failure = closeAll(scope, undefined);
  detach(scope);
  if (failure !== undefined) throw failure.error;
}
