/**
 * The polyfill beside its rivals and beside natives, in one run: each in a process of its own, the natives taken away
 * first where a polyfill is measured. Milliseconds, the best of several rounds, every case having been through the same
 * call sites as all others (as in a program, and unlike a lone loop).
 *
 *     npm run bench polyfill
 *     npm run bench polyfill path/to/node      on another Node
 *
 * es-iterator-helpers is no dependency of this project: it takes part if it is installed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const node = process.argv[2] ?? process.execPath;
const child = fileURLToPath(new URL('./child.js', import.meta.url));
const rivals = ['seqable', 'core-js', 'es-iterator-helpers', 'native', 'beside'];

const results: Record<string, Record<string, number>> = {};
for (const rival of rivals) {
  const { status, stdout } = spawnSync(node, [child, rival], { encoding: 'utf8' });
  if (status === 0) results[rival] = JSON.parse(stdout) as Record<string, number>;
}

const width = 26;
const there = rivals.filter((rival) => results[rival] !== undefined);
console.log(
  `${'milliseconds'.padEnd(width)}${there.map((rival) => rival.padStart(20)).join('')}    core-js ÷ seqable`,
);
for (const name of Object.keys(results.seqable ?? {})) {
  const cells = there.map((rival) => (results[rival]?.[name]?.toFixed(2) ?? '–').padStart(20)).join('');
  const ratio = (results['core-js']?.[name] ?? NaN) / (results.seqable?.[name] ?? NaN);
  console.log(`${name.padEnd(width)}${cells}    ${ratio.toFixed(1)}`);
}
