/** Options of operations that make several calls at a time, checked when the method is called. */
import { option, optionalObject, refuse } from '../../engine/arguments/check.ts';
import { isInteger, RangeError, TypeError } from '../../platform/builtins.ts';
import type { AnyFunction } from '../../structures/faults.ts';
import { show } from '../../structures/show.ts';

/** The number of calls of a callback that are under way at a time, and the order of their results. */
export interface Concurrency {
  /** The largest number of calls under way: a whole number from 1 on, or Infinity. 1 unless given. */
  readonly concurrency?: number | undefined;
  /** True, unless given: results come in the order of the elements. False: as they are ready. */
  readonly ordered?: boolean | undefined;
  /**
   * The largest number of elements that may have been pulled but not given, `concurrency` unless given. If calls take
   * unequally long, a larger buffer keeps more of them busy (with 8 calls of exponential length 46 % of the places are
   * busy with 8, 95 % with 32); `ordered: false` keeps all of them busy.
   */
  readonly buffer?: number | undefined;
}

/** The third argument of a callback, after value and index, where calls may be under way side by side. */
export interface CallContext {
  /** Aborted when the result is no longer wanted: after an error, an abort, or an early end. */
  readonly signal: AbortSignalLike;
}

/** The engine's own AbortSignal type, if there is one; otherwise the part of it that is used. */
export type AbortSignalLike = typeof globalThis extends { AbortSignal: { prototype: infer S } }
  ? S
  : PlainSignal;

/** The part of an AbortSignal that is used. */
export interface PlainSignal {
  /** True once it has been aborted. */
  readonly aborted: boolean;
  /** The reason of the abort. */
  readonly reason?: unknown;
  /** Calls `listener` at the abort. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** Removes a listener. */
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The options, read once. */
export interface Flight {
  readonly concurrency: number;
  readonly ordered: boolean;
  readonly buffer: number;
}

/** The options, checked. Undefined if none were given: then one call at a time is under way, and gets no context. */
export function concurrencyOf(
  receiver: unknown,
  operation: string,
  options: unknown,
  below: AnyFunction = concurrencyOf,
): Flight | undefined {
  if (options === undefined) return undefined;
  optionalObject(receiver, operation, 'options', options, below);
  const bag = options as object;
  const concurrency = wholeOr(
    receiver,
    operation,
    'concurrency',
    option(receiver, bag, 'concurrency'),
    1,
    below,
  );
  const ordered = option(receiver, bag, 'ordered');
  if (ordered !== undefined && typeof ordered !== 'boolean')
    refuse(
      receiver,
      new TypeError(`${operation}: ordered must be true or false, but got ${show(ordered)}`),
      below,
    );
  const buffer = wholeOr(receiver, operation, 'buffer', option(receiver, bag, 'buffer'), concurrency, below);
  if (buffer < concurrency) {
    const found = `${operation}: buffer must not be less than concurrency (${concurrency}), but got ${buffer}`;
    refuse(receiver, new RangeError(found), below);
  }
  return { concurrency, ordered: ordered !== false, buffer };
}

/** A whole number from 1 on, or Infinity; not converted. `usual` if none is given. */
export function wholeOr(
  receiver: unknown,
  operation: string,
  name: string,
  value: unknown,
  usual: number,
  below: AnyFunction = wholeOr,
): number {
  if (value === undefined) return usual;
  const wanted = `${operation}: ${name} must be a whole number of at least 1, or Infinity, but got ${show(value)}`;
  if (typeof value !== 'number') refuse(receiver, new TypeError(wanted), below);
  if (value !== value || value < 1) refuse(receiver, new RangeError(wanted), below);
  if (value !== Infinity && !isInteger(value)) refuse(receiver, new TypeError(wanted), below);
  return value;
}

/** Milliseconds: a finite number above 0; not converted. */
export function milliseconds(receiver: unknown, operation: string, name: string, value: unknown): number {
  const wanted = `${operation}: ${name} must be a number of milliseconds above 0, but got ${show(value)}`;
  if (typeof value !== 'number') refuse(receiver, new TypeError(wanted), milliseconds);
  if (!(value > 0) || value === Infinity) refuse(receiver, new RangeError(wanted), milliseconds);
  return value;
}
