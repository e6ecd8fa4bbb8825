/**
 * join: the elements as strings, with a separator between them; null and undefined are empty.
 *
 * The separator is converted first, at the call.
 */
import { receiver, refuse } from '../engine/check.ts';
import { drive } from '../engine/drive.ts';
import { planOf } from '../engine/lazy.ts';

/** {@link Seq.join} for any iterable. */
export function join(source: Iterable<unknown>, separator?: string): string {
  receiver('join', source);
  const between = separator === undefined ? ',' : toText(source, separator);
  let text = '';
  drive(planOf(source), { name: 'join', ends: true }, (value, index) => {
    if (index > 0) text += between;
    if (value !== undefined && value !== null) text += stringOf(value);
  });
  return text;
}

/** ToString; a symbol is a TypeError. */
function stringOf(value: unknown): string {
  return `${value as string}`;
}

function toText(source: unknown, separator: unknown): string {
  try {
    return stringOf(separator);
  } catch (error) {
    refuse(source, error);
  }
}
