/**
 * Runs the clause checks of the polyfill (spec/polyfill/clauses) behind other polyfills, which have put theirs there first:
 * what they have wrong must be found and replaced.
 *
 *     npm run test:polyfills                     all that are here, on this Node
 *     npm run test:polyfills -- core-js-3.6      these only
 *     npm run test:polyfills -- --install        fetches them from npm into .cache/polyfills first
 *     npm run test:polyfills -- --node PATH      on another Node
 *     npm run test:polyfills -- --strict         one that is not here is a failure
 *
 * Each has a process of its own, where natives were taken away first, or left where the Node has some; and is followed by
 * the script of dist/ or by `install()`. Of these two themselves, loaded before, everything must stay.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rollup } from 'rollup';
import { ensureBuilt, root } from './build.mjs';

const home = process.env.SEQABLE_POLYFILLS ?? join(root, '.cache/polyfills');
const checks = join(root, 'build/engines/checks.js');

const coreJs = (version, entry) => [`npm:core-js@${version}`, `require(name + '/${entry}')`];
const esShims = (version) => [`npm:es-iterator-helpers@${version}`, "require(name + '/auto')"];
const older = (version) => [`npm:iterator-helpers-polyfill@${version}`, 'require(name).installIntoGlobal()'];

const follow = {
  script: `vm.runInThisContext(fs.readFileSync(${JSON.stringify(join(root, 'dist/polyfill.iife.min.js'))}, 'utf8'));`,
  install: `require(${JSON.stringify(join(root, 'dist/polyfill/install.cjs'))}).install();`,
};

/** By its name in the folder: where npm has it (ours is here), and how it is put in place. */
const polyfills = {
  'core-js-3.3': coreJs('3.3.0', 'proposals/iterator-helpers'),
  'core-js-3.6': coreJs('3.6.5', 'proposals/iterator-helpers'),
  'core-js-3.10': coreJs('3.10.2', 'proposals/iterator-helpers'),
  'core-js-3.18': coreJs('3.18.3', 'proposals/iterator-helpers'),
  'core-js-3.25': coreJs('3.25.5', 'proposals/iterator-helpers'),
  'core-js-3.30': coreJs('3.30.2', 'proposals/iterator-helpers'),
  'core-js-3.38': coreJs('3.38.1', 'full/iterator'),
  'core-js-3.51': coreJs('3.51.0', 'full/iterator'),
  'es-iterator-helpers-1.0': esShims('1.0.19'),
  'es-iterator-helpers-1.1': esShims('1.1.0'),
  'es-iterator-helpers-1.4': esShims('1.4.0'),
  'iterator-helpers-polyfill-2': older('2.3.3'),
  'iterator-helpers-polyfill-3': older('3.0.1'),
  'rauschma-iterator-helpers-polyfill': [
    'npm:@rauschma/iterator-helpers-polyfill@0.7.0',
    "import(name + '/install')",
  ],
  'seqable-script': [undefined, `(() => { ${follow.script} })()`],
  'seqable-import': [undefined, `require(${JSON.stringify(join(root, 'dist/polyfill.cjs'))})`],
};

const bare = `
  delete globalThis.Iterator;
  const proto = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  for (const key of Reflect.ownKeys(proto)) if (key !== Symbol.iterator) delete proto[key];`;

/** What has been changed once more, though it was right. (A script replaces all that is not its own.) */
const functions = `() => {
  const proto = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  const holders = [globalThis.Iterator || {}, proto, Object.getPrototypeOf([].values().map(String))];
  return holders.flatMap((holder) => Reflect.ownKeys(holder).map((key) => [key, Reflect.get(holder, key, {})]));
}`;
const same = `(before) => (${functions})().forEach(([key, value], i) => {
  if (value !== before[i][1]) console.log('FAILED ' + String(key) + ' was right, and changed');
})`;

/** A process that does it, and what it printed. */
function run(node, name, load, before, after) {
  const stays = name.startsWith('seqable') && !(name === 'seqable-import' && after === follow.script);
  const program = `
    const fs = require('fs'), vm = require('vm'), name = ${JSON.stringify(name)};
    (async () => {
      ${before}
      await ${load};
      const there = ${stays} ? (${functions})() : undefined;
      ${after}
      if (there) (${same})(there);
      vm.runInThisContext(fs.readFileSync(${JSON.stringify(checks)}, 'utf8'));
    })().catch((error) => console.log('FAILED to run', error));`;
  const { stdout, stderr } = spawnSync(node, ['-e', program], {
    cwd: home,
    encoding: 'utf8',
    // Some have endless loops.
    timeout: 15_000,
  });
  return stdout + stderr;
}

async function compile() {
  ensureBuilt('library');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.engines.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
  const bundle = await rollup({ input: join(root, 'build/engines/engine.js') });
  const { output } = await bundle.generate({ format: 'iife', strict: true });
  writeFileSync(checks, output[0].code);
}

function install() {
  mkdirSync(home, { recursive: true });
  const dependencies = Object.fromEntries(Object.entries(polyfills).map(([name, [from]]) => [name, from]));
  // (One that is undefined is left out by JSON.)
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { cwd: home, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    install: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    node: { type: 'string', default: process.execPath },
  },
});
const unknown = positionals.find((name) => !(name in polyfills));
if (unknown) {
  console.error(`no such polyfill: ${unknown}; there is: ${Object.keys(polyfills).join(', ')}`);
  process.exit(1);
}
if (options.install) install();
await compile();
const asked = spawnSync(options.node, ['-p', "typeof Iterator === 'function'"], { encoding: 'utf8' });
const surroundings = { bare, ...(asked.stdout.trim() === 'true' ? { natives: '' } : {}) };
let bad = 0;
for (const [name, [from, load]] of Object.entries(polyfills)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  if (from && !existsSync(join(home, 'node_modules', name))) {
    console.log(`absent ${name}`);
    if (options.strict || positionals.length > 0) bad++;
    continue;
  }
  for (const [around, before] of Object.entries(surroundings)) {
    for (const [how, after] of Object.entries(follow)) {
      const text = run(options.node, name, load, before, after);
      const [, passed, all] = /(\d+) of (\d+) passed/.exec(text) ?? [];
      const failures = text.split('\n').filter((line) => line.startsWith('FAILED '));
      const good = passed !== undefined && failures.length === 0;
      const count = passed === undefined ? 'did not finish' : `${passed} of ${all}`;
      console.log(
        `${good ? 'ok    ' : 'FAILED'} ${name.padEnd(36)} ${around.padEnd(8)} ${how.padEnd(8)} ${count}`,
      );
      if (good) continue;
      bad++;
      console.log((failures.join('\n') || text.slice(-1000)).trimEnd());
    }
  }
}
process.exitCode = bad === 0 ? 0 : 1;
