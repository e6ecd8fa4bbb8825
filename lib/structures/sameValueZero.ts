/** Equality as in Map, Set and `includes`: NaN equals NaN, 0 equals −0. */
export function sameValueZero(a: unknown, b: unknown): boolean {
  return a === b || (a !== a && b !== b);
}
