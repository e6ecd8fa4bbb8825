/** The arguments of the command, and what it says of itself. */
import { parseArgs } from 'node:util';
import { usage } from './exits.ts';

export const VERBS = ['check', 'run', 'split', 'partition', 'merge'] as const;
export type Verb = (typeof VERBS)[number];

/** All options; a verb knows some of them. */
export interface Options {
  readonly workers?: number;
  readonly bytes?: number;
  readonly parts?: number | 'any';
  readonly index?: number;
  readonly output?: string;
  readonly params?: unknown;
  readonly partial: boolean;
  readonly toPart: boolean;
  readonly quiet: boolean;
  readonly rest: readonly string[];
}

type Type = 'string' | 'boolean';

const ALL: Readonly<
  Record<string, { readonly type: Type; readonly short?: string; readonly verbs: string }>
> = {
  workers: { type: 'string', short: 'w', verbs: 'run' },
  bytes: { type: 'string', verbs: 'run split check' },
  parts: { type: 'string', verbs: 'split merge' },
  index: { type: 'string', verbs: 'partition' },
  output: { type: 'string', short: 'o', verbs: 'run split partition merge' },
  params: { type: 'string', verbs: 'check run split partition merge' },
  partial: { type: 'boolean', verbs: 'merge' },
  'to-part': { type: 'boolean', verbs: 'merge' },
  quiet: { type: 'boolean', short: 'q', verbs: 'check run split partition merge' },
};

export const HELP = `seqable: one job for all cores of this machine, and for engines that start processes

  seqable check JOB [FILE] [--bytes 8M]          is it the same in many pieces? how fast, how much to ship?
  seqable run JOB FILE... [-w N] [--bytes N]     all cores; the result on standard output
  seqable split JOB FILE... [--parts N | --bytes 256M] > plan.json
  seqable partition plan.json [--index I]        one part of a plan, on standard output or in a folder (-o)
  seqable partition JOB [--index I]              the same for lines that come on standard input
  seqable merge plan.json [PATH...]              the result of all parts: files, folders, or standard input
  seqable merge JOB --parts N|any [PATH...]

JOB is the file of a module and the name of its export: orders.job.js#byCity.

  -o, --output PATH   a file, complete or not there; for partition a folder
  --params JSON       what a job gets that is a function of parameters
  -w, --workers N     processes; 0: this one. Default: as many as there are cores
  --index I           the number of the part, from 0. Default: what the engine says (SEQABLE_INDEX, SLURM_ARRAY_TASK_ID,
                      JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, CLOUD_RUN_TASK_INDEX, mapreduce_task_partition)
  --partial           merge goes on without the parts that are missing, and says which bytes those are
  --to-part           merge writes one part that covers all it got
  -q, --quiet         no progress
  --help, --version

Ends with 0; 1 the job's code threw; 64 used wrongly; 65 wrong data; 66 no input; 70 a fault of seqable; 73 cannot write;
74 reading failed; 75 a worker died twice. 1 and 64 to 66 will be the same again; 73 to 75 are worth another try.
docs/scale.md has the rest.
`;

/** The options of a verb, checked. */
export function parsedOptions(verb: Verb, args: readonly string[]): Options {
  const known = Object.fromEntries(
    Object.entries(ALL)
      .filter(([, { verbs }]) => verbs.split(' ').includes(verb))
      .map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true }) as never;
  } catch (error) {
    const list = Object.keys(known).map((name) => `--${name}`);
    throw usage(`${verb}: ${(error as Error).message}; it knows ${list.join(', ')}`);
  }
  const { values, positionals } = parsed;
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const given = <K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } =>
    (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };
  return {
    ...given('workers', whole(verb, 'workers', text('workers'))),
    ...given('bytes', bytes(verb, text('bytes'))),
    ...given<'parts', number | 'any'>('parts', partsOf(verb, text('parts'))),
    ...given('index', whole(verb, 'index', text('index'))),
    ...given('output', text('output')),
    ...given('params', json(verb, text('params'))),
    partial: values['partial'] === true,
    toPart: values['to-part'] === true,
    quiet: values['quiet'] === true,
    rest: positionals,
  };
}

function partsOf(verb: string, text: string | undefined): number | 'any' | undefined {
  return text === 'any' && verb === 'merge' ? 'any' : whole(verb, 'parts', text);
}

function whole(verb: string, name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw usage(`${verb}: --${name} must be a whole number, but got ${JSON.stringify(text)}`);
  return Number(text);
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  K: 1024,
  M: 1048576,
  G: 1073741824,
  T: 1099511627776,
};

function bytes(verb: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const found = /^(\d{1,15})([KMGT]?)i?B?$/i.exec(text);
  const number = found === null ? 0 : Number(found[1]) * UNITS[found[2]!.toUpperCase()]!;
  if (number < 1)
    throw usage(`${verb}: --bytes must be a size such as 256M, but got ${JSON.stringify(text)}`);
  return number;
}

function json(verb: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw usage(
      `${verb}: --params must be JSON, such as '{"since":"2026-01-01"}': ${(error as Error).message}`,
    );
  }
}

/** What engines call the number of a task, in the order in which they are asked. */
const INDICES = [
  'SEQABLE_INDEX',
  'SLURM_ARRAY_TASK_ID',
  'JOB_COMPLETION_INDEX',
  'AWS_BATCH_JOB_ARRAY_INDEX',
  'CLOUD_RUN_TASK_INDEX',
  'mapreduce_task_partition',
];

/** The number of the part: the option's, or that of the engine. */
export function indexOf(option: number | undefined): number {
  if (option !== undefined) return option;
  for (const name of INDICES) {
    const text = process.env[name];
    if (text === undefined || text === '') continue;
    if (!/^\d{1,8}$/.test(text))
      throw usage(`partition: ${name} must be the number of the part, but it is ${JSON.stringify(text)}`);
    return Number(text);
  }
  throw usage(`partition: which part? Say --index I, or set one of ${INDICES.join(', ')}`);
}
