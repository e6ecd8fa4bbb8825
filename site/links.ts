/** Which file of the repository is which page of the site, and where a link in a file leads. Used by the build and by its check. */

export const REPOSITORY = 'https://github.com/seqable/seqable';

const BRANCH = 'main';

/** Files outside of docs/ that are pages, by their addresses without an ending. */
const named: Readonly<Record<string, string>> = {
  'site/index.md': 'index',
  'site/decisions.md': 'decisions/index',
  'README.md': 'readme',
  'CONTRIBUTING.md': 'contributing',
  'CHANGELOG.md': 'changelog',
};

/** Folders whose own page is another file than a README in them. */
const folders: Readonly<Record<string, string>> = { 'docs/decisions': 'decisions/index' };

/** Files in docs/ that are put beside the pages as they are. */
const copied: Readonly<Record<string, string>> = {
  'docs/llms.txt': 'llms.txt',
  'docs/performance.svg': 'performance.svg',
  'docs/performance-async.svg': 'performance-async.svg',
};

/** The page that a Markdown file becomes, without its ending; undefined if it becomes none. */
export function pageOf(file: string): string | undefined {
  if (Object.hasOwn(named, file)) return named[file];
  const inDocs = /^docs\/(.+)\.md$/.exec(file)?.[1];
  return inDocs?.replace(/(^|\/)README$/, '$1index');
}

/** `a/b/../c/./d` → `a/c/d` */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The way from one page to another file of the site: `reference/slice` to `how-it-works.md` is `../how-it-works.md`. */
export function relative(from: string, to: string): string {
  const up = folderOf(from).split('/').slice(0, -1);
  const down = to.split('/');
  while (up.length > 0 && down.length > 1 && up[0] === down[0]) {
    up.shift();
    down.shift();
  }
  return up.map(() => '../').join('') + down.join('/');
}

/**
 * Where a link leads that stands in `file`: to the other page as VitePress wants it, relative and with `.md`; to the repository,
 * if what it names is no page; and what is no path of the repository stays as it is.
 */
export function addressOf(file: string, href: string): string {
  if (/^([a-z][a-z\d+.-]*:|\/|#|$)/i.test(href)) return href;
  const page = pageOf(file);
  if (page === undefined) return href;
  const [path, hash] = href.split(/(?=#)/) as [string, string?];
  const target = normal(folderOf(file) + decodeURI(path));
  const other = folders[target] ?? pageOf(target);
  if (other !== undefined) return `./${relative(page, `${other}.md`)}${hash ?? ''}`;
  const copy = copied[target];
  if (copy !== undefined) return relative(page, copy);
  const kind = /\.[a-z\d]+$/i.test(target) ? 'blob' : 'tree';
  return `${REPOSITORY}/${kind}/${BRANCH}/${target}${hash ?? ''}`;
}

/** The anchor that GitHub gives to a heading, so that one link is right in both places. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Where a page can be changed: pages that are generated lead to what they are made of. */
export function editAddressOf(file: string): string {
  const generated: Readonly<Record<string, string>> = { 'docs/reference/async.md': 'lib/async/asyncSeq.ts' };
  const source = generated[file] ?? (file.startsWith('docs/reference/') ? 'lib/seq.ts' : file);
  return `${REPOSITORY}/edit/${BRANCH}/${source}`;
}
