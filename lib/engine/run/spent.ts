/**
 * The set of one-shot sources that have ended or been closed. The mark is on the source object, in whatever plan it is.
 */
import { SafeWeakSet } from '../../platform/builtins.ts';

const spent = new SafeWeakSet<object>();

export function isSpent(source: object): boolean {
  return spent.has(source);
}

export function markSpent(source: object): void {
  spent.add(source);
}
