/**
 * prepend: values before the elements.
 *
 *     1 2 ── prepend(8, 9) ──▶ 8 9 1 2
 *
 * Opens  the source after the values; a one-shot source that is never reached is closed
 * Size   that of the source and the number of values
 */
import { receiver } from '../engine/arguments/check.ts';
import { plural } from '../engine/arguments/messages.ts';
import { refuseStuck } from '../engine/bounds.ts';
import type { Bounds, Cursor, PlanNode, PullStage, Scope } from '../engine/contract.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { OwnCursor, ThenCursor } from '../engine/run/cursors.ts';

/** {@link Seq.prepend} for any iterable. */
export function prepend<T, S extends readonly unknown[]>(
  source: Iterable<T>,
  ...items: S
): Lazy<T | S[number]> {
  return prependAll(source, items);
}

/** `source` with the values of an array before it. */
export function prependAll<T, S extends readonly unknown[]>(
  source: Iterable<T>,
  items: S,
): Lazy<T | S[number]> {
  const up = receiver('prepend', source, prependAll);
  return withPull(source, up, new PrependStage<T | S[number]>(items));
}

class PrependStage<T> implements PullStage<T, T> {
  private readonly items: readonly T[];

  constructor(items: readonly T[]) {
    this.items = items;
  }

  get name(): string {
    return 'prepend';
  }

  get shown(): string {
    return plural(this.items.length, 'element');
  }

  /** A source that is stuck is refused when it is reached, and no earlier. */
  open(up: () => Cursor<T>, _scope: Scope, above: PlanNode): Cursor<T> {
    return new ThenCursor(new OwnCursor(this.items), () => {
      if (above.unbounded) refuseStuck(above);
      return up();
    });
  }

  size(up: Bounds): Bounds {
    const { length } = this.items;
    return {
      min: up.min + length,
      max: up.max + length,
      endless: up.endless || (length > 0 && up.stuck !== undefined),
      stuck: length > 0 ? undefined : up.stuck,
      plain: up.plain,
    };
  }
}
