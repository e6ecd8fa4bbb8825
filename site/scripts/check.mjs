/**
 * `npm run site:check`: what can be said of the built site without a browser. Types, specs that need the site's packages, links
 * and anchors, sizes, programs behind "Run and watch".
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkLinks } from './check-links.mjs';
import { checkRuns } from './check-runs.mjs';
import { checkSizes } from './check-sizes.mjs';
import { out, root, site } from './load.mjs';

if (!existsSync(out)) {
  console.error('The site is not built: npm run site');
  process.exit(1);
}

/** A command whose output is shown if it fails. */
function command(name, script, args) {
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', script, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
  return { name, said: '', faults: status === 0 ? [] : `${stdout}${stderr}`.trim().split('\n') };
}

const results = [
  command('types', join(site, 'node_modules/typescript/bin/tsc'), ['--noEmit', '-p', site]),
  command('specs', join(root, 'node_modules/jest/bin/jest.js'), ['--silent', '--roots', join(site, 'spec')]),
  checkLinks(),
  checkRuns(),
  checkSizes(),
];
for (const { name, said, faults } of results) {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}${said === '' ? '' : `: ${said}`}`);
  for (const fault of faults) console.error(`    ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
