/**
 * The package as others get it: packed, installed into a folder of its own, and used from there.
 *
 *   run time   import meets one Seq class through all sub-paths, require another one, and the two know each other; on
 *              this Node and on those that `npm run test:engines -- --install` has fetched, and on Bun, which has one copy
 *   tsx        TypeScript in a package of ES modules, also as CommonJS; tsx comes from npm
 *   types      ESM and CommonJS programs compile under TypeScript 5.6, 5.9, 6.0 and 7.0, strict, with
 *              skipLibCheck off, lib es2022 alone and without @types/node
 *
 * The compilers are devDependencies. What is not at hand is told and left out.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, root } from './build.mjs';
import { compilers, runJobs, tscOf } from './compilers.mjs';
import { nodesAtHand, pathOfBun } from './nodes.mjs';

const TSX = 'tsx@4.23.15';

const npm = (args, cwd) =>
  execFileSync('npm', [...args, '--silent', '--ignore-scripts'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

const runtime = {
  'imported.mjs': `
    import assert from 'node:assert/strict';
    import { Seq, SeqInfiniteError } from 'seqable';
    import { sum } from 'seqable/collectors';
    import { count, map, range } from 'seqable/fn';
    import * as lightText from 'seqable/fn/text';
    import { TextError, lines } from 'seqable/text';
    import * as files from 'seqable/node';
    assert.ok(lines(['a\\nb']) instanceof Seq, 'seqable/text makes another Seq');
    assert.equal(files.TextError, TextError, 'seqable/node has another TextError');
    assert.equal(lightText.TextError, TextError, 'seqable/fn/text has another TextError');
    assert.deepEqual([...map(lightText.csv()('a\\n1\\n'), (row) => row.a)], ['1']);
    assert.deepEqual(Seq.from(lightText.lines(['a\\nb'])).toArray(), ['a', 'b'], 'the class does not know seqable/fn/text');
    assert.throws(() => [...lightText.jsonl()('x')], TextError);
    assert.ok(map(Seq.of(1), (x) => x) instanceof Seq, 'seqable/fn does not know the class');
    assert.throws(() => count(range(0)), SeqInfiniteError, 'seqable/fn has an engine of its own');
    assert.equal(Seq.of(1, 2).collect(sum()), 3);
    import { AsyncSeq, SeqTimeoutError } from 'seqable/async';
    assert.equal(await AsyncSeq.from(Seq.range(0, 4)).map(async (x) => x * 2).collect(sum()), 12);
    const slow = AsyncSeq.of(Promise.resolve('a\\n1'), '\\n2\\n');
    assert.deepEqual(await slow.pipe(lines).toArray(), ['a', '1', '2'], 'seqable/text does not know seqable/async');
    assert.throws(() => Seq.from(slow), TypeError);
    await assert.rejects(AsyncSeq.from(Seq.range(0)).count(), SeqInfiniteError);
    await assert.rejects(AsyncSeq.of(new Promise(() => {})).timeout(1).first(), SeqTimeoutError);
    assert.deepEqual(Seq.from([1, 2, 3]).map((x) => x * 2).toArray(), [2, 4, 6]);`,
  'required.cjs': `
    const assert = require('node:assert/strict');
    const { Seq, SeqInfiniteError } = require('seqable');
    const { sum } = require('seqable/collectors');
    const { count, map, range } = require('seqable/fn');
    const { TextError, lines } = require('seqable/text');
    assert.ok(lines(['a\\nb']) instanceof Seq, 'seqable/text makes another Seq');
    assert.equal(require('seqable/node').TextError, TextError, 'seqable/node has another TextError');
    const lightText = require('seqable/fn/text');
    assert.equal(lightText.TextError, TextError, 'seqable/fn/text has another TextError');
    assert.deepEqual([...map(lightText.csv()('a\\n1\\n'), (row) => row.a)], ['1']);
    assert.ok(map(Seq.of(1), (x) => x) instanceof Seq, 'seqable/fn does not know the class');
    assert.throws(() => count(range(0)), SeqInfiniteError, 'seqable/fn has an engine of its own');
    assert.equal(Seq.of(1, 2).collect(sum()), 3);
    const { AsyncSeq } = require('seqable/async');
    assert.ok(lines(AsyncSeq.of('a')) instanceof AsyncSeq, 'seqable/text does not know seqable/async');
    assert.deepEqual(Seq.from([1, 2, 3]).filter((x) => x > 1).toArray(), [2, 3]);`,
  // A program that imports the package, and somewhere in it one that requires it.
  'both.mjs': `
    import assert from 'node:assert/strict';
    import { createRequire } from 'node:module';
    import * as main from 'seqable';
    import * as collectors from 'seqable/collectors';
    import * as fn from 'seqable/fn';
    const require = createRequire(import.meta.url);
    const imported = { ...main, collectors, fn };
    const required = { ...require('seqable'), collectors: require('seqable/collectors'), fn: require('seqable/fn') };
    assert.equal(imported.Seq === required.Seq, process.versions.bun !== undefined, 'one copy in Bun, two in Node');
    for (const [mine, theirs] of [[imported, required], [required, imported]]) {
      const { Seq } = mine;
      const other = theirs.Seq.range(0, 5).map((x) => x * 2);
      assert.ok(Seq.isSeq(other));
      for (let i = 0; i < 2; i++) assert.deepEqual(Seq.from(other).toArray(), [0, 2, 4, 6, 8]);
      assert.deepEqual(Seq.of(other, other).flatMap((seq) => seq).take(6).toArray(), [0, 2, 4, 6, 8, 0]);
      assert.deepEqual(Seq.of(1).concat(other).zip(other).first(), [1, 0]);
      assert.deepEqual([...mine.fn.map(other, (x) => x + 1)], [1, 3, 5, 7, 9]);
      assert.deepEqual([...mine.fn.take(theirs.fn.filter([1, 2, 3], (x) => x > 1), 1)], [2]);
      assert.equal(Seq.from(other).collect(theirs.collectors.sum()), 20);
      assert.deepEqual(Seq.of(1, 2).groupBy((x) => x % 2).map((group) => theirs.Seq.from(group).sum()).toArray(), [1, 2]);
      let closed = 0;
      const source = { *[Symbol.iterator]() { try { yield 1; yield 2; } finally { closed++; } } };
      assert.equal(Seq.from(theirs.Seq.from(source)).find((x) => x === 1), 1);
      assert.equal(closed, 1);
      const once = Seq.from(theirs.Seq.from([1].values()));
      assert.equal(once.count(), 1);
      assert.throws(() => once.count(), theirs.SeqConsumedError);
    }`,
  // Both at once, in either form.
  'race.cjs': `
    const assert = require('node:assert/strict');
    const promise = import('seqable');
    const { Seq } = require('seqable');
    promise.then((main) => assert.ok(main.Seq.isSeq(Seq.of(1)) && Seq.isSeq(main.Seq.of(1))));`,
  'race.mjs': `
    import assert from 'node:assert/strict';
    import { createRequire } from 'node:module';
    const promise = import('seqable/node');
    const { lines } = createRequire(import.meta.url)('seqable/node');
    assert.equal(typeof (await promise).lines, typeof lines);`,
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
  // Where a stack points with --enable-source-maps: into lib/, whose text the maps carry.
  'source-maps.mjs': `
    import assert from 'node:assert/strict';
    import { createRequire } from 'node:module';
    import { Seq } from 'seqable';
    const { Seq: Required } = createRequire(import.meta.url)('seqable');
    for (const [name, endless] of [['import', () => Seq.range(0).toArray()], ['require', () => Required.range(0).toArray()]]) {
      assert.throws(endless, ({ stack }) => /seqable.lib.terminals.toArray\\.ts:\\d+:\\d+/.test(stack), name);
    }`,
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
    const inPage = (text) => vm.runInContext(text, page);
    assert.equal(inPage('seqable.Seq.from([1, 2]).map((x) => x + 1).toArray().join()'), '2,3');
    assert.equal(inPage('Object.keys(this).join()'), 'seqable', 'one name, and nothing else');
    assert.equal(inPage('seqable.text.csv()("a\\\\n1\\\\n").first().a'), '1');
    assert.equal(inPage('seqable.Seq.of(1, 2).collect(seqable.collectors.mean())'), 1.5);
    assert.equal(inPage('seqable.fn.toArray(seqable.fn.map([1], String)).join()'), '1');
    assert.equal(inPage('try { seqable.Seq.range(0).toArray() } catch (e) { e instanceof seqable.SeqInfiniteError }'), true);
    // The same as the package has: its own name for each entry but those that are no use in a page.
    const names = (part) => inPage('Object.keys(' + part + ').sort().join()');
    const own = (entry) => Object.keys(require(entry)).filter((name) => name !== 'default').sort();
    assert.equal(names('seqable'), [...own('seqable'), 'collectors', 'fn', 'text'].sort().join());
    for (const entry of ['collectors', 'fn', 'text']) assert.equal(names('seqable.' + entry), own('seqable/' + entry).join());`,
};

/** In a package of ES modules, as tsx meets it: a `.cts` is required, and what it requires is found by `require`. */
const underTsx = (file) => `
  import assert from 'node:assert/strict';
  import { Seq } from 'seqable';
  import { map } from 'seqable/fn';
  import { lines } from 'seqable/text';
  const doubled: number[] = Seq.from(map([1, 2], (x) => x * 2)).toArray();
  assert.deepEqual(doubled, [2, 4], '${file}');
  assert.ok(lines(['a\\nb']) instanceof Seq);`;
