/**
 * CSV from a file: seqable beside the CSV packages of npm, and its lines beside node:readline.
 *
 *     npm run bench csv             100 MB, best of 3
 *     npm run bench csv 500 1       500 MB, once
 *
 * The row "by hand" is csv/byHand.ts: the same rows from the same chunks with nothing else done, the limit of what a
 * reader in JavaScript can reach.
 *
 * Each reader counts the rows (objects, by the header) and adds up one column, in a process of its own, the readers
 * taking turns. The results are compared before any time is shown. CPU time is the process's own, start-up
 * included; that of a busy machine is steadier than the clock. Memory is the peak of the process, at 10 MB and at
 * the full size: it should be the same.
 */
import { spawnSync } from 'node:child_process';
import { cpus, tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './csv/generate.ts';
import { readers, type Measure } from './csv/readers.ts';

const MEGABYTES = Number(process.argv[2] ?? 100);
const ROUNDS = Number(process.argv[3] ?? 3);
const SMALL = 10;
const child = fileURLToPath(new URL('./csv/child.js', import.meta.url));

const large = generate(join(tmpdir(), `seqable-bench-${MEGABYTES}.csv`), MEGABYTES);
const small = generate(join(tmpdir(), `seqable-bench-${SMALL}.csv`), SMALL);
const megabytes = statSync(large).size / 1e6;

printMachine();
for (const kind of ['rows', 'lines'] as const) compare(kind);

function compare(kind: 'rows' | 'lines'): void {
  const names = Object.keys(readers).filter((name) => readers[name]!.kind === kind);
  const best = new Map<string, Measure>();
  const peaks = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const measure = run(name, large);
      const before = best.get(name);
      if (before === undefined || measure.cpu < before.cpu) best.set(name, measure);
    }
  }
  for (const name of names) peaks.set(name, run(name, small).peak);

  const results = new Set([...best.values()].map(({ count, total }) => `${count} ${kind}, total ${total}`));
  if (results.size !== 1) throw new Error(`the readers do not agree: ${[...results].join(' / ')}`);
  console.log(`\nAll agree: ${[...results][0]}\n`);

  const ours = best.get(names[0]!)!;
  const table = names.map((name) => {
    const { cpu, wall, peak } = best.get(name)!;
    return [
      name,
      cpu.toFixed(2),
      wall.toFixed(2),
      (megabytes / cpu).toFixed(0),
      `${(cpu / ours.cpu).toFixed(1)} ×`,
      peaks.get(name)!.toFixed(0),
      peak.toFixed(0),
    ];
  });
  const heads = [
    '',
    'CPU s',
    'clock s',
    'MB / CPU s',
    'CPU to first',
    `peak MB at ${SMALL}`,
    `peak MB at ${MEGABYTES}`,
  ];
  print([heads, ...table]);
}

function run(name: string, file: string): Measure {
  const { status, stdout, stderr } = spawnSync(process.execPath, [child, name, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} failed:\n${stderr}`);
  return JSON.parse(stdout) as Measure;
}

function print(rows: string[][]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
    );
    console.log(cells.join('   '));
  }
}

function printMachine(): void {
  const require = createRequire(import.meta.url);
  const version = (name: string): string => {
    let folder = dirname(require.resolve(name));
    for (;;) {
      try {
        const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
          name?: string;
          version?: string;
        };
        if (found.name === name) return `${name} ${found.version}`;
      } catch {
        // Further up.
      }
      folder = dirname(folder);
    }
  };
  const [cpu] = cpus();
  console.log(
    `${cpu?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}, ${process.platform}`,
  );
  console.log(['csv-parse', 'papaparse', 'csv-parser', 'fast-csv'].map(version).join(', '));
  console.log(
    `${megabytes.toFixed(0)} MB, 8 columns, 15 % of the rows with a quoted field; best of ${ROUNDS} by CPU`,
  );
}
