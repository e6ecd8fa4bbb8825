/** Who answers: this library (any build of it), or an adapter of bench/rivals. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SeqClass, Workload } from '../workloads/types.ts';

export type Run = (data: unknown, callbacks: unknown) => unknown;

export interface Contestant {
  name: string;
  /** How it does a workload; undefined where it has no such operation. */
  answer(workload: Workload): Run | undefined;
}

/** How a contestant is told to another process. */
export interface Entrant {
  name: string;
  /** The folder of a build of this library … */
  lib?: string;
  /** … or the file of an adapter. */
  adapter?: string;
}

/** The project's folder. This file runs from build/bench/suite. */
export const root: string = findRoot(dirname(fileURLToPath(import.meta.url)));
export const ownBuild: string = join(root, 'dist');
export const rivalsFolder: string = join(root, 'bench/rivals');

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

export const ours = (name: string, lib: string): Entrant => ({ name, lib });

export function rivals(): Entrant[] {
  return readdirSync(rivalsFolder)
    .filter((file) => file.endsWith('.mjs'))
    .sort()
    .map((file) => ({ name: file.slice(0, -4), adapter: join(rivalsFolder, file) }));
}

/** The package of an adapter that is not called like it. */
const packages: Record<string, string> = {
  lazyjs: 'lazy.js',
  'thi.ng': '@thi.ng/transducers',
  it: 'it-map',
};

/** The versions of those that are packages, as their lock file has them. */
export function versionsOf(entrants: readonly Entrant[]): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(join(rivalsFolder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versions = entrants.map(({ name }) => [name, dependencies[packages[name] ?? name]]);
  return Object.fromEntries(versions.filter(([, version]) => version !== undefined)) as Record<
    string,
    string
  >;
}

interface Adapter {
  answers: Record<string, Run>;
}

/** Throws where a rival's package is not installed or does not run here. */
export async function load({ name, lib, adapter }: Entrant): Promise<Contestant> {
  if (lib !== undefined) {
    const Seq = await loadSeq(lib);
    return {
      name,
      answer: (workload) => (data, callbacks) => workload.ours(Seq, data, callbacks),
    };
  }
  const { answers } = (await import(pathToFileURL(adapter!).href)) as Adapter;
  return {
    name,
    answer: (workload) => answers[workload.perCall ? 'mapFilterToArray' : workload.name],
  };
}

export async function loadSeq(lib: string): Promise<SeqClass> {
  const { Seq } = (await import(pathToFileURL(join(lib, 'index.js')).href)) as { Seq: SeqClass };
  return Seq;
}
