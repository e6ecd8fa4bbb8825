/**
 * What a loop needs that `seqable-compiler` has written: for its output, not for people. So nothing here has a type, and the names
 * change with any version; the compiler knows those of its own.
 */
import {
  defineOwn as itsDefineOwn,
  isArray as itsIsArray,
  iteratorSymbol as itsIteratorSymbol,
  max as itsMax,
  put as itsPut,
} from '../platform/builtins.ts';
import { equal as itsEqual } from '../structures/composite.ts';
import { ExactSum as itsExactSum } from '../structures/exactSum.ts';
import { passes as itsPasses, refusePromise as itsRefusePromise } from '../structures/passes.ts';
import { Ring as itsRing } from '../structures/ring.ts';
import { Seen as itsSeen } from '../structures/seen.ts';
import { pair as itsPair, collecting as itsCollecting } from '../engine/arguments/check.ts';
import { ENOUGH as itsENOUGH } from '../engine/contract.ts';
import { nextRun as itsNextRun } from '../engine/observe/trace.ts';
import { further as itsFurther } from '../engine/sink.ts';
import { notSummable as itsNotSummable } from '../terminals/sum.ts';
import { isPlain as itsIsPlain } from '../platform/pristine.ts';
import { concatTo as itsConcatTo } from '../stages/concat.ts';
import { interleaveWith as itsInterleaveWith } from '../sources/interleave.ts';
import { mergeSortedWith as itsMergeSortedWith } from '../sources/mergeSorted.ts';
import { productWith as itsProductWith } from '../sources/product.ts';
import { zipWith as itsZipWith } from '../sources/zip.ts';
import { failed as itsFailed, iteratorOf as itsIteratorOf, resultOf as itsResultOf } from './ends.ts';
import {
  exactMeanOf as itsExactMeanOf,
  exactSumOf as itsExactSumOf,
  noElements as itsNoElements,
} from './results.ts';
import { defaultExtreme as itsDefaultExtreme, extreme as itsExtreme } from '../common/extremeFold.ts';
import { toSetSink as itsToSetSink } from '../terminals/toSet.ts';
import { toMapSink as itsToMapSink } from '../terminals/toMap.ts';
import { toObjectSink as itsToObjectSink } from '../terminals/toObject.ts';
import { joinSink as itsJoinSink } from '../terminals/join.ts';
import { countSink as itsCountSink } from '../terminals/count.ts';
import { firstSink as itsFirstSink } from '../terminals/first.ts';
import { lastSink as itsLastSink } from '../terminals/last.ts';
import { singleSink as itsSingleSink } from '../terminals/single.ts';
import { isEmptySink as itsIsEmptySink } from '../terminals/isEmpty.ts';
import { indexOfSink as itsIndexOfSink } from '../terminals/indexOf.ts';
import { includesSink as itsIncludesSink } from '../terminals/includes.ts';
import { minMaxSink as itsMinMaxSink } from '../terminals/minMax.ts';
import { partitionSink as itsPartitionSink } from '../terminals/partition.ts';
import { countBySink as itsCountBySink } from '../terminals/countBy.ts';
import { toGroupsSink as itsToGroupsSink } from '../terminals/toGroups.ts';
import { aggregateBySink as itsAggregateBySink } from '../terminals/aggregateBy.ts';
import { closeAll as itsCloseAll, enter as itsEnter, shut as itsShut } from './inner.ts';

/** Adds an own property, whatever is inherited. */
export const defineOwn: unknown = itsDefineOwn;
/** `Array.isArray` as it was at load. */
export const isArray: unknown = itsIsArray;
/** `Symbol.iterator` as it was at load. */
export const iteratorSymbol: unknown = itsIteratorSymbol;
/** `Math.max` as it was at load. */
export const max: unknown = itsMax;
/** Puts an element at the end of an array of ours. */
export const put: unknown = itsPut;
/** SameValueZero, by parts for composite keys. */
export const equal: unknown = itsEqual;
/** A sum that is rounded once. */
export const ExactSum: unknown = itsExactSum;
/** Reads the answer of a test. */
export const passes: unknown = itsPasses;
/** Refuses an answer that is a promise. */
export const refusePromise: unknown = itsRefusePromise;
/** The last elements, in a ring. */
export const Ring: unknown = itsRing;
/** The keys seen so far. */
export const Seen: unknown = itsSeen;
/** Refuses what a callback gave in place of a pair. */
export const pair: unknown = itsPair;
/** Checks a collector. */
export const collecting: unknown = itsCollecting;
/** Given by a sink that wants no more. */
export const ENOUGH: unknown = itsENOUGH;
/** The number of a run that begins. */
export const nextRun: unknown = itsNextRun;
/** Adds a number that is no small integer to a sum. */
export const further: unknown = itsFurther;
/** The error for an element that is no number. */
export const notSummable: unknown = itsNotSummable;
/** True if an array with this iterator may be read by index now. */
export const isPlain: unknown = itsIsPlain;
/** Notes where an error came from. */
export const failed: unknown = itsFailed;
/** What for…of walks. */
export const iteratorOf: unknown = itsIteratorOf;
/** The result of a sink. */
export const resultOf: unknown = itsResultOf;
/** The mean of what a sum has got. */
export const exactMeanOf: unknown = itsExactMeanOf;
/** The sum of what it has got. */
export const exactSumOf: unknown = itsExactSumOf;
/** Refuses to reduce nothing. */
export const noElements: unknown = itsNoElements;
/** The sink of minBy and maxBy. */
export const defaultExtreme: unknown = itsDefaultExtreme;
/** The sink of min and max. */
export const extreme: unknown = itsExtreme;
/** The sink of toSet. */
export const toSetSink: unknown = itsToSetSink;
/** The sink of toMap. */
export const toMapSink: unknown = itsToMapSink;
/** The sink of toObject. */
export const toObjectSink: unknown = itsToObjectSink;
/** The sink of join. */
export const joinSink: unknown = itsJoinSink;
/** The sink of count. */
export const countSink: unknown = itsCountSink;
/** The sink of first. */
export const firstSink: unknown = itsFirstSink;
/** The sink of last. */
export const lastSink: unknown = itsLastSink;
/** The sink of single. */
export const singleSink: unknown = itsSingleSink;
/** The sink of isEmpty. */
export const isEmptySink: unknown = itsIsEmptySink;
/** The sink of indexOf. */
export const indexOfSink: unknown = itsIndexOfSink;
/** The sink of includes. */
export const includesSink: unknown = itsIncludesSink;
/** The sink of minMax. */
export const minMaxSink: unknown = itsMinMaxSink;
/** The sink of partition. */
export const partitionSink: unknown = itsPartitionSink;
/** The sink of countBy. */
export const countBySink: unknown = itsCountBySink;
/** The sink of toGroups. */
export const toGroupsSink: unknown = itsToGroupsSink;
/** The sink of aggregateBy. */
export const aggregateBySink: unknown = itsAggregateBySink;
/** Closes several such runs. */
export const closeAll: unknown = itsCloseAll;
/** A run over what a callback gave. */
export const enter: unknown = itsEnter;
/** Closes that run after an error. */
export const shut: unknown = itsShut;

// What stands for the methods whose function in `seqable/fn` has another form: the chain is the first of several sources.

/** The method concat. */
export const concatTo: unknown = itsConcatTo;
/** The method interleave. */
export const interleaveWith: unknown = itsInterleaveWith;
/** The method mergeSorted. */
export const mergeSortedWith: unknown = itsMergeSortedWith;
/** The method product. */
export const productWith: unknown = itsProductWith;
/** The method zip. */
export const zipWith: unknown = itsZipWith;
