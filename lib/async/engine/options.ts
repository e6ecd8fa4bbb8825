/** Options of operations that make several calls at a time, checked when the method is called. */
import { option, optionalObject, refuse } from '../../engine/arguments/check.ts';
import { isInteger, RangeError, TypeError } from '../../platform/builtins.ts';
import { show } from '../../structures/show.ts';

/** How many calls of a callback are at work at a time, and in which order their results come. */
export interface Concurrency {
  /** How many calls are at work at most: a whole number from 1 on, or Infinity. 1 unless given. */
  readonly concurrency?: number | undefined;
  /** True, unless given: results come in the order of the elements. False: as they are ready. */
  readonly ordered?: boolean | undefined;
  /**
   * How many elements may have been pulled and not given, `concurrency` unless given. Where calls take unequally long,
   * more of them are at work with a larger one (with 8 calls of exponential length 46 % of the places are at work with 8,
   * 95 % with 32); all of them with `ordered: false`.
   */
  readonly buffer?: number | undefined;
}

/** What a callback gets behind value and index where calls may be at work side by side. */
export interface CallContext {
  /** Aborted when the result is no longer wanted: after an error, an abort, or an early end. */
  readonly signal: AbortSignalLike;
}

/** The engine's own AbortSignal, where there is one; what is used of it elsewhere. */
export type AbortSignalLike = typeof globalThis extends { AbortSignal: { prototype: infer S } }
  ? S
  : PlainSignal;

/** As much of an AbortSignal as is used. */
export interface PlainSignal {
  /** True once it has been aborted. */
  readonly aborted: boolean;
  /** Why it has been. */
  readonly reason?: unknown;
  /** Calls `listener` when it is aborted. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** Takes a listener away. */
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The options, read once. */
export interface Flight {
  readonly concurrency: number;
  readonly ordered: boolean;
  readonly buffer: number;
}

/** Undefined where no options were given: then one call is at work, and gets no context. */
export function concurrencyOf(receiver: unknown, operation: string, options: unknown): Flight | undefined {
  if (options === undefined) return undefined;
  optionalObject(receiver, operation, 'options', options);
  const bag = options as object;
  const concurrency = wholeOr(receiver, operation, 'concurrency', option(receiver, bag, 'concurrency'), 1);
  const ordered = option(receiver, bag, 'ordered');
  if (ordered !== undefined && typeof ordered !== 'boolean')
    refuse(receiver, new TypeError(`${operation}: ordered must be true or false, but got ${show(ordered)}`));
  const buffer = wholeOr(receiver, operation, 'buffer', option(receiver, bag, 'buffer'), concurrency);
  if (buffer < concurrency) {
    const found = `${operation}: buffer must not be less than concurrency (${concurrency}), but got ${buffer}`;
    refuse(receiver, new RangeError(found));
  }
  return { concurrency, ordered: ordered !== false, buffer };
}

/** A whole number from 1 on, or Infinity; not converted. `usual` where there is none. */
export function wholeOr(
  receiver: unknown,
  operation: string,
  name: string,
  value: unknown,
  usual: number,
): number {
  if (value === undefined) return usual;
  const wanted = `${operation}: ${name} must be a whole number of at least 1, or Infinity, but got ${show(value)}`;
  if (typeof value !== 'number') refuse(receiver, new TypeError(wanted), wholeOr);
  if (value !== value || value < 1) refuse(receiver, new RangeError(wanted), wholeOr);
  if (value !== Infinity && !isInteger(value)) refuse(receiver, new TypeError(wanted), wholeOr);
  return value;
}

/** Milliseconds: a finite number above 0; not converted. */
export function milliseconds(receiver: unknown, operation: string, name: string, value: unknown): number {
  const wanted = `${operation}: ${name} must be a number of milliseconds above 0, but got ${show(value)}`;
  if (typeof value !== 'number') refuse(receiver, new TypeError(wanted), milliseconds);
  if (!(value > 0) || value === Infinity) refuse(receiver, new RangeError(wanted), milliseconds);
  return value;
}
