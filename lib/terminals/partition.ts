/** partition: the elements that pass a test, and those that do not, in two fresh arrays. */
import { callable, receiver } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';
import { put } from '../structures/builtins.ts';
import type { Guard, Predicate } from '../types.ts';

/** {@link Seq.partition} for any iterable, by a type guard, which also narrows the element's type. */
export function partition<T, U extends T>(
  source: Iterable<T>,
  predicate: Guard<T, U>,
): [U[], Exclude<T, U>[]];
/** {@link Seq.partition} for any iterable. */
export function partition<T>(source: Iterable<T>, predicate: Predicate<T>): [T[], T[]];
export function partition<T>(source: Iterable<T>, predicate: Predicate<T>): [T[], T[]] {
  receiver('partition', source);
  callable(source, 'partition', 'predicate', predicate);
  const passed: T[] = [];
  const failed: T[] = [];
  drive<T>(planOf(source), { name: 'partition', ends: true }, (value, index) => {
    const side = predicate(value, index) ? passed : failed;
    put(side, side.length, value);
  });
  return [passed, failed];
}
