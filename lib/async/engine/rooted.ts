/** Roots of the asynchronous side: the synchronous roots with their traits, opened in another way. */
import { ROOT } from '../../engine/contract.ts';
import type { Bounds, Cursor, Root, Scope } from '../../engine/contract.ts';
import { Plan, planOf } from '../../engine/plan.ts';
import { AwaitingCursor } from './cursors.ts';
import type { AsyncScope } from './open.ts';

/** Opens a root. */
export type OpenRoot = (root: Root<unknown>, scope: AsyncScope) => Cursor<unknown>;

class AsyncRoot implements Root<unknown> {
  private readonly root: Root<unknown>;
  private readonly how: OpenRoot;

  constructor(root: Root<unknown>, how: OpenRoot) {
    this.root = root;
    this.how = how;
  }

  get name(): string {
    return this.root.name;
  }

  get shown(): string | undefined {
    return this.root.shown;
  }

  get unbounded(): boolean | undefined {
    return this.root.unbounded;
  }

  open(scope: Scope): Cursor<unknown> {
    return this.how(this.root, scope as AsyncScope);
  }

  size(): Bounds {
    return { ...this.root.size(), plain: false };
  }
}

/** The plan of `made`, the result of a synchronous source, as one that waits. */
export function waitingRoot(made: unknown, how: OpenRoot | undefined = undefined): Plan {
  const { op, unbounded } = planOf(made);
  const root = how === undefined ? op : new AsyncRoot(op as Root<unknown>, how);
  return new Plan(undefined, ROOT, root, unbounded, undefined, true);
}

/** Opens a root whose elements are waited for. */
export const awaiting: OpenRoot = (root, scope) => new AwaitingCursor(root.open(scope), scope.fiber, false);

/** The same for a source: leaving does not wait for its elements. */
export const awaitingElements: OpenRoot = (root, scope) =>
  new AwaitingCursor(root.open(scope), scope.fiber, true);
