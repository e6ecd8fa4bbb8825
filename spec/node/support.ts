/** What the specs of files share: a folder of their own, open descriptors counted, the library in a child process. */
import { Buffer } from 'node:buffer';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

export class Folder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'seqable-spec-'));

  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** How many descriptors this process has open. */
export function openDescriptors(): number {
  return readdirSync('/proc/self/fd').length;
}

/** `seqable/node` in one file that a child process can import. */
export function bundled(folder: Folder): string {
  const outfile = join(folder.path, 'node.mjs');
  const entry = fileURLToPath(new URL('../../lib/node/index.ts', import.meta.url));
  buildSync({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile });
  return outfile;
}

/** Node, running these lines; `library` is what `bundled` gave. */
export function child(library: string, lines: string): ChildProcessWithoutNullStreams {
  const program = `import { csv, jsonl, lines } from ${JSON.stringify(library)};\n${lines}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program]);
}

/** What a process says until it ends; rejects if it fails. */
export async function output(running: ChildProcessWithoutNullStreams): Promise<string> {
  const said: Buffer[] = [];
  const complaints: Buffer[] = [];
  running.stdout.on('data', (part: Buffer) => said.push(part));
  running.stderr.on('data', (part: Buffer) => complaints.push(part));
  const code = await new Promise<number | null>((resolve) => running.on('close', resolve));
  if (code !== 0) throw new Error(`exit code ${code}: ${Buffer.concat(complaints).toString()}`);
  return Buffer.concat(said).toString();
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
