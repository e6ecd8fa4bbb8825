/**
 * compress: the elements whose selector is truthy.
 *
 *     a b c d ── compress([1 0 1]) ──▶ a c
 *
 * Stops  with the shorter side: this one is asked first, so it is one element further if the selectors end first
 * Opens  this side, then the selectors, at the first pull
 * Size   at most that of the shorter side
 */
import { iterable, receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { boundsOfSource } from '../engine/size.ts';
import type { Bounds } from '../engine/size.ts';
import { min } from '../structures/builtins.ts';

/** {@link Seq.compress} for any iterable. A string of selectors is refused: every character is truthy. */
export function compress<T>(source: Iterable<T>, selectors: Iterable<unknown>): Lazy<T> {
  receiver('compress', source);
  iterable(source, 'compress', 'selectors', selectors, false);
  return withPull<T, T>(source, {
    name: 'compress',
    sides: [selectors],
    unbounded: someUnbounded([selectors]),
    open: (up, scope) => new CompressCursor(up(), scope.open(selectors)),
    size: (up) => shorter(up, boundsOfSource(selectors)),
  });
}

function shorter(up: Bounds, selectors: Bounds): Bounds {
  return {
    min: 0,
    max: min(up.max, selectors.max),
    endless: up.endless && selectors.endless,
    stuck: up.stuck ?? selectors.stuck,
    plain: false,
  };
}

class CompressCursor<T> implements Cursor<T> {
  value!: T;
  index = -1;
  private readonly cursor: Cursor<T>;
  private readonly selectors: Cursor<unknown>;

  constructor(cursor: Cursor<T>, selectors: Cursor<unknown>) {
    this.cursor = cursor;
    this.selectors = selectors;
  }

  advance(): boolean {
    const { cursor, selectors } = this;
    while (cursor.advance()) {
      this.index++;
      this.value = cursor.value;
      if (!selectors.advance()) return false;
      if (selectors.value) return true;
    }
    return false;
  }
}
