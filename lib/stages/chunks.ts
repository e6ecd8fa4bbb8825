/**
 * chunks: arrays of `size` elements; the last may be shorter.
 *
 *     1 2 3 4 5 ── chunks(2) ──▶ [1 2] [3 4] [5]
 *
 * Holds  one chunk; each is a fresh array
 * Size   that of the source divided by `size`, rounded up
 */
import { receiver, size as checkSize } from '../engine/arguments/check.ts';
import { resized } from '../engine/bounds.ts';
import { SKIP } from '../engine/contract.ts';
import { withStep } from '../engine/lazy.ts';
import type { Lazy } from '../engine/lazy.ts';
import { StepKind } from '../engine/step.ts';
import { ceil, put } from '../platform/builtins.ts';
import type { NonEmpty } from '../types.ts';
import { ChunkCursor } from '../cursors/chunkCursor.ts';

/** {@link Seq.chunks} for any iterable. */
export function chunks<T>(source: Iterable<T>, size: number): Lazy<NonEmpty<T>> {
  const up = receiver('chunks', source);
  checkSize(source, 'chunks', 'size', size);
  return withStep(source, up, CHUNKS, size);
}

const CHUNKS = /* @__PURE__ */ new StepKind<number, unknown[], unknown, unknown[]>({
  name: 'chunks',
  start(step) {
    step.state = [];
  },
  step(step, value) {
    const { state: chunk } = step;
    put(chunk, chunk.length, value);
    if (chunk.length !== step.arg) return SKIP;
    step.state = [];
    return chunk;
  },
  finish(step) {
    const { state: chunk } = step;
    step.state = [];
    return chunk.length > 0 ? chunk : SKIP;
  },
  over: (array, size, length) => new ChunkCursor(array, size, length),
  shown: (size) => `${size}`,
  holds: (size) => `${size} elements`,
  size: (up, size) => resized(up, ceil(up.min / size), ceil(up.max / size)),
});
