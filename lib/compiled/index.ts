/**
 * What a loop needs that `seqable-compiler` has written: for its output, not for people. The names change with any version;
 * the compiler knows those of its own.
 */
export { defineOwn, max, put } from '../platform/builtins.ts';
export { equal } from '../structures/composite.ts';
export { ExactSum } from '../structures/exactSum.ts';
export { passes, refusePromise } from '../structures/passes.ts';
export { Ring } from '../structures/ring.ts';
export { Seen } from '../structures/seen.ts';
export { pair } from '../engine/arguments/check.ts';
export { ENOUGH } from '../engine/contract.ts';
export { nextRun } from '../engine/observe/trace.ts';
export { further } from '../engine/sink.ts';
export { notSummable } from '../terminals/sum.ts';
export { plain } from './plain.ts';
export { failed, resultOf } from './ends.ts';
export { exactMeanOf, exactSumOf, noElements } from './results.ts';
