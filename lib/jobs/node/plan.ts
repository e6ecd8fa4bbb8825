/**
 * A plan: which bytes of which files belong to which part. It is one JSON object, made by `split`, read by every task.
 *
 *     a.csv  ├────────┼───────────┤  b.csv ├──┤ c.csv ├────┤      cut at equal distances, each moved to the next record
 *     part   0        1                  1         2
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Core } from '../core.ts';
import type { Cut, Head } from '../../text/cut.ts';
import { VERSION } from '../version.ts';
import { changed } from './bytes.ts';
import { cutsOf, linesOfFile, scanFile, type Ends, type Section } from './cuts.ts';
import { EXIT, Exit, noInput, usage } from './exits.ts';

/** A range of bytes of a file: its number in the plan, the first byte, the byte behind the last. */
export type Piece = readonly [file: number, start: number, end: number];

/** A file of a plan. */
export interface PlanFile {
  /** Its whole path. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** What tells the file from another of the same size: its first and last bytes. */
  readonly ends: string;
  /** What a piece needs to know of the beginning; null: the file is one piece. */
  readonly head: Head | null;
}

/** The job of a plan. */
export interface PlanJob {
  /** The path of its module. */
  readonly module: string;
  /** The name that it is exported under. */
  readonly name: string;
  /** What it gets if it is a function of parameters; else null. */
  readonly params: unknown;
  /** The hash of the module's file. */
  readonly code: string;
}

/** What `split` writes. */
export interface Plan {
  /** What it is. */
  readonly seqable: 'plan';
  /** The version of this form. */
  readonly v: 1;
  /** The version of the library that made it. */
  readonly lib: string;
  /** The job that it is for. */
  readonly job: PlanJob;
  /** The inputs, in order. */
  readonly files: readonly PlanFile[];
  /** The pieces of each part, in order. */
  readonly parts: readonly (readonly Piece[])[];
}

/** The files of a plan, and the files that are not cut with the reason. */
export interface Pieces {
  readonly files: readonly PlanFile[];
  readonly parts: readonly (readonly Piece[])[];
  readonly uncut: readonly string[];
}

/** Scans sections of a file: here, or in other processes. */
export type Scanning = (
  path: string,
  places: readonly (readonly [start: number, end: number])[],
  ends: Ends,
) => Promise<Section[]>;

export const scanHere: Scanning = (path, places, ends) =>
  Promise.resolve(places.map(([start, end]) => scanFile(path, start, end, ends)));

/** About how large a part is: the number of parts, or bytes. */
export type Measure = { readonly parts: number } | { readonly bytes: number };

/** Cuts the files; `limit`: only so many bytes of a single one are looked at. */
export async function piecesOf(
  core: Core,
  paths: readonly string[],
  measure: Measure,
  scan: Scanning,
  limit: number = Infinity,
): Promise<Pieces> {
  const sizes = paths.map((path) => {
    const file = stated(path);
    return { ...file, size: Math.min(file.size, limit) };
  });
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const wanted = 'parts' in measure ? measure.parts : Math.ceil(total / measure.bytes);
  const count = Math.max(1, Math.min(wanted, 1e8));
  const step = Math.max(total / count, 1);
  const parts: Piece[][] = Array.from({ length: count }, () => []);
  const uncut: string[] = [];
  const files: PlanFile[] = [];
  let before = 0;
  for (const { path, size, ends } of sizes) {
    const places: number[] = [];
    for (let k = Math.floor(before / step) + 1; k * step < before + size; k++)
      places.push(Math.ceil(k * step) - before);
    const { head, starts, why } = await cutFile(
      core,
      path,
      size,
      places.filter((place) => place > 0 && place < size),
      scan,
    );
    if (why !== undefined) uncut.push(`${path} is not cut: ${why}`);
    starts.forEach((start, i) => {
      const at = Math.min(count - 1, Math.floor((before + start.place) / step + 1e-9));
      parts[at]!.push([files.length, start.byte, starts[i + 1]?.byte ?? size]);
    });
    files.push({ path, size, ends, head });
    before += size;
  }
  return { files, parts: parts.filter((pieces) => pieces.length > 0), uncut };
}

interface Start {
  /** Where the piece was wanted, and where it begins. */
  readonly place: number;
  readonly byte: number;
}

interface CutFile {
  readonly head: Head | null;
  readonly starts: readonly Start[];
  readonly why?: string;
}

