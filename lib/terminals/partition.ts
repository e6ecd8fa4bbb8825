/** partition: the elements that pass a test, and those that do not, in two fresh arrays. */
import { callable, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';
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
  const plan = receiver('partition', source);
  callable(source, 'partition', 'predicate', predicate);
  const passed: T[] = [];
  const failed: T[] = [];
  const add = (value: T, _index: number, passes: unknown): void => {
    const side = passes ? passed : failed;
    put(side, side.length, value);
  };
  return drive(plan, new Each('partition', predicate, add, (): [T[], T[]] => [passed, failed]));
}
