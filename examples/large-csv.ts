/**
 * A CSV file of any size, row by row.
 *
 *     Python:  with open(path) as file:
 *                  errors = (row for row in csv.DictReader(file) if row['status'] == 'error')
 */
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Seq } from 'seqable';
import { csv } from 'seqable/node';
import { heapInUse, megabytes } from './support/heap.ts';

const folder = mkdtempSync(join(tmpdir(), 'seqable-'));
const path = join(folder, 'requests.csv');
writeRequests(path, 300_000);
console.log(`${path.slice(folder.length + 1)}: ${megabytes(statSync(path).size)}`);

// Each row is an object with the columns of the header. Nothing is opened yet.
const rows = csv(path);
const errors = rows.filter((row) => row.status === 'error');

// The first three: reads a piece of the file, then closes it.
console.log('\nthe first three errors');
const openBefore = openFiles();
for (const row of errors.take(3)) {
  console.log(`  request ${row.id}: ${row.path}, ${row.ms} ms   (files open: ${openFiles() - openBefore})`);
}
console.log(`  afterwards   (files open: ${openFiles() - openBefore})`);

// How much of the file did that take? `onProgress` tells what has been read.
let bytesRead = 0;
csv(path, { onProgress: ({ bytes }) => (bytesRead = bytes) }).find((row) => row.status === 'error');
console.log(`  bytes read for the first one: ${bytesRead}`);

// All of them: the same recipe, from the start again.
console.log('\nall errors');
console.log(`  ${errors.count()} of ${rows.count()} rows`);
const slowest = errors.maxBy((row) => Number(row.ms));
console.log(`  slowest: request ${slowest?.id}, ${slowest?.ms} ms`);
console.log(
  `  by path: ${Seq.from(errors.countBy((row) => row.path))
    .map(([name, n]) => `${name} ${n}`)
    .join(', ')}`,
);

// One row is in memory at a time, however long the file.
const heapBefore = heapInUse();
let most = 0;
rows
  .tap((_, index) => {
    if (index % 50_000 === 0) most = Math.max(most, heapInUse() - heapBefore);
  })
  .forEach(() => {});
console.log(`\nheap growth while reading it all: ${megabytes(most)}`);

rmSync(folder, { recursive: true });

/** Every 50th request or so fails. Written with a Seq as well, a thousand lines at a time. */
function writeRequests(file: string, count: number): void {
  const paths = ['/home', '/search', '/cart', '/help', '/login'];
  const out = openSync(file, 'w');
  writeSync(out, 'id,path,status,ms\n');
  Seq.range(1, count, { inclusive: true })
    .map(
      (id) => `${id},${paths[(id * 7) % 5]},${(id * id) % 53 === 1 ? 'error' : 'ok'},${(id * 7919) % 997}\n`,
    )
    .chunks(1000)
    .forEach((lines) => writeSync(out, lines.join('')));
  closeSync(out);
}

/** How many files this process has open (Linux, macOS). */
function openFiles(): number {
  return readdirSync('/dev/fd').length;
}
