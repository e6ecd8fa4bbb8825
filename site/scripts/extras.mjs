/**
 * What lies beside the pages: playground.html and the other pages of one file, the Markdown of each page, llms.txt and
 * llms-full.txt, and the list of versions.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load, out, root, work } from './load.mjs';

const { addressOf, relative } = await load('links.ts');
const { readPages } = await load('.vitepress/pages.ts');
const { list } = readPages(root);

/** Links of a text that stands in `file`, as they are from its place in the site. Code is left alone. */
function withLinks(text, file) {
  return text
    .split(/(^[ \t]*```[\s\S]*?^[ \t]*```[ \t]*$|`[^`\n]+`(?!\]))/m)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/(\]\()([^)\s]+)(\))/g, (_, a, href, b) => a + addressOf(file, href) + b),
    )
    .join('');
}

/** docs/llms.txt leads to pages by their places in docs/; here it stands at the root. */
function llms() {
  const text = readFileSync(join(root, 'docs/llms.txt'), 'utf8');
  return text.replace(/(\]\()([^)\s]+)(\))/g, (_, a, href, b) => {
    const address = addressOf('docs/index-of-all.md', href);
    return a + address.replace(/^\.\//, '') + b;
  });
}

const folder = join(work, 'public');
for (const name of existsSync(folder) ? readdirSync(folder) : [])
  copyFileSync(join(folder, name), join(out, name));
for (const name of ['performance.svg', 'performance-async.svg'])
  copyFileSync(join(root, 'docs', name), join(out, name));

const full = [];
for (const { file, page } of list) {
  if (page === 'index' || page === 'decisions/index') continue;
  const text = withLinks(readFileSync(join(root, file), 'utf8'), file);
  const target = join(out, `${page}.md`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  // Decisions tell why, which a program that looks something up need not read.
  if (!/^(decisions|contributing|changelog|mutation)/.test(page))
    full.push(`<!-- ${relative('', `${page}.md`)} -->\n\n${text.trim()}`);
}
writeFileSync(join(out, 'llms.txt'), llms());
writeFileSync(join(out, 'llms-full.txt'), `${full.join('\n\n---\n\n')}\n`);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = version.split('.').slice(0, 2).join('.');
// Folders v0.1, v0.2 … that a release has put beside it, as they were built then.
writeFileSync(join(out, 'versions.json'), `${JSON.stringify([{ name: `${name} (latest)`, path: '' }])}\n`);
console.log(`${list.length} pages, ${full.length} in llms-full.txt`);
