/** Errors' texts that say what to do. The scripts have shorter ones in their place (scriptWords.ts, rollup.config.mjs). */

export const ABSTRACT: string = 'Iterator is abstract: extend it, or use Iterator.from';
export const EMPTY: string = 'reduce of an empty iterator with no initial value';
export const UNDERSIZED: string = "undersized must be 'only-full' or 'allow-partial'";
export const MODE: string = "mode must be 'shortest', 'longest' or 'strict'";

/** take, drop and includes are given how many elements, from 0 to Infinity; chunks and windows the size of an array. */
const whatOf = (orInfinite: boolean): string => (orInfinite ? 'the number of elements' : 'the size');

export function outside(min: number, max: number, value: number): string {
  const orInfinite = min === 0;
  return `${whatOf(orInfinite)} must be ${min} to ${max}${orInfinite ? ' or Infinity' : ''}, but is ${value}`;
}

export function notWhole(orInfinite: boolean): string {
  return `${whatOf(orInfinite)} must be a whole number`;
}
