/** The two cursors behind expand: they visit a tree depth-first by a stack, or breadth-first by a queue. */
import { oneByOne } from '../engine/arguments/instead.ts';
import { notIterable } from '../engine/arguments/messages.ts';
import type { Cursor, Given, Scope } from '../engine/contract.ts';
import { isObject } from '../structures/isObject.ts';
import { put } from '../platform/builtins.ts';
import type { NoString } from '../types.ts';

/** Gives the children of a node, or null or undefined for none. */
export type Children<T> = (value: T, index: number) => NoString<T> | null | undefined;

const GIVEN: Given = { operation: 'expand', parameter: "the children's result" };

/** Opens the result of the callback; undefined if there are no children. */
function openChildren<T>(made: unknown, scope: Scope): Cursor<T> | undefined {
  if (made === undefined || made === null) return undefined;
  if (!isObject(made)) throw notIterable(GIVEN.operation, GIVEN.parameter, made, oneByOne);
  return scope.openResult<T>(made, undefined, GIVEN);
}

export class DepthCursor<T> implements Cursor<T> {
  value!: T;
  index = -1;
  private readonly children: Children<T>;
  private readonly scope: Scope;
  /** The open levels, the outermost first. */
  private readonly stack: Cursor<T>[];
  /** True if the children of the last node given have not been asked for. */
  private fresh = false;

  constructor(cursor: Cursor<T>, children: Children<T>, scope: Scope) {
    this.stack = [cursor];
    this.children = children;
    this.scope = scope;
  }

  advance(): boolean | undefined {
    const { stack, children } = this;
    if (this.fresh) {
      this.fresh = false;
      this.index++;
      const opened = openChildren<T>(children(this.value, this.index), this.scope);
      if (opened !== undefined) put(stack, stack.length, opened);
    }
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const has = top.advance();
      if (has === undefined) return undefined;
      if (has) {
        this.value = top.value;
        this.fresh = true;
        return true;
      }
      stack.length--;
    }
    return false;
  }
}

/** A node that was given and waits for its children to be asked for. */
interface Waiting<T> {
  readonly value: T;
  next: Waiting<T> | undefined;
}

export class BreadthCursor<T> implements Cursor<T> {
  value!: T;
  /** The index of the node whose children were asked for last: nodes are given and expanded in the same order. */
  index = -1;
  private cursor: Cursor<T> | undefined;
  private readonly children: Children<T>;
  private readonly scope: Scope;
  private oldest: Waiting<T> | undefined = undefined;
  private newest: Waiting<T> | undefined = undefined;

  constructor(cursor: Cursor<T>, children: Children<T>, scope: Scope) {
    this.cursor = cursor;
    this.children = children;
    this.scope = scope;
  }

  advance(): boolean | undefined {
    const { children } = this;
    for (;;) {
      const has = this.cursor !== undefined && this.cursor.advance();
      if (has === undefined) return undefined;
      if (has) {
        this.value = this.cursor!.value;
        this.wait(this.value);
        return true;
      }
      this.cursor = undefined;
      const { oldest } = this;
      if (oldest === undefined) return false;
      this.oldest = oldest.next;
      if (this.oldest === undefined) this.newest = undefined;
      this.cursor = openChildren(children(oldest.value, ++this.index), this.scope);
    }
  }

  private wait(value: T): void {
    const waiting: Waiting<T> = { value, next: undefined };
    if (this.newest === undefined) this.oldest = waiting;
    else this.newest.next = waiting;
    this.newest = waiting;
  }
}
