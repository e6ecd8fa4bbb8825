/**
 * guard: the same elements, but no more than so many of them.
 *
 *     1 2 3 ── guard(2) ──▶ 1 2, then SeqLimitError
 *
 * Where `take` ends in silence, guard fails: for a loop that must not run away, or input that must not be too long.
 * Stops  by throwing, when element `max` + 1 has been read
 * Size   at most `max`
 */
import { limit, receiver } from '../engine/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import type { Bounds } from '../engine/size.ts';
import { SeqLimitError } from '../errors.ts';
import { min } from '../structures/builtins.ts';

/** {@link Seq.guard} for any iterable. */
export function guard<T>(source: Iterable<T>, max: number): Lazy<T> {
  receiver('guard', source);
  const most = limit(source, 'guard', 'max', max);
  const step = (value: T, index: number): T => {
    if (index >= most) throw tooMany(most);
    return value;
  };
  return withStep<T, T>(source, {
    name: 'guard',
    shown: `${most}`,
    start: () => ({ step }),
    size: (up) => guarded(up, most),
  });
}

function tooMany(most: number): SeqLimitError {
  return new SeqLimitError(
    `guard: more than ${most} ${most === 1 ? 'element' : 'elements'} came`,
    'guard',
    most,
  );
}

function guarded(up: Bounds, most: number): Bounds {
  return {
    min: min(up.min, most),
    max: min(up.max, most),
    endless: up.endless && most === Infinity,
    stuck: up.stuck,
    plain: false,
  };
}
