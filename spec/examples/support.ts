/** Runs a program of examples/ as a user would, in a process of its own. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  out: string;
  err: string;
  code: number | null;
}

interface How {
  /** Where the user stands. */
  cwd?: string;
  /** What Node itself is told. */
  node?: string[];
  /** What comes from standard input. */
  input?: string;
}

/** `npm run example NAME -- ARGS` without npm. */
export function runExample(name: string, args: string[] = [], how: How = {}): Promise<Outcome> {
  const { cwd = root, node = [], input = '' } = how;
  // As npm does: the script is started in the project, and INIT_CWD is where the user stands.
  const child = spawn(process.execPath, [...node, `${root}scripts/run.mjs`, 'examples', name, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', INIT_CWD: cwd },
  });
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ out, err, code }));
    child.stdin.end(input);
  });
}

export function expectedOutput(name: string): string {
  return readFileSync(`${root}examples/expected/${name}.txt`, 'utf8');
}
