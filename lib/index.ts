/**
 * The front door.
 *
 *     import { Seq } from 'seqable';
 */
export { Seq } from './seq.ts';
export { key } from './key.ts';
export type { Key } from './key.ts';
export type { Group, OrderedSeq, SharedSeq } from './seq.ts';
export { SeqConsumedError, SeqInfiniteError, SeqLimitError } from './errors.ts';
export type { SeqIterator } from './engine/run/iterator.ts';
export type { Trace } from './engine/observe/trace.ts';
export type { Peekable } from './sharing/peekable.ts';
export type { RangeOptions } from './sources/range.ts';
export type { Progress, ProgressInterval } from './stages/progress.ts';
export type { Same } from './stages/chunkWhile.ts';
export type { ExplainedStage, Explanation } from './terminals/explain.ts';
export type { Moment, Profile, ProfiledSide, ProfiledStage, ProfileOptions } from './terminals/profile.ts';
export type { SizeHint } from './terminals/sizeHint.ts';
export type * from './types.ts';
