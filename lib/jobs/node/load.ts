/** Finds a job: in a module by its name, or in the program that called `main`. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { coreOf, rowsSymbol, type Core } from '../core.ts';
import { VERSION } from '../version.ts';
import { EXIT, Exit, inJob, ofJob, usage } from './exits.ts';
import { importModule } from './import.ts';
import { hashOf, type PlanJob } from './plan.ts';

/** Jobs by name, as a module exports them. */
export type Exported = Readonly<Record<string, unknown>>;

export interface Loaded {
  readonly core: Core;
  /** What a plan says of it. */
  readonly job: PlanJob;
}

/** The program that called `main`: its file, and its jobs. Undefined: the command `seqable`. */
export interface Program {
  /** Its path. */
  readonly file: string;
  /** Its jobs, by name. */
  readonly jobs: Exported;
}

/** `file.js#name`, as the module and the name. */
export function parsedJob(text: string): { readonly module: string; readonly name: string } {
  const at = text.lastIndexOf('#');
  const module = at < 0 ? text : text.slice(0, at);
  return {
    module: module.startsWith('file:') ? fileURLToPath(module) : resolve(module),
    name: at < 0 ? 'default' : text.slice(at + 1),
  };
}

/** Loads the job that a command names. */
export async function loadJob(text: string, params: unknown, program: Program | undefined): Promise<Loaded> {
  if (program !== undefined) return picked(program.file, program.jobs, text.replace(/^.*#/, ''), params);
  const { module, name } = parsedJob(text);
  if (!existsSync(module))
    throw usage(`${module} is not there: JOB is the file of a module and a name, as orders.job.js#byCity`);
  return picked(module, await exportsOf(module), name, params);
}

/** Loads the job of a plan, which must be the one that the plan was made with. */
export async function loadPlanned(
  { module, name, params, code }: PlanJob,
  program: Program | undefined,
): Promise<Loaded> {
  if (!existsSync(module)) {
    throw new Exit(
      EXIT.noInput,
      `${module} is not there: the plan names the job's file as the machine saw it that made the plan. Put it at the same path on every machine`,
    );
  }
  const own = hashOf(readFileSync(module));
  if (own !== code) {
    throw new Exit(
      EXIT.data,
      `${module} is not the file that the plan was made with (${own}, not ${code}): put the same file on all machines, or split again and run all parts again`,
    );
  }
  const jobs = program?.file === module ? program.jobs : await exportsOf(module);
  return picked(module, jobs, name, params ?? undefined);
}

async function exportsOf(module: string): Promise<Exported> {
  try {
    return (await importModule(pathToFileURL(module).href)) as Exported;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_UNKNOWN_FILE_EXTENSION') {
      throw usage(
        `this Node (${process.version}) cannot load ${module}. Bundle it to one file: npx esbuild ${module} --bundle --platform=node --format=esm --outfile=job.mjs`,
      );
    }
    throw ofJob(`loading ${module}`, error);
  }
}

async function picked(module: string, jobs: Exported, name: string, params: unknown): Promise<Loaded> {
  const value = name in jobs ? jobs[name] : undefined;
  const made =
    typeof value === 'function'
      ? await inJob(`making the job ${name}`, () => (value as (given: unknown) => unknown)(params))
      : value;
  const core = coreOf(made);
  if (core === undefined) throw usage(noJob(module, jobs, name, made));
  if (core.version !== VERSION) {
    throw usage(
      `${module} holds seqable ${core.version}, and the command is ${VERSION}: use one version; bundle the job anew`,
    );
  }
  if (params !== undefined && typeof value !== 'function') {
    throw usage(`the job ${name} takes no parameters: export a function of them that gives a job`);
  }
  return { core, job: { module, name, params: params ?? null, code: hashOf(readFileSync(module)) } };
}

function noJob(module: string, jobs: Exported, name: string, made: unknown): string {
  if (typeof made === 'object' && made !== null && rowsSymbol in made) {
    return `${name} of ${module} are rows: say what they come to, as with collect(count()), countBy() or toLines()`;
  }
  const names = Object.keys(jobs).filter(
    (key) => coreOf(jobs[key]) !== undefined || typeof jobs[key] === 'function',
  );
  const there = names.length === 0 ? 'and no other job' : `but ${names.join(', ')}`;
  const called = name === 'default' ? 'no default export that is a job' : `no job called ${name}`;
  return `${module} exports ${called}, ${there}: export const byCity = job(…) …, and name it as ${module}#byCity`;
}
