/** The elements of one source, then those of each that `nextPart` names, opened when it is reached; undefined: no more. */
import type { Cursor } from '../engine/cursor.ts';
import type { Scope } from '../engine/scope.ts';

export class ConcatCursor<T> implements Cursor<T> {
  private cursor: Cursor<T>;
  private readonly nextPart: () => unknown;
  private readonly scope: Scope;

  constructor(first: Cursor<T>, nextPart: () => unknown, scope: Scope) {
    this.cursor = first;
    this.nextPart = nextPart;
    this.scope = scope;
  }

  get value(): T {
    return this.cursor.value;
  }

  advance(): boolean {
    const { nextPart } = this;
    while (!this.cursor.advance()) {
      const part = nextPart();
      if (part === undefined) return false;
      this.cursor = this.scope.open<T>(part);
    }
    return true;
  }
}
