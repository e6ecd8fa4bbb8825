/**
 * How big is big: one job over a large file in one process, and by one and two workers. Wall and CPU time, each twice.
 *
 *     npm run bench scale            1 GB of JSON Lines and of CSV; some minutes
 *     npm run bench scale -- 100     100 MB of each
 *
 * The files lie in a folder of their own under the system's temporary one, and go with the end.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const megabytes = Number(process.argv[2] ?? 1000);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const command = join(root, 'bin/seqable.mjs');
// Within the project, so that the job finds the package by its name.
mkdirSync(join(root, 'build'), { recursive: true });
const folder = mkdtempSync(join(root, 'build/bench-scale-'));

const JOBS = `
import { job } from 'seqable/jobs';
import { csv, jsonl } from 'seqable/text';
import { all, count, countBy, mapping, max, mean, stats, sum, toSet, topK } from 'seqable/collectors';
export const light = job(jsonl()).aggregateBy((row) => row.city,
  all({ n: count(), total: sum((row) => row.amount), mean: mean((row) => row.amount), most: max((row) => row.amount) }));
export const heavy = job(jsonl()).flatMap((row) => row.tags.map((tag) => ({ tag, user: row.user, amount: row.amount })))
  .aggregateBy((row) => row.tag, all({ n: count(), top: topK(3, (a, b) => b.amount - a.amount), users: mapping((row) => row.user, toSet()) }));
export const rows = job(csv({ columns: { city: String, amount: Number } }))
  .collect(all({ amounts: stats((row) => row.amount), cities: countBy((row) => row.city) }));
`;

/** The same file on every machine. */
function generate(kind: 'csv' | 'ndjson'): string {
  const path = join(folder, `data.${kind}`);
  const file = openSync(path, 'w');
  let seed = 1;
  const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
  const cities = ['Oslo', 'Rome', 'Łódź', 'New York', 'Paris, "the city"', 'São\nPaulo'];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  let text = kind === 'csv' ? 'id,city,user,amount,note\n' : '';
  for (let id = 0, bytes = 0; bytes < megabytes * 1e6;) {
    while (text.length < 1e6) {
      const city = cities[random(6)]!;
      const user = `u${random(100_000)}`;
      const amount = random(1e6) / 100;
      text +=
        kind === 'csv'
          ? `${id++},${quoted(city)},${user},${amount},${random(3) === 0 ? quoted('a "note",\nof two lines') : 'none'}\n`
          : `${JSON.stringify({ id: id++, city, user, amount, tags: [`a${random(50)}`, `b${random(9)}`] })}\n`;
    }
    const block = Buffer.from(text);
    bytes += writeSync(file, block);
    text = '';
  }
  closeSync(file);
  return path;
}

interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly hash: string;
}

function measure(job: string, file: string, workers: number): Measured {
  const start = performance.now();
  const args = [command, 'run', `${join(folder, 'jobs.mjs')}#${job}`, file, '-q', '-w', `${workers}`];
  // Through a shell, whose `times` has the children of its children.
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', '"$0" "$@"; code=$?; times >&2; exit $code', process.execPath, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  );
  if (status !== 0) throw new Error(`${job} with ${workers} workers ended with ${status}: ${stderr}`);
  const children = stderr.trim().split('\n').at(-1)!;
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, m, s]) => sum + Number(m) * 60 + Number(s),
    0,
  );
  return {
    wall: (performance.now() - start) / 1000,
    cpu,
    hash: createHash('md5').update(stdout).digest('hex'),
  };
}

function table(job: string, file: string): void {
  const runs = [0, 1, 2].map((workers) => ({
    workers,
    of: [measure(job, file, workers), measure(job, file, workers)],
  }));
  const hashes = new Set(runs.flatMap(({ of }) => of.map(({ hash }) => hash)));
  const best = (of: readonly Measured[]): Measured => of.reduce((a, b) => (b.wall < a.wall ? b : a));
  const one = best(runs[0]!.of);
  for (const { workers, of } of runs) {
    const { wall, cpu } = best(of);
    const speed = `${(megabytes / wall).toFixed(0)} MB/s`;
    const name = workers === 0 ? 'in process' : `${workers} worker${workers > 1 ? 's' : ''}`;
    console.log(
      `${job.padEnd(6)} ${name.padEnd(11)} ${wall.toFixed(1).padStart(6)} s wall (${(one.wall / wall).toFixed(2)}×) ${cpu.toFixed(1).padStart(6)} s CPU (${(cpu / one.cpu).toFixed(2)}×)  ${speed}`,
    );
  }
  console.log(
    hashes.size === 1 ? '       all the same bytes' : `       NOT THE SAME: ${[...hashes].join(' ')}`,
  );
}

try {
  writeFileSync(join(folder, 'jobs.mjs'), JOBS);
  console.log(
    `${megabytes} MB, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}; the better of two`,
  );
  const events = generate('ndjson');
  table('light', events);
  table('heavy', events);
  rmSync(events);
  table('rows', generate('csv'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
