/**
 * The verb `check`: would it be the same in many pieces? The beginning of a file is run whole, twice, and cut in 2, 7 and 60
 * pieces, merged one after the other and in pairs, every part as lines of text. What comes out must be the same, line by line.
 */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Folding, resultOf, unpacked, type Core } from '../core.ts';
import { readBack, written } from '../portable.ts';
import { EXIT, Exit, inJob } from './exits.ts';
import { foldPiece } from './fold.ts';
import type { Options } from './options.ts';
import { piecesOf, scanHere, stated, type Piece, type PlanFile } from './plan.ts';
import { printed } from './print.ts';

const DEFAULT_BYTES = 8388608;
const CUTS = [2, 7, 60];

/** The beginning of a file. */
interface Sample {
  readonly core: Core;
  readonly files: readonly PlanFile[];
  readonly bytes: number;
  readonly size: number;
}

export async function check(core: Core, file: string | undefined, options: Options): Promise<void> {
  say(typeof core.cut === 'string' ? `Files are not cut, one part a file: ${core.cut}.` : cutting(core));
  if (file === undefined) return;
  const path = resolve(file);
  const { size } = stated(path);
  const wanted = Math.min(options.bytes ?? DEFAULT_BYTES, Math.max(size, 1));
  const { files, parts, uncut } = await piecesOf(core, [path], { bytes: wanted }, scanHere);
  uncut.forEach((sentence) => say(`${sentence}.`));
  const bytes = parts[0]!.at(-1)![2];
  const sample: Sample = { core, files, bytes, size };
  const pieces: Piece[] = [[0, 0, bytes]];
  const start = performance.now();
  const first = resultFor(sample, pieces, false);
  const seconds = (performance.now() - start) / 1000;
  compare('run twice', first.lines, resultFor(sample, pieces, false).lines, TWICE);
  const tried = new Set<number>();
  for (const count of CUTS) {
    const cut = await cutInto(sample, path, count);
    if (cut.length < 2 || tried.has(cut.length)) continue;
    tried.add(cut.length);
    for (const inPairs of [false, true]) {
      const how = `in ${cut.length} pieces, merged ${inPairs ? 'in pairs' : 'one after the other'}`;
      compare(how, first.lines, resultFor(sample, cut, inPairs).lines, CUT);
    }
  }
  say(
    tried.size === 0
      ? 'It gave the same twice; there was nothing to cut.'
      : `The same in ${[...tried].join(', ')} pieces as in one.`,
  );
  report(sample, seconds, first);
}

const TWICE =
  'the job is not deterministic: Math.random, the time, a reservoir, or state that one run leaves to the next';
const CUT =
  'a part does not see what is before it: an index in a callback of a collector, state kept between calls, sums by + in a collector of your own (ExactSum of sum() has none of that), or a merge that is not the fold of both';

function cutting({ cut, collector }: Core): string {
  const quote = typeof cut !== 'string' && cut.quote !== 0;
  const how = quote ? 'behind line breaks that stand outside of quotes, exactly' : 'behind line breaks';
  return `Files are cut ${how}.${collector === undefined ? ' Every part gives lines of output.' : ''}`;
}

/** The beginning, cut as if it were the whole file. */
async function cutInto({ core, files, bytes }: Sample, path: string, count: number): Promise<Piece[]> {
  if (files[0]!.head === null && bytes === files[0]!.size && typeof core.cut === 'string') return [];
  const { files: own, parts } = await piecesOf(core, [path], { parts: count }, scanHere, bytes);
  // A file that is one piece by the first plan may have a head by this one.
  (files as PlanFile[])[0] = own[0]!.head === null ? files[0]! : own[0]!;
  return parts.flat();
}

interface Found {
  readonly lines: readonly string[];
  /** The characters that a part of the whole sample ships. */
  readonly shipped: number;
  readonly groups: number | undefined;
  readonly rows: number;
}

function resultFor(sample: Sample, pieces: readonly Piece[], inPairs: boolean): Found {
  const { core, files } = sample;
  return core.collector === undefined ? linesFor(sample, pieces) : foldedFor(core, files, pieces, inPairs);
}

function linesFor({ core, files }: Sample, pieces: readonly Piece[]): Found {
  const lines: string[] = [];
  for (const piece of pieces)
    foldPiece(core, files, piece, (rows) => core.through(rows).forEach((line) => lines.push(line as string)));
  return { lines, shipped: 0, groups: undefined, rows: lines.length };
}

function foldedFor(
  core: Core,
  files: readonly PlanFile[],
  pieces: readonly Piece[],
  inPairs: boolean,
): Found {
  const collector = core.collector!;
  let shipped = 0;
  let groups: number | undefined;
  let rows = 0;
  let accs = pieces.map((piece) => {
    const folding = new Folding(core);
    foldPiece(core, files, piece, (of) => folding.add(of));
    rows += folding.count;
    const packed = inJob('packing', () => folding.packed());
    groups = packed instanceof Map || packed instanceof Set ? packed.size : undefined;
    const lines = inJob('packing', () => written(packed));
    shipped += lines.reduce((sum, line) => sum + line.length + 19, 0);
    return unpacked(core, readBack(lines));
  });
  const both = (a: unknown, b: unknown): unknown => inJob('merging', () => collector.merge(a, b));
  while (inPairs && accs.length > 1) {
    accs = accs.flatMap((acc, i) =>
      i % 2 === 1 ? [] : i + 1 < accs.length ? [both(acc, accs[i + 1])] : [acc],
    );
  }
  const lines = inJob('finishing', () => printed(resultOf(core, accs.reduce(both))));
  return { lines, shipped, groups, rows };
}

function compare(how: string, whole: readonly string[], cut: readonly string[], reason: string): void {
  const at = whole.findIndex((line, i) => line !== cut[i]);
  if (at < 0 && whole.length === cut.length) return;
  const line = at < 0 ? whole.length : at;
  const show = (text: string | undefined): string =>
    text === undefined ? '(nothing)' : text.slice(0, 200).trimEnd();
  throw new Exit(
    EXIT.data,
    `${how}, it is not the same. Line ${line + 1} of the result:\n  in one piece:  ${show(whole[line])}\n  ${how.padEnd(13)}: ${show(cut[line])}\nMost likely ${reason}`,
  );
}

function report({ bytes, size, core }: Sample, seconds: number, { shipped, groups, rows }: Found): void {
  const speed = bytes / 1e6 / seconds;
  say(
    `${rows} rows reached the ${core.collector === undefined ? 'output' : 'collector'}; ${speed.toFixed(0)} MB/s with the first calls, which are slower than the rest.`,
  );
  if (core.collector !== undefined) {
    const of = groups === undefined ? '' : `, ${groups} groups`;
    say(
      `A part of ${bytes} bytes ships ${shipped} bytes (${((shipped / Math.max(bytes, 1)) * 100).toFixed(2)} %)${of}.`,
    );
    if (shipped > bytes / 10 && shipped > 100_000) {
      say(
        'That is much: all of it is merged in one process. Fewer keys, topK in place of toArray, or a query engine are the way out.',
      );
    }
  }
  const all = (seconds / Math.max(bytes, 1)) * size;
  say(
    `All ${size} bytes: about ${time(all)} in one process, ${time(all / availableParallelism())} on ${availableParallelism()} cores.`,
  );
}

function time(seconds: number): string {
  return seconds < 90
    ? `${seconds.toFixed(1)} s`
    : seconds < 5400
      ? `${(seconds / 60).toFixed(0)} min`
      : `${(seconds / 3600).toFixed(1)} h`;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
