/** Equality as Map, Set and `includes` have it: NaN equals NaN, 0 equals −0. */
export function sameValueZero(a: unknown, b: unknown): boolean {
  return a === b || (a !== a && b !== b);
}
