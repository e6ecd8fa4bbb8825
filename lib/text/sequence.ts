/** Decoders that give a Seq: how the elements of an iterator over chunks become one. */
import { Seq } from '../index.ts';
import { indexOf, isBytes, iteratorSymbol, quoteJson, slice } from './builtins.ts';
import type { ChunkIterator } from './chunks.ts';
import type { Chunks } from './decoding.ts';
import { checkGiven, otherwise } from './given.ts';

/** Turns chunks into elements: call it, or hand it to `.pipe`. */
export type Decoder<T> = (chunks: Chunks) => Seq<T>;

/** `Seq.defer`, and what to show in plans instead of `defer`. */
const defer = Seq.defer as <T>(make: () => Iterator<T>, as: { name: string; shown?: string }) => Seq<T>;

/** As much of a path as is shown in plans. */
const SHOWN = 40;

/** The end of a path, from a slash on if there is one. */
function endOf(path: string): string {
  if (path.length <= SHOWN) return path;
  const from = path.length - SHOWN;
  const slash = indexOf(path, '/', from);
  return `…${slice(path, slash < 0 ? from : slash)}`;
}

/** A sequence of what `make` gives, shown in plans and traces as the user wrote it: `csv("a.csv")`. */
export function written<T>(name: string, path: string | undefined, make: () => Iterator<T>): Seq<T> {
  return defer(make, path === undefined ? { name } : { name, shown: quoteJson(endOf(path)) });
}

/** The sequence of what `open` makes of the chunks: as often as the chunks can be iterated. */
export function decode<T>(
  name: string,
  path: string | undefined,
  chunks: Chunks,
  open: (source: ChunkIterator) => Iterator<T>,
): Seq<T> {
  if (path === undefined) checkGiven(chunks, name, otherwise);
  const source = Seq.from<unknown>(typeof chunks === 'string' || isBytes(chunks) ? [chunks] : chunks);
  return written(name, path, () => open(source[iteratorSymbol]()));
}
