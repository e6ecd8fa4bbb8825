/** Opens the sources that are read side by side (zip, mergeSorted), in order. */
import type { Cursor, Scope } from '../engine/contract.ts';
import { put } from '../platform/builtins.ts';

export function openAll<T>(sources: readonly unknown[], scope: Scope): Cursor<T>[] {
  const cursors: Cursor<T>[] = [];
  for (let i = 0; i < sources.length; i++) put(cursors, i, scope.open<T>(sources[i]));
  return cursors;
}
