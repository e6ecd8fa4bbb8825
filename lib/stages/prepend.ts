/**
 * prepend: values before the elements.
 *
 *     1 2 ── prepend(8, 9) ──▶ 8 9 1 2
 *
 * Opens  the source when the values are out; one that was never reached is closed, if it is one-shot
 * Size   that of the source and the number of values
 */
import { receiver } from '../engine/check.ts';
import { OwnCursor, ThenCursor } from '../engine/cursor.ts';
import { withPull } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';

/** {@link Seq.prepend} for any iterable. */
export function prepend<T, S extends readonly unknown[]>(
  source: Iterable<T>,
  ...items: S
): Lazy<T | S[number]> {
  return prependAll(source, items);
}

/** `source` with the values of an array. */
export function prependAll<T, S extends readonly unknown[]>(
  source: Iterable<T>,
  items: S,
): Lazy<T | S[number]> {
  receiver('prepend', source);
  const { length } = items;
  return withPull<T | S[number], T | S[number]>(source, {
    name: 'prepend',
    shown: length === 1 ? '1 element' : `${length} elements`,
    // Opened as a source, so that one that is stuck is refused when it is reached, and no earlier.
    open: (_up, scope, above) =>
      new ThenCursor(new OwnCursor<S[number]>(items), () => scope.open<T | S[number]>(above)),
    size: (up) => ({
      min: up.min + length,
      max: up.max + length,
      endless: up.endless || (length > 0 && up.stuck !== undefined),
      stuck: length > 0 ? undefined : up.stuck,
      plain: up.plain,
    }),
  });
}
