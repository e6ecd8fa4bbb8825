/**
 * Holds the script tags in the docs to what is built: their version, and the hash of the script.
 *
 *     npm run integrity              fails if a tag is stale
 *     npm run integrity -- --write   writes them
 *
 * The build is the same everywhere, byte for byte, as its tools are pinned by the lock file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, root } from './build.mjs';

/** Page of the docs → the script in dist/ whose tag stands in it. */
const tags = {
  'docs/polyfill.md': 'polyfill.iife.min.js',
  'docs/script-tag.md': 'seqable.iife.min.js',
};

ensureBuilt('library');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

for (const [page, script] of Object.entries(tags)) {
  const doc = join(root, page);
  const hash = createHash('sha384')
    .update(readFileSync(join(root, 'dist', script)))
    .digest('base64');
  const text = readFileSync(doc, 'utf8');
  const fresh = text
    .replace(/seqable@[\w.-]+\/dist\//g, `seqable@${version}/dist/`)
    .replace(/integrity="[^"]*"/g, `integrity="sha384-${hash}"`);
  if (!fresh.includes(hash)) throw new Error(`${page} has no script tag with an integrity`);
  if (process.argv.includes('--write')) {
    writeFileSync(doc, fresh);
  } else if (fresh !== text) {
    console.error(`The script tag in ${page} is stale: npm run integrity -- --write`);
    process.exitCode = 1;
  }
}