async function cutFile(
  core: Core,
  path: string,
  size: number,
  places: readonly number[],
  scan: Scanning,
): Promise<CutFile> {
  const first = { place: 0, byte: 0 };
  const whole = (why: string): CutFile => ({ head: null, starts: [first], why });
  if (places.length === 0) return { head: null, starts: [first] };
  if (path.toLowerCase().endsWith('.gz')) return whole('it is packed; give many files, one a part');
  const { cut } = core;
  if (typeof cut === 'string') return whole(cut);
  const head = headOf(cut, path, size);
  if (head === undefined) return whole('its encoding does not allow it, or its first record has a fault');
  const from = [head.end, ...places.filter((place) => place > head.end)];
  const sections = await scan(
    path,
    from.map((start, i) => [start, from[i + 1] ?? size] as const),
    cut,
  );
  const starts: Start[] = [first];
  cutsOf(sections).forEach((byte, i) => {
    // The first section is the rest of the first piece. A piece without a record belongs to the one before.
    if (i > 0 && byte > starts[starts.length - 1]!.byte && byte < size)
      starts.push({ place: from[i]!, byte });
  });
  return { head, starts };
}

function headOf(cut: Cut, path: string, size: number): Head | undefined {
  const lines = linesOfFile(path, size);
  try {
    return cut.head({ next: () => lines.next() });
  } finally {
    lines.return(undefined);
  }
}

interface Stated {
  readonly path: string;
  readonly size: number;
  readonly ends: string;
}

const END_BYTES = 4096;

/** Size, and a hash of the first and the last bytes. */
export function stated(path: string, why: string = ''): Stated {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    throw noInput(path, error, why);
  }
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory())
      throw new Exit(EXIT.noInput, `${path} is a folder: name its files, as ${path}/*.csv does`);
    if (!stat.isFile()) {
      throw new Exit(
        EXIT.noInput,
        `${path} is no file: what comes through a pipe is read by partition JOB --index I`,
      );
    }
    const { size } = stat;
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(Math.min(END_BYTES, size));
    for (const at of [0, Math.max(0, size - END_BYTES)]) {
      hash.update(buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, at)));
    }
    return { path, size, ends: hash.digest('hex').slice(0, 16) };
  } finally {
    closeSync(fd);
  }
}

const OF_PLAN =
  '. The plan names it as the machine saw it that made the plan: it must have the same path on every machine';

/** Refuses a file that is not the one of the plan. */
export function checkFile(file: PlanFile): void {
  const { size, ends } = stated(file.path, OF_PLAN);
  if (size !== file.size) throw changed(file.path, `it has ${size} bytes, and had ${file.size}`);
  if (ends !== file.ends) throw changed(file.path, 'its beginning or its end is another one');
}

/** Sixteen digits that tell a text from others. */
export function hashOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Reads a plan, and checks all that can be without its files. */
export function readPlan(path: string): Plan {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw noInput(path, error);
  }
  const wrong = (problem: string): Exit => new Exit(EXIT.data, `${path}: ${problem}; make it anew by split`);
  let plan: Plan;
  try {
    plan = JSON.parse(text) as Plan;
  } catch {
    throw wrong('this is no plan: it is no JSON, or it was cut off');
  }
  if (typeof plan !== 'object' || plan === null || plan.seqable !== 'plan') throw wrong('this is no plan');
  if (plan.v !== 1) throw wrong(`a newer seqable (${String(plan.lib)}) wrote it`);
  if (plan.lib !== VERSION) {
    throw usage(
      `${path} was made by seqable ${String(plan.lib)}, and this is ${VERSION}: use one version on all machines`,
    );
  }
  const problem = problemIn(plan);
  if (problem !== undefined) throw wrong(problem);
  return plan;
}

/** Pieces must cover each file without gap or overlap, in order. */
function problemIn({ files, parts, job }: Plan): string | undefined {
  if (!Array.isArray(files) || !Array.isArray(parts) || parts.length === 0)
    return 'it has no files or no parts';
  if (typeof job?.module !== 'string' || typeof job.name !== 'string') return 'it names no job';
  let file = 0;
  let at = 0;
  for (const [index, pieces] of parts.entries()) {
    if (!Array.isArray(pieces) || pieces.length === 0) return `part ${index} has no pieces`;
    for (const piece of pieces as unknown[]) {
      const [own, start, end] = Array.isArray(piece) ? (piece as number[]) : [];
      if (own === file + 1 && at === files[file]?.size) {
        file++;
        at = 0;
      }
      const isNext =
        own === file && start === at && typeof end === 'number' && end >= at && end <= files[file]!.size;
      if (!isNext) return `part ${index} does not begin where the one before ends`;
      if (at > 0 && files[file]!.head === null)
        return `part ${index} is a piece of a file that cannot be cut`;
      at = end;
    }
  }
  if (file !== files.length - 1 || at !== files[file]!.size) return 'its parts do not cover its files';
  return undefined;
}
