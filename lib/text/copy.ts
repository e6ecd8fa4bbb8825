/**
 * Copies of fields and lines that do not keep their chunk in memory.
 *
 * V8 makes a slice of 13 or more characters a view of the text it was cut from: keep one field, and the whole chunk
 * stays in memory (measured, chunks of 64 KiB: 65,684 bytes for a field of 20 characters; 113 or 85 with `ownSlice`).
 * Two ways around it, without leaving the language:
 *
 *     ≤ 24   'Customer 551' + '18'      two short slices are copies; joining them refers to these only
 *     > 24   (' ' + view).slice(1)      V8 writes the joined text out before it cuts: a view of the field alone
 *
 * (24 characters: 29 and 50 ns. `join` of two parts takes 62, a property key 244, JSON 155.) On engines whose slices
 * are copies, or whose views do not outlive a collection, this costs one short copy and does nothing else. It may go
 * when a view of V8 no longer keeps the whole text in memory.
 */
import { slice } from './builtins.ts';

/** The longest slice that V8 always copies. */
const COPIED = 12;

/** `text.slice(start, end)`, without keeping the rest of `text` in memory. */
export function ownSlice(text: string, start: number, end: number): string {
  const length = end - start;
  if (length <= COPIED) return slice(text, start, end);
  if (length <= 2 * COPIED) return slice(text, start, start + COPIED) + slice(text, start + COPIED, end);
  return slice(` ${slice(text, start, end)}`, 1);
}

/** The same for a whole text that was joined from parts, each a slice of some chunk. */
export function ownCopy(text: string): string {
  return ownSlice(text, 0, text.length);
}
