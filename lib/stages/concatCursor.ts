/** The elements of one source, then those of each that `next` names, opened when it is reached; undefined: no more. */
import { arrayOf, emptyCursor } from '../engine/cursor.ts';
import type { Cursor } from '../engine/cursor.ts';
import type { Scope } from '../engine/scope.ts';

export class ConcatCursor<T> implements Cursor<T> {
  private part: Cursor<T> = emptyCursor;
  private first: Cursor<T> | undefined;
  private readonly next: () => unknown;
  private readonly scope: Scope;

  constructor(first: Cursor<T>, next: () => unknown, scope: Scope) {
    this.first = first;
    this.next = next;
    this.scope = scope;
  }

  get value(): T {
    return this.part.value;
  }

  advance(): boolean {
    while (!this.part.advance()) if (this.nextPart() === undefined) return false;
    return true;
  }

  nextPart(): Cursor<T> | readonly T[] | undefined {
    const { first, next } = this;
    const source = first ?? next();
    if (source === undefined) return undefined;
    this.first = undefined;
    this.part = first ?? this.scope.open<T>(source);
    return arrayOf(this.part) ?? this.part;
  }
}
