/**
 * guard: the same elements, but at most a given number of them.
 *
 *     1 2 3 ── guard(2) ──▶ 1 2, then SeqLimitError
 *
 * Where `take` ends in silence, guard fails: for a loop that must not run away, or input that must not be too long.
 * Stops  by throwing, when element `max` + 1 has been read
 * Size   at most `max`
 */
import { limit, receiver } from '../engine/arguments/check.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { SeqLimitError } from '../errors.ts';
import { min } from '../platform/builtins.ts';
import { own } from '../structures/faults.ts';

/** {@link Seq.guard} for any iterable. */
export function guard<T>(source: Iterable<T>, max: number): Lazy<T> {
  const up = receiver('guard', source);
  return withStep(source, up, GUARD, limit(source, 'guard', 'max', max));
}

const GUARD = /* @__PURE__ */ new StepKind<number, unknown, unknown, unknown>({
  name: 'guard',
  step({ arg: most }, value, index) {
    if (index >= most) throw tooMany(most);
    return value;
  },
  shown: (most) => `${most}`,
  size: (up, most) => ({
    min: min(up.min, most),
    max: min(up.max, most),
    endless: up.endless && most === Infinity,
    stuck: up.stuck,
    plain: false,
  }),
});

function tooMany(most: number): SeqLimitError {
  return own(
    new SeqLimitError(`guard: more than ${most} ${most === 1 ? 'element' : 'elements'} came`, 'guard', most),
  );
}
