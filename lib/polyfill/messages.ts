/** Errors' texts say what to do. In the scripts, where bytes count, they are as short as they can be. */
import { SCRIPT } from './flags.ts';

export const ABSTRACT: string = SCRIPT
  ? 'Iterator is abstract'
  : 'Iterator is abstract: extend it, or use Iterator.from';
export const EMPTY: string = SCRIPT
  ? 'reduce of an empty iterator'
  : 'reduce of an empty iterator with no initial value';
export const UNDERSIZED: string = SCRIPT
  ? 'unknown value of undersized'
  : "undersized must be 'only-full' or 'allow-partial'";
export const MODE: string = SCRIPT
  ? 'unknown value of mode'
  : "mode must be 'shortest', 'longest' or 'strict'";

/** take, drop and includes are given how many elements, from 0 to Infinity; chunks and windows the size of an array. */
const whatOf = (orInfinite: boolean): string => (orInfinite ? 'the number of elements' : 'the size');

export function outside(min: number, max: number, value: number): string {
  if (SCRIPT) return `a number is not in ${min} to ${max}`;
  const orInfinite = min === 0;
  return `${whatOf(orInfinite)} must be ${min} to ${max}${orInfinite ? ' or Infinity' : ''}, but is ${value}`;
}

export function notWhole(orInfinite: boolean): string {
  return SCRIPT ? 'a number is not integral' : `${whatOf(orInfinite)} must be a whole number`;
}
