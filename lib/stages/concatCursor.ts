/** The elements of one source, then those of each that `next` names, opened when it is reached; undefined: no more. */
import type { Cursor, Scope } from '../engine/contract.ts';
import { emptyCursor } from '../engine/run/cursors.ts';

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

  advance(): boolean | undefined {
    for (;;) {
      const has = this.part.advance();
      if (has !== false) return has;
      const { first, next } = this;
      const source = first ?? next();
      if (source === undefined) return false;
      this.first = undefined;
      this.part = first ?? this.scope.open<T>(source);
    }
  }
}
