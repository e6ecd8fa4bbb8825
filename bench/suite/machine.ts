/** Where and of what a result was measured. */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { root } from './contestants.ts';

export interface Provenance {
  date: string;
  command: string;
  commit: string;
  runtime: string;
  cpu: string;
  cores: number;
  /** Programs wanting a core when it began: more than `cores` means that it was not alone. */
  load: number;
}

export function provenance(node: string, script: string = 'bench'): Provenance {
  const git = (...args: string[]): string => output('git', args);
  const isClean = git('status', '--porcelain', '--untracked-files=no', 'lib') === '';
  return {
    date: new Date().toISOString(),
    command: `npm run ${script} -- ${argumentsShown()}`.replace(/ -- $/, ''),
    commit: git('rev-parse', '--short', 'HEAD') + (isClean ? '' : ' with changes in lib/'),
    runtime: output(node, [
      '-p',
      `process.versions.bun ? 'Bun ' + process.versions.bun : 'Node ' + process.version`,
    ]),
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    load: Number(loadavg()[0]!.toFixed(1)),
  };
}

/** Of a path only its end: where things are on this machine concerns nobody. */
const argumentsShown = (): string =>
  process.argv
    .slice(2)
    .map((argument) => argument.replace(/=.*\//, '=…/'))
    .join(' ');

/** A line to print above results. */
export const describe = ({ runtime, cpu, cores, load, commit }: Provenance): string =>
  `${runtime}, ${cpu}, ${cores} cores, load ${load}; ${commit}`;

function output(command: string, args: string[]): string {
  const { stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return stdout.trim();
}
