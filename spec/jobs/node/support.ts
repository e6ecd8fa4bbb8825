/** Runs the command as a user would: the built package, processes of its own, files of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../../../', import.meta.url));
const command = join(root, 'bin/seqable.mjs');

/** Builds the package if a source has changed since. */
export function ensureBuilt(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], {
    cwd: root,
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error('the package cannot be built: npm run build');
}

/** A folder within the project, so that a job in it finds the package by its name. */
export function workFolder(): string {
  mkdirSync(join(root, 'build'), { recursive: true });
  return mkdtempSync(join(root, 'build/jobs-spec-'));
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface How {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Called once the process is there. */
  readonly onStart?: (child: ChildProcess) => void;
  /** Another program than the command. */
  readonly program?: string;
}

/** `seqable ARGS`. */
export function seqable(args: readonly string[], how: How): Promise<Ended> {
  const { cwd, env = {}, input = '', onStart, program = command } = how;
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  onStart?.(child);
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

/** Jobs, as a user writes them. */
const JOBS = `
import { existsSync, writeFileSync } from 'node:fs';
import { job } from 'seqable/jobs';
import { main } from 'seqable/jobs/node';
import { csv, lines } from 'seqable/text';
import { all, count, sum, toArray } from 'seqable/collectors';

const rows = job(csv({ columns: { amount: Number } }));
export const byCity = rows.aggregateBy((row) => row.city, all({ orders: count(), revenue: sum((row) => row.amount) }));
export const since = ({ from }) => rows.filter((row) => row.amount >= from).collect(count());
export const big = rows.filter((row) => row.amount > 5).toLines((row) => row.city + ' ' + row.amount);
export const throws = rows.map((row) => { if (row.amount === 77) throw new Error('a fault of mine'); return row; }).collect(count());
export const keys = rows.countBy((row) => ({ city: row.city }));
export const random = rows.collect({ init: () => 0, add: (a) => a + Math.random(), merge: (a, b) => a + b, done: (a) => a });
export const indexed = rows.collect(sum((row, index) => index));
export const talks = rows.map((row) => { console.log('hello from a callback'); return row; }).collect(count());
export const words = job(lines).countBy();
export const justRows = rows;
export const number = 7;

/** Ends its process at a row, once for each file that is named and not there yet. */
export const dies = ({ marks }) => rows.map((row) => {
  if (row.amount === 50) for (const mark of marks) if (!existsSync(mark)) { writeFileSync(mark, ''); process.kill(process.pid, 'SIGKILL'); }
  return row;
}).collect(count());
/** Says where it is, and goes on slowly. */
export const slow = ({ mark }) => rows.map((row) => {
  if (row.amount === 50) { writeFileSync(mark, String(process.pid)); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20_000); }
  return row;
}).collect(count());
export default byCity;
main(import.meta, { byCity, big });
`;

/** A text with quoted line breaks: row i has the amount i % 100. */
export function orders(count: number): string {
  const cities = ['Oslo', '"New\nYork"', '"a ""b"","', 'Rome'];
  let text = 'city,amount\n';
  for (let i = 0; i < count; i++) text += `${cities[i % 4]},${i % 100}\n`;
  return text;
}

/** The jobs, a file and what there should be of it. */
export function prepare(folder: string): void {
  writeFileSync(join(folder, 'jobs.mjs'), JOBS);
  writeFileSync(join(folder, 'orders.csv'), orders(400));
  writeFileSync(join(folder, 'more.csv'), orders(30));
  writeFileSync(
    join(folder, 'fault.csv'),
    `${orders(200)}Oslo,77\nRome,x\n${orders(100).slice(12)}Oslo,1,2\n`,
  );
}
