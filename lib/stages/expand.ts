/**
 * expand: each element, then its descendants.
 *
 *     1 5 ── expand(n => n < 4 ? [n * 2, n * 2 + 1] : null) ──▶ 1 2 4 5 3 6 7 5
 *     … "breadth"                                           ──▶ 1 5 2 3 4 5 6 7
 *
 * "depth": a node, then all below its first child, then the second … "breadth": all elements, then all their children,
 * then the children of those. The children of a node are asked for only when all elements before them have been given.
 * Open levels are on a stack of ours, so the depth of the tree is not that of the call stack.
 * Holds  "depth": one cursor for each level that is open; "breadth": the nodes whose children have not been asked for
 * Size   at least that of the source; endless if the source is
 */
import { callable, oneOf, receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { BreadthCursor, DepthCursor } from '../cursors/expandCursors.ts';
import type { Children } from '../cursors/expandCursors.ts';

/** The order in which the nodes of a tree are given. */
export type TreeOrder = 'depth' | 'breadth';

/** {@link Seq.expand} for any iterable. */
export function expand<T>(source: Iterable<T>, children: Children<T>, order: TreeOrder = 'depth'): Lazy<T> {
  const up = receiver('expand', source);
  callable(source, 'expand', 'children', children);
  oneOf(source, 'expand', 'order', order, 'depth', 'breadth');
  return withPull(source, up, new ExpandStage(children, order));
}

class ExpandStage<T> implements PullStage<T, T> {
  private readonly children: Children<T>;
  private readonly order: TreeOrder;

  constructor(children: Children<T>, order: TreeOrder) {
    this.children = children;
    this.order = order;
  }

  get name(): string {
    return 'expand';
  }

  get shown(): string {
    return this.order;
  }

  get holds(): string {
    return this.order === 'depth' ? 'one cursor for each open level' : 'the nodes to be expanded';
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    const TreeCursor = this.order === 'depth' ? DepthCursor : BreadthCursor;
    return new TreeCursor<T>(up(), this.children, scope);
  }

  size(up: Bounds): Bounds {
    return resized(up, up.min, up.max === 0 ? 0 : Infinity, false);
  }
}
