/**
 * The lines of many files, one after the other, with one file open at a time.
 *
 *     Python:  lines = chain.from_iterable(open(path) for path in paths)      # and who closes them?
 */
import { readdirSync } from 'node:fs';
import { Seq } from 'seqable';
import { lines } from 'seqable/node';

const logs = new URL('examples/data/logs/', import.meta.resolve('seqable/package.json'));
const files = Seq.from(readdirSync(logs)).sort();

interface Entry {
  file: string;
  time: string;
  level: string;
  message: string;
}

// Nothing is opened here. A file is opened when its first line is asked for, and closed before the next one.
const entries: Seq<Entry> = files.flatMap((file) =>
  lines(new URL(file, logs)).map((line) => {
    const [time = '', level = '', ...words] = line.split(/ +/);
    return { file, time, level, message: words.join(' ') };
  }),
);

const levels = entries.countBy((entry) => entry.level);
console.log('by level:', levels);

console.log('\nwhile they are read, one file is open:');
const openBefore = openFiles();
const observed = entries.map(({ file }) => ({ file, open: openFiles() - openBefore }));
for (const [file, seen] of observed.chunkBy(({ file }) => file)) {
  const most = Math.max(...seen.map(({ open }) => open));
  console.log(`  ${file.padEnd(14)} ${seen.length} lines, files open: ${most}`);
}
console.log(`  ${'afterwards'.padEnd(23)} files open: ${openFiles() - openBefore}`);

console.log('\nthe first error, after which the other files are not even opened:');
const opened: string[] = [];
const error = files
  .tap((file) => opened.push(file))
  .flatMap((file) => lines(new URL(file, logs)))
  .find((line) => line.includes(' ERROR '));
console.log(`  ${error}\n  opened: ${opened.join(', ')}`);

console.log('\nslow queries, the slowest first:');
entries
  .filter((entry) => entry.message.startsWith('slow query'))
  .sortBy((entry) => parseInt(entry.message.slice('slow query: '.length)), 'desc')
  .forEach((entry) => console.log(`  ${entry.file} ${entry.time} ${entry.message}`));

/** How many files this process has open (Linux, macOS). */
function openFiles(): number {
  return readdirSync('/dev/fd').length;
}
