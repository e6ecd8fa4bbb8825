/** The verb `partition`: one part, of a plan or of standard input. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileSource } from '../../node/file.ts';
import { Folding, type Core } from '../core.ts';
import { eight, partLines } from '../part.ts';
import { EXIT, Exit, inJob, usage } from './exits.ts';
import { foldPiece, type Taking } from './fold.ts';
import { loadJob, loadPlanned, type Loaded, type Program } from './load.ts';
import { indexOf, type Options } from './options.ts';
import { finished, joinFiles, LineWriter, outputFolder, unfinishedName, writeOut } from './output.ts';
import { checkFile, hashOf, readPlan, type Plan, type PlanJob } from './plan.ts';

/** Reads the rows of the part, and has them taken. */
type Reading = (take: Taking) => void;

export async function partition(options: Options, program: Program | undefined): Promise<void> {
  const [what, ...others] = options.rest;
  const isPlan = what?.endsWith('.json') === true;
  if (others.length > 0) {
    throw usage(
      `partition: it takes one plan or job, but got ${others[0]} as well; files are given to split, or come on standard input`,
    );
  }
  if (what === undefined && program === undefined)
    throw usage('partition: which plan? Say plan.json, or a job for standard input');
  const index = indexOf(options.index);
  if (!isPlan) {
    const loaded = await loadJob(what ?? '#', options.params, program);
    writePart(loaded, index, null, options.output, (take) => take(fromStdin(loaded.core)));
    return;
  }
  const plan = readPlan(what);
  checkIndex(plan, index);
  const loaded = await loadPlanned(plan.job, program);
  const pieces = plan.parts[index]!;
  for (const file of new Set(pieces.map(([at]) => plan.files[at]!))) checkFile(file);
  writePart(loaded, index, plan.parts.length, options.output, (take) => {
    for (const piece of pieces) numbered(index, () => foldPiece(loaded.core, plan.files, piece, take));
  });
}

/** What the job's code throws is told with the number of the part. */
function numbered(index: number, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Exit) || error.code !== EXIT.job) throw error;
    throw new Exit(error.code, `part ${index}, ${error.message}`, error);
  }
}

function checkIndex({ parts }: Plan, index: number): void {
  if (index < parts.length) return;
  throw usage(
    `partition: there is no part ${index}: the plan has ${parts.length}, numbered from 0 to ${parts.length - 1}. An array of tasks must begin at 0, as --array=0-${parts.length - 1}`,
  );
}

function fromStdin(core: Core): Iterable<unknown> | Iterator<unknown> {
  return core.decode(new FileSource('/dev/stdin', undefined, 'partition').chunks());
}

function writePart(
  loaded: Loaded,
  index: number,
  of: number | null,
  folder: string | undefined,
  read: Reading,
): void {
  const { core, job } = loaded;
  if (folder !== undefined) inFolder(() => mkdirSync(folder, { recursive: true }), folder);
  const path = folder === undefined ? undefined : join(folder, `part-${eight(index)}`);
  const where = `part ${index}`;
  if (core.collector === undefined) {
    writeLines(core, where, path, read);
    return;
  }
  const folding = new Folding(core);
  inJob(where, () => read((rows) => folding.add(rows)));
  const head = { index, count: 1, of, ...tellingOf(job) };
  const lines = inJob(where, () => partLines(head, folding.packed()));
  writeOut(
    path,
    lines.map((line) => `${line}\n`),
  );
}

function inFolder(make: () => void, folder: string): void {
  try {
    make();
  } catch (error) {
    throw new Exit(EXIT.cannotWrite, `cannot write ${folder}: ${(error as Error).message}`, error);
  }
}

/** Lines are written as they come, to a file that gets its name when all are there. */
function writeLines(core: Core, where: string, path: string | undefined, read: Reading): void {
  const name = path === undefined ? join(outputFolder(undefined), '0') : unfinishedName(path);
  const writer = new LineWriter(name);
  inJob(where, () => read((rows) => core.through(rows).forEach((line) => writer.line(line as string))));
  writer.close();
  if (path === undefined) joinFiles(undefined, [name]);
  else finished(name, path);
}

/** What a part says of its job. */
export function tellingOf({ name, code, params }: PlanJob): {
  job: string;
  code: string;
  params: string | null;
  node: number;
} {
  return {
    job: name,
    code,
    params: params === null ? null : hashOf(JSON.stringify(params)),
    node: parseInt(process.versions.node, 10),
  };
}
