/** Decoders that give a Seq: how the elements of an iterator over chunks become one. */
import { Seq } from '../index.ts';
import { indexOf, isBytes, iteratorSymbol, quoteJson, slice } from './builtins.ts';
import type { AsyncSeq } from '../async/index.ts';
import { knownPlan } from '../engine/plan.ts';
import type { Chunk, ChunkIterator } from './chunks.ts';
import type { Chunks } from './decoding.ts';
import { decodeWaiting, type Waiting } from './waiting/decoding.ts';
import { checkGiven, otherwise } from './given.ts';

/** What a decoder makes of chunks: an AsyncSeq of those that take time, else a Seq. */
export type Decoded<C, T> = C extends AsyncSeq<unknown> ? AsyncSeq<T> : Seq<T>;

/** Turns chunks into elements: call it, or hand it to `.pipe`. An AsyncSeq of chunks becomes an AsyncSeq. */
export type Decoder<T> = <C extends Chunks | AsyncSeq<Chunk>>(chunks: C) => Decoded<C, T>;

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

/** The sequence of what `open` makes of the chunks, or `waiting` of chunks that take time: as often as they can be iterated. */
export function decoded<C, T>(
  name: string,
  chunks: C,
  encoding: string | undefined,
  open: (source: ChunkIterator) => Iterator<T>,
  waiting: Waiting<T>,
): Decoded<C, T> {
  const plan = knownPlan(chunks);
  return (
    plan?.waits === true
      ? decodeWaiting(chunks as object, plan, name, encoding, waiting)
      : decode(name, undefined, chunks as Chunks, open)
  ) as Decoded<C, T>;
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
