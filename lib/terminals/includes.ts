/** includes: true if some element equals a value (SameValueZero); reads no further than that element. */
import { receiver, refuse } from '../engine/arguments/check.ts';
import { show } from '../structures/show.ts';
import { ROOT } from '../engine/contract.ts';
import type { AnySink } from '../engine/contract.ts';
import type { Root } from '../engine/contract.ts';
import { drive } from '../engine/run/drive.ts';
import { Sink } from '../engine/sink.ts';
import { isInteger, MAX_SAFE_INTEGER, RangeError, TypeError } from '../platform/builtins.ts';
import { placed } from './indexOf.ts';

/** {@link Seq.includes} for any iterable. */
export function includes(source: Iterable<unknown>, value: unknown, skip: number = 0): boolean {
  const plan = receiver('includes', source);
  checkSkip(source, skip);
  const root = plan.op as Root<unknown>;
  if (plan.kind === ROOT && root.has !== undefined && skip === 0) return root.has(value);
  return drive(plan, includesSink(value, skip));
}

/**
 * The sink of one run.
 * @internal
 */
export function includesSink(value: unknown, skip: number): AnySink {
  return new Sink('includes', FOUND, undefined, skip, value);
}

const FOUND = /* @__PURE__ */ placed(({ at }) => at >= 0);

/** An integral Number or an infinity, not converted; not negative, finite ones at most 2^53 − 1. */
function checkSkip(source: unknown, skip: unknown): void {
  if (!isInteger(skip) && skip !== Infinity && skip !== -Infinity) {
    const error = new TypeError(`includes: skip must be a whole number, but got ${show(skip)}`);
    refuse(source, error, checkSkip);
  }
  if ((skip as number) < 0 || ((skip as number) > MAX_SAFE_INTEGER && skip !== Infinity)) {
    const error = new RangeError(
      `includes: skip must be from 0 to 2^53 - 1 or Infinity, but got ${show(skip)}`,
    );
    refuse(source, error, checkSkip);
  }
}
