/** The cursor behind flatten: nested iterables, the open ones on a stack. */
import type { Cursor, Scope } from '../engine/contract.ts';
import { isObject } from '../structures/isObject.ts';
import { iteratorMethod } from '../engine/plan.ts';
import { isPlainArray } from '../platform/pristine.ts';
import { put, SafeSet, TypeError } from '../platform/builtins.ts';
import { own } from '../structures/faults.ts';

export class FlattenCursor implements Cursor<unknown> {
  value: unknown = undefined;
  /** True if `value` is an array whose elements come next. */
  private whole = false;
  private readonly depth: number;
  private readonly scope: Scope;
  /** The open cursors, the outermost first. */
  private readonly stack: Cursor<unknown>[];
  /**
   * For each cursor below the outermost, its iterable; and, without a limit on the depth, the same iterables as a set.
   */
  private readonly path: unknown[] = [];
  private readonly open: SafeSet<unknown> | undefined;

  constructor(outer: Cursor<unknown>, depth: number, scope: Scope) {
    this.stack = [outer];
    this.depth = depth;
    this.scope = scope;
    this.open = depth === Infinity ? new SafeSet() : undefined;
  }

  advance(): boolean | undefined {
    return this.find(false);
  }

  /** At the deepest level an array is given whole. */
  part(): ArrayLike<unknown> | false | undefined {
    if (this.depth === Infinity || this.stack.length > this.depth) return undefined;
    const has = this.find(true);
    if (!has) return has;
    return this.whole ? (this.value as unknown[]) : [this.value];
  }

  /** Moves to the next value; with `arrays` also to an array at the deepest level, which is then not entered. */
  private find(arrays: boolean): boolean | undefined {
    const { stack, depth } = this;
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const has = top.advance();
      if (has === undefined) return undefined;
      if (!has) this.leave();
      else {
        const { value } = top;
        const method = stack.length <= depth && isObject(value) ? this.methodOf(value) : undefined;
        const whole = arrays && stack.length === depth && isPlainArray(value, method);
        if (typeof method !== 'function' || whole) {
          this.value = value;
          this.whole = whole;
          return true;
        }
        this.enter(value, method);
      }
    }
    return false;
  }

  private methodOf(value: object): unknown {
    return iteratorMethod(value) ?? this.scope.methodOf?.(value);
  }

  private enter(value: unknown, method: unknown): void {
    const { stack, path, open } = this;
    if (open !== undefined) {
      if (open.has(value))
        throw own(new TypeError('flatten: an iterable contains itself, so flattening it would never end'));
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
