/**
 * A test runner for Stryker: runs specs in its own process, each in a fresh realm, without jest.
 *
 * Jest loads the library again for each spec file, which takes longer than most specs. Here each spec file is bundled once,
 * with the library in it; for a mutant the bundle is evaluated anew in a fresh realm with the globals that jest's environment
 * has. `expect` and `jest.fn` are jest's own; describe, test and the hooks are the ones below.
 *
 * A test that fails without any mutant (it looks at the text of a function, say) is left out for all mutants, and told.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import vm from 'node:vm';
import { build } from 'esbuild';
import { template, textsModule } from '../texts.mjs';

const require = createRequire(import.meta.url);
const ofJest = createRequire(require.resolve('@jest/globals'));
const { jestExpect } = ofJest('@jest/expect');
const { ModuleMocker } = ofJest('jest-mock');

/** Milliseconds that a test has got under a mutant, beside ten times what it takes without. A loop without end is stopped by that. */
const ROOM = 1500;
/** How many cases a property is tried with. */
const CASES = 50;
/** For a test without a mutant, and for the top level of a spec and of the library. */
const DRY_LIMIT = 60_000;
const LOAD_LIMIT = 10_000;
/** Stryker goes to its copy of the project after it has loaded this module. */
const bundles = () => resolve('.bundles');
/** What the dry run found: the tests that are left out, and which mutants each test reaches. */
const dryFile = () => join(bundles(), 'dry.json');

class BundleRunner {
  static inject = ['options'];
  #options;
  #scripts = new Map();
  #leftOut = new Set();
  #reached = {};
  /** How long a test took in the dry run. */
  #took = {};

  constructor(options) {
    this.#options = options.bundles;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    mkdirSync(bundles(), { recursive: true });
    for (const spec of this.#options.specs) {
      const file = fileOf(spec);
      if (!existsSync(file)) await bundle(spec, file);
    }
    if (!existsSync(dryFile())) return;
    const { leftOut, reached, took } = JSON.parse(readFileSync(dryFile(), 'utf8'));
    this.#leftOut = new Set(leftOut);
    this.#reached = reached;
    this.#took = took;
  }

