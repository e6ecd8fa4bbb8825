/**
 * powerset: every selection of elements, by size, then in the order of their positions.
 *
 *     a b c ── powerset() ──▶ [] [a] [b] [c] [a b] [a c] [b c] [a b c]
 *
 * The source is read once, and only as far as the next selection needs: the empty one needs nothing.
 * Holds  the elements read; each selection is a fresh array
 * Size   2 to the power of n; endless if the source is
 */
import { receiver } from '../engine/arguments/check.ts';
import { counted } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { ReadAhead } from '../engine/run/readAhead.ts';
import { ChoiceCursor } from '../cursors/choiceCursor.ts';

/** {@link Seq.powerset} for any iterable. */
export function powerset<T>(source: Iterable<T>): Lazy<T[]> {
  const up = receiver('powerset', source);
  return withPull(source, up, new PowersetStage<T>());
}

class PowersetStage<T> implements PullStage<T, T[]> {
  get name(): string {
    return 'powerset';
  }

  get holds(): string {
    return 'what has been read of the source';
  }

  open(up: () => Cursor<T>): Cursor<T[]> {
    return new PowersetCursor(new ReadAhead(up()));
  }

  size(up: Bounds): Bounds {
    return counted(up, 'powerset', 1, (n) => 2 ** n);
  }
}

class PowersetCursor<T> implements Cursor<T[]> {
  private readonly pool: ReadAhead<T>;
  private size = 0;
  private choices: ChoiceCursor<T>;
  /** True once all choices of that size have been given. */
  private out = false;

  constructor(pool: ReadAhead<T>) {
    this.pool = pool;
    this.choices = new ChoiceCursor(pool, 0, false);
  }

  get value(): T[] {
    return this.choices.value;
  }

  advance(): boolean | undefined {
    for (;;) {
      if (!this.out) {
        const has = this.choices.advance();
        if (has !== false) return has;
        this.out = true;
      }
      const more = this.pool.has(this.size);
      if (!more) return more;
      this.size++;
      this.choices = new ChoiceCursor(this.pool, this.size, false);
      this.out = false;
    }
  }
}
