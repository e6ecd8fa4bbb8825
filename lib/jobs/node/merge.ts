/** The verb `merge`: the result out of all parts. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lines } from '../../node/lines.ts';
import { Merging, ranges } from '../merging.ts';
import { PartError } from '../errors.ts';
import { eight } from '../part.ts';
import { EXIT, Exit, inJob, noInput, usage } from './exits.ts';
import { loadJob, loadPlanned, type Loaded, type Program } from './load.ts';
import type { Options } from './options.ts';
import { joinFiles, writeOut } from './output.ts';
import { tellingOf } from './partition.ts';
import { readPlan, type Plan } from './plan.ts';
import { printed } from './print.ts';

/** What is merged: the job, its parts, and where they lie. */
interface Wanted {
  readonly loaded: Loaded;
  readonly plan: Plan | undefined;
  readonly parts: number | 'any';
  readonly paths: readonly string[];
}

export async function merge(options: Options, program: Program | undefined): Promise<void> {
  const wanted = await wantedOf(options, program);
  if (wanted.loaded.core.collector === undefined) {
    mergeLines(wanted, options);
    return;
  }
  const { loaded, plan, parts, paths } = wanted;
  const merging = new Merging(loaded.core, {
    parts,
    ...tellingOf(loaded.job),
    warn: (sentence) => warn(sentence),
  });
  for (const path of paths.length === 0 ? ['/dev/stdin'] : paths.flatMap(filesIn)) takeFile(merging, path);
  const missing = merging.missing();
  inJob('merging', () => merging.end(options.partial));
  if (missing.length > 0) warn(lacking(missing, plan));
  const texts = options.toPart
    ? merging
        .part({ of: parts === 'any' ? null : parts, ...tellingOf(loaded.job) })
        .map((line) => `${line}\n`)
    : inJob('finishing', () => printed(merging.result()));
  writeOut(options.output, texts);
}

async function wantedOf(options: Options, program: Program | undefined): Promise<Wanted> {
  const { rest, parts } = options;
  const at =
    program !== undefined && rest[0]?.endsWith('.json') !== true && rest[0]?.startsWith('#') !== true
      ? -1
      : 0;
  const what = at < 0 ? '#' : rest[0];
  const paths = rest.slice(at + 1);
  if (what === undefined) throw usage('merge: which plan? Say plan.json, or a job and --parts N');
  if (what.endsWith('.json')) {
    if (parts !== undefined)
      throw usage('merge: a plan says by itself how many parts there are: leave --parts out');
    const plan = readPlan(what);
    return {
      loaded: await loadPlanned(plan.job, program),
      plan,
      parts: options.toPart ? 'any' : plan.parts.length,
      paths,
    };
  }
  if (parts === undefined) {
    throw usage(
      'merge: without a plan say how many parts there are, --parts N, so that none can be missing; or --parts any',
    );
  }
  return { loaded: await loadJob(what, options.params, program), plan: undefined, parts, paths };
}

function takeFile(merging: Merging, path: string): void {
  inJob('merging', () => {
    try {
      lines(path).forEach((line) => merging.take(line));
    } catch (error) {
      if (!(error instanceof PartError)) throw error;
      throw new Exit(EXIT.data, `${path}: ${error.message}`, error);
    }
  });
}

/** The parts in a folder, or the file itself. Those that are not complete have another name. */
function filesIn(path: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw noInput(path, error);
  }
  if (!isFolder) return [path];
  return readdirSync(path)
    .filter((name) => /^part-\d{8}$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** Lines need no merging: the files of the parts, one after the other. */
function mergeLines({ plan, parts, paths }: Wanted, options: Options): void {
  if (paths.length === 0)
    throw usage('merge: the parts of a job that ends with toLines() are files: name their folder');
  if (options.toPart) throw usage('merge: --to-part is for jobs that fold');
  const byName = new Map<string, string>();
  for (const path of paths.flatMap(filesIn)) {
    const name = /part-\d{8}$/.exec(path)?.[0];
    if (name === undefined)
      throw usage(`merge: ${path} is no part: its name must be that of partition -o, part-00000000`);
    const known = byName.get(name);
    if (known !== undefined && !readFileSync(known).equals(readFileSync(path))) {
      throw new Exit(
        EXIT.data,
        `${path}: it came twice, and differs from ${known}: its job is not deterministic, or its input has changed`,
      );
    }
    byName.set(name, path);
  }
  const count = parts === 'any' ? byName.size : parts;
  const missing =
    parts === 'any'
      ? []
      : Array.from({ length: count }, (_, i) => i).filter((i) => !byName.has(`part-${eight(i)}`));
  if (missing.length > 0 && !options.partial) {
    throw new Exit(
      EXIT.data,
      `${count - missing.length} of ${count} parts are there; missing: ${ranges(missing)}. Run those, then merge again`,
    );
  }
  if (missing.length > 0) warn(lacking(missing, plan));
  joinFiles(
    options.output,
    [...byName.keys()].sort().map((name) => byName.get(name)!),
  );
}

/** A sentence about what a partial result lacks. */
function lacking(missing: readonly number[], plan: Plan | undefined): string {
  const bytes =
    plan === undefined
      ? []
      : missing.flatMap((index) =>
          plan.parts[index]!.map(([file, start, end]) => `${plan.files[file]!.path} ${start}–${end}`),
        );
  const shown = bytes.length > 10 ? [...bytes.slice(0, 10), '…'] : bytes;
  return `the result is partial, without the parts ${ranges(missing)}${shown.length === 0 ? '' : `: bytes ${shown.join(', ')}`}`;
}

function warn(sentence: string): void {
  process.stderr.write(`seqable: ${sentence}\n`);
}
