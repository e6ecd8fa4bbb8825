/** Errors' texts as short as a script can have them, by the names of words.ts, in whose place the build puts them. */

export const ABSTRACT: string = 'Iterator is abstract';
export const EMPTY: string = 'reduce of an empty iterator';
export const UNDERSIZED: string = 'unknown value of undersized';
export const MODE: string = 'unknown value of mode';

export function outside(min: number, max: number): string {
  return `a number is not in ${min} to ${max}`;
}

export function notWhole(): string {
  return 'a number is not integral';
}