  /** All tests, without a mutant. */
  async dryRun() {
    const mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const spec of this.#options.specs) {
      const realm = this.#load(spec, { mutantCoverage });
      await realm.run({
        limit: () => DRY_LIMIT,
        done: (test, error, timeSpentMs) => {
          this.#took[test.id] = timeSpentMs;
          if (error !== undefined) {
            this.#leftOut.add(test.id);
            delete mutantCoverage.perTest[test.id];
            console.error(
              `left out: ${test.id}\n    ${String(error?.message ?? error)
                .slice(0, 300)
                .replaceAll('\n', '\n    ')}`,
            );
          }
          tests.push({
            id: test.id,
            name: test.id,
            fileName: resolve(spec),
            timeSpentMs,
            status: error === undefined ? 0 : 2,
          });
          return true;
        },
      });
    }
    for (const [id, hits] of Object.entries(mutantCoverage.perTest)) this.#reached[id] = Object.keys(hits);
    writeFileSync(
      dryFile(),
      JSON.stringify({ leftOut: [...this.#leftOut], reached: this.#reached, took: this.#took }),
    );
    return { status: 'complete', tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit }) {
    if (!sandboxFileName.endsWith(TEMPLATE))
      return this.#judge(activeMutant, new Set(testFilter ?? this.#reaching(sandboxFileName)), hitLimit);
    const reached = Object.keys(this.#reached).filter((id) => this.#reached[id].includes(activeMutant.id));
    const plain = await this.#judge(activeMutant, new Set(reached), hitLimit);
    if (plain.status !== 'survived') return plain;
    // What the plain loop does not show may show in the texts that are made of its template.
    const texts = madeOf(activeMutant);
    return texts === undefined
      ? { status: 'error', errorMessage: 'no texts can be made of it' }
      : this.#judge(activeMutant, new Set(Object.keys(this.#reached)), undefined, texts);
  }

  /** Runs the tests that are wanted, until one fails: those of the mutated file's own spec first. */
  async #judge(activeMutant, wanted, hitLimit, texts) {
    let nrOfTests = 0;
    let killed;
    let endless = false;
    const name = basename(activeMutant.fileName, '.ts');
    const specs = this.#options.specs.toSorted((a, b) => Number(isOf(b, name)) - Number(isOf(a, name)));
    for (const spec of specs) {
      const first = [...wanted].find((id) => id.startsWith(`${spec} `));
      if (first === undefined) continue;
      const state = { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 };
      const limitReached = () => hitLimit !== undefined && state.hitCount > hitLimit;
      try {
        const realm = this.#load(spec, state, texts && (await bundle(spec, undefined, texts)));
        await realm.run({
          wanted: (test) => !this.#leftOut.has(test.id) && wanted.has(test.id),
          limit: ({ id }) => ROOM + 10 * this.#took[id],
          done: (test, error) => {
            nrOfTests++;
            if (error !== undefined) killed = { killedBy: [test.id], failureMessage: told(error) };
            endless = error?.code === TOO_LONG;
            return killed === undefined && !limitReached();
          },
        });
      } catch (error) {
        // A spec that does not load, or a hook that throws.
        killed = { killedBy: [first], failureMessage: told(error) };
        endless = error?.code === TOO_LONG;
      }
      if (limitReached()) return { status: 'timeout', reason: 'a loop went round a hundred times as often' };
      if (endless) return { status: 'timeout', reason: killed.failureMessage };
      if (killed !== undefined) return { status: 'killed', nrOfTests, ...killed };
    }
    return { status: 'survived', nrOfTests };
  }

  /** The tests for a mutant that acts when a module is loaded: those that run anything of its file; all if none does. */
  #reaching(file) {
    const ids = new Set(readFileSync(file, 'utf8').match(/(?<=stryMutAct_\w+\(")\d+(?="\))/g));
    const tests = Object.keys(this.#reached).filter((id) =>
      this.#reached[id].some((mutant) => ids.has(mutant)),
    );
    return tests.length > 0 ? tests : Object.keys(this.#reached);
  }

  /** Evaluates a spec file in a fresh realm. */
  #load(spec, state, text) {
    const script =
      (text && scriptOf(spec, text)) ??
      this.#scripts.get(spec) ??
      scriptOf(spec, readFileSync(fileOf(spec), 'utf8'));
    if (text === undefined) this.#scripts.set(spec, script);
    const { context, global } = freshRealm();
    global.__stryker__ = state;
    const suite = new Suite(spec, state, context);
    const own = { ...suite.globals(), expect: jestExpect, jest: new ModuleMocker(global) };
    const module = { exports: {} };
    const load = script.runInContext(context);
    within(context, LOAD_LIMIT, () =>
      load((id) => (id === '@jest/globals' ? own : require(id)), module, module.exports),
    );
    return suite;
  }
}

/** The template of the loop: Stryker's switch of mutants would stand in no text that is made of it (scripts/texts.mjs). */
const TEMPLATE = 'lib/engine/run/flow.ts';

/** The template with a mutant in it, and the module of texts made of that; undefined if none can be made. */
function madeOf({ location: { start, end }, replacement }) {
  const source = readFileSync(new URL(`../../${TEMPLATE}`, import.meta.url), 'utf8');
  const lines = source.split('\n');
  const at = ({ line, column }) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + column;
  const flow = source.slice(0, at(start)) + replacement + source.slice(at(end));
  try {
    return { flow, copies: textsModule(template(flow), '../../lib', 'ts') };
  } catch {
    return undefined;
  }
}

const scriptOf = (spec, text) =>
  new vm.Script(`(function (require, module, exports) { 'use strict'; ${text}\n})`, {
    filename: fileOf(spec),
  });
const told = (error) => String(error?.stack ?? error).slice(0, 2000);
const fileOf = (spec) => join(bundles(), `${spec.replaceAll('/', '_')}.cjs`);
const isOf = (spec, name) => basename(spec, '.spec.ts') === name;

/** A realm with the globals that jest gives a spec. */
function freshRealm() {
  const context = vm.createContext();
  const global = vm.runInContext('globalThis', context);
  for (const name of hostGlobals) {
    if (Object.hasOwn(global, name)) continue;
    const get = () => globalThis[name];
    const set = (value) => Object.defineProperty(global, name, { value, writable: true, configurable: true });
    Object.defineProperty(global, name, { get, set, enumerable: false, configurable: true });
  }
  Object.assign(global, { global, Buffer, ArrayBuffer, Uint8Array });
  global.Symbol.dispose ??= Symbol.for('nodejs.dispose');
  global.Symbol.asyncDispose ??= Symbol.for('nodejs.asyncDispose');
  // Properties run with the same cases for each mutant.
  global[Symbol.for('fast-check/GlobalParameters')] = { seed: 1 };
  return { context, global };
}

const hostGlobals = Object.getOwnPropertyNames(globalThis).filter(
  (name) => !['global', 'globalThis', '__stryker__'].includes(name),
);

/** The describe, test and hooks of one spec file. */
class Suite {
  #spec;
  #state;
  #context;
  #ids = new Map();
  #root = block('', undefined);
  #current = this.#root;

