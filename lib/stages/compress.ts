/**
 * compress: the elements whose selector is truthy.
 *
 *     a b c d ── compress([1 0 1]) ──▶ a c
 *
 * Stops  with the shorter side: this side is asked first, so one more of its elements is read if the selectors end
 * first
 * Opens  this side, then the selectors, at the first pull
 * Size   at most that of the shorter side
 */
import { iterable, receiver } from '../engine/arguments/check.ts';
import { boundsOfSource } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { someUnbounded } from '../engine/plan.ts';
import { min } from '../platform/builtins.ts';
import type { NoString } from '../types.ts';

/** {@link Seq.compress} for any iterable. A string of selectors is refused: every character is truthy. */
export function compress<T>(source: Iterable<T>, selectors: NoString<unknown>): Lazy<T> {
  const up = receiver('compress', source);
  iterable(source, 'compress', 'selectors', selectors, false);
  return withPull(source, up, new CompressStage<T>(selectors));
}

class CompressStage<T> implements PullStage<T, T> {
  private readonly selectors: Iterable<unknown>;

  constructor(selectors: Iterable<unknown>) {
    this.selectors = selectors;
  }

  get name(): string {
    return 'compress';
  }

  get sides(): readonly unknown[] {
    return [this.selectors];
  }

  get unbounded(): boolean {
    return someUnbounded(this.sides);
  }

  open(up: () => Cursor<T>, scope: Scope): Cursor<T> {
    return new CompressCursor(up(), scope.open(this.selectors));
  }

  size(up: Bounds): Bounds {
    return shorter(up, boundsOfSource(this.selectors));
  }
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
  /** True while an element waits for its selector. */
  private waits = false;

  constructor(cursor: Cursor<T>, selectors: Cursor<unknown>) {
    this.cursor = cursor;
    this.selectors = selectors;
  }

  advance(): boolean | undefined {
    const { cursor, selectors } = this;
    for (;;) {
      if (!this.waits) {
        const has = cursor.advance();
        if (!has) return has;
        this.index++;
        this.value = cursor.value;
        this.waits = true;
      }
      const selected = selectors.advance();
      if (!selected) return selected;
      this.waits = false;
      if (selectors.value) return true;
    }
  }
}
