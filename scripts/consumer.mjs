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
  'polyfill.mjs': `
    import assert from 'node:assert/strict';
    import { createRequire } from 'node:module';
    import { finished, install } from 'seqable/polyfill/install';
    import 'seqable/polyfill/es';
    import 'seqable/polyfill';
    const { map } = Iterator.prototype;
    assert.deepEqual([...Iterator.zip([[1], [2]])], [[1, 2]]);
    const require = createRequire(import.meta.url);
    require('seqable/polyfill');
    require('seqable/polyfill/es');
    assert.equal(Iterator.prototype.map, map, 'a second copy replaces the first');
    assert.deepEqual(install().added, []);
    assert.deepEqual(require('seqable/polyfill/install').finished, finished);`,
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
    const old = vm.createContext({});
    const script = require('node:fs').readFileSync(require('node:path').join(__dirname, 'node_modules/seqable/dist/polyfill.iife.min.js'), 'utf8');
    for (let i = 0; i < 2; i++) vm.runInContext(script, old);
    assert.equal(vm.runInContext('Iterator.zip([[1], [2]]).toArray().join()', old), '1,2');
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

/** The polyfill's types: the standard's names are there whatever `lib` is, once, and refuse what they should. */
const polyfilled = `
  import 'seqable/polyfill';
  import { install } from 'seqable/polyfill/install';
  import type { InstallReport } from 'seqable/polyfill/install';

  export const doubled: number[] = [1, 2].values().map((x) => x * 2).toArray();
  export const pairs: [number, string][] = Iterator.zip([[1], ['a']]).toArray();
  export const longest: [number | undefined, string | undefined][] = Iterator.zip([[1], ['a']], { mode: 'longest' }).toArray();
  export const rows: { a: number; b: string }[] = Iterator.zipKeyed({ a: [1], b: new Set(['x']) }, { mode: 'strict' }).toArray();
  export const joined: (number | string)[] = Iterator.concat([1], ['a']).toArray();
  export const chunked: number[][] = [1, 2].values().chunks(2).windows(1).map(([chunk]) => chunk ?? []).toArray();
  export const text: string = new Set([1]).keys().join('-');
  export const found: boolean = new Map([[1, 2]]).values().includes(2, 1);
  export const wrapped: string[] = Iterator.from('ab').drop(1).toArray();
  export const report: InstallReport = install({ features: ['map'], force: true });
  export class Own extends Iterator<number> {
    next(): IteratorResult<number, undefined> {
      return { done: true, value: undefined };
    }
  }
  export const tens: number[] = new Own().map((x) => x * 10).toArray();
  // @ts-expect-error not a size
  [1].values().chunks('2');
  // @ts-expect-error not a mode
  Iterator.zip([[1]], { mode: 'all' });
  // @ts-expect-error not a feature
  install({ features: ['flat'] });
  // @ts-expect-error abstract
  new Iterator();`;

const sources = {
  'module.mts': imports + program,
  'common.cts': imports + program,
  'polyfill.mts': polyfilled,
  'polyfill.cts': polyfilled,
};

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  // Global types: in programs of their own, without and with what TypeScript itself declares of iterators.
  polyfill: { module: 'nodenext', moduleResolution: 'nodenext' },
  'polyfill-esnext': { module: 'nodenext', moduleResolution: 'nodenext', lib: ['esnext', 'dom'] },
};

function filesOf(resolution) {
  if (resolution === 'bundler') return ['module.mts'];
  return Object.keys(sources).filter(
    (file) => file.startsWith('polyfill.') === resolution.startsWith('polyfill'),
  );
}

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
    files: filesOf(resolution),
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
