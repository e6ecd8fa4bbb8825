/**
 * The package as others get it: packed, installed into a folder of its own, and used from there.
 *
 *   run time   import, require and the sub-paths all meet the same Seq class in one process
 *   types      ESM and CommonJS programs compile under TypeScript 5.6, 5.9, 6.0 and 7.0, strict, with
 *              skipLibCheck off, lib es2022 alone and without @types/node
 *
 * The compilers are devDependencies, so nothing is fetched.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, root } from './build.mjs';
import { compilers, runJobs, tscOf } from './compilers.mjs';

const npm = (args, cwd) =>
  execFileSync('npm', [...args, '--silent', '--ignore-scripts', '--offline'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

const runtime = {
  'one-class.mjs': `
    import { createRequire } from 'node:module';
    import assert from 'node:assert/strict';
    import * as main from 'seqable';
    import * as collectors from 'seqable/collectors';
    import * as fn from 'seqable/fn';
    import { lines } from 'seqable/text';
    import * as files from 'seqable/node';
    const require = createRequire(import.meta.url);
    assert.equal(require('seqable').Seq, main.Seq, 'require gives another Seq');
    assert.ok(lines(['a\\nb']) instanceof main.Seq, 'seqable/text makes another Seq');
    assert.ok(require('seqable/text').lines(['a']) instanceof main.Seq, "require('seqable/text') makes another Seq");
    assert.equal(require('seqable/node').lines, files.lines, "require('seqable/node') is another module");
    assert.equal(require('seqable/fn').map, fn.map, "require('seqable/fn') is another module");
    assert.equal(require('seqable/collectors').sum, collectors.sum, "require('seqable/collectors') is another module");
    assert.equal(main.Seq.of(1, 2).collect(collectors.sum()), 3);
    assert.deepEqual(main.Seq.from([1, 2, 3]).map((x) => x * 2).toArray(), [2, 4, 6]);`,
  'required.cjs': `
    const assert = require('node:assert/strict');
    const { Seq } = require('seqable');
    assert.deepEqual(Seq.from([1, 2, 3]).filter((x) => x > 1).toArray(), [2, 3]);
    import('seqable').then((main) => assert.equal(main.Seq, Seq, 'import gives another Seq'));`,
  // Engines without module-sync: the CommonJS files must stand on their own.
  'commonjs-files.cjs': `
    const assert = require('node:assert/strict');
    const path = require('node:path');
    const file = (name) => require(path.join(__dirname, 'node_modules/seqable/dist', name));
    const { Seq } = file('index.cjs');
    assert.ok(file('text.cjs').lines(['a']) instanceof Seq, 'text.cjs makes another Seq');
    assert.equal(typeof file('fn.cjs').map, 'function');
    assert.equal(Seq.of(1, 2).collect(file('collectors.cjs').sum()), 3);
    assert.equal(typeof file('node.cjs').lines, 'function');`,
  'script-tag.cjs': `
    const assert = require('node:assert/strict');
    const vm = require('node:vm');
    const code = require('node:fs').readFileSync(require('node:path').join(__dirname, 'node_modules/seqable/dist/seqable.iife.min.js'), 'utf8');
    const page = vm.createContext({});
    vm.runInContext(code, page);
    assert.equal(vm.runInContext('seqable.Seq.from([1, 2]).map((x) => x + 1).toArray().join()', page), '2,3');`,
};

const program = `
  const doubled: number[] = Seq.from([1, 2, 3]).map((x) => x * 2).toArray();
  const some: Iterable<number> = map([1, 2, 3], (x) => x + 1);
  const total: number = Seq.of(1, 2).collect(sum());
  const rows: Seq<string> = lines(['a\\nb']);
  const fromFile: Seq<string> = fileLines('x');
  export const all: readonly unknown[] = [doubled, some, total, rows, fromFile];
  // With declarations on, what is inferred must have a name that can be written down (TS2742).
  export const chain = Seq.from(['a']).map((x) => x.length);
  export const lazy = map([1], (x) => String(x));`;

const imports = `
  import { Seq } from 'seqable';
  import { sum } from 'seqable/collectors';
  import { map } from 'seqable/fn';
  import { lines } from 'seqable/text';
  import { lines as fileLines } from 'seqable/node';`;

const sources = { 'module.mts': imports + program, 'common.cts': imports + program };

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

function tsconfig(resolution) {
  const strict = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
  };
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      declaration: true,
      noEmit: true,
      ...strict,
      ...resolutions[resolution],
    },
    files: resolution === 'bundler' ? ['module.mts'] : Object.keys(sources),
  };
}

function jobs() {
  const list = Object.keys(runtime).map((file) => ({ name: file, args: [file] }));
  for (const compiler of compilers) {
    for (const resolution of Object.keys(resolutions)) {
      // The bundler's view differs from Node's by resolution alone: one compiler tells.
      if (resolution === 'bundler' && compiler !== 'typescript') continue;
      const args = [tscOf(compiler), '-p', `tsconfig.${resolution}.json`];
      list.push({ name: `${compiler}, ${resolution}`, args });
    }
  }
  return list;
}

function install(folder) {
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root));
  mkdirSync(join(folder, 'app'));
  const app = join(folder, 'app');
  const write = (name, text) => writeFileSync(join(app, name), text);
  write('package.json', '{ "name": "app", "private": true }');
  npm(['install', '--no-audit', '--no-fund', join(folder, filename)], app);
  for (const [name, text] of Object.entries({ ...runtime, ...sources })) write(name, text);
  for (const name of Object.keys(resolutions)) write(`tsconfig.${name}.json`, JSON.stringify(tsconfig(name)));
  return app;
}

ensureBuilt('library');
const folder = mkdtempSync(join(tmpdir(), 'seqable-consumer-'));
try {
  await runJobs(jobs(), install(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
