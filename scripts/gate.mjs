/**
 * The whole gate, as `npm test` runs it: every step must pass, the first that fails ends it.
 *
 *     node scripts/gate.mjs                all steps
 *     node scripts/gate.mjs lint specs     these only, in the gate's order
 *
 * A step that passes says one line; one that fails shows all it said. reports/gate.json tells what ran, and
 * reports/jest.json what the specs did (.ci/run counts them).
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'reports');
const gateReport = join(reports, 'gate.json');
const jestReport = join(reports, 'jest.json');

/** Laws that run no loop of Seq's, or not one that has further texts: documents, files, the asynchronous side. */
const withoutTexts =
  'laws/(abort|architecture|async|concurrency|docs|functionDocs|hovers|markdown|mirror|places|quiet|surface|turns|twin)';

/**
 * Rounds, one after the other: cheap and telling first; what needs the build after it. In a round are lanes that run side
 * by side, since most steps keep one core busy and a machine has two; `specs` keeps both.
 */
const rounds = [
  [
    [
      { name: 'check', what: 'types, TypeScript 6', script: 'check' },
      { name: 'check:7', what: 'types, TypeScript 7', script: 'check:7' },
      { name: 'format', what: 'prettier', script: 'format:check' },
    ],
    [{ name: 'lint', what: 'eslint and the house rules', script: 'lint' }],
  ],
  [[{ name: 'build', what: 'dist/ from clean', script: 'build' }]],
  [
    [{ name: 'types', what: 'type tests, four TypeScripts', script: 'check:types' }],
    [
      { name: 'api', what: 'the API reports are not stale', script: 'api:check' },
      { name: 'integrity', what: 'the hash in the script tag', script: 'integrity' },
      { name: 'knip', what: 'nothing unused', script: 'knip' },
    ],
  ],
  [
    [
      {
        name: 'specs',
        what: 'jest',
        script: 'test:specs',
        args: ['--ci', '--silent', '--json', `--outputFile=${jestReport}`],
        summary: specSummary,
      },
      {
        name: 'plain',
        what: 'the laws by the plain loop alone',
        script: 'test:plain',
        args: ['--ci', '--silent', 'spec/laws', `--testPathIgnorePatterns=${withoutTexts}`],
      },
    ],
  ],
  [
    [{ name: 'consumer', what: 'the packed package in strange hands', script: 'test:consumer' }],
    [
      { name: 'pack', what: 'publint, are the types wrong', script: 'pack:check' },
      { name: 'size', what: 'kilobytes', script: 'size' },
    ],
  ],
];
const steps = rounds.flat(2);

function specSummary() {
  if (!existsSync(jestReport)) return '';
  const { numPassedTests, numFailedTests, numTotalTestSuites } = JSON.parse(readFileSync(jestReport, 'utf8'));
  return `${numPassedTests} passed, ${numFailedTests} failed in ${numTotalTestSuites} files`;
}

/** How long a step may take: a spec that never comes back cannot be stopped from within, and would hold the whole gate. */
const LIMIT_MINUTES = 25;

const running = new Set();

/** Stops a child and all that it has started. */
function killTree(child) {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else process.kill(-child.pid, 'SIGKILL');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    running.forEach(killTree);
    process.exit(1);
  });

/** Runs an npm script, keeping what it says. */
function runScript({ script, args = [] }) {
  const command = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  return new Promise((resolve) => {
    const child = spawn('npm', command, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const limit = setTimeout(() => {
      keep(`\nstopped: it was still running after ${LIMIT_MINUTES} minutes\n`);
      killTree(child);
    }, LIMIT_MINUTES * 60_000);
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ passed: false, output: `${output}${error.message}\n` }));
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ passed: code === 0, output });
    });
  });
}

/** What git sees changed; undefined where there is no git. The gate itself must change nothing. */
function changes() {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function main(wanted) {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `no such step: ${unknown.join(', ')}\nthere is: ${steps.map((step) => step.name).join(', ')}`,
    );
    return false;
  }
  mkdirSync(reports, { recursive: true });
  rmSync(gateReport, { force: true });
  rmSync(jestReport, { force: true });

  const results = [];
  const done = (name, passed) => {
    results.push({ name, passed });
    writeFileSync(gateReport, `${JSON.stringify(results)}\n`);
  };

  const start = performance.now();
  const before = changes();
  /** The steps of a lane, up to the first that fails, in this lane or another. */
  const runLane = async (lane) => {
    for (const step of lane) {
      if (wanted.length > 0 && !wanted.includes(step.name)) continue;
      if (results.some(({ passed }) => !passed)) return;
      const since = performance.now();
      const { passed, output } = await runScript(step);
      const time = `${seconds(since)}  ${step.summary?.() ?? ''}`.trimEnd();
      console.log(`▸ ${step.name.padEnd(9)} ${step.what.padEnd(36)} ${passed ? 'ok' : 'FAILED'}  ${time}`);
      done(step.name, passed);
      if (!passed) {
        console.log(`\n${output.trimEnd()}\n\ngate failed at: ${step.name} (again: npm run ${step.script})`);
      }
    }
  };
  for (const lanes of rounds) {
    await Promise.all(lanes.map(runLane));
    if (results.some(({ passed }) => !passed)) return false;
  }

  if (changes() !== before) {
    done('tree', false);
    process.stdout.write(`\ngate failed: it changed the working tree\n${changes()}`);
    return false;
  }
  process.stdout.write(`gate passed: ${results.length} steps in ${seconds(start)}\n`);
  return true;
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