  constructor(spec, state, context) {
    this.#spec = spec;
    this.#context = context;
    this.#state = state;
  }

  globals() {
    const describe = (name, body) => {
      const outer = this.#current;
      this.#current = block(`${outer.name} ${name}`, outer);
      outer.items.push(this.#current);
      body();
      this.#current = outer;
    };
    const test = (name, body) => {
      const full = `${this.#spec}${this.#current.name} ${name}`;
      const times = (this.#ids.get(full) ?? 0) + 1;
      this.#ids.set(full, times);
      this.#current.items.push({ id: times === 1 ? full : `${full} #${times}`, body });
    };
    describe.each = each(describe);
    test.each = each(test);
    const hook = (kind) => (body) => this.#current[kind].push(body);
    return {
      describe,
      test,
      it: test,
      beforeAll: hook('beforeAll'),
      beforeEach: hook('beforeEach'),
      afterEach: hook('afterEach'),
      afterAll: hook('afterAll'),
    };
  }

  /** Runs the tests that are wanted, in order, while `done` gives true. */
  async run({ wanted = () => true, limit, done }) {
    const ofBlock = async ({ items, ...hooks }, around) => {
      const inner = {
        before: [...around.before, ...hooks.beforeEach],
        after: [...hooks.afterEach, ...around.after],
      };
      let begun = false;
      for (const item of items) {
        if (item.items !== undefined) {
          if (!some(item, wanted)) continue;
        } else if (!wanted(item)) continue;
        if (!begun) for (const hook of hooks.beforeAll) await hook();
        begun = true;
        if (item.items !== undefined) {
          if (!(await ofBlock(item, inner))) return false;
          continue;
        }
        this.#state.currentTestId = item.id;
        const start = performance.now();
        const error = await fault(item.body, inner, this.#context, limit(item));
        this.#state.currentTestId = undefined;
        if (!done(item, error, performance.now() - start)) return false;
      }
      if (begun) for (const hook of hooks.afterAll) await hook();
      return true;
    };
    await ofBlock(this.#root, { before: [], after: [] });
  }
}

const block = (name, outer) => ({
  name,
  outer,
  items: [],
  beforeAll: [],
  beforeEach: [],
  afterEach: [],
  afterAll: [],
});
const some = (item, wanted) =>
  item.items === undefined ? wanted(item) : item.items.some((inner) => some(inner, wanted));

/** What a test throws; undefined if it passes. */
async function fault(body, { before, after }, context, limit) {
  try {
    jestExpect.setState({
      assertionCalls: 0,
      expectedAssertionsNumber: null,
      isExpectingAssertions: false,
      suppressedErrors: [],
    });
    for (const hook of before) await hook();
    const result = within(context, limit, body);
    if (result !== undefined) await settled(limit, result);
    for (const hook of after) await hook();
    const wrong = jestExpect.extractExpectedAssertionsErrors();
    return wrong[0]?.error;
  } catch (error) {
    return error ?? new Error('threw nothing');
  }
}

const TOO_LONG = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
const call = new vm.Script('__body()');

/** What `body` gives. A loop in it is broken off after `limit`. */
function within(context, limit, body) {
  context.__body = body;
  return call.runInContext(context, { timeout: Math.ceil(limit) });
}

function settled(limit, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('it took too long'), { code: TOO_LONG })), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** test.each and describe.each: rows are arrays or single values. */
function each(one) {
  return (table) => (name, body) => {
    for (const [index, row] of [...table].entries()) {
      const args = Array.isArray(row) ? row : [row];
      one(titled(name, args, index), (...rest) => body(...args, ...rest));
    }
  };
}

function titled(name, args, index) {
  const values = [...args];
  return `${name}`
    .replace(/%[psdifjo#%]/g, (mark) =>
      mark === '%#' ? index : mark === '%%' ? '%' : safely(() => shown(values.shift())),
    )
    .replace(/\$(\w+)/g, (mark, key) =>
      Object(args[0]) === args[0] && key in args[0] ? safely(() => shown(args[0][key])) : mark,
    );
}
const shown = (value) =>
  typeof value === 'string' ? value : format('%o', value).slice(0, 80).replaceAll(/\s+/g, ' ');
function safely(show) {
  try {
    return show();
  } catch {
    return '?';
  }
}

/** One spec file with all that it imports, as one script: into a file, or its text. `texts` stand in place of what is in the files. */
async function bundle(spec, outfile, texts) {
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [spec],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    logLevel: 'error',
    external: ['@jest/globals', 'esbuild', 'typescript', 'rollup', 'ses', 'eslint', 'prettier'],
    tsconfigRaw: { compilerOptions: { target: 'es2022', useDefineForClassFields: true } },
    write: outfile !== undefined,
    plugins: [{ name: 'as-jest-resolves', setup: (build) => resolving(build, texts) }],
  });
  return outputFiles?.[0].text;
}

const entries = {
  seqable: 'lib/index.ts',
  'seqable/fn': 'lib/fn.ts',
  'seqable/pipe': 'lib/pipe.ts',
  'seqable/fn/text': 'lib/text/light/index.ts',
  'seqable/polyfill': 'lib/polyfill/auto.ts',
};

const FEWER = `
  import all from 'fast-check';
  export * from 'fast-check';
  export const assert = (property, options) =>
    all.assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? ${CASES}, ${CASES}) });
  export default { ...all, assert };
`;

function resolving({ onResolve, onLoad }, texts) {
  if (texts !== undefined) {
    onLoad({ filter: /engine\/run\/flow\.ts$/ }, () => ({ contents: texts.flow, loader: 'ts' }));
    onLoad({ filter: /build\/texts\/copies\.mjs$/ }, () => ({ contents: texts.copies, loader: 'js' }));
  }
  onResolve({ filter: /^seqable/ }, ({ path }) => {
    const name = path.slice('seqable/'.length);
    const file = entries[path] ?? (name.startsWith('polyfill/') ? `lib/${name}.ts` : `lib/${name}/index.ts`);
    return { path: resolve(file) };
  });
  onResolve({ filter: /^\.\/copies\.ts$/ }, () => ({ path: resolve('build/texts/copies.mjs') }));
  // Properties with fewer cases: each is tried for each mutant that it reaches.
  onResolve({ filter: /^fast-check$/ }, ({ namespace }) =>
    namespace === 'fewer' ? undefined : { path: 'fast-check', namespace: 'fewer' },
  );
  onLoad({ filter: /.*/, namespace: 'fewer' }, () => ({ contents: FEWER, resolveDir: process.cwd() }));
  onLoad({ filter: /\/(spec|scripts)\/.*\.m?[jt]s$/ }, ({ path }) => {
    const text = readFileSync(path, 'utf8');
    if (!/import\.meta|await import\(file\)/.test(text)) return undefined;
    return {
      contents: text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        // spec/support/texts.ts: a script cannot await at its top.
        .replace('await import(file)', `require('../../build/texts/copies.mjs')`),
      loader: path.endsWith('ts') ? 'ts' : 'js',
    };
  });
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundles', injectableClass: BundleRunner }];
export const strykerValidationSchema = {
  type: 'object',
  properties: {
    bundles: { type: 'object', properties: { specs: { type: 'array', items: { type: 'string' } } } },
  },
};
