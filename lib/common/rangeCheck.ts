/** Checks of the arguments of range. */
import { beginAt } from '../structures/faults.ts';
import { show } from '../structures/show.ts';
import { isFinite, isNaN, RangeError, TypeError } from '../platform/builtins.ts';
import type { Numeric, Progression } from '../structures/progression.ts';

export function checkEnds(start: unknown, end: unknown): void {
  if (typeof start !== 'number' && typeof start !== 'bigint') {
    throw beginAt(
      checkEnds,
      new TypeError(`range: start must be a number or a bigint, but got ${show(start)}`),
    );
  }
  if (isNaN(start) || isNaN(end))
    throw beginAt(checkEnds, new RangeError('range: start and end must not be NaN'));
  const endless = typeof end === 'number' && !isFinite(end);
  if (typeof end !== typeof start && !(typeof start === 'bigint' && endless)) {
    throw beginAt(
      checkEnds,
      new TypeError(`range: end must be a ${typeof start} like start, but got ${show(end)}`),
    );
  }
  if (typeof start === 'number' && !isFinite(start)) {
    throw beginAt(checkEnds, new RangeError(`range: start must be finite, but got ${show(start)}`));
  }
}

export function checkStep(start: Numeric, end: Numeric, step: Numeric): void {
  if (isNaN(step)) throw beginAt(checkStep, new RangeError('range: step must not be NaN'));
  if (typeof step !== typeof start) {
    throw beginAt(
      checkStep,
      new TypeError(`range: step must be a ${typeof start} like start, but got ${show(step)}`),
    );
  }
  if (typeof step === 'number' && !isFinite(step))
    throw beginAt(checkStep, new RangeError(`range: step must be finite, but got ${show(step)}`));
  if ((step === 0 || step === 0n) && start !== end) {
    throw beginAt(
      checkStep,
      new RangeError('range: step must not be 0 while start and end differ, since the end would never come'),
    );
  }
}

/** Refuses terms of which some would be the same number: from 2^53 on, numbers are further apart than 1. */
export function checkSpacing(terms: Progression): void {
  const { repeats, start, step } = terms;
  if (!repeats) return;
  throw beginAt(
    checkSpacing,
    new RangeError(
      `range: from ${show(start)} by ${show(step)} some numbers would come twice, as numbers of that size are ` +
        `further apart than the step; take a larger step, or bigints`,
    ),
  );
}
