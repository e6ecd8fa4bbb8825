/**
 * Runs the standard's own tests (test262) against dist/polyfill.iife.min.js.
 *
 *     npm run test:262                              the files on iterators, on this Node
 *     npm run test:262 -- --engine path/to/node     on another Node, or on Bun
 *     npm run test:262 -- --without                 without the polyfill: what the engine has by itself
 *     npm run test:262 -- --others                  other built-ins: which files fail with the polyfill, but not without
 *     npm run test:262 -- test/built-ins/Array      these folders or files
 *
 * The suite is the checkout that TEST262 names, or is fetched from GitHub into .cache/test262, at the commit below.
 * Each file runs in a fresh realm (node:vm) that has loaded the script first, as a page would, in sloppy and in strict
 * mode where the file asks for neither. Files that are modules, or asynchronous, are none of ours and left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { parseArgs } from 'node:util';
import { ensureBuilt, root } from './build.mjs';

const COMMIT = 'be13516fb6441b950ba8a3df97eb34062c186972';
const iterators = ['test/built-ins/Iterator', 'test/staging/sm/Iterator'];
const others = [
  ...[
    'Array',
    'ArrayIteratorPrototype',
    'Map',
    'MapIteratorPrototype',
    'Set',
    'SetIteratorPrototype',
    'String',
  ],
  ...['StringIteratorPrototype', 'RegExpStringIteratorPrototype', 'Symbol', 'GeneratorFunction'],
  ...['GeneratorPrototype', 'Object', 'Function', 'Reflect', 'Proxy', 'Promise', 'TypedArray', 'WeakMap'],
].map((name) => `test/built-ins/${name}`);

/** Files that fail for a reason that is not ours, on engines without helpers: a brand that crosses realms. */
const known = [
  'test/staging/sm/Iterator/from/wrap-functions-on-other-global.js',
  'test/staging/sm/Iterator/prototype/iterator-helpers-from-other-global.js',
];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string' },
    without: { type: 'boolean', default: false },
    others: { type: 'boolean', default: false },
    child: { type: 'boolean', default: false },
  },
});
const suite = process.env.TEST262 ?? join(root, '.cache/test262');
const folders = positionals.length > 0 ? positionals : options.others ? others : iterators;

/** The suite, or a word on how to get it. */
function obtain() {
  if (existsSync(join(suite, 'harness/assert.js'))) return;
  if (process.env.TEST262) {
    console.error(`TEST262=${suite}: there is no checkout of test262 there`);
    process.exit(1);
  }
  mkdirSync(suite, { recursive: true });
  const git = (...args) => spawnSync('git', args, { cwd: suite, stdio: 'inherit' }).status === 0;
  const url = 'https://github.com/tc39/test262';
  const fetched =
    git('init', '--quiet') &&
    git('fetch', '--depth', '1', url, COMMIT) &&
    git('checkout', '--quiet', 'FETCH_HEAD');
  if (fetched) return;
  console.error(
    `cannot fetch ${url} at ${COMMIT}: give the path of a checkout, TEST262=path npm run test:262`,
  );
  process.exit(1);
}

function report() {
  const { count, failures } = inEngine(options.without);
  const surprising = failures.filter(({ file }) => options.without || !known.includes(file));
  for (const { file, error } of failures)
    console.log(`${known.includes(file) ? 'known ' : 'FAILED'} ${file}: ${error}`);
  console.log(`${count - failures.length} of ${count} files pass`);
  return surprising.length === 0 ? 0 : 1;
}

/** What fails with the polyfill and passes without it. */
function compare() {
  const without = inEngine(true);
  const before = new Set(without.failures.map(({ file }) => file));
  const { count, failures } = inEngine(false);
  const broken = failures.filter(({ file }) => !before.has(file));
  const after = new Set(failures.map(({ file }) => file));
  const mended = [...before].filter((file) => !after.has(file));
  for (const { file, error } of broken) console.log(`BROKEN ${file}: ${error}`);
  for (const file of mended) console.log(`mended ${file}`);
  console.log(
    `${count} files: ${before.size} fail without the polyfill, ${failures.length} with it; ${broken.length} broken by it`,
  );
  return broken.length === 0 ? 0 : 1;
}

