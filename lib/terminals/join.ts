/**
 * join: the elements as strings, with a separator between them; null and undefined are empty.
 *
 * The separator is converted first, at the call.
 */
import { abandon, receiver } from '../engine/arguments/check.ts';
import { drive } from '../engine/run/drive.ts';
import { Each } from '../engine/run/sinks.ts';

/** {@link Seq.join} for any iterable. */
export function join(source: Iterable<unknown>, separator?: string): string {
  const plan = receiver('join', source);
  const between = separator === undefined ? ',' : toText(source, separator);
  let text = '';
  const add = (value: unknown, index: number): void => {
    if (index > 0) text += between;
    if (value !== undefined && value !== null) text += stringOf(value);
  };
  return drive(plan, new Each('join', undefined, add, () => text));
}

/** ToString; a symbol is a TypeError. */
function stringOf(value: unknown): string {
  return `${value as string}`;
}

function toText(source: unknown, separator: unknown): string {
  try {
    return stringOf(separator);
  } catch (error) {
    abandon(source, error);
  }
}
