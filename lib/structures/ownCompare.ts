/**
 * The rules for every compare function of the user's, those of `Array.prototype.sort`: undefined comes last and is
 * never given to it; and its answer has to be a number, since anything else would leave a list unsorted in silence.
 */
import type { Compare } from '../types.ts';
import { TypeError } from '../platform/builtins.ts';
import { signOf } from './defaultOrder.ts';
import { own } from './faults.ts';
import { show } from './show.ts';

/**
 * The answer of a compare function, if it is a number and not NaN; else a TypeError. Short, so that engines inline it.
 */
export function orderOf(operation: string, answer: unknown): number {
  if (typeof answer === 'number' && answer === answer) return answer;
  throw noNumber(operation, answer);
}

function noNumber(operation: string, answer: unknown): Error {
  const found = `${operation}: compare must give a number, but got ${show(answer)}`;
  const remedy = 'give a negative one, 0 or a positive one, as a - b does, or a < b ? -1 : a > b ? 1 : 0';
  return own(new TypeError(`${found}; ${remedy}`));
}

/** The order of two values of which one is undefined. */
export function undefinedLast(a: unknown, b: unknown): number {
  return +(a === undefined) - +(b === undefined);
}

/** `compare` itself, if it is one of ours; else a function that does not give it undefined. */
export function sparing<K>(compare: Compare<K>): Compare<K> {
  if (signOf(compare) !== 0) return compare;
  return (a, b) => (a === undefined || b === undefined ? undefinedLast(a, b) : compare(a, b));
}

/** `compare` itself, if it is one of ours or no key is undefined; else a function that does not give it undefined. */
export function comparing<K>(compare: Compare<K>, keys: readonly K[]): Compare<K> {
  for (let i = 0; i < keys.length; i++) if (keys[i] === undefined) return sparing(compare);
  return compare;
}
