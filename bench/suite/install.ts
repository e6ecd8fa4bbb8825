/**
 * The rivals are a package of their own (bench/rivals), so that `npm ci` of the project stays small: they are installed
 * when first asked for, at the versions of their lock file. One that is not there is shown as missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rivalsFolder } from './contestants.ts';

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
}

export function installRivals(): void {
  const wanted = manifest(rivalsFolder)!.dependencies;
  const isThere = ([name, version]: [string, string]): boolean =>
    manifest(join(rivalsFolder, 'node_modules', name))?.version === version;
  if (Object.entries(wanted).every(isThere)) return;
  console.error('installing bench/rivals …');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: rivalsFolder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    console.error('npm could not install all rivals: those that are not there are named below');
}

function manifest(folder: string): Manifest | undefined {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
}
