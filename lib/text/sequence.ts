/** Decoders that give a Seq: they turn an iterator over chunks into a sequence. */
import { Seq } from '../index.ts';
import { indexOf, isBytes, iteratorSymbol, quoteJson, slice } from './builtins.ts';
import type { AsyncSeq } from '../async/index.ts';
import { knownPlan } from '../engine/plan.ts';
import type { Chunk, ChunkIterator } from './chunks.ts';
import type { Chunks } from './decoding.ts';
import { decodeWaiting, type Waiting } from './waiting/decoding.ts';
import { checkGiven, otherwise } from './given.ts';

/** The result of a decoder: an AsyncSeq for chunks that take time, else a Seq. */
export type Decoded<C, T> = C extends AsyncSeq<unknown> ? AsyncSeq<T> : Seq<T>;

/** Turns chunks into elements: call it, or give it to `.pipe`. An AsyncSeq of chunks becomes an AsyncSeq. */
export type Decoder<T> = <C extends Chunks | AsyncSeq<Chunk>>(chunks: C) => Decoded<C, T>;

/** `Seq.defer`, with the text that plans show instead of `defer`. */
const defer = Seq.defer as <T>(make: () => Iterator<T>, as: { name: string; shown?: string }) => Seq<T>;

/** The largest part of a path that plans show. */
const SHOWN = 40;

/** The end of a path, from a slash on if there is one. */
function endOf(path: string): string {
  if (path.length <= SHOWN) return path;
  const from = path.length - SHOWN;
  const slash = indexOf(path, '/', from);
  return `…${slice(path, slash < 0 ? from : slash)}`;
}

/** A sequence over the iterators of `make`, shown in plans and traces as the user wrote it: `csv("a.csv")`. */
export function written<T>(name: string, path: string | undefined, make: () => Iterator<T>): Seq<T> {
  return defer(make, path === undefined ? { name } : { name, shown: quoteJson(endOf(path)) });
}

/**
 * The elements that `open` makes of the chunks, or `waiting` of chunks that take time. Can run as often as the chunks.
 */
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

/** The elements that `open` makes of the chunks. Can run as often as the chunks. */
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
