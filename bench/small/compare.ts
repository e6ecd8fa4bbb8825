/** Is a contestant's result the right one? */
import { isDeepStrictEqual } from 'node:util';
import type { Run } from './contestants.ts';
import type { Make, Row } from './types.ts';

/** What the timed rows are made of. */
export const integer: Make = (i) => i;

/** Why it is wrong; undefined if it is right. Each side gets a source of its own, as the two might change it. */
export function wrong({ data, expected, comparable }: Row, run: Run, n: number): string | undefined {
  const form = comparable ?? ((result: unknown) => result);
  const right = form(expected(data(n, integer)));
  const source = data(n, integer);
  let found;
  try {
    const result = run(source);
    // Nobody may hand out the user's own array for a new one.
    if (result === source && typeof source === 'object') return 'gives the source itself';
    found = form(result);
  } catch (error) {
    return `throws ${String(error)}`;
  }
  return isDeepStrictEqual(right, found) ? undefined : `${show(found)} where ${show(right)} is right`;
}

const show = (value: unknown): string =>
  JSON.stringify(value instanceof Map || value instanceof Set ? [...value] : value)?.slice(0, 80) ??
  'undefined';
