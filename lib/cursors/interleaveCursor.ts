/** The elements of sources in turn. The sources form a ring, which a source leaves when it has ended. */
import type { Cursor, Scope } from '../engine/contract.ts';

/** A source's place in the round. */
interface Place<T> {
  readonly source: unknown;
  cursor: Cursor<T> | undefined;
  next: Place<T>;
}

export class InterleaveCursor<T> implements Cursor<T> {
  value!: T;
  private readonly scope: Scope;
  /** The place whose turn was last; undefined when the round is empty. */
  private last: Place<T> | undefined;

  constructor(sources: readonly unknown[], scope: Scope) {
    this.scope = scope;
    this.last = roundOf(sources);
  }

  advance(): boolean | undefined {
    while (this.last !== undefined) {
      const place = this.last.next;
      place.cursor ??= this.scope.open<T>(place.source);
      const has = place.cursor.advance();
      if (has === undefined) return undefined;
      if (has) {
        this.value = place.cursor.value;
        this.last = place;
        return true;
      }
      if (place === this.last) this.last = undefined;
      else this.last.next = place.next;
    }
    return false;
  }
}

/** Makes the ring of places; gives the last place, which is followed by the first. */
function roundOf<T>(sources: readonly unknown[]): Place<T> | undefined {
  let last: Place<T> | undefined;
  for (let i = 0; i < sources.length; i++) {
    const place = { source: sources[i], cursor: undefined, next: undefined as never } as Place<T>;
    place.next = last === undefined ? place : last.next;
    if (last !== undefined) last.next = place;
    last = place;
  }
  return last;
}
