/**
 * The front door of the asynchronous side.
 *
 *     import { AsyncSeq } from 'seqable/async';
 */
export { AsyncSeq } from './asyncSeq.ts';
export type { AsyncGroup, OrderedAsyncSeq, SharedAsyncSeq } from './asyncSeq.ts';
export { SeqConsumedError, SeqInfiniteError, SeqLimitError } from '../errors.ts';
export { SeqTimeoutError } from './errors.ts';
export type { AsyncSeqIterator } from './engine/iterator.ts';
export type { AbortSignalLike, CallContext, Concurrency, PlainSignal } from './engine/options.ts';
export type { Overflow } from './engine/overflow.ts';
export type { Cleanup, Sink } from './engine/push.ts';
export type { AsyncPeekable } from './sharing/peekable.ts';
export type { EventName, EventOptions, EventSource } from './sources/events.ts';
export type { ChunkOptions } from './stages/timedChunks.ts';
export type { AsyncProfile, AsyncProfiledStage } from './terminals/profile.ts';
export type { PlainStream, StreamOf, StreamOptions } from './terminals/toReadableStream.ts';
export type * from './types.ts';
export type { Progress, ProgressInterval } from '../stages/progress.ts';
export type { ExplainedStage, Explanation } from '../terminals/explain.ts';
export type { Moment, Profile, ProfiledSide, ProfiledStage, ProfileOptions } from '../terminals/profile.ts';
export type { SizeHint } from '../terminals/sizeHint.ts';
export type * from '../types.ts';
