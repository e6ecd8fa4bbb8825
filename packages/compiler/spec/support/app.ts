/** A folder in which the library and the compiler are installed as they are built here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../../../../', import.meta.url));
export const compiler: string = fileURLToPath(new URL('../../', import.meta.url));

/** Builds what has changed since the last build. */
export function build(): void {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--if-stale'], { stdio: 'ignore' });
}

export class App {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'seqable-compiler-'));

  constructor(files: Readonly<Record<string, string>>) {
    mkdirSync(join(this.folder, 'node_modules'));
    symlinkSync(root, join(this.folder, 'node_modules/seqable'));
    symlinkSync(compiler, join(this.folder, 'node_modules/seqable-compiler'));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Runs Node there: what it printed, on both outputs, and how it ended. */
  node(...args: string[]): { readonly out: string; readonly error: string; readonly status: number | null } {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const { stdout, stderr, status } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      env,
      encoding: 'utf8',
    });
    return { out: stdout, error: stderr, status };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
