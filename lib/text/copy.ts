/**
 * Fields and lines that live on their own.
 *
 * V8 makes a slice of 13 or more characters a view of the text it was cut from: keep one field, and the whole
 * chunk of 64 KiB stays in memory (measured: 65,684 bytes for a field of 20 characters; 85 with `ownSlice`).
 * Cutting from a new, joined text makes V8 write that text out first, and the view is then of the field alone.
 * Where slices are copies, or views do not outlive a collection, this costs one short copy and does nothing else.
 * (Other ways, 24 characters: this 50 ns, `join` of two parts 62, as a property key 244, by way of JSON 155.)
 */
import { slice } from './builtins.ts';

const SHORTEST_VIEW = 13;

/** `text.slice(start, end)`, holding nothing of the rest of `text`. */
export function ownSlice(text: string, start: number, end: number): string {
  const part = slice(text, start, end);
  return end - start < SHORTEST_VIEW ? part : slice(` ${part}`, 1);
}

/** The same for a text that was joined from parts, each a slice of some chunk. */
export function own(text: string): string {
  return text.length < SHORTEST_VIEW ? text : slice(` ${text}`, 1);
}
