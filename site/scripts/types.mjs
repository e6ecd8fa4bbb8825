/** playground-types.js: TypeScript with the declarations of the language and of the library, for completions over http. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';
import { root, site, work } from './load.mjs';

const libraries = dirname(createRequire(import.meta.url).resolve('typescript'));

/** A file of the standard library with all that it refers to. */
function libraryFiles(name, found = {}) {
  const path = `/lib.${name}.d.ts`;
  if (path in found) return found;
  found[path] = readFileSync(join(libraries, `lib.${name}.d.ts`), 'utf8');
  for (const [, other] of found[path].matchAll(/^\/\/\/ <reference lib="([^"]+)"/gm))
    libraryFiles(other, found);
  return found;
}

/** Comments of the standard library are long, and nobody reads them here. */
const withoutComments = (text) =>
  text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/(?!\/).*$/gm, '').replace(/\n\s*\n+/g, '\n');

function ownFiles() {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.d.ts')))
    spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  const names = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.d.ts'));
  return Object.fromEntries(
    names
      .filter((name) => !/^(node|polyfill|pipe)\b/.test(name))
      .map((name) => [`/seqable/${name.replaceAll('\\', '/')}`, readFileSync(join(dist, name), 'utf8')]),
  );
}

const standard = libraryFiles('es2022');
libraryFiles('esnext.disposable', standard);
const files = {
  ...Object.fromEntries(Object.entries(standard).map(([path, text]) => [path, withoutComments(text)])),
  ...ownFiles(),
  '/globals.d.ts': readFileSync(join(site, 'types/globals.d.ts.txt'), 'utf8'),
};
const text = await bundle('types/worker.ts', {
  define: { FILES: JSON.stringify(files) },
  plugins: [],
  // Of Node; asked for only where there is a disk.
  external: ['path', 'fs'],
});
writeFileSync(join(work, 'public/playground-types.js'), text);
const kilobytes = (bytes) => (bytes.length / 1000).toFixed(0);
console.log(
  `playground-types.js: ${kilobytes(gzipSync(text))} kB gz, ${kilobytes(brotliCompressSync(text))} kB br`,
);
