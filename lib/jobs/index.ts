/**
 * `seqable/jobs`: one job for a unit test, all cores of a machine, and a cluster.
 *
 *     export const byCity = job(csv()).countBy((row) => row.city);
 *     byCity.read('city\nOslo\n');          // here, in a test
 *     npx seqable run job.js#byCity a.csv   // on all cores; docs/scale.md has the rest
 *
 * A job has no data. It says how bytes become rows, what happens to each, and what all come to, by operations that give the
 * same in many parts as in one. It runs in any JavaScript engine; files and processes are the business of
 * `seqable/jobs/node` and the command.
 */
export { job, Job, LinesJob, Rows } from './job.ts';
export type { ResultOf, RowDecoder } from './job.ts';
export { foldPart } from './part.ts';
export { mergeParts } from './merging.ts';
export { PartError, PortableError } from './errors.ts';
export type { Collector, Flat, NoString, Opened, Portable } from '../types.ts';
export type { Chunk, Chunks } from '../text/types.ts';
