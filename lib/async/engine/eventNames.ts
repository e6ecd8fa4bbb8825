/** Names of events, one or several. */
import { isArray } from '../../platform/builtins.ts';

export function namesOf(names: unknown): readonly (string | symbol)[] {
  if (names === undefined) return [];
  return (isArray(names) ? names : [names]) as readonly (string | symbol)[];
}