function inEngine(without) {
  const self = fileURLToPath(import.meta.url);
  const args = [self, '--child', ...(without ? ['--without'] : []), ...folders];
  const { stdout, stderr } = spawnSync(options.engine ?? process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  try {
    return JSON.parse(stdout.slice(stdout.lastIndexOf('{"count"')));
  } catch {
    throw new Error(`the engine did not finish:\n${stderr.slice(-2000)}`);
  }
}

// — In the engine —

function runAll(without) {
  const script = without
    ? undefined
    : new vm.Script(readFileSync(join(root, 'dist/polyfill.iife.min.js'), 'utf8'), {
        filename: 'polyfill.js',
      });
  const failures = [];
  let count = 0;
  for (const file of folders.flatMap((folder) => filesOf(join(suite, folder)))) {
    const source = readFileSync(file, 'utf8');
    const meta = metaOf(source);
    if (meta.flags.includes('module') || meta.flags.includes('async')) continue;
    count++;
    const error = fault(file, source, meta, script);
    if (error !== undefined) failures.push({ file: relative(suite, file), error });
  }
  return { count, failures };
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
    .filter((file) => file.endsWith('.js') && !file.includes('_FIXTURE'));
}

function metaOf(source) {
  const [, text = ''] = /\/\*---([\s\S]*?)---\*\//.exec(source) ?? [];
  const list = (key) => {
    const [, inline = ''] = new RegExp(`^${key}:\\s*\\[([^\\]]*)\\]`, 'm').exec(text) ?? [];
    const [, lines = ''] = new RegExp(`^${key}:\\s*\\n((?:\\s+-\\s+\\S+\\n?)+)`, 'm').exec(text) ?? [];
    return [...inline.split(','), ...lines.split(/\s+-\s+/)].map((name) => name.trim()).filter(Boolean);
  };
  return { flags: list('flags'), includes: list('includes'), negative: /^negative:/m.test(text) };
}

/** Why a file fails, or undefined. */
function fault(file, source, { flags, includes, negative }, script) {
  const raw = flags.includes('raw');
  const modes = [''];
  if (flags.includes('onlyStrict')) modes[0] = '"use strict";\n';
  else if (!raw && !flags.includes('noStrict')) modes.push('"use strict";\n');
  for (const mode of modes) {
    let thrown;
    try {
      const { context } = realm(script);
      for (const name of raw ? [] : ['assert.js', 'sta.js', 'doneprintHandle.js', ...includes]) {
        harness(name).runInContext(context);
      }
      vm.runInContext(mode + source, context, { filename: file, timeout: 20_000 });
    } catch (error) {
      thrown = error;
    }
    if (negative !== (thrown !== undefined)) {
      return negative
        ? 'should throw'
        : String(thrown?.message ?? thrown)
            .split('\n')[0]
            .slice(0, 200);
    }
  }
  return undefined;
}

const scripts = new Map();
function harness(name) {
  const made =
    scripts.get(name) ??
    new vm.Script(readFileSync(join(suite, 'harness', name), 'utf8'), { filename: name });
  scripts.set(name, made);
  return made;
}

/** A fresh realm with the host object of the suite. */
function realm(script) {
  const context = vm.createContext({});
  const global = vm.runInContext('this', context);
  const host = {
    global,
    createRealm: () => realm(script).host,
    evalScript: (code) => vm.runInContext(code, context),
    gc() {},
    detachArrayBuffer: (buffer) => void globalThis.structuredClone(buffer, { transfer: [buffer] }),
  };
  global.$262 = host;
  global.print = () => undefined;
  // Node 18 to 22 have `Symbol.dispose` in the main realm only.
  if (Symbol.dispose && !global.Symbol.dispose) {
    const attributes = { writable: false, enumerable: false, configurable: false };
    Object.defineProperty(global.Symbol, 'dispose', { value: Symbol.dispose, ...attributes });
    Object.defineProperty(global.Symbol, 'asyncDispose', { value: Symbol.asyncDispose, ...attributes });
  }
  script?.runInContext(context);
  return { context, host };
}

if (options.child) {
  console.log(JSON.stringify(runAll(options.without)));
} else {
  obtain();
  ensureBuilt('library');
  process.exitCode = options.others ? compare() : report();
}
