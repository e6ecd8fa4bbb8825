/** `runJob` and `splitFiles`: the command's `run` and `split` as functions. */
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileUrl, Path } from '../../node/file.ts';
import type { Job, ResultOf } from '../job.ts';
import { VERSION } from '../version.ts';
import { usage } from './exits.ts';
import { runHere } from './here.ts';
import { loadJob, type Loaded } from './load.ts';
import { piecesOf, scanHere, stated, type Measure, type Plan } from './plan.ts';
import { commandFile } from './pool.ts';
import { runInWorkers, type AbortSignalLike, type Outcome, type RunSettings } from './run.ts';

/** Less than this is done in one process sooner than workers have started. */
const SMALL = 33554432;

/** Options for {@link runJob}. */
export interface RunOptions {
  /** The number of worker processes. Default: as many as the machine has cores, none for less than 32 MiB; 0: this process. */
  readonly workers?: number | undefined;
  /** About how many bytes a piece has. Default: 1 to 8 MiB. */
  readonly bytes?: number | undefined;
  /** What a job that is a function of parameters gets: plain JSON. */
  readonly params?: unknown;
  /** Ends the run, with the reason as its error. */
  readonly signal?: AbortSignalLike | undefined;
  /** Called now and then with what is read so far. */
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
}

/** The progress of a run. */
export interface RunProgress {
  /** Bytes read so far. */
  readonly bytes: number;
  /** The size of all inputs. */
  readonly totalBytes: number;
  /** The number of worker processes; 0: it runs in this one. */
  readonly workers: number;
}

/** Options for {@link splitFiles}. */
export interface SplitOptions {
  /** The number of parts, at most. */
  readonly parts?: number | undefined;
  /** About how many bytes a part has. Default 256 MiB. */
  readonly bytes?: number | undefined;
  /** What a job that is a function of parameters gets: plain JSON. */
  readonly params?: unknown;
}

/**
 * The result of a job over files, on all cores of this machine: the same as in one process.
 *
 * `job` names it as the command does: the path or URL of a module, `#`, and the name of its export (without one, the
 * default export). Workers are processes of their own, which load that module.
 *
 * @throws Exit with a `code`, as the command ends with: 1 the job's code threw, 64 used wrongly, 65 the text is not valid,
 * 66 a file is not there, 75 a worker died twice
 * @example
 * await runJob<typeof byCity>('./orders.job.js#byCity', ['2026-01.csv', '2026-02.csv']);
 */
export async function runJob<J extends Job<never, unknown>>(
  job: string | FileUrl,
  inputs: Path | readonly Path[],
  options: RunOptions = {},
): Promise<ResultOf<J>> {
  const { onProgress } = options;
  const loaded = await loadJob(nameOf(job), options.params, undefined);
  if (loaded.core.collector === undefined) {
    throw usage(
      'runJob: a job that ends with toLines() has files for output: run it by the command, with -o',
    );
  }
  const report =
    onProgress &&
    ((bytes: number, totalBytes: number, workers: number) => onProgress({ bytes, totalBytes, workers }));
  const outcome = await runLoaded(loaded, pathsOf(inputs), { ...options, onProgress: report });
  return ('result' in outcome ? outcome.result() : undefined) as ResultOf<J>;
}

/** What a run by the command, or by {@link runJob}, is told. */
export interface Running {
  readonly workers?: number | undefined;
  readonly bytes?: number | undefined;
  readonly signal?: AbortSignalLike | undefined;
  readonly onProgress?: RunSettings['onProgress'] | undefined;
  readonly output?: string | undefined;
  /** The file of the program that called `main`. */
  readonly program?: string | undefined;
}

export function runLoaded(loaded: Loaded, paths: readonly string[], running: Running): Promise<Outcome> {
  const total = paths.reduce((sum, path) => sum + stated(path).size, 0);
  const workers = running.workers ?? (total < SMALL ? 0 : cores());
  if (!(Number.isInteger(workers) && workers >= 0 && workers <= 1024)) {
    throw usage(`workers must be a whole number from 0 to 1024, but got ${String(workers)}`);
  }
  checkBytes(running.bytes);
  if (running.signal?.aborted === true) return Promise.reject(running.signal.reason as Error);
  const settings: RunSettings = {
    workers,
    bytes: running.bytes,
    total,
    program: workers === 0 ? '' : (running.program ?? commandFile()),
    signal: running.signal,
    onProgress: running.onProgress ?? (() => undefined),
    output: running.output,
  };
  return workers === 0 ? runHere(loaded.core, paths, settings) : runInWorkers(loaded, paths, settings);
}

function cores(): number {
  return typeof availableParallelism === 'function' ? availableParallelism() : cpus().length;
}

function checkBytes(bytes: number | undefined): void {
  if (bytes === undefined || (Number.isInteger(bytes) && bytes >= 1)) return;
  throw usage(`bytes must be a whole number from 1 on, but got ${String(bytes)}`);
}

/**
 * A plan: which bytes of which files belong to which part, as the command `split` writes it. It is plain JSON.
 *
 * @throws Exit with a `code`, as {@link runJob} does
 * @example
 * const plan = await splitFiles('./orders.job.js#byCity', 'orders.csv', { parts: 12 });
 */
export async function splitFiles(
  job: string | FileUrl,
  inputs: Path | readonly Path[],
  options: SplitOptions = {},
): Promise<Plan> {
  const loaded = await loadJob(nameOf(job), options.params, undefined);
  return (await planOf(loaded, pathsOf(inputs), options)).plan;
}

const DEFAULT_BYTES = 268435456;

/** The plan, and sentences about files that are not cut. */
export async function planOf(
  loaded: Loaded,
  paths: readonly string[],
  { parts, bytes }: SplitOptions,
): Promise<{ readonly plan: Plan; readonly uncut: readonly string[] }> {
  checkBytes(bytes);
  if (parts !== undefined && !(Number.isInteger(parts) && parts >= 1 && parts <= 1e8)) {
    throw usage(`parts must be a whole number from 1 to 100,000,000, but got ${String(parts)}`);
  }
  const measure: Measure = parts === undefined ? { bytes: bytes ?? DEFAULT_BYTES } : { parts };
  const pieces = await piecesOf(loaded.core, paths, measure, scanHere);
  const plan: Plan = {
    seqable: 'plan',
    v: 1,
    lib: VERSION,
    job: loaded.job,
    files: pieces.files,
    parts: pieces.parts,
  };
  return { plan, uncut: pieces.uncut };
}

function nameOf(job: string | FileUrl): string {
  return typeof job === 'string' ? job : job.href;
}

function pathsOf(inputs: Path | readonly Path[]): string[] {
  const list = Array.isArray(inputs) ? (inputs as readonly Path[]) : [inputs as Path];
  if (list.length === 0) throw usage('no file to read: give at least one path');
  return list.map((path) => {
    if (typeof path === 'string') return resolve(path.startsWith('file:') ? fileURLToPath(path) : path);
    if (path instanceof Uint8Array) return resolve(Buffer.from(path).toString());
    if (path?.protocol === 'file:') return fileURLToPath(path.href);
    throw usage(`an input must be a path or a file: URL, but got ${String(path)}`);
  });
}
