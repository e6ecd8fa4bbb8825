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
import { pair as itsPair } from '../engine/arguments/check.ts';
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
import { failed as itsFailed, resultOf as itsResultOf } from './ends.ts';
import {
  exactMeanOf as itsExactMeanOf,
  exactSumOf as itsExactSumOf,
  noElements as itsNoElements,
} from './results.ts';

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
/** The result of a sink. */
export const resultOf: unknown = itsResultOf;
/** The mean of what a sum has got. */
export const exactMeanOf: unknown = itsExactMeanOf;
/** The sum of what it has got. */
export const exactSumOf: unknown = itsExactSumOf;
/** Refuses to reduce nothing. */
export const noElements: unknown = itsNoElements;

/** What stands for the methods whose function in `seqable/fn` has another form: the chain is the first of several sources. */
export const concatTo: unknown = itsConcatTo;
export const interleaveWith: unknown = itsInterleaveWith;
export const mergeSortedWith: unknown = itsMergeSortedWith;
export const productWith: unknown = itsProductWith;
export const zipWith: unknown = itsZipWith;
