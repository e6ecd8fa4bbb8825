/**
 * What it costs to import the package: milliseconds of CPU around `import()` or `require()`, each in a fresh process.
 *
 *     node scripts/import-time.mjs                      dist/
 *     node scripts/import-time.mjs dist path/to/dist    two builds, side by side
 *     node scripts/import-time.mjs --node path/to/node --rounds 40
 *
 * The rounds are interleaved, so that a machine that is busy for a while is unjust to none. The minimum is what the
 * work takes; a median far above it tells of such a machine.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt, root } from './build.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'string', default: process.execPath }, rounds: { type: 'string', default: '20' } },
});

const files = [
  'index.js',
  'fn.js',
  'pipe.js',
  'collectors.js',
  'text.js',
  'node.js',
  'polyfill.js',
  'index.cjs',
  'fn.cjs',
  'pipe.cjs',
];

/** Programs in files: what runs from the command line makes `import()` dearer. */
const write = (name, text) => {
  const file = join(root, 'build', name);
  writeFileSync(file, text);
  return file;
};
const clock = (load) => `
  const before = process.cpuUsage();
  ${load};
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);`;

ensureBuilt('library');
const importing = write('import.mjs', clock('await import(process.argv[2])'));
const requiring = write('require.cjs', clock('require(process.argv[2])'));
const empty = write('empty.mjs', 'export {};\n');

function milliseconds(file) {
  const args = file.endsWith('.cjs') ? [requiring, file] : [importing, pathToFileURL(file).href];
  const { stdout, stderr } = spawnSync(options.node, args, { encoding: 'utf8' });
  const time = Number.parseFloat(stdout);
  if (Number.isNaN(time)) throw new Error(`${file}: ${stderr}`);
  return time;
}

const folders = positionals.length > 0 ? positionals.map((folder) => resolve(folder)) : [join(root, 'dist')];
const cells = [empty, ...files.flatMap((file) => folders.map((folder) => join(folder, file)))].map(
  (file) => ({
    file,
    times: [],
  }),
);
for (let round = 0; round < Number(options.rounds); round++) {
  for (const { file, times } of cells) times.push(milliseconds(file));
}

console.log(`${'ms of CPU'.padEnd(50)}${'minimum'.padStart(9)}${'median'.padStart(9)}`);
for (const { file, times } of cells) {
  times.sort((a, b) => a - b);
  const figures = [times[0], times[Math.floor(times.length / 2)]].map((time) => time.toFixed(1).padStart(9));
  console.log(file.padEnd(50) + figures.join(''));
}
