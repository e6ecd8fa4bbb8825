/**
 * The command: `seqable VERB …`, and the same for a module that calls `main`.
 *
 *     bin/seqable.mjs ──▶ command(argv)                JOB is orders.job.js#byCity
 *     orders.mjs      ──▶ main(import.meta, { byCity }) ──▶ node orders.mjs run a.csv
 */
import { Console } from 'node:console';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job, LinesJob } from '../job.ts';
import { VERSION } from '../version.ts';
import { Bar } from './bar.ts';
import { check } from './check.ts';
import { EXIT, Exit, inJob, usage } from './exits.ts';
import { loadJob, type Program } from './load.ts';
import { merge } from './merge.ts';
import { HELP, parsedOptions, VERBS, type Options, type Verb } from './options.ts';
import { discardUnfinished, joinFiles, writeOut } from './output.ts';
import { partition } from './partition.ts';
import { printed } from './print.ts';
import { planOf, runLoaded } from './runJob.ts';
import { startWorker } from './worker.ts';

/** The part of `import.meta` that is needed. */
export interface ModuleMeta {
  /** The URL of the module. */
  readonly url: string;
}

/** What a program can run: a job, or a function of parameters that gives one. */
export type Runnable = Job<never, unknown> | LinesJob<never> | ((params: never) => unknown);

/**
 * Makes a module with jobs a program: `node orders.job.js run a.csv`. It does nothing unless that module is the one that
 * Node was started with. Bundled to one file, it is all that the machines of a cluster need beside Node.
 *
 * The verbs are those of the command `seqable`, without the name of the job; of several jobs the one meant is named by
 * `#name`: `node orders.mjs run #byCity a.csv`.
 *
 * @throws TypeError at once if `module` is not `import.meta`
 * @example
 * main(import.meta, { byCity });
 */
export function main(module: ModuleMeta, jobs: Readonly<Record<string, Runnable>>): void {
  if (typeof module?.url !== 'string') throw new TypeError('main: module must be import.meta');
  const started = process.argv[1];
  if (started === undefined || !module.url.startsWith('file:')) return;
  const file = fileURLToPath(module.url);
  if (file !== realpath(started) && file !== resolve(started)) return;
  void command(process.argv.slice(2), { file, jobs });
}

function realpath(path: string): string {
  try {
    return realpathSync(resolve(path));
  } catch {
    return resolve(path);
  }
}

/**
 * The command `seqable` with these arguments; sets the exit code of the process. `bin/seqable.mjs` is nothing else. A
 * `program` is a module with jobs of its own, as {@link main} makes one.
 */
export async function command(args: readonly string[], program?: Program): Promise<void> {
  if (args[0] === 'worker' && process.send !== undefined) {
    startWorker(program);
    return;
  }
  // What a job prints is for whoever watches; standard output is for the result.
  globalThis.console = new Console(process.stderr);
  const onSignal = (signal: NodeJS.Signals): void => stop(signal === 'SIGINT' ? EXIT.interrupted : 143);
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    await verb(args, program);
  } catch (error) {
    process.exitCode = told(error);
  }
  discardUnfinished();
  process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
}

/** Ends with what was begun taken away. Workers end with this process. */
function stop(code: number): void {
  aborting.abort(new Exit(code, 'interrupted'));
  discardUnfinished();
  process.exit(code);
}

const aborting = new AbortController();

/** Says what went wrong; gives the exit code. */
function told(error: unknown): number {
  if (error instanceof Exit) {
    process.stderr.write(`seqable: ${error.message}\n`);
    return error.code;
  }
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  process.stderr.write(`seqable: this is a fault of seqable ${VERSION}, please report it:\n${stack}\n`);
  return EXIT.software;
}

async function verb(args: readonly string[], program: Program | undefined): Promise<void> {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) writeOut(undefined, [HELP]);
  else if (args.includes('--version')) writeOut(undefined, [`${VERSION}\n`]);
  else if (!VERBS.includes(name as Verb)) {
    const got = name === undefined ? 'none was given' : `not ${JSON.stringify(name)}`;
    throw usage(`the verb is one of ${VERBS.join(', ')}, ${got}; seqable --help says more`);
  } else await perform(name as Verb, parsedOptions(name as Verb, rest), program);
}

async function perform(name: Verb, options: Options, program: Program | undefined): Promise<void> {
  if (name === 'partition') return partition(withOneJob(options, program), program);
  if (name === 'merge') return merge(withOneJob(options, program), program);
  const { job, files } = jobAndFiles(name, options.rest, program);
  const loaded = await loadJob(job, options.params, program);
  if (name === 'check') {
    if (files.length > 1) throw usage('check: it looks at one file: give one that is like the others');
    return check(loaded.core, files[0], options);
  }
  if (files.length === 0) throw usage(`${name}: no file to read: give at least one, behind the job`);
  const paths = files.map((file) => resolve(file));
  if (name === 'run') return runVerb(loaded, paths, options, program);
  const { plan, uncut } = await planOf(loaded, paths, options as { parts?: number });
  uncut.forEach((sentence) => process.stderr.write(`seqable: ${sentence}\n`));
  const bytes = plan.files.reduce((sum, { size }) => sum + size, 0);
  writeOut(options.output, [`${JSON.stringify(plan)}\n`]);
  if (!options.quiet)
    process.stderr.write(
      `seqable: ${plan.parts.length} parts of about ${Math.ceil(bytes / plan.parts.length)} bytes\n`,
    );
}

/** The job, and what is behind it. In a program with one job it need not be named. */
function jobAndFiles(
  name: Verb,
  rest: readonly string[],
  program: Program | undefined,
): { job: string; files: readonly string[] } {
  if (program !== undefined && rest[0]?.startsWith('#') !== true) return { job: only(program), files: rest };
  const [job, ...files] = rest;
  if (job === undefined)
    throw usage(`${name}: which job? Say the file of a module and a name, as orders.job.js#byCity`);
  return { job, files };
}

function withOneJob(options: Options, program: Program | undefined): Options {
  const { rest } = options;
  if (program === undefined || rest[0]?.endsWith('.json') === true || rest[0]?.startsWith('#') === true)
    return options;
  return { ...options, rest: [only(program), ...rest] };
}

function only({ jobs, file }: Program): string {
  const names = Object.keys(jobs);
  if (names.length === 1) return `#${names[0]!}`;
  throw usage(
    `${file} has ${names.length} jobs: say which, as #${names[0] ?? 'name'}; there is ${names.join(', ')}`,
  );
}

async function runVerb(
  loaded: Parameters<typeof runLoaded>[0],
  paths: readonly string[],
  options: Options,
  program: Program | undefined,
): Promise<void> {
  const bar = new Bar(options.quiet);
  const running = {
    workers: options.workers,
    bytes: options.bytes,
    output: options.output,
    program: program?.file,
    signal: aborting.signal,
    onProgress: (bytes: number, total: number, workers: number) => bar.update(bytes, total, workers),
  };
  let outcome;
  try {
    outcome = await runLoaded(loaded, paths, running);
  } finally {
    bar.end();
  }
  if ('files' in outcome) joinFiles(options.output, outcome.files);
  else {
    const { result } = outcome;
    writeOut(
      options.output,
      inJob('finishing', () => printed(result())),
    );
  }
}
