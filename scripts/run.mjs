/**
 * Runs one TypeScript program of examples/ or bench/ on any Node (Node 20 cannot run .ts itself).
 *
 *     npm run example                          lists them
 *     npm run example fibonacci                examples/fibonacci.ts
 *     npm start -- data.csv                    examples/profile-csv, with an argument
 *     npm run bench                            bench/suite
 *     node scripts/run.mjs examples fibonacci  the same without npm
 *
 * NAME is examples/NAME.ts, or examples/NAME/main.ts. The programs import the package by its name, `seqable`: they are
 * compiled to build/examples/, from where Node finds dist/ by the `exports` of our own package.json. Both are built
 * here when a source has changed. Relative paths among the arguments count from where the user stands.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, root } from './build.mjs';

const [, , folder, ...rest] = process.argv;
// `npm run bench` and `npm run bench -- --quick` are about the suite.
const [name, ...args] = folder === 'bench' && !/^[^-]/.test(rest[0] ?? '') ? ['suite', ...rest] : rest;

if (folder !== 'examples' && folder !== 'bench')
  fail('usage: node scripts/run.mjs examples|bench [name] [arguments]');

const programs = listPrograms();
if (name === undefined) {
  console.log(programs.map((program) => program.name).join('\n'));
} else {
  const program = programs.find((candidate) => candidate.name === name.replace(/\.ts$/, ''));
  if (program === undefined) {
    fail(
      `no such program: ${folder}/${name}\nthere is: ${programs.map((candidate) => candidate.name).join(', ')}`,
    );
  }
  await run(join(root, 'build', folder, program.file.replace(/\.ts$/, '.js')));
}

function listPrograms() {
  const found = [];
  const path = join(root, folder);
  for (const entry of existsSync(path) ? readdirSync(path, { withFileTypes: true }) : []) {
    if (entry.isDirectory()) {
      if (existsSync(join(path, entry.name, 'main.ts')))
        found.push({ name: entry.name, file: `${entry.name}/main.ts` });
    } else if (entry.name.endsWith('.ts')) {
      found.push({ name: entry.name.slice(0, -3), file: entry.name });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function run(file) {
  ensureBuilt('library', 'programs');
  process.argv = [process.execPath, file, ...args];
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await import(pathToFileURL(file).href);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
