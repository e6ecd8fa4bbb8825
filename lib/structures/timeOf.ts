/** The time of a Date. */
import { dateGetTime } from './builtins.ts';

/**
 * The time of a Date, NaN of an invalid one; undefined of anything else. `getTime` looks at the internal slot: a Date of
 * another realm has it, a look-alike or a Proxy has not.
 */
export function timeOf(value: unknown): number | undefined {
  try {
    return dateGetTime(value as Date);
  } catch {
    return undefined;
  }
}
