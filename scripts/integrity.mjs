/**
 * Holds the script tag in docs/polyfill.md to what is built: its version, and the hash of dist/polyfill.iife.min.js.
 *
 *     npm run integrity              fails if the tag is stale
 *     npm run integrity -- --write   writes it
 *
 * The build is the same everywhere, byte for byte, as its tools are pinned by the lock file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, root } from './build.mjs';

ensureBuilt('library');

const doc = join(root, 'docs/polyfill.md');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const script = readFileSync(join(root, 'dist/polyfill.iife.min.js'));
const hash = createHash('sha384').update(script).digest('base64');

const text = readFileSync(doc, 'utf8');
const fresh = text
  .replace(/seqable@[\w.-]+\/dist\/polyfill/g, `seqable@${version}/dist/polyfill`)
  .replace(/integrity="[^"]*"/g, `integrity="sha384-${hash}"`);
if (!fresh.includes(hash)) throw new Error('docs/polyfill.md has no script tag with an integrity');

if (process.argv.includes('--write')) {
  writeFileSync(doc, fresh);
} else if (fresh !== text) {
  console.error('The script tag in docs/polyfill.md is stale: npm run integrity -- --write');
  process.exitCode = 1;
}
