/**
 * Adds to package-lock.json the packages for other platforms that npm left out.
 *
 *     npm install SOMETHING && node scripts/complete-lock.mjs
 *
 * Native tools (rollup, oxc, esbuild …) name one optional package per platform. Where the registry in use carries only
 * some of them, `npm install` writes a lock without the rest, and `npm ci` then refuses it everywhere. What is added
 * here has a name, a version and its platform, but no checksum: npm skips it on any other platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** `@rollup/rollup-linux-x64-musl` → linux, x64. */
function platformOf(name) {
  const words = name.split('/').pop().split('-');
  const os = words.find((word) => systems.includes(word));
  const cpu = processors.find((processor) => words.includes(processor));
  return os && cpu ? { os: [os], cpu: [cpu] } : undefined;
}

/** Whether `name` is found from the package at `path`, as Node looks: in its own node_modules and those above. */
function isInstalled(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${at}${at && '/'}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const { os, cpu } = platformOf(name) ?? {};
    if (!os || !/^\d/.test(version) || isInstalled(path, name)) continue;
    // Beside a nested package of the same tool, the top level may hold another version later: nest it, too.
    const above = path.slice(0, path.lastIndexOf('node_modules/'));
    lock.packages[`${above}node_modules/${name}`] = { version, cpu, dev: true, optional: true, os };
    added++;
  }
}

if (added > 0) {
  const inOrder = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(inOrder);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${added} packages of other platforms added to package-lock.json`);
