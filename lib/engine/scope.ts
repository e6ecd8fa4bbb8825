/**
 * A scope owns what is opened in it and closes it, newest first; it touches no other.
 *
 * Scopes form a tree: each segment of a run, each inner source and each side of a zip is one. What is open stands in
 * a doubly linked list, so that an iterator which has ended leaves it at once, wherever it stands (flatMap opens
 * millions, one after the other). Closing is a loop, not a recursion, so that it works where the stack has run out.
 */
import { apply } from '../structures/builtins.ts';
import type { Cursor } from './cursor.ts';
import type { Run } from './run.ts';

/** Something open that must be closed: an iterator, a hook, or a scope. */
export abstract class Item {
  scope: Scope | undefined = undefined;
  older: Item | undefined = undefined;
  newer: Item | undefined = undefined;

  /** Closes the thing itself. Called at most once, when it has left its scope. */
  abstract shut(): void;

  /** Leaves the scope without being closed. */
  detach(): void {
    const { scope, older, newer } = this;
    if (scope === undefined) return;
    if (older !== undefined) older.newer = newer;
    if (newer !== undefined) newer.older = older;
    else scope.newest = older;
    this.scope = this.older = this.newer = undefined;
  }
}

/** Runs a function when everything that was opened after it in its scope has ended or closed. */
class Hook extends Item {
  readonly run: () => void;
  constructor(run: () => void) {
    super();
    this.run = run;
  }
  shut(): void {
    apply(this.run, undefined, []);
  }
}

export abstract class Scope extends Item {
  newest: Item | undefined = undefined;
  readonly run: Run;

  constructor(run: Run) {
    super();
    this.run = run;
  }

  attach(item: Item): void {
    const { newest } = this;
    item.scope = this;
    item.older = newest;
    if (newest !== undefined) newest.newer = item;
    this.newest = item;
  }

  /** Runs `hook` once, when all that is opened in this scope from now on has ended or closed. */
  after(hook: () => void): void {
    this.attach(new Hook(hook));
  }

  /**
   * Opens a source of the plan, in a scope of its own where it needs one. A string is opened by code points; a stage that refuses strings does so when it is built.
   */
  abstract open<T>(source: unknown): Cursor<T>;

  /**
   * The same for what a callback gave (flatMap, defer): the plan is no less repeatable if it is one-shot.
   * `method` is its `Symbol.iterator`, if that was read already.
   */
  abstract openResult<T>(source: unknown, method?: unknown): Cursor<T>;

  /** Closes what was meant to be opened here and never was. */
  abstract closeUnopened(failure: Failure | undefined): Failure | undefined;

  shut(): void {
    closeScope(this);
  }
}

/** A box for what was thrown, since anything can be, `undefined` included. */
export interface Failure {
  readonly error: unknown;
}

/**
 * Closes a scope and all scopes in it. A failure on the way in outranks any while closing; of those, the first wins.
 * Everything is closed in any case.
 */
export function closeAll(top: Scope, failure: Failure | undefined): Failure | undefined {
  let scope = top;
  failure = scope.closeUnopened(failure);
  for (;;) {
    const item = scope.newest;
    if (item instanceof Scope) {
      scope = item;
      failure = scope.closeUnopened(failure);
    } else if (item !== undefined) {
      item.detach();
      failure = attempt(item, failure);
    } else if (scope === top) {
      return failure;
    } else {
      const parent: Scope = scope.scope!;
      scope.detach();
      scope = parent;
    }
  }
}

/** Closes a scope early, without a failure so far; throws what closing throws. */
export function closeScope(scope: Scope): void {
  const failure = closeAll(scope, undefined);
  if (failure !== undefined) throw failure.error;
}

function attempt(item: Item, failure: Failure | undefined): Failure | undefined {
  try {
    item.shut();
    return failure;
  } catch (error) {
    return failure ?? { error };
  }
}
