/**
 * What holds of every compare function of the user's, as of that of `Array.prototype.sort`: undefined comes last and is
 * never given to it; and what it gives has to be a number, since anything else would leave a list unsorted in silence.
 */
import type { Compare } from '../types.ts';
import { TypeError } from '../platform/builtins.ts';
import { signOf } from './defaultOrder.ts';
import { own } from './faults.ts';
import { show } from './show.ts';

/** What a compare function gave to `operation`, if that is a number and not NaN. Short, so that an engine puts it in place. */
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

/** `compare`, if it is one of ours; of the user's, one that spares it undefined. */
export function sparing<K>(compare: Compare<K>): Compare<K> {
  if (signOf(compare) !== 0) return compare;
  return (a, b) => (a === undefined || b === undefined ? undefinedLast(a, b) : compare(a, b));
}

/** The same for the keys that there are: `compare` itself where none of them is undefined. */
export function comparing<K>(compare: Compare<K>, keys: readonly K[]): Compare<K> {
  for (let i = 0; i < keys.length; i++) if (keys[i] === undefined) return sparing(compare);
  return compare;
}
