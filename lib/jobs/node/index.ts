/**
 * `seqable/jobs/node`: jobs over files, on all cores of this machine, and the command.
 *
 *     await runJob('./orders.job.js#byCity', 'orders.csv')     // what `npx seqable run` prints
 *     main(import.meta, { byCity })                            // this module is a program
 */
export { command, main } from './main.ts';
export type { ModuleMeta, Runnable } from './main.ts';
export { runJob, splitFiles } from './runJob.ts';
export type { RunOptions, RunProgress, SplitOptions } from './runJob.ts';
export type { AbortSignalLike } from './run.ts';
export { Exit } from './exits.ts';
export type { Exported, Program } from './load.ts';
export type { Piece, Plan, PlanFile, PlanJob } from './plan.ts';
export type { Head } from '../../text/cut.ts';
export type { Chunk, Chunks } from '../../text/types.ts';
export type { FileUrl, Path } from '../../node/file.ts';
export type { Job, LinesJob, ResultOf } from '../job.ts';
