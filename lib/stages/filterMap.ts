/**
 * filterMap: the results of a function for each element, without null and undefined.
 *
 *     '1' 'x' '0' ── filterMap(parse) ──▶ 1 0
 *
 * Size   at most that of the source
 */
import { callable, receiver } from '../engine/arguments/check.ts';
import { someOf } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import type { Mapper } from '../types.ts';
import { askArg } from '../common/askArg.ts';

/** {@link Seq.filterMap} for any iterable. */
export function filterMap<T, U>(source: Iterable<T>, mapper: Mapper<T, U>): Lazy<NonNullable<U>> {
  const up = receiver('filterMap', source);
  callable(source, 'filterMap', 'mapper', mapper);
  return withStep(source, up, FILTER_MAP, mapper);
}

const FILTER_MAP = /* @__PURE__ */ new StepKind<Mapper<never, unknown>, unknown, unknown, unknown>({
  name: 'filterMap',
  start: askArg,
  step: (_step, _value, _index, made) => made ?? SKIP,
  size: someOf,
});
