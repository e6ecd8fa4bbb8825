/**
 * `npm run site`: everything that the site is, into site/.vitepress/dist, from where it works in any folder and from disk.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('..', import.meta.url));

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: site,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(join(site, 'node_modules/vitepress'))) {
  console.log('The site has packages of its own: npm ci, in site/');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
const steps = process.argv.slice(2);
rmSync(join(site, '.vitepress/dist'), { recursive: true, force: true });
for (const step of steps.length > 0 ? steps : ['app', 'types', 'runs', 'pictures', 'docs', 'extras']) {
  const started = Date.now();
  if (step === 'docs') run('npx', ['vitepress', 'build', '.']);
  else run(process.execPath, [join(site, `scripts/${step}.mjs`)]);
  console.log(`${step}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
