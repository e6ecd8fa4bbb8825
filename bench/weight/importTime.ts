/**
 * What it costs to load a library: milliseconds of CPU of `import` and `require` beyond those of an empty module, each in a
 * new process. The rounds are interleaved, so that a machine that is busy for a while is unjust to none, and the minimum
 * counts: it is what the work takes.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rivalsFolder, root } from '../suite/contestants.ts';
import type { Loading } from './importCell.ts';
import { peers } from './peers.ts';

const ways = ['import', 'require'] as const;
type Way = (typeof ways)[number];

export interface ImportTime {
  name: string;
  way: Way;
  /** Milliseconds of CPU. */
  ms: number;
  /** Pages of memory that it touches first. */
  faults: number;
  /** Milliseconds without what these pages cost here. */
  withoutFaults: number;
}

export interface ImportTimes {
  /** Microseconds that the first touch of a page costs on this machine, at the least. */
  perFault: number;
  times: ImportTime[];
}

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const cell = file('./importCell.js');

interface Candidate {
  name: string;
  way: Way;
  file: string;
  taken: Loading[];
}

export function importTimes(node: string, rounds: number, progress: (text: string) => void): ImportTimes {
  const nothing: Candidate[] = [
    { name: '', way: 'import', file: new URL('./emptyModule.js', import.meta.url).href, taken: [] },
    { name: '', way: 'require', file: file('./emptyModule.cjs'), taken: [] },
  ];
  const candidates = peers.flatMap(({ name, isOurs }) =>
    ways.map((way): Candidate => ({ name, way, file: resolve(name, way, isOurs === true), taken: [] })),
  );
  for (let round = 0; round < rounds; round++) {
    progress(`import, round ${round + 1} of ${rounds}`);
    for (const candidate of [...nothing, ...candidates]) candidate.taken.push(loadOnce(node, candidate));
  }

  const all = [...nothing, ...candidates].flatMap(({ taken }) => taken);
  // The lowest price there was: the figures without faults are rather too high than too low.
  const perFault = Math.min(...all.map((loading) => loading.perFault));
  const least = ({ taken }: Candidate): { ms: number; faults: number; withoutFaults: number } => ({
    ms: Math.min(...taken.map(({ ms }) => ms)),
    faults: Math.min(...taken.map(({ faults }) => faults)),
    withoutFaults: Math.min(...taken.map(({ ms, faults }) => ms - (faults * perFault) / 1000)),
  });
  const times = candidates.map((candidate): ImportTime => {
    const empty = least(nothing.find(({ way }) => way === candidate.way)!);
    const its = least(candidate);
    return {
      name: candidate.name,
      way: candidate.way,
      ms: round1(its.ms - empty.ms),
      faults: its.faults - empty.faults,
      withoutFaults: round1(its.withoutFaults - empty.withoutFaults),
    };
  });
  return { perFault: round1(perFault), times };
}

const round1 = (value: number): number => Number(value.toFixed(1));

function loadOnce(node: string, { way, file: path }: Candidate): Loading {
  const { stdout, stderr } = spawnSync(node, [cell, way, path], { encoding: 'utf8' });
  try {
    return JSON.parse(stdout) as Loading;
  } catch {
    throw new Error(`${way} of ${path}: ${stderr}`);
  }
}

/** The file that a program gets for this name: from the project's folder, or from that of the rivals. */
function resolve(name: string, way: Way, isOurs: boolean): string {
  const folder = isOurs ? root : rivalsFolder;
  if (way === 'require') return createRequire(join(folder, 'package.json')).resolve(name);
  const program = `console.log(import.meta.resolve(${JSON.stringify(name)}))`;
  const flags = ['--input-type=module', '--eval', program];
  return spawnSync(process.execPath, flags, { cwd: folder, encoding: 'utf8' }).stdout.trim();
}
