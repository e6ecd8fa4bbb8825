/**
 * `npm run site:lighthouse`: Lighthouse 12 over the built site, on a telephone and on a desk. It has two hundred packages, so it is
 * installed by this script alone, into .cache/lighthouse. Scores depend on how busy the machine is: measure on a quiet one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../scripts/preview.mjs';
import { root } from '../scripts/load.mjs';

const VERSION = '12.8.2';
const folder = join(root, '.cache/lighthouse');
const command = join(folder, 'node_modules/lighthouse/cli/index.js');

/** The least score of each page, on a telephone and on a desk. */
const LEAST = {
  'reference/slice.html': [88, 98],
  'playground.html': [85, 98],
  'csv.html': [95, 98],
};

if (!existsSync(command)) {
  mkdirSync(folder, { recursive: true });
  const options = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--prefix',
    folder,
    `lighthouse@${VERSION}`,
  ];
  const { status } = spawnSync('npm', options, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}

const { address, end } = await serve();
let failed = 0;
for (const [name, least] of Object.entries(LEAST)) {
  for (const [i, preset] of ['mobile', 'desktop'].entries()) {
    const report = join(folder, 'report.json');
    const options = [
      command,
      address + name,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      '--chrome-flags=--headless=new --no-sandbox',
      ...(preset === 'desktop' ? ['--preset=desktop'] : []),
    ];
    const { status, stderr } = await run(options);
    if (status !== 0) {
      failed++;
      console.log(`✗ ${name}, ${preset}: ${stderr.trim().split('\n').slice(-3).join(' ')}`);
      continue;
    }
    const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
    const score = Math.round(categories.performance.score * 100);
    const others = Object.values(categories).map(
      ({ title, score: one }) => `${title} ${Math.round(one * 100)}`,
    );
    const shift = audits['cumulative-layout-shift'].numericValue;
    const fine = score >= least[i] && shift <= 0.02;
    if (!fine) failed++;
    console.log(
      `${fine ? '✓' : '✗'} ${name}, ${preset}: ${others.join(', ')}; layout shift ${shift.toFixed(3)}; least ${least[i]}`,
    );
  }
}
end();
process.exitCode = failed > 0 ? 1 : 0;

/** In the background, as the server of the pages is in this process. */
async function run(options) {
  const { spawn } = await import('node:child_process');
  const child = spawn(process.execPath, options, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, stderr };
}
