/** includes: whether some element equals a value (SameValueZero); reads no further than that element. */
import { receiver, refuse, show } from '../engine/check.ts';
import { drive, ENOUGH } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { ROOT } from '../engine/stage.ts';
import type { Root } from '../engine/stage.ts';
import { isInteger, MAX_SAFE_INTEGER, RangeError, TypeError } from '../structures/builtins.ts';
import { sameValueZero } from '../structures/sameValueZero.ts';

/** {@link Seq.includes} for any iterable. */
export function includes(source: Iterable<unknown>, value: unknown, skip: number = 0): boolean {
  receiver('includes', source);
  checkSkip(source, skip);
  const plan = planOf(source);
  const root = plan.op as Root<unknown>;
  if (plan.kind === ROOT && root.has !== undefined && skip === 0) return root.has(value);
  let found = false;
  drive(plan, { name: 'includes', ends: false }, (element, index) => {
    if (index < skip || !sameValueZero(element, value)) return undefined;
    found = true;
    return ENOUGH;
  });
  return found;
}

/** An integral Number or an infinity, not converted; not negative, finite ones at most 2^53 − 1. */
function checkSkip(source: unknown, skip: unknown): void {
  if (!isInteger(skip) && skip !== Infinity && skip !== -Infinity) {
    refuse(source, new TypeError(`includes: skip must be a whole number, but got ${show(skip)}`));
  }
  if ((skip as number) < 0 || ((skip as number) > MAX_SAFE_INTEGER && skip !== Infinity)) {
    refuse(
      source,
      new RangeError(`includes: skip must be from 0 to 2^53 - 1 or Infinity, but got ${show(skip)}`),
    );
  }
}
