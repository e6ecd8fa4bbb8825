/** Runs a TypeScript program in a Node of its own, with flags, so that it may break everything around it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root: string = fileURLToPath(new URL('../../', import.meta.url));
const folder: string = join(root, 'node_modules/.cache/seqable-laws');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bundles a file of spec/ with the library into one module; gives its path. Close to 50 ms. */
export async function bundle(entry: string, format: 'esm' | 'cjs' = 'esm'): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const name = `${entry.replace(/\W/g, '-')}-${process.pid}.${format === 'esm' ? 'mjs' : 'cjs'}`;
  const outfile = join(folder, name);
  await build({
    entryPoints: [join(root, 'spec', entry)],
    outfile,
    bundle: true,
    format,
    platform: 'node',
    target: 'es2022',
    logLevel: 'silent',
    external: ['ses'],
    alias: { seqable: join(root, 'lib/index.ts') },
  });
  return outfile;
}

/** Runs a bundled program to its end. */
export function run(file: string, args: readonly string[] = [], flags: readonly string[] = []): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, file, ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
}

export function discard(file: string): void {
  rmSync(file, { force: true });
}
