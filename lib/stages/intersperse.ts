/**
 * intersperse: a separator between neighbours.
 *
 *     1 2 3 ── intersperse(0) ──▶ 1 0 2 0 3
 *
 * A separator is given when it is known that an element follows, so the pull for it reads that element.
 * Holds  one element
 * Size   n elements become 2n − 1
 */
import { receiver } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import type { Bounds, Cursor, PullStage } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { max } from '../platform/builtins.ts';

/** {@link Seq.intersperse} for any iterable. */
export function intersperse<T, U>(source: Iterable<T>, separator: U): Lazy<T | U> {
  const up = receiver('intersperse', source);
  return withPull(source, up, new IntersperseStage<T, U>(separator));
}

class IntersperseStage<T, U> implements PullStage<T, T | U> {
  private readonly separator: U;

  constructor(separator: U) {
    this.separator = separator;
  }

  get name(): string {
    return 'intersperse';
  }

  get holds(): string {
    return '1 element';
  }

  open(up: () => Cursor<T>): Cursor<T | U> {
    return new IntersperseCursor<T, U>(up(), this.separator);
  }

  size(up: Bounds): Bounds {
    return resized(up, lengthOf(up.min), lengthOf(up.max));
  }
}

function lengthOf(count: number): number {
  return max(0, 2 * count - 1);
}

class IntersperseCursor<T, U> implements Cursor<T | U> {
  value!: T | U;
  private readonly cursor: Cursor<T>;
  private readonly separator: U;
  /** The element that comes after the separator just given. */
  private held: T | undefined = undefined;
  private state: 'start' | 'element' | 'separator' = 'start';

  constructor(cursor: Cursor<T>, separator: U) {
    this.cursor = cursor;
    this.separator = separator;
  }

  advance(): boolean | undefined {
    const { cursor, state } = this;
    if (state === 'separator') {
      this.state = 'element';
      this.value = this.held as T;
      this.held = undefined;
      return true;
    }
    const has = cursor.advance();
    if (!has) return has;
    if (state === 'start') {
      this.state = 'element';
      this.value = cursor.value;
    } else {
      this.state = 'separator';
      this.held = cursor.value;
      this.value = this.separator;
    }
    return true;
  }
}
