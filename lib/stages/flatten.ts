/**
 * flatten: nested iterables opened up, to a depth.
 *
 *     [1 [2 [3]]] 4 ── flatten() ──▶ 1 [2 [3]] 4          flatten(Infinity) ──▶ 1 2 3 4
 *
 * What is not iterable, and every string, passes through. The open iterables stand on a stack of ours, so that the
 * depth of the nesting is not the depth of the call stack.
 * Holds  one cursor for each level that is open
 * Size   unknown; endless if the source is
 */
import { limit, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { isObject } from '../engine/oneShot.ts';
import { iteratorMethod } from '../engine/plan.ts';
import type { Scope } from '../engine/scope.ts';
import { resized } from '../engine/size.ts';
import { put, SafeSet, TypeError } from '../structures/builtins.ts';
import type { Flat } from '../types.ts';

/** {@link Seq.flatten} for any iterable. */
export function flatten<T>(source: Iterable<T>): Lazy<Flat<T, 1>>;
/** {@link Seq.flatten} for any iterable, `depth` levels deep. */
export function flatten<T, D extends number>(
  source: Iterable<T>,
  depth: D,
): Lazy<Flat<T, number extends D ? 8 : D>>;
export function flatten(source: Iterable<unknown>, depth: number = 1): Lazy<never> {
  receiver('flatten', source);
  const levels = limit(source, 'flatten', 'depth', depth);
  return withPull<unknown, never>(source, {
    name: 'flatten',
    shown: `${levels}`,
    open: (up, scope) => new FlattenCursor(up(), levels, scope) as Cursor<unknown> as Cursor<never>,
    size: (up) => (levels === 0 ? up : resized(up, 0, up.max === 0 ? 0 : Infinity, false)),
  });
}

class FlattenCursor implements Cursor<unknown> {
  value: unknown = undefined;
  private readonly depth: number;
  private readonly scope: Scope;
  /** The open cursors, the outermost first. */
  private readonly stack: Cursor<unknown>[];
  /** Below the outermost: what each cursor goes over, and, without a bound on the depth, the same as a set. */
  private readonly path: unknown[] = [];
  private readonly open: SafeSet<unknown> | undefined;

  constructor(outer: Cursor<unknown>, depth: number, scope: Scope) {
    this.stack = [outer];
    this.depth = depth;
    this.scope = scope;
    this.open = depth === Infinity ? new SafeSet() : undefined;
  }

  advance(): boolean {
    const { stack, depth } = this;
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      if (!top.advance()) this.leave();
      else {
        const { value } = top;
        const method = stack.length <= depth && isObject(value) ? iteratorMethod(value) : undefined;
        if (typeof method !== 'function') {
          this.value = value;
          return true;
        }
        this.enter(value, method);
      }
    }
    return false;
  }

  private enter(value: unknown, method: unknown): void {
    const { stack, path, open } = this;
    if (open !== undefined) {
      if (open.has(value))
        throw new TypeError('flatten: an iterable contains itself, so flattening it would never end');
      open.add(value);
      put(path, path.length, value);
    }
    put(stack, stack.length, this.scope.openResult(value, method));
  }

  private leave(): void {
    const { stack, path, open } = this;
    stack.length--;
    if (open === undefined || path.length === 0) return;
    open.delete(path[path.length - 1]);
    path.length--;
  }
}
