/**
 * Every link of the built site leads to a file that is there, and every anchor to an element of it. Links out of the site are
 * not followed: that would depend on the network.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { out } from './load.mjs';

const unescaped = (text) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name],
  );

/** Addresses and ids of a page, without what stands in scripts and comments. */
function readPage(file) {
  const text = readFileSync(file, 'utf8').replace(/<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');
  const all = (pattern) => [...text.matchAll(pattern)].map(([, value]) => unescaped(value));
  return {
    links: all(/<(?:a|link|img|script|source)\b[^>]*?\s(?:href|src)="([^"]*)"/g),
    ids: new Set(all(/\sid="([^"]*)"/g)),
  };
}

/** What is wrong with one link of a page; undefined if nothing is. */
function faultOf(link, file, pages) {
  if (/^(https?|mailto|data|blob|javascript):/.test(link)) return undefined;
  if (link.startsWith('/')) return 'begins at the server, and would break in a folder';
  const [path, hash] = link.split(/#(.*)/s);
  let target = path === '' ? file : join(dirname(file), decodeURI(path.replace(/\?.*/, '')));
  if (existsSync(target) && statSync(target).isDirectory()) target = join(target, 'index.html');
  if (!existsSync(target)) return 'there is no such file';
  const page = pages.get(target);
  // The hash of a program is no anchor: scripts/check-runs.mjs looks into it.
  if (!hash || page === undefined || hash.startsWith('code=')) return undefined;
  return page.ids.has(decodeURIComponent(hash)) ? undefined : 'there is no such anchor';
}

/** All faults of the site, as lines, and how many links were looked at. */
export function checkLinks(folder = out) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  const pages = new Map(files.map((name) => [join(folder, name), readPage(join(folder, name))]));
  let count = 0;
  const faults = [];
  for (const [file, { links }] of pages) {
    if (file.endsWith('404.html')) continue;
    for (const link of links) {
      count++;
      const fault = faultOf(link, file, pages);
      if (fault !== undefined) faults.push(`${relative(folder, file)}: ${link}: ${fault}`);
    }
  }
  return { name: 'links', said: `${count} on ${pages.size} pages`, faults: [...new Set(faults)] };
}
