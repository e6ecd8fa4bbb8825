/** The elements of one source, then those of others, each opened when it is reached. */
import type { Cursor, Scope } from '../engine/contract.ts';

/** Gives the next source; undefined if there are no more. */
export interface Others {
  next(): unknown;
}

export class ConcatCursor<T> implements Cursor<T> {
  /** The source that is being read. */
  private open: Cursor<T>;
  private readonly others: Others;
  private readonly scope: Scope;

  constructor(first: Cursor<T>, others: Others, scope: Scope) {
    this.open = first;
    this.others = others;
    this.scope = scope;
  }

  get value(): T {
    return this.open.value;
  }

  advance(): boolean | undefined {
    for (;;) {
      const has = this.open.advance();
      if (has !== false) return has;
      if (!this.goOn()) return false;
    }
  }

  part(): ArrayLike<T> | false | undefined {
    for (;;) {
      const { open } = this;
      if (open.part === undefined) return undefined;
      const part = open.part();
      if (part !== false || !this.goOn()) return part;
    }
  }

  private goOn(): boolean {
    const source = this.others.next();
    if (source === undefined) return false;
    this.open = this.scope.open<T>(source);
    return true;
  }
}
