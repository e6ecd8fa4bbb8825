/**
 * Builds dist/ from lib/: tsc → build/lib/, rollup → dist/. And packages/compiler/dist, by tsc alone.
 *
 *     node scripts/build.mjs              from clean
 *     node scripts/build.mjs --if-stale   only when a source has changed since the last build
 *
 * `ensureBuilt()` is the second form for other scripts. It may be called by several processes at once (specs that run
 * examples): a lock lets one build and the others wait.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const lock = join(root, 'build/.lock');
const tsc = 'node_modules/typescript/bin/tsc';

/** Name, size and time of every file below the given paths: what a build depends on, without reading it. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const info = statSync(join(root, path), { throwIfNoEntry: false });
    if (info?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) {
        if (name !== 'node_modules' && name !== 'results.json') add(`${path}/${name}`);
      }
    } else if (info) {
      hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
    }
  };
  paths.forEach(add);
  return hash.digest('hex');
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new BuildError(`build failed at: node ${args.join(' ')}`);
}

class BuildError extends Error {}

/**
 * The things that can be built: what they read and write, what must be there to call them built, and where the
 * fingerprint of the last build is kept.
 */
const targets = {
  library: {
    reads: [
      'lib',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'tsconfig.polyfill.json',
      'types',
      'rollup.config.mjs',
      'scripts/build.mjs',
      'scripts/catalogue.mjs',
      'scripts/hovers.mjs',
      'scripts/operations.mjs',
      'scripts/texts.mjs',
    ],
    writes: ['build/lib', 'build/modules', 'build/polyfill', 'dist'],
    needs: ['dist/index.d.cts', 'dist/seqable.iife.min.js', 'dist/polyfill.iife.min.js'],
    stamp: 'build/library.stamp',
    make() {
      run(tsc, '-p', 'tsconfig.build.json');
      run('scripts/hovers.mjs');
      run('scripts/texts.mjs');
      run(tsc, '-p', 'tsconfig.polyfill.json');
      run('node_modules/rollup/dist/bin/rollup', '--config', 'rollup.config.mjs', '--silent');
    },
  },
  compiler: {
    reads: [
      'packages/compiler/lib',
      'packages/compiler/package.json',
      'packages/compiler/tsconfig.json',
      'tsconfig.json',
      'lib/engine/run',
      'lib/stages',
      'scripts/build.mjs',
      'scripts/loops.mjs',
      'scripts/texts.mjs',
    ],
    writes: ['packages/compiler/dist'],
    needs: ['packages/compiler/dist/index.js'],
    stamp: 'build/compiler.stamp',
    make() {
      run(tsc, '-p', 'packages/compiler');
      // Loops are written of pieces of lib.
      if (existsSync(join(root, 'scripts/loops.mjs'))) run('scripts/loops.mjs');
    },
  },
  programs: {
    reads: ['examples', 'bench', 'tsconfig.json', 'tsconfig.programs.json', 'scripts/build.mjs'],
    writes: ['build/examples', 'build/bench'],
    needs: [],
    stamp: 'build/programs.stamp',
    make() {
      run(tsc, '-p', 'tsconfig.programs.json');
    },
  },
};

function isFresh({ reads, needs, stamp }) {
  if (![stamp, ...needs].every((path) => existsSync(join(root, path)))) return false;
  return readFileSync(join(root, stamp), 'utf8') === fingerprint(reads);
}

function make({ reads, writes, stamp, make: build }) {
  const before = fingerprint(reads);
  for (const path of [stamp, ...writes]) rmSync(join(root, path), { recursive: true, force: true });
  build();
  writeFileSync(join(root, stamp), before);
}

/** Runs `work` while no other process does. The lock file holds its owner's process id; a dead owner's is taken over. */
function locked(work) {
  const patience = new Int32Array(new SharedArrayBuffer(4));
  mkdirSync(join(root, 'build'), { recursive: true });
  while (!takeLock()) Atomics.wait(patience, 0, 0, 100);
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isOwnerAlive()) rmSync(lock, { force: true });
    return false;
  }
}

function isOwnerAlive() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // Empty: just being written.
    if (owner > 0) process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH' && error.code !== 'ENOENT';
  }
}

/**
 * Builds the named targets ('library', 'compiler', 'programs') where their sources have changed, and says so on stderr.
 * If that fails, the compiler has said why: the process ends.
 */
export function ensureBuilt(...names) {
  const stale = () => names.filter((name) => !isFresh(targets[name]));
  if (stale().length === 0) return;
  orExit(() =>
    locked(() => {
      for (const name of stale()) {
        process.stderr.write(`building ${name} …\n`);
        make(targets[name]);
      }
    }),
  );
}

function orExit(work) {
  try {
    work();
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--if-stale')) ensureBuilt('library', 'compiler');
  else {
    orExit(() =>
      locked(() => {
        make(targets.library);
        make(targets.compiler);
      }),
    );
  }
}
