/**
 * powerset: every selection of elements, by size, then in the order of their positions.
 *
 *     a b c ── powerset() ──▶ [] [a] [b] [c] [a b] [a c] [b c] [a b c]
 *
 * The source is read once, and only as far as the next selection needs: the empty one needs nothing.
 * Holds  what has been read; each selection is a fresh array
 * Size   2 to the power of n; endless if the source is
 */
import { receiver } from '../engine/check.ts';
import type { Cursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { Pool } from '../engine/pool.ts';
import { counted } from '../engine/size.ts';
import { ChoiceCursor } from './choiceCursor.ts';

/** {@link Seq.powerset} for any iterable. */
export function powerset<T>(source: Iterable<T>): Lazy<T[]> {
  receiver('powerset', source);
  return withPull<T, T[]>(source, {
    name: 'powerset',
    holds: 'what has been read of the source',
    open: (up) => new PowersetCursor(new Pool(up())),
    size: (up) => counted(up, 'powerset', 1, (n) => 2 ** n),
  });
}

class PowersetCursor<T> implements Cursor<T[]> {
  private readonly pool: Pool<T>;
  private size = 0;
  private choices: ChoiceCursor<T>;

  constructor(pool: Pool<T>) {
    this.pool = pool;
    this.choices = new ChoiceCursor(pool, 0, false);
  }

  get value(): T[] {
    return this.choices.value;
  }

  advance(): boolean {
    if (this.choices.advance()) return true;
    if (!this.pool.has(this.size)) return false;
    this.size++;
    this.choices = new ChoiceCursor(this.pool, this.size, false);
    return this.choices.advance();
  }
}
