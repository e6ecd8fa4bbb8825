/** Roots of the asynchronous side: the synchronous ones, which tell what they are, opened in another way. */
import { ROOT } from '../../engine/contract.ts';
import type { Bounds, Cursor, Root, Scope } from '../../engine/contract.ts';
import { Plan, planOf } from '../../engine/plan.ts';
import { AwaitingCursor } from './cursors.ts';
import type { AsyncScope } from './open.ts';

/** How a root is opened. */
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

/** The plan of `made`, what a synchronous source gave, as one that waits. */
export function waitingRoot(made: unknown, how: OpenRoot | undefined = undefined): Plan {
  const { op, unbounded } = planOf(made);
  const root = how === undefined ? op : new AsyncRoot(op as Root<unknown>, how);
  return new Plan(undefined, ROOT, root, unbounded, undefined, true);
}

/** Its elements are waited for. */
export const awaiting: OpenRoot = (root, scope) => new AwaitingCursor(root.open(scope), scope.fiber, false);

/** The same, of a source: who leaves does not wait for its elements. */
export const awaitingElements: OpenRoot = (root, scope) =>
  new AwaitingCursor(root.open(scope), scope.fiber, true);