const tsxFiles = ['main.ts', 'main.mts', 'main.cts'];

const program = `
  const doubled: number[] = Seq.from([1, 2, 3]).map((x) => x * 2).toArray();
  const some: Iterable<number> = map([1, 2, 3], (x) => x + 1);
  const total: number = Seq.of(1, 2).collect(sum());
  const rows: Seq<string> = lines(['a\\nb']);
  const light: Iterable<{ id: number }> = csv({ columns: { id: Number } })('id');
  const fromFile: Seq<string> = fileLines('x');
  const slow: Promise<{ id: string }[]> = AsyncSeq.of('id', '1').map((x) => ({ id: x })).toArray();
  export const all: readonly unknown[] = [doubled, some, total, rows, light, fromFile, slow];
  // With declarations on, what is inferred must have a name that can be written down (TS2742).
  export const chain = Seq.from(['a']).map((x) => x.length);
  export const lazy = map([1], (x) => String(x));`;

const imports = `
  import { Seq } from 'seqable';
  import { sum } from 'seqable/collectors';
  import { map } from 'seqable/fn';
  import { csv } from 'seqable/fn/text';
  import { AsyncSeq } from 'seqable/async';
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
  'node10.ts': imports + program,
  'polyfill.mts': polyfilled,
  'polyfill.cts': polyfilled,
};

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  // What TypeScript 5 and older Nexts take for CommonJS: it does not know of `exports`.
  node10: { module: 'commonjs', moduleResolution: 'node10' },
  // Global types: in programs of their own, without and with what TypeScript itself declares of iterators.
  polyfill: { module: 'nodenext', moduleResolution: 'nodenext' },
  'polyfill-esnext': { module: 'nodenext', moduleResolution: 'nodenext', lib: ['esnext', 'dom'] },
};

function filesOf(resolution) {
  if (resolution === 'bundler') return ['module.mts'];
  if (resolution === 'node10') return ['node10.ts'];
  return resolution === 'nodenext' ? ['module.mts', 'common.cts'] : ['polyfill.mts', 'polyfill.cts'];
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

function typeJobs() {
  const list = [];
  for (const compiler of compilers) {
    for (const resolution of Object.keys(resolutions)) {
      // The bundler's view differs from Node's by resolution alone: one compiler tells.
      if (resolution === 'bundler' && compiler !== 'typescript') continue;
      // TypeScript 6 deprecates it, and 7 does not have it.
      if (resolution === 'node10' && !/5/.test(compiler)) continue;
      const args = [tscOf(compiler), '-p', `tsconfig.${resolution}.json`];
      list.push({ name: `${compiler}, ${resolution}`, args });
    }
  }
  return list;
}

function runtimeJobs(nodes) {
  const list = nodes.flatMap(({ name, command }) =>
    Object.keys(runtime).map((file) => ({
      name: `${name}, ${file}`,
      command,
      args: file === 'source-maps.mjs' ? ['--enable-source-maps', file] : [file],
    })),
  );
  if (existsSync(pathOfBun)) list.push({ name: 'bun, both.mjs', command: pathOfBun, args: ['both.mjs'] });
  return list;
}

function tsxJobs(nodes) {
  return nodes.flatMap(({ name, command }) =>
    tsxFiles.map((file) => ({
      name: `${name}, tsx ${file}`,
      command,
      args: ['--import', 'tsx', join('module', file)],
    })),
  );
}

function install(folder) {
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root));
  const app = join(folder, 'app');
  mkdirSync(join(app, 'module'), { recursive: true });
  const write = (name, text) => writeFileSync(join(app, name), text);
  write('package.json', '{ "name": "app", "private": true }');
  npm(['install', '--no-audit', '--no-fund', '--offline', join(folder, filename)], app);
  for (const [name, text] of Object.entries({ ...runtime, ...sources })) write(name, text);
  for (const name of Object.keys(resolutions)) write(`tsconfig.${name}.json`, JSON.stringify(tsconfig(name)));
  write('module/package.json', '{ "type": "module" }');
  for (const file of tsxFiles) write(`module/${file}`, underTsx(file));
  return app;
}

/** Puts tsx into the app; false where npm cannot fetch it. */
function installTsx(app) {
  try {
    npm(['install', '--no-audit', '--no-fund', '--prefer-offline', '--save-dev', TSX], app);
    return true;
  } catch {
    return false;
  }
}

ensureBuilt('library');
const folder = mkdtempSync(join(tmpdir(), 'seqable-consumer-'));
try {
  const app = install(folder);
  const { nodes, absent } = nodesAtHand();
  if (!existsSync(pathOfBun)) absent.push('bun');
  const hasTsx = installTsx(app);
  if (!hasTsx) absent.push('tsx');
  await runJobs([...runtimeJobs(nodes), ...(hasTsx ? tsxJobs(nodes) : []), ...typeJobs()], app);
  if (absent.length > 0) console.log(`not here: ${absent.join(', ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
