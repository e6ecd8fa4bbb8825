/** TypeScript of the site for scripts that run in Node 20, which cannot read it: bundled into site/build, then imported. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const site = fileURLToPath(new URL('..', import.meta.url));
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const out = join(site, '.vitepress/dist');
export const work = join(site, 'build');

/** What a module of site/ exports. Packages stay outside. */
export async function load(path) {
  mkdirSync(work, { recursive: true });
  const outfile = join(work, `${path.replace(/[/\\]/g, '.').replace(/\.ts$/, '')}.mjs`);
  await build({
    entryPoints: [join(site, path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    target: 'node20',
    alias: await library(),
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/** The library as the site has it: built out of lib/, whatever version of the package is around. */
export async function library() {
  const names = {
    seqable: 'index',
    'seqable/fn': 'fn',
    'seqable/pipe': 'pipe',
    'seqable/fn/text': 'text/light/index',
    'seqable/collectors': 'collectors/index',
    'seqable/text': 'text/index',
    'seqable/async': 'async/index',
  };
  return Object.fromEntries(
    Object.entries(names).map(([name, file]) => [name, join(root, `lib/${file}.ts`)]),
  );
}
